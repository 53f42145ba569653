// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A second, simple reading of parameters: lists of strings, no views, no arena, no types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/fuzz_target.hpp"
#include "ward/generate/parameter_writer.hpp"

namespace fuzz {

/// Names and values.
using pairs = std::vector<std::pair<std::string, std::string>>;

/// One part more than there are separators.
inline auto split(std::string_view text, char separator) -> std::vector<std::string_view> {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

inline auto is_digits(std::string_view text) -> bool { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

inline auto is_integer_between(const std::string& text, long low, long high) -> bool {
  const auto digits = text.starts_with('-') ? text.substr(1) : text;
  if (!is_digits(digits) || digits.size() > 18) return false;
  if (digits.size() > 1 && digits.front() == '0') return false;
  const long value = std::strtol(text.c_str(), nullptr, 10);
  return low <= value && value <= high;
}

/// As JSON writes numbers, in at most 64 characters.
inline auto read_number(const std::string& text) -> std::optional<double> {
  if (text.size() > 64) return std::nullopt;
  const auto exponent_at = text.find_first_of("eE");
  auto mantissa = text.substr(0, exponent_at);
  if (mantissa.starts_with('-')) mantissa.erase(0, 1);
  const auto point = mantissa.find('.');
  const auto whole = mantissa.substr(0, point);
  if (!is_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
  if (point != std::string::npos && !is_digits(mantissa.substr(point + 1))) return std::nullopt;
  if (exponent_at != std::string::npos) {
    auto exponent = text.substr(exponent_at + 1);
    if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.erase(0, 1);
    if (!is_digits(exponent)) return std::nullopt;
  }
  return std::strtod(text.c_str(), nullptr);
}

/// How many code points, or nothing for what is no UTF-8 (Unicode 15, table 3-7).
inline auto count_utf8(std::string_view text) -> std::optional<std::size_t> {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const auto byte = [&](std::size_t at) -> unsigned { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const auto is_tail = [&](std::size_t at, unsigned low = 0x80, unsigned high = 0xBF) { return byte(at) >= low && byte(at) <= high; };
    const unsigned lead = byte(i);
    if (lead < 0x80) {
      i += 1;
    } else if (lead >= 0xC2 && lead <= 0xDF && is_tail(i + 1)) {
      i += 2;
    } else if (lead >= 0xE0 && lead <= 0xEF && is_tail(i + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && is_tail(i + 2)) {
      i += 3;
    } else if (lead >= 0xF0 && lead <= 0xF4 && is_tail(i + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && is_tail(i + 2) &&
               is_tail(i + 3)) {
      i += 4;
    } else {
      return std::nullopt;
    }
  }
  return count;
}

/// Between two lengths in code points, of what has no control character in it.
inline auto is_text_between(std::string_view text, std::size_t shortest, std::size_t longest) -> bool {
  const auto length = count_utf8(text);
  return length && *length >= shortest && *length <= longest;
}

/// Nothing if an escape is malformed or what it says is forbidden.
inline auto decode(std::string_view encoded, bool is_segment, bool plus_is_space) -> std::optional<std::string> {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] == '%') {
      if (i + 2 >= encoded.size()) return std::nullopt;
      const auto high = digits.find(static_cast<char>(encoded[i + 1] | 0x20));
      const auto low = digits.find(static_cast<char>(encoded[i + 2] | 0x20));
      const bool are_digits = (ward::ascii::is_digit(encoded[i + 1]) || ward::ascii::is_alpha(encoded[i + 1])) &&
                              (ward::ascii::is_digit(encoded[i + 2]) || ward::ascii::is_alpha(encoded[i + 2]));
      if (!are_digits || high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
      text += static_cast<char>(high * 16 + low);
      if (is_segment && (text.back() == '/' || text.back() == '\\')) return std::nullopt;
      i += 2;
    } else {
      text += encoded[i] == '+' && plus_is_space ? ' ' : encoded[i];
    }
    if (static_cast<unsigned char>(text.back()) < 0x20 || text.back() == 0x7f) return std::nullopt;
  }
  return text;
}

/// The members that have a value, in order, as a client writes them.
template <class Struct>
auto what_is_said_by(const Struct& value) -> pairs {
  pairs said;
  const bool is_whole = ward::generate::visit_parameters(value, [&](std::string_view name, std::string_view text) { said.emplace_back(name, text); });
  require(is_whole, "what was read can be written");
  return said;
}

}  // namespace fuzz
