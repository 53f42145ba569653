// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The cap of a body: the longest valid document fits, to the byte where the type fixes it.
#include "ward/schema/json_cost.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "ward/generate/body_parser.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/text.hpp"

namespace {

struct small {
  ward::text<0, 3> name;
  ward::list<ward::text<0, 2>, 0, 2> tags;
};

// `{"name":"...","tags":["..",".."]}` with every character as an escape, those outside the BMP as two.
auto longest() -> std::string {
  const auto escaped = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      out += "\\u00";
      out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4U];
      out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15U];
    }
    return out;
  };
  const std::string wide = "\\ud83c\\udf89";
  return "{\"" + escaped("name") + "\":\"" + wide + wide + wide + "\",\"" + escaped("tags") + "\":[\"" + wide + wide + "\",\"" +
         wide + wide + "\"]}";
}

}  // namespace

TEST_CASE("the longest document is within the cap, and close to it") {
  const auto text = longest();
  CHECK(text.size() <= ward::max_body_bytes<small>);
  CHECK(ward::max_body_bytes<small> - text.size() <= 4);
  ward::generate::body_parser parser;
  ward::text_buffer body;
  body.append(text);
  ward::arena memory;
  ward::generate::issue_list issues;
  auto value = ward::detail::schema_access::make<small>();
  CHECK(parser.parse(body, value, memory, issues) == ward::generate::body_verdict::valid);
}

TEST_CASE("ASCII text costs six bytes a character at most") {
  struct slug {
    ward::text<0, 10> any;
  };
  static_assert(ward::max_body_bytes<slug> == 2 + (3 * 6 + 4) + 2 + 10 * 12);
}

TEST_CASE("a cap never wraps, however deep the lists") {
  using row = ward::list<ward::boolean, 0, 65'536>;
  using page = ward::list<row, 0, 65'536>;
  struct book {
    ward::list<ward::list<page, 0, 65'536>, 0, 65'536> pages;
    ward::list<page, 0, 1'000'000> more;
  };
  static_assert(ward::max_body_bytes<book> == std::size_t{1} << 40U);
}
