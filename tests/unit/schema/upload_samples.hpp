// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The fronts of real files, made here: enough of each for its header.
#pragma once

#include <cstdint>
#include <string>

namespace ward::test {

[[nodiscard]] inline auto big_endian(std::uint32_t value, int bytes) -> std::string {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFFU);
  return text;
}
[[nodiscard]] inline auto little_endian(std::uint32_t value, int bytes) -> std::string {
  const auto other = big_endian(value, bytes);
  return {other.rbegin(), other.rend()};
}

[[nodiscard]] inline auto png_file(std::uint32_t width = 2, std::uint32_t height = 3) -> std::string {
  return std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16} + big_endian(width, 4) + big_endian(height, 4) + "\x08\x06 and so on";
}
[[nodiscard]] inline auto gif_file(std::uint32_t width = 2, std::uint32_t height = 3) -> std::string {
  return "GIF89a" + little_endian(width, 2) + little_endian(height, 2) + " and so on";
}
[[nodiscard]] inline auto jpeg_segment(unsigned char marker, const std::string& content) -> std::string {
  return std::string{'\xFF', static_cast<char>(marker)} + big_endian(static_cast<std::uint32_t>(content.size()) + 2, 2) + content;
}
/// With `before` bytes of other segments in front of the frame.
[[nodiscard]] inline auto jpeg_file(std::uint32_t width = 2, std::uint32_t height = 3, std::size_t before = 100) -> std::string {
  return "\xFF\xD8" + jpeg_segment(0xE1, std::string(before, '\xFF')) +
         jpeg_segment(0xC2, "\x08" + big_endian(height, 2) + big_endian(width, 2) + "\x03 components") + "\xFF\xDA and so on";
}

}  // namespace ward::test
