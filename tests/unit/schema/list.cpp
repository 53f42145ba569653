// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Lists: bounds, ownership, and items that the compiler counts.
#include "ward/schema/list.hpp"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>
#include <vector>

#include "ward/schema/text.hpp"

using word = ward::text<1, 5>;
using words = ward::list<word, 1, 3>;

TEST_CASE("a list keeps its bounds") {
  CHECK(words::from({word{"a"}, word{"b"}}).value().size() == 2);
  CHECK(words::from({}).error() == ward::issue{ward::issue_code::too_few_items, 1});
  CHECK(words::from(std::vector<word>(4, word{"a"})).error() == ward::issue{ward::issue_code::too_many_items, 3});
}

TEST_CASE("a copy of a list is its own") {
  auto first = words::from({word{"a"}}).value();
  const auto second = first;
  first = words::from({word{"b"}, word{"c"}}).value();
  CHECK(second.size() == 1);
  CHECK(second[0] == "a");
  CHECK(first[1] == "c");
}

TEST_CASE("a copy of a borrowed list owns its items and their text") {
  std::string bytes = "abc";
  word item = word::from("x").value();
  static_cast<void>(ward::detail::schema_access::assign(item, std::string_view{bytes}));
  auto borrowed = ward::detail::schema_access::make<words>();
  ward::detail::schema_access::adopt(borrowed, static_cast<const word*>(&item), std::size_t{1});
  const words copy = borrowed;
  bytes = "zzz";
  CHECK(borrowed[0] == "zzz");
  CHECK(copy[0] == "abc");
}

TEST_CASE("items are converted to the list that wants them") {
  const words made = ward::items(word{"a"}, word{"b"});
  CHECK(made.size() == 2);
  CHECK(made[0] == "a");
}
