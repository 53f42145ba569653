// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The buffer that answers are written into.
#include "ward/core/text_buffer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

TEST_CASE("a buffer holds what was appended, however often it grew") {
  ward::text_buffer buffer;
  std::string expected;
  for (int i = 0; i != 3000; ++i) {
    const std::string piece(static_cast<std::size_t>(i % 7), static_cast<char>('a' + i % 26));
    buffer.append(piece);
    buffer.append('-');
    expected += piece + '-';
  }
  CHECK(buffer.view() == expected);
  CHECK(buffer.size() == expected.size());
}

TEST_CASE("numbers are written in full") {
  ward::text_buffer buffer;
  buffer.append_number(std::numeric_limits<std::int64_t>::min());
  buffer.append(' ');
  buffer.append_number(std::numeric_limits<std::uint64_t>::max());
  CHECK(buffer.view() == "-9223372036854775808 18446744073709551615");
}

TEST_CASE("a cleared buffer keeps its memory") {
  ward::text_buffer buffer;
  buffer.append(std::string(1000, 'x'));
  const auto capacity = buffer.capacity();
  const char* const memory = buffer.view().data();
  buffer.clear();
  CHECK(buffer.view().empty());
  buffer.append(std::string(1000, 'y'));
  CHECK(buffer.capacity() == capacity);
  CHECK(buffer.view().data() == memory);
}

TEST_CASE("room is used only as far as it is committed") {
  ward::text_buffer buffer;
  buffer.append("ab");
  char* const room = buffer.reserve_more(100);
  room[0] = 'c';
  room[1] = 'd';
  CHECK(buffer.view() == "ab");
  buffer.commit(1);
  CHECK(buffer.view() == "abc");
  buffer.truncate(1);
  CHECK(buffer.view() == "a");
}

TEST_CASE("an empty buffer takes nothing, and can be moved") {
  ward::text_buffer buffer;
  buffer.append("");
  CHECK(buffer.view().empty());
  buffer.append("text");
  const ward::text_buffer moved = std::move(buffer);
  CHECK(moved.view() == "text");
}
