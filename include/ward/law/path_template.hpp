// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Path templates, "/v1/notes/{id}": their grammar, their placeholders, and the shape by which routes are compared.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::law {

inline constexpr std::size_t max_placeholders = 8;
inline constexpr std::size_t longest_literal_segment = 64;

namespace detail {

constexpr auto is_word_character(char c) noexcept -> bool { return ascii::is_alpha(c) || ascii::is_digit(c) || c == '_'; }
constexpr auto is_placeholder(std::string_view segment) noexcept -> bool { return segment.starts_with('{'); }

constexpr auto is_well_formed_placeholder(std::string_view segment) noexcept -> bool {
  if (segment.size() < 3 || segment.back() != '}' || ascii::is_digit(segment[1])) return false;
  for (const char c : segment.substr(1, segment.size() - 2)) {
    if (!is_word_character(c)) return false;
  }
  return true;
}

constexpr auto is_well_formed_literal(std::string_view segment) noexcept -> bool {
  if (segment.empty() || segment == "." || segment == ".." || segment.size() > longest_literal_segment) return false;
  for (const char c : segment) {
    if (!is_word_character(c) && c != '-' && c != '.' && c != '~' && c != ':') return false;
  }
  return true;
}

/// Takes the segment behind the first '/'. Precondition: `path` begins with '/'.
constexpr auto take_segment(std::string_view& path) noexcept -> std::string_view {
  path.remove_prefix(1);
  std::size_t length = 0;  // not find: it asks whether a pointer is null, which is no constant to g++ 12 with -fsanitize=undefined
  while (length < path.size() && path[length] != '/') ++length;
  const auto segment = path.substr(0, length);
  path.remove_prefix(segment.size());
  return segment;
}

}  // namespace detail

/// "/" alone, or segments that are each a literal (letters, digits, - . _ ~ :, at most 64) or one {name}, at most eight of these.
[[nodiscard]] constexpr auto is_well_formed_path(std::string_view path) noexcept -> bool {
  if (path == "/") return true;
  if (!path.starts_with('/')) return false;
  std::size_t placeholders = 0;
  while (!path.empty()) {
    const auto segment = detail::take_segment(path);
    const bool is_placeholder = detail::is_placeholder(segment);
    if (is_placeholder && ++placeholders > max_placeholders) return false;
    if (!(is_placeholder ? detail::is_well_formed_placeholder(segment) : detail::is_well_formed_literal(segment))) return false;
  }
  return true;
}

/// The names of a path's placeholders, in order.
struct placeholder_list {
  std::array<std::string_view, max_placeholders> names{};
  std::size_t count = 0;
};

/// Precondition: `is_well_formed_path(path)`.
[[nodiscard]] constexpr auto placeholders_of(std::string_view path) noexcept -> placeholder_list {
  placeholder_list found;
  while (!path.empty()) {
    const auto segment = detail::take_segment(path);
    if (detail::is_placeholder(segment)) found.names[found.count++] = segment.substr(1, segment.size() - 2);
  }
  return found;
}

/// Each '/' and each placeholder becomes one character smaller than any in a literal: sorted by shape, paths with a common
/// beginning stand together, and what stands at one place of them begins with its placeholders.
inline constexpr char shape_of_slash = '\x01';
inline constexpr char shape_of_placeholder = '\x02';

template <std::size_t Size>
struct path_shape {
  std::array<char, Size> characters{};
  std::size_t size = 0;

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {characters.data(), size}; }
};

/// `Size` is that of `path`.
template <std::size_t Size>
[[nodiscard]] constexpr auto shape_of(std::string_view path) noexcept -> path_shape<Size> {
  path_shape<Size> shape;
  bool inside = false;
  for (const char c : path) {
    if (c == '{') shape.characters[shape.size++] = shape_of_placeholder;
    if (c == '{' || c == '}') inside = c == '{';
    else if (!inside) shape.characters[shape.size++] = c == '/' ? shape_of_slash : c;
  }
  return shape;
}

}  // namespace ward::law
