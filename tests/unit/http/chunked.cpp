// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/chunked.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <string_view>

using ward::http::body_state;

namespace {

struct decoded {
  body_state state;
  std::string body;
  std::string rest;
};

// `step` bytes at a time; the outcome must not depend on it.
auto decode(std::string_view coded, std::size_t step, std::uint64_t cap = 1000) -> decoded {
  ward::http::chunked_decoder decoder{cap};
  ward::text_buffer body;
  auto state = body_state::incomplete;
  while (!coded.empty() && state == body_state::incomplete) {
    auto piece = coded.substr(0, step);
    const auto held = piece.size();
    state = decoder.decode(piece, body);
    coded.remove_prefix(held - piece.size());
  }
  return {state, std::string{body.view()}, std::string{coded}};
}

}  // namespace

TEST_CASE("chunks are joined and what follows is left alone") {
  for (std::size_t step = 1; step != 40; ++step) {
    const auto got = decode("5\r\nhello\r\nA\r\n0123456789\r\n00\r\n\r\nGET /", step);
    CHECK(got.state == body_state::complete);
    CHECK(got.body == "hello0123456789");
    CHECK(got.rest == "GET /");
  }
}

TEST_CASE("a body without content is complete") {
  CHECK(decode("0\r\n\r\n", 1).state == body_state::complete);
  CHECK(decode("0\r\n\r\n", 9, 0).state == body_state::complete);
}

TEST_CASE("a body that is cut short stays incomplete") {
  const std::string_view whole = "5\r\nhello\r\n0\r\n\r\n";
  for (std::size_t size = 0; size != whole.size(); ++size) {
    CHECK(decode(whole.substr(0, size), 3).state == body_state::incomplete);
  }
}

TEST_CASE("what another reader could understand differently is malformed") {
  for (const std::string_view coded : {
           "\r\n",
           "g\r\n",
           " 5\r\nhello\r\n",
           "5 \r\nhello\r\n",
           "+5\r\nhello\r\n",
           "-5\r\nhello\r\n",
           "0x5\r\nhello\r\n",
           "5\nhello\r\n",
           "5\rhello\r\n",
           "5\r\r\nhello\r\n",
           "5;a=b\r\nhello\r\n",
           "5;\r\nhello\r\n",
           "5\t\r\nhello\r\n",
           "5\r\nhelloo\r\n",
           "5\r\nhello\n",
           "5\r\nhello\r0",
           "5\r\nhello0\r\n\r\n",
           "5,5\r\nhello\r\n",
           "0\r\nTrailer: x\r\n\r\n",
           "0\r\n\n",
           "0\r\n\rX",
           "0\n\r\n",
           "0;\r\n\r\n",
           "00000000000000005\r\nhello\r\n",
           "10000000000000005\r\nhello\r\n",
           "fffffffffffffffff\r\n",
       }) {
    CAPTURE(coded);
    CHECK(decode(coded, 1).state == body_state::malformed);
    CHECK(decode(coded, 1000).state == body_state::malformed);
  }
}

TEST_CASE("a NUL in a size is malformed") {
  using namespace std::string_view_literals;
  CHECK(decode("5\0\r\nhello\r\n"sv, 1).state == body_state::malformed);
}

TEST_CASE("the cap counts all chunks and is enforced when a size is announced") {
  CHECK(decode("5\r\nhello\r\n0\r\n\r\n", 1, 5).state == body_state::complete);
  CHECK(decode("6\r\n", 1, 5).state == body_state::too_large);
  CHECK(decode("3\r\nabc\r\n3\r\n", 1, 5).state == body_state::too_large);
  CHECK(decode("1\r\na\r\n", 9, 0).state == body_state::too_large);
  CHECK(decode("ffffffffffffffff\r\n", 1).state == body_state::too_large);
}

TEST_CASE("sizes cannot be made to overflow the count") {
  const auto got = decode("1\r\na\r\nffffffffffffffff\r\nb", 1);
  CHECK(got.state == body_state::too_large);
  CHECK(got.body == "a");
}
