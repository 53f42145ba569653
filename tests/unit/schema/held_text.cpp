// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who keeps the bytes of a text, for every size around the one that fits into the text itself.
#include "ward/schema/held_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using ward::detail::held_text;
using ward::detail::hold;

}  // namespace

TEST_CASE("a copy of borrowed text outlives what it was borrowed from") {
  for (std::size_t size = 0; size != 40; ++size) {
    std::string source(size, 'a');
    const held_text borrowed{source, hold::borrowed};
    CHECK(borrowed.view().data() == source.data());
    const held_text copy = borrowed;  // NOLINT: the copy is what is tested
    const held_text second = copy;
    source.assign(size, 'b');
    CHECK(borrowed.view() == std::string(size, 'b'));
    CHECK(copy.view() == std::string(size, 'a'));
    CHECK(second.view() == copy.view());
    CHECK(copy.is_set());
  }
}

TEST_CASE("a literal is never copied") {
  constexpr std::string_view literal = "some words";
  const held_text text{literal, hold::literal};
  const held_text copy = text;  // NOLINT: the copy is what is tested
  CHECK(copy.view().data() == literal.data());
}

TEST_CASE("owned text is moved and assigned whatever was there before") {
  for (std::size_t from = 0; from != 20; ++from) {
    for (std::size_t to = 0; to != 20; ++to) {
      held_text source{std::string(from, 'a'), hold::owned};
      held_text target{std::string(to, 'b'), hold::owned};
      target = source;
      CHECK(target.view() == std::string(from, 'a'));
      target = held_text{std::string(to, 'c'), hold::owned};
      CHECK(target.view() == std::string(to, 'c'));
      target = std::move(source);
      CHECK(target.view() == std::string(from, 'a'));
      CHECK_FALSE(source.is_set());  // NOLINT: what was moved from is what is tested
      CHECK(source.view().empty());
      const std::string other(to, 'd');
      target.borrow(other);
      CHECK(target.view().data() == other.data());
      const held_text& same = target;
      target = same;
      CHECK(target.view() == other);
    }
  }
}

TEST_CASE("texts in a growing vector keep their bytes") {
  std::vector<held_text> texts;
  for (std::size_t size = 0; size != 40; ++size) texts.emplace_back(std::string(size, 'x'), hold::owned);
  for (std::size_t size = 0; size != 40; ++size) CHECK(texts[size].view() == std::string(size, 'x'));
}
