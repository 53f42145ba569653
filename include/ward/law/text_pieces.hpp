// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A text as template arguments that compilers print whole.
#pragma once

#include <cstddef>
#include <string_view>

namespace ward::law {

/// Clang cuts the text of a template argument behind this many characters: a longer one is said in pieces.
inline constexpr std::size_t longest_piece = 36;

namespace detail {

constexpr auto take_piece(std::string_view& text) noexcept -> std::string_view {
  auto size = text.size();
  if (size > longest_piece) {
    const auto space = text.rfind(' ', longest_piece);
    size = space == std::string_view::npos || space == 0 ? longest_piece : space;
  }
  const auto piece = text.substr(0, size);
  text.remove_prefix(size);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return piece;
}

}  // namespace detail

[[nodiscard]] constexpr auto count_pieces(std::string_view text) noexcept -> std::size_t {
  std::size_t count = 0;
  for (; !text.empty(); ++count) static_cast<void>(detail::take_piece(text));
  return count;
}

/// Precondition: `index < count_pieces(text)`.
[[nodiscard]] constexpr auto piece_at(std::string_view text, std::size_t index) noexcept -> std::string_view {
  for (; index != 0; --index) static_cast<void>(detail::take_piece(text));
  return detail::take_piece(text);
}

/// The piece at `Index` of what `Text()` returns, as a `Said` of its size, which has an array `text`.
template <template <std::size_t> class Said, auto Text, std::size_t Index>
[[nodiscard]] consteval auto said_piece() noexcept {
  constexpr auto whole = Text();
  constexpr std::size_t size = piece_at(whole.view(), Index).size();
  Said<size> said;
  const auto piece = piece_at(whole.view(), Index);
  for (std::size_t i = 0; i != size; ++i) said.text[i] = piece[i];
  said.text[size] = '\0';  // said again: clang prints an array whose end was never written to as numbers
  return said;
}

}  // namespace ward::law
