// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How texts and numbers are spelled in YAML, so that readers of 1.1 and of 1.2 take them for the same (YAML 1.2.2, chapters 5 to 7).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::generate {
namespace detail {

/// A character that YAML does not print, or takes for the end of a line, or for a mark in front of the text.
struct yaml_special {
  std::size_t bytes = 0;  ///< 0: an ordinary character stands here
  std::uint32_t code_point = 0;
};

// Of valid UTF-8: controls, U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF.
[[nodiscard]] constexpr auto yaml_special_at(std::string_view text) noexcept -> yaml_special {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) < 0x20 || byte(0) == 0x7f) return {1, byte(0)};
  if (byte(0) == 0xc2 && byte(1) < 0xa0) return {2, byte(1)};
  if (text.starts_with("\xe2\x80\xa8")) return {3, 0x2028};
  if (text.starts_with("\xe2\x80\xa9")) return {3, 0x2029};
  if (text.starts_with("\xef\xbb\xbf")) return {3, 0xfeff};
  if (text.starts_with("\xef\xbf\xbe")) return {3, 0xfffe};
  if (text.starts_with("\xef\xbf\xbf")) return {3, 0xffff};
  return {};
}

inline void append_yaml_escape(std::string& to, std::uint32_t code_point) {
  constexpr std::string_view hex = "0123456789abcdef";
  if (code_point == '\n') return void(to.append("\\n"));
  if (code_point == '\t') return void(to.append("\\t"));
  to.append("\\u");
  for (int shift = 12; shift >= 0; shift -= 4) to.push_back(hex[code_point >> static_cast<unsigned>(shift) & 0xfU]);
}

/// What a reader of YAML 1.1 or 1.2 would take for null or a boolean, in lower case.
inline constexpr std::array<std::string_view, 9> yaml_words{"y", "n", "yes", "no", "on", "off", "true", "false", "null"};

[[nodiscard]] inline auto is_yaml_word(std::string_view text) -> bool {
  if (text.size() > 5) return false;
  std::string lower{text};
  for (char& c : lower) c = ascii::to_lower(c);
  return std::find(yaml_words.begin(), yaml_words.end(), lower) != yaml_words.end();
}

// A letter, a path or a "$ref": numbers, dates, "~", ".inf", "<<", "=" and all indicators begin otherwise.
[[nodiscard]] constexpr auto begins_plain(char c) noexcept -> bool { return ascii::is_alpha(c) || c == '/' || c == '$'; }
[[nodiscard]] constexpr auto stays_plain(char c) noexcept -> bool {
  return ascii::is_alpha(c) || ascii::is_digit(c) || std::string_view{" _./-,()'$+"}.find(c) != std::string_view::npos;
}

/// Whether a text needs no quotes.
[[nodiscard]] inline auto is_plain_yaml(std::string_view text) -> bool {
  if (text.empty() || !begins_plain(text.front()) || text.back() == ' ' || is_yaml_word(text)) return false;
  return std::all_of(text.begin(), text.end(), stays_plain);
}

// A line of spaces alone would be taken for none.
[[nodiscard]] constexpr auto is_block_line(std::string_view line) noexcept -> bool {
  if (!line.empty() && ascii::trimmed(line).empty()) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (yaml_special_at(line.substr(i)).bytes != 0) return false;
  }
  return true;
}

/// Whether a text is told best by its lines: it has more than one, and each of them can stand as it is. Spaces in front of the first
/// would be taken for indent.
[[nodiscard]] constexpr auto is_yaml_block(std::string_view text) noexcept -> bool {
  if (text.find('\n') == std::string_view::npos || text.starts_with('\n') || text.starts_with(' ') || text.ends_with("\n\n")) return false;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    if (!is_block_line(text.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

}  // namespace detail

/// A text between double quotes, on one line. `text` is expected to be valid UTF-8.
[[nodiscard]] inline auto quoted_yaml(std::string_view text) -> std::string {
  std::string made{'"'};
  while (!text.empty()) {
    const auto special = detail::yaml_special_at(text);
    if (special.bytes != 0) {
      detail::append_yaml_escape(made, special.code_point);
    } else {
      if (text.front() == '"' || text.front() == '\\') made.push_back('\\');
      made.push_back(text.front());
    }
    text.remove_prefix(std::max<std::size_t>(special.bytes, 1));
  }
  return made.append(1, '"');
}

/// A text on one line: as it is where every reader takes it for a text, and between double quotes otherwise.
[[nodiscard]] inline auto yaml_line(std::string_view text) -> std::string {
  return detail::is_plain_yaml(text) ? std::string{text} : quoted_yaml(text);
}

/// A text as the value of a member or an item, below which lines are indented by `indent` spaces: several lines as a block.
[[nodiscard]] inline auto yaml_text(std::string_view text, std::size_t indent) -> std::string {
  if (!detail::is_yaml_block(text)) return yaml_line(text);
  const bool ends_line = text.ends_with('\n');
  if (ends_line) text.remove_suffix(1);
  std::string made = ends_line ? "|" : "|-";
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    made.push_back('\n');
    if (end != start) made.append(indent, ' ').append(text, start, end - start);
    start = end + 1;
  }
  return made;
}

/// A number of JSON, or true, false, null. With an exponent, YAML 1.1 wants a point and a sign: "1.0e+22".
[[nodiscard]] inline auto yaml_word(std::string_view json) -> std::string {
  const auto exponent = json.find_first_of("eE");
  if (exponent == std::string_view::npos || ascii::is_alpha(json.front())) return std::string{json};
  std::string made{json.substr(0, exponent)};
  if (made.find('.') == std::string::npos) made.append(".0");
  auto power = json.substr(exponent + 1);
  made.append(power.starts_with('-') ? "e-" : "e+");
  if (power.starts_with('-') || power.starts_with('+')) power.remove_prefix(1);
  return made.append(power);
}

}  // namespace ward::generate
