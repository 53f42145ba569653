// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/beast/request_buffer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using ward::beast::head_search;
using ward::beast::request_buffer;

namespace {

void put(request_buffer& buffer, std::string_view bytes) {
  const auto space = buffer.free_space();
  REQUIRE(space.size() >= bytes.size());
  std::ranges::copy(bytes, space.begin());
  buffer.commit(bytes.size());
}

auto outcome_of(std::string_view bytes) -> head_search {
  request_buffer buffer;
  put(buffer, bytes);
  return buffer.find_head();
}

constexpr std::string_view head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

}  // namespace

TEST_CASE("a head is found when its last byte arrives, and not before") {
  request_buffer buffer;
  for (std::size_t i = 0; i != head.size(); ++i) {
    CHECK(buffer.find_head() == head_search::incomplete);
    put(buffer, head.substr(i, 1));
  }
  CHECK(buffer.find_head() == head_search::complete);
  CHECK(buffer.head() == head);
  CHECK(buffer.unread().empty());
}

TEST_CASE("what stands behind a head becomes the next one") {
  request_buffer buffer;
  put(buffer, std::string{head} + "body" + std::string{head});
  REQUIRE(buffer.find_head() == head_search::complete);
  CHECK(buffer.unread() == "body" + std::string{head});
  buffer.take(4);
  buffer.next_request();
  REQUIRE(buffer.find_head() == head_search::complete);
  CHECK(buffer.head() == head);
  CHECK(buffer.unread().empty());
  buffer.next_request();
  CHECK(buffer.is_empty());
}

TEST_CASE("room behind a head is used again and the head stays") {
  request_buffer buffer;
  put(buffer, head);
  REQUIRE(buffer.find_head() == head_search::complete);
  for (int i = 0; i != 100; ++i) {
    REQUIRE(buffer.free_space().size() >= 4096);
    put(buffer, std::string(4096, 'x'));
    CHECK(buffer.unread() == std::string(4096, 'x'));
    buffer.take(4096);
  }
  CHECK(buffer.head() == head);
}

TEST_CASE("a line that ends in LF alone is malformed before anything else arrives") {
  CHECK(outcome_of("GET / HTTP/1.1\n") == head_search::malformed);
  CHECK(outcome_of("GET / HTTP/1.1\r\nHost: a\n") == head_search::malformed);
  CHECK(outcome_of("\n") == head_search::malformed);
}

TEST_CASE("what cannot begin a method is malformed at its first byte") {
  for (const char first : {'\r', ' ', '\x16', '\x80', '\0', ':', '{'})
    CHECK(outcome_of({&first, 1}) == head_search::malformed);
}

TEST_CASE("a head has at most 16 KiB") {
  const auto of_size = [](std::size_t size) {
    const std::string_view start = "GET / HTTP/1.1\r\nA: ";
    return std::string{start} + std::string(size - start.size() - 4, 'a') + "\r\n\r\n";
  };
  CHECK(outcome_of(of_size(16 * 1024)) == head_search::complete);
  CHECK(outcome_of(of_size(16 * 1024 + 1)) == head_search::fields_too_large);
  CHECK(outcome_of(of_size(16 * 1024 + 1).substr(0, 16 * 1024)) == head_search::fields_too_large);
  CHECK(outcome_of(std::string(16 * 1024, 'a')) == head_search::target_too_long);
  CHECK(outcome_of(std::string(16 * 1024 - 1, 'a')) == head_search::incomplete);
}
