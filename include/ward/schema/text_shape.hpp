// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What every type that is a string on the wire says of its text: one source for the parser's caps, the writer and JSON Schema.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace ward {

/// Lengths are in code points. What is empty says nothing.
struct text_shape {
  std::size_t min_length = 0;
  std::size_t max_length = 0;
  std::string_view format{};                    ///< of JSON Schema
  std::string_view pattern{};                   ///< ECMA-262, anchored
  std::span<const std::string_view> words{};    ///< all that are allowed, if there is a list
  // For tests of types that no pattern describes in full: some texts that are taken, and some that are just not.
  std::span<const std::string_view> examples{};
  std::span<const std::string_view> counter_examples{};
  std::string_view content_encoding{};          ///< of JSON Schema: how the text says bytes
};

/// The pattern of texts that have no other.
inline constexpr std::string_view any_text_pattern = "^[^\\u0000]*$";

/// Short text by value, for types that are kept as something else: `Capacity` bytes at most, none of which JSON escapes.
template <std::size_t Capacity>
class plain_text {
 public:
  constexpr plain_text() = default;
  /// Precondition: it fits.
  constexpr explicit plain_text(std::string_view text) { append(text); }

  constexpr void append(char c) noexcept { characters_[size_++] = c; }
  constexpr void append(std::string_view text) noexcept {
    for (const char c : text) append(c);
  }
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {characters_.data(), size_}; }

 private:
  std::array<char, Capacity> characters_{};
  std::size_t size_ = 0;
};

}  // namespace ward
