// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// UTF-8 against the table of RFC 3629, over all code points and all short runs of bytes.
#include "ward/schema/utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

namespace {

/// UTF-8 by the table of RFC 3629, section 3, written once more and without regard to surrogates.
auto encoded(char32_t code_point) -> std::string {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) return {static_cast<char>(code_point)};
  if (code_point < 0x800) return {static_cast<char>(0xC0U | (code_point >> 6U)), tail(0)};
  if (code_point < 0x10000) return {static_cast<char>(0xE0U | (code_point >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code_point >> 18U)), tail(12), tail(6), tail(0)};
}

constexpr bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

static_assert(ward::count_code_points("") == 0);
static_assert(ward::count_code_points("aé€😀") == 4);
static_assert(ward::is_valid_utf8("aé€😀"));
static_assert(!ward::is_valid_utf8("\xC0\x80"));
static_assert(ward::decode_code_point("😀").value == 0x1F600);
static_assert(ward::utf8_size(0x7F) == 1 && ward::utf8_size(0x80) == 2 && ward::utf8_size(0x7FF) == 2);
static_assert(ward::utf8_size(0x800) == 3 && ward::utf8_size(0xFFFF) == 3 && ward::utf8_size(0x10000) == 4);

TEST_CASE("every code point is valid and read back, every surrogate is not") {
  std::size_t wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string bytes = encoded(c);
    const auto decoded = ward::decode_code_point(bytes.data());
    wrong += ward::is_valid_utf8(bytes) == is_surrogate(c) ? 1U : 0U;
    wrong += decoded.value != c || decoded.bytes != bytes.size() || ward::utf8_size(c) != bytes.size() ? 1U : 0U;
    wrong += ward::count_code_points(bytes) != 1 ? 1U : 0U;
  }
  CHECK(wrong == 0);
}

TEST_CASE("of all pairs of bytes exactly the well-formed ones are valid") {
  std::size_t valid = 0;
  for (unsigned first = 0; first != 256; ++first) {
    for (unsigned second = 0; second != 256; ++second) {
      valid += ward::is_valid_utf8(std::string{static_cast<char>(first), static_cast<char>(second)}) ? 1U : 0U;
    }
  }
  CHECK(valid == 128 * 128 + (0x800 - 0x80));
}

TEST_CASE("of all triples with a high first byte exactly the well-formed ones are valid") {
  std::size_t valid = 0;
  for (std::uint32_t bytes = 0x800000; bytes != 0x1000000; ++bytes) {
    const char text[] = {static_cast<char>(bytes >> 16U), static_cast<char>(bytes >> 8U), static_cast<char>(bytes)};
    valid += ward::is_valid_utf8({text, 3}) ? 1U : 0U;
  }
  CHECK(valid == (0x10000 - 0x800 - 0x800) + (0x800 - 0x80) * 128);
}

TEST_CASE("overlong forms, values beyond U+10FFFF and cut sequences are refused anywhere in a text") {
  for (const char* bad : {"\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                          "\xED\xA0\x80", "\xED\xBF\xBF", "\x80", "\xBF", "\xFE", "\xFF", "\xE2\x82", "\xF0\x9F\x98", "\xC3"}) {
    for (std::size_t before = 0; before != 20; ++before) {
      const std::string text = std::string(before, 'a') + bad;
      CHECK_FALSE(ward::is_valid_utf8(text));
      CHECK_FALSE(ward::is_valid_utf8(text + "abcdefghijklmnopqrst"));
    }
  }
}

TEST_CASE("counting eight bytes at a time agrees with counting one at a time") {
  const std::string pieces[] = {"a", "é", "€", "😀"};
  std::string text;
  for (std::size_t count = 0; count != 200; ++count) {
    CHECK(ward::count_code_points(text) == count);
    CHECK(ward::is_valid_utf8(text));
    text += pieces[count * 7 % 4];
    if (count % 5 == 0) {
      text.append(16, 'x');
      count += 16;
    }
  }
}

}  // namespace
