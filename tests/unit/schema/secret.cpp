// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A secret has one way out.
#include "ward/schema/secret.hpp"

#include <catch2/catch_test_macros.hpp>
#include <concepts>
#include <ostream>
#include <sstream>
#include <string>

using hidden = ward::secret<std::string>;

namespace {

template <class Type>
concept Streamable = requires(std::ostream& out, const Type& value) { out << value; };

}  // namespace

TEST_CASE("a secret can be revealed, and neither shown, compared nor converted") {
  CHECK(hidden{"hunter2"}.reveal() == "hunter2");
  STATIC_CHECK_FALSE(Streamable<hidden>);
  STATIC_CHECK_FALSE(std::equality_comparable<hidden>);
  STATIC_CHECK_FALSE(std::convertible_to<hidden, std::string>);
  STATIC_CHECK_FALSE(std::convertible_to<std::string, hidden>);
}

TEST_CASE("what is personal reads [personal] wherever text is made of it") {
  const ward::personal<std::string> name{"Ann"};
  std::ostringstream out;
  out << name;
  CHECK(out.str() == "[personal]");
  CHECK(to_string(name) == "[personal]");
  CHECK(name.reveal() == "Ann");
  STATIC_CHECK_FALSE(std::equality_comparable<ward::personal<std::string>>);
  STATIC_CHECK_FALSE(std::convertible_to<ward::personal<std::string>, std::string>);
}
