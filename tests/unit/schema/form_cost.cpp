// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The cap of a form: what its members may hold, and room for what stands around them.
#include "ward/schema/form_cost.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>

#include "ward/schema/integer.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/upload.hpp"

namespace form_cap_test {

struct texts {
  ward::text<0, 100> note;
  std::optional<ward::integer<1, 9>> size;
};
struct files {
  ward::text<0, 100> note;
  std::optional<ward::named<"the-file", ward::upload<5'000'000'000, ward::accepts<ward::pdf>>>> file;
  ward::upload<2'000, ward::accepts<ward::csv>> table;
};

}  // namespace form_cap_test

using ward::bytes_around_part;
using ward::max_form_bytes;

TEST_CASE("a cap is the sum of what the members may hold, and of what stands around them") {
  STATIC_CHECK(max_form_bytes<form_cap_test::texts> == 400 + 64 + 3 * bytes_around_part);
  STATIC_CHECK(max_form_bytes<form_cap_test::files> == 400 + 5'000'002'000 + 4 * bytes_around_part);
  STATIC_CHECK(ward::max_form_text_bytes<form_cap_test::files> == 400);
}

TEST_CASE("the largest part that the reader takes fits into what stands around one") {
  const std::string boundary(ward::http::longest_boundary, 'b');
  const std::string around = "\r\n--" + boundary + "\r\n" + std::string(ward::http::multipart_limits::part_head_bytes, 'h');
  CHECK(around.size() <= bytes_around_part);
  CHECK(("\r\n--" + boundary + "--\r\n").size() <= bytes_around_part);
}
