// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Parameters as a client sends them.
#include "ward/generate/parameter_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <utility>

#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/secret.hpp"
#include "ward/schema/text.hpp"

namespace {

struct filter {
  std::optional<ward::text<1, 8>> after;
  ward::list<ward::integer<1, 9>, 0, 4> stars;
  ward::list<ward::id<"user">, 0, 4> author = ward::items();
  ward::boolean all = false;
};

struct named_filter {
  ward::named<"class", ward::text<1, 8>> class_;
  ward::secret<ward::integer<1, 9>> pin_code;
};

template <ward::member_case Names = ward::member_case::as_declared, class Struct>
auto written(const Struct& given) -> std::string {
  std::string all;
  const bool is_set = ward::generate::visit_parameters<Names>(given, [&](std::string_view name, std::string_view text) {
    all.append(name).append("=").append(text).append("&");
  });
  return is_set ? all : "unset";
}

}  // namespace

TEST_CASE("each item of a list is a parameter of its own") {
  using star = ward::integer<1, 9>;
  using user = ward::id<"user">;
  const auto author = user::from("3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00").value();
  CHECK(written(filter{.after = {}, .stars = ward::items(star{3}, star{1}), .author = ward::items(author)}) ==
        "stars=3&stars=1&author=3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00&all=false&");
  CHECK(written(filter{.after = ward::text<1, 8>{"a b"}, .stars = ward::items()}) == "after=a b&all=false&");
}

TEST_CASE("what was moved from is not written") {
  filter given{.after = {}, .stars = ward::items()};
  const auto taken = std::move(given.stars);
  CHECK(taken.empty());
  CHECK(written(given) == "unset");
}

TEST_CASE("parameters are written under their names on the wire") {
  const named_filter given{.class_ = "a", .pin_code = ward::secret{ward::integer<1, 9>{7}}};
  CHECK(written(given) == "class=a&pin_code=7&");
  CHECK(written<ward::member_case::camel>(given) == "class=a&pinCode=7&");
}
