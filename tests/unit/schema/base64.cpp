// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bytes as base 64: bounds in bytes, canonical texts, both ways.
#include "ward/schema/base64.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using some = ward::base64<1, 4>;

static_assert(some{"aGk="}.decoded_size() == 2 && some{"aGk="}.view() == "aGk=");
static_assert(some::shape.min_length == 4 && some::shape.max_length == 8 && some::shape.content_encoding == "base64");

auto bytes_of(std::string_view text) -> std::vector<std::byte> {
  std::vector<std::byte> bytes;
  for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
  return bytes;
}

}  // namespace

TEST_CASE("the test vectors of RFC 4648") {
  using word = ward::base64<0, 6>;
  const std::string_view plain = "foobar";
  const std::string_view encoded[] = {"", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
  for (std::size_t size = 0; size != 7; ++size) {
    const auto bytes = bytes_of(plain.substr(0, size));
    CHECK(word::of(bytes).value().view() == encoded[size]);
    CHECK(word::from(encoded[size]).value().bytes() == bytes);
    CHECK(word::from(encoded[size]).value().decoded_size() == size);
  }
}

TEST_CASE("bounds are in bytes") {
  CHECK(some::from("").error() == ward::issue{ward::issue_code::too_few_bytes, 1});
  CHECK(some::from("AAAAAA==").has_value());
  CHECK(some::from("AAAAAAA=").error() == ward::issue{ward::issue_code::too_many_bytes, 4});
  CHECK(some::from("AAAAAAAAAAAA").error() == ward::issue{ward::issue_code::too_many_bytes, 4});
  CHECK(some::of({}).error().code == ward::issue_code::too_few_bytes);
  CHECK(some::of(std::vector<std::byte>(5)).error().code == ward::issue_code::too_many_bytes);
  CHECK(some::of(std::vector<std::byte>(4)).value().view() == "AAAAAA==");
}

TEST_CASE("only canonical texts are taken") {
  for (const auto text : {"AA", "AAA", "AA=", "A===", "====", "AA=A", "AB==", "AAB=", "A A=", "AA-_", "AA==\n", "=AAA",
                          "AAAA=", "AA==AAAA"}) {
    CAPTURE(text);
    CHECK(some::from(text).error().code == ward::issue_code::bad_format);
  }
}

TEST_CASE("bytes of all values come back") {
  std::vector<std::byte> bytes;
  for (int i = 0; i != 256; ++i) bytes.push_back(static_cast<std::byte>(i));
  for (; !bytes.empty(); bytes.pop_back()) {
    const auto made = ward::base64<0, 256>::of(bytes).value();
    CHECK(made.bytes() == bytes);
    CHECK(ward::base64<0, 256>::from(made.view()).value() == made);
  }
}
