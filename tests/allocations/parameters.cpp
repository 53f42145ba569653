// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Parameters are read without an allocation once the arena has seen as many.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "counted.hpp"
#include "ward/declare.hpp"
#include "ward/generate/cookie_parser.hpp"
#include "ward/generate/parameter_parser.hpp"

namespace listing {

struct filter {
  ward::list<ward::text<1, 40>, 0, 100> tag;
  ward::list<ward::id<"user">, 1, 100> author;
  ward::integer<1, 100> limit = 20;
};
struct preferences {
  ward::one_of<"dark", "light"> theme;
  std::optional<ward::text<1, 40>> last_search;
};

}  // namespace listing

TEST_CASE("a warm query and warm cookies allocate nothing, however long their lists are") {
  std::string query = "limit=%37";
  for (int i = 0; i != 100; ++i) query += "&tag=longer+than+any+short+string&author=3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00";
  const std::array<ward::http::field, 1> fields{{{"Cookie", "theme=dark; _ga=GA1.2.1234; last_search=longer_than_any_short_string"}}};
  ward::arena memory;
  ward::generate::issue_list issues;
  const auto read = [&] {
    memory.rewind();
    auto filter = ward::detail::schema_access::make<listing::filter>();
    auto preferences = ward::detail::schema_access::make<listing::preferences>();
    const bool sound = ward::generate::parse_query(query, filter, memory, issues);
    ward::generate::parse_cookies(fields, preferences, memory, issues);
    return sound && issues.empty() && filter.tag.size() == 100 && filter.author.size() == 100 && preferences.theme == "dark";
  };
  for (int i = 0; i != 5; ++i) REQUIRE(read());
  const auto before = allocations_of_this_thread();
  bool all_read = true;
  for (int i = 0; i != 100; ++i) all_read = read() && all_read;
  CHECK(allocations_of_this_thread() - before == 0);
  CHECK(all_read);
}
