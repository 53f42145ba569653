// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Cookies: declared ones are typed and stand once, others do not matter.
#include "ward/generate/cookie_parser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/schema/integer.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/text.hpp"

namespace {

struct preferences {
  ward::one_of<"dark", "light"> theme = "light";
  std::optional<ward::text<1, 12>> lastSearch;
  ward::integer<1, 100> page_size;
};

struct prefixed {
  ward::named<"__Host-theme", ward::one_of<"dark", "light">> theme = "light";
};

using issues = std::vector<std::string>;

struct cookies_reader {
  issues found;
  preferences value = ward::detail::schema_access::make<preferences>();
  ward::arena memory;

  explicit cookies_reader(std::vector<ward::http::field> fields) {
    ward::generate::issue_list list;
    ward::generate::parse_cookies(fields, value, memory, list);
    for (const auto& each : list.entries()) {
      CHECK(each.place == ward::generate::input_place::cookie);
      found.push_back(std::string{list.pointer(each)} + " " + std::string{to_string(each.what.code)});
    }
  }
  explicit cookies_reader(std::string_view cookies) : cookies_reader(std::vector<ward::http::field>{{"Cookie", cookies}}) {}
};

auto issues_of(std::string_view cookies) -> issues { return cookies_reader{cookies}.found; }

}  // namespace

TEST_CASE("cookies fill the struct, by their exact names") {
  const cookies_reader reader{"page_size=7; theme=dark; lastSearch=a%20b; _ga=GA1.2,x y"};
  REQUIRE(reader.found.empty());
  CHECK(reader.value.page_size.value() == 7);
  CHECK(reader.value.theme == "dark");
  CHECK(*reader.value.lastSearch == "a%20b");
  CHECK(reader.memory.capacity() == 0);
  CHECK(cookies_reader{"Theme=dark; lastsearch=; page_size=1"}.value.theme == "light");
  CHECK(cookies_reader{std::vector<ward::http::field>{{"cOOKIE", "page_size=2"}}}.value.page_size.value() == 2);
}

TEST_CASE("declared cookies are checked") {
  CHECK(issues_of("theme=blue; page_size=1") == issues{"/theme not_allowed"});
  CHECK(issues_of("theme=\"dark\"; page_size=1") == issues{"/theme not_allowed"});
  CHECK(issues_of("page_size=01") == issues{"/page_size not_an_integer"});
  CHECK(issues_of("theme=dark") == issues{"/page_size required"});
  CHECK(cookies_reader{std::vector<ward::http::field>{}}.found == issues{"/page_size required"});
  CHECK(issues_of("lastSearch=a,b; page_size=1") == issues{"/lastSearch malformed_encoding"});
  CHECK(issues_of("lastSearch=a b; page_size=1") == issues{"/lastSearch malformed_encoding"});
  CHECK(issues_of("lastSearch=a\"; page_size=1") == issues{"/lastSearch malformed_encoding"});
  CHECK(issues_of("lastSearch=\xc3\xa4; page_size=1") == issues{"/lastSearch malformed_encoding"});
}

TEST_CASE("a cookie that another host tossed in is refused, whichever comes first") {
  CHECK(issues_of("theme=dark; page_size=1; theme=light") == issues{"/theme duplicate_field"});
  CHECK(issues_of("theme=dark; page_size=1; theme=dark") == issues{"/theme duplicate_field"});
  CHECK(issues_of("_ga=1; page_size=1; _ga=2") == issues{});
}

TEST_CASE("one Cookie field, well-formed") {
  CHECK(cookies_reader{{{"Cookie", "page_size=1"}, {"cookie", "theme=dark"}}}.found == issues{" duplicate_field"});
  CHECK(issues_of("page_size=1;theme=dark") == issues{" malformed_encoding"});
  CHECK(issues_of("page_size=1; theme =dark") == issues{" malformed_encoding"});
  CHECK(issues_of("") == issues{" malformed_encoding"});
  CHECK(issues_of("theme=blue; page_size=1;") == issues{"/theme not_allowed", " malformed_encoding"});
}

TEST_CASE("as many cookies as browsers send, and no more") {
  std::string many = "page_size=1";
  for (std::size_t i = 1; i != ward::generate::max_cookies; ++i) many += "; a=b";
  CHECK(issues_of(many) == issues{});
  CHECK(issues_of(many + "; theme=dark") == issues{" too_many_items"});
  for (int i = 0; i != 10'000; ++i) many += "; theme=dark";
  CHECK(issues_of(many) == issues{" too_many_items"});
  CHECK(issues_of("page_size=1; " + std::string(65'536, 'n') + "=1") == issues{});
}

TEST_CASE("a cookie may be named in full, with the prefix that keeps other hosts out") {
  const std::vector<ward::http::field> fields{{"Cookie", "theme=light; __Host-theme=dark; __host-theme=light"}};
  auto value = ward::detail::schema_access::make<prefixed>();
  ward::arena memory;
  ward::generate::issue_list list;
  ward::generate::parse_cookies(fields, value, memory, list);
  CHECK(list.empty());
  CHECK(value.theme == "dark");
}
