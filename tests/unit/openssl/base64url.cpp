// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Vectors of RFC 4648, and every way to spell the same bytes twice.
#include "ward/openssl/base64url.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace ward::openssl;

auto decode(std::string_view text) -> std::optional<std::string> {
  std::vector<std::byte> bytes(text.size());
  const auto size = decode_base64url(text, bytes);
  if (!size) return std::nullopt;
  return std::string{reinterpret_cast<const char*>(bytes.data()), *size};
}

auto encode(std::string_view text) -> std::string { return encode_base64url(std::as_bytes(std::span{text.data(), text.size()})); }

}  // namespace

TEST_CASE("base64url: the vectors of RFC 4648, section 10, without padding") {
  const std::array<std::pair<std::string_view, std::string_view>, 7> vectors{
      {{"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}}};
  for (const auto& [plain, coded] : vectors) {
    CHECK(encode(plain) == coded);
    CHECK(decode(coded) == plain);
    CHECK(base64url_decoded_size(coded.size()) == plain.size());
  }
  CHECK(encode("\xfb\xff\xfe") == "-__-");
}

TEST_CASE("base64url: every run of up to three bytes comes back, and from nothing else") {
  const std::string_view alphabet = detail::base64url_alphabet;
  for (int first = 0; first != 256; ++first) {
    for (int second = 0; second < 256; second += 5) {
      for (std::size_t size = 1; size != 4; ++size) {
        const std::array bytes{static_cast<char>(first), static_cast<char>(second), static_cast<char>(first ^ second)};
        const std::string_view plain{bytes.data(), size};
        CHECK(decode(encode(plain)) == plain);
      }
    }
  }
  // Of the 64 * 64 texts of two characters, exactly 256 are a byte.
  int accepted = 0;
  for (const char first : alphabet) {
    for (const char second : alphabet) accepted += decode(std::string{first, second}).has_value() ? 1 : 0;
  }
  CHECK(accepted == 256);
}

TEST_CASE("base64url: refuses every character outside of the alphabet, at every place") {
  for (int code = 0; code != 256; ++code) {
    const char character = static_cast<char>(code);
    if (detail::base64url_alphabet.find(character) != std::string_view::npos) continue;
    for (std::size_t at = 0; at != 7; ++at) {
      std::string text = "AAAAAAA";
      text[at] = character;
      CAPTURE(code, at);
      REQUIRE_FALSE(decode(text));
    }
  }
}

TEST_CASE("base64url: refuses lengths that no bytes have, padding, and too little room") {
  for (const auto* text : {"A", "AAAAA", "Zg==", "Zg=", "Zm8=", "=", "Zm9v=", "Zh", "Zm9", " Zg", "Zg\n", "Zm9vYmF="}) {
    CAPTURE(text);
    CHECK_FALSE(decode(text));
  }
  std::array<std::byte, 2> small;
  CHECK_FALSE(decode_base64url("Zm9v", small));
  CHECK(decode_base64url("Zm8", small) == 2);
}

TEST_CASE("base64url: can be used by the compiler") {
  constexpr auto size = [] {
    std::array<std::byte, 3> out{};
    return decode_base64url("AQID", out).value_or(0) == 3 && out[2] == std::byte{3};
  }();
  STATIC_CHECK(size);
}
