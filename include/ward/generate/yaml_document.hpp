// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A JSON text as YAML for people: one member a line, two spaces of indent. For documents made at build time, not for answers.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/boot_error.hpp"
#include "ward/generate/yaml_scalar.hpp"
#include "ward/schema/format/json_grammar.hpp"

namespace ward::generate {
namespace detail {

/// Reads the tokens of what is known to be JSON.
class json_tokens {
 public:
  explicit json_tokens(std::string_view json) : rest_(json) {}

  /// The character that begins the next token.
  [[nodiscard]] auto next() -> char {
    rest_.remove_prefix(rest_.find_first_not_of(" \t\r\n"));
    return rest_.front();
  }
  /// Takes the next token if it is this one.
  auto take(char token) -> bool {
    if (next() != token) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// A number, or true, false, null.
  [[nodiscard]] auto take_word() -> std::string_view { return take_prefix(std::min(rest_.find_first_of(" \t\r\n,]}"), rest_.size())); }
  /// A string without its quotes and escapes.
  [[nodiscard]] auto take_string() -> std::string {
    std::string made;
    for (take('"'); rest_.front() != '"';) {
      const char c = take_prefix(1).front();
      if (c == '\\') append_escaped(made);
      else made.push_back(c);
    }
    rest_.remove_prefix(1);
    return made;
  }

 private:
  auto take_prefix(std::size_t size) -> std::string_view {
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  auto take_hex() -> std::uint32_t {
    const auto digits = take_prefix(4);
    std::uint32_t unit = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    return unit;
  }
  void append_escaped(std::string& to) {
    constexpr std::string_view letters = "bfnrt\"\\/";
    constexpr std::string_view meant = "\b\f\n\r\t\"\\/";
    const char letter = take_prefix(1).front();
    if (letter == 'u') return append_code_point(to, take_code_point());
    to.push_back(meant[letters.find(letter)]);
  }
  // Two escapes are one character where they are surrogates.
  auto take_code_point() -> std::uint32_t {
    const auto unit = take_hex();
    if (unit < 0xd800 || unit > 0xdfff) return unit;
    take_prefix(2);
    return 0x10000 + ((unit - 0xd800) << 10U) + (take_hex() - 0xdc00);
  }
  static void append_code_point(std::string& to, std::uint32_t code) {
    const auto put = [&](std::uint32_t byte) { to.push_back(static_cast<char>(byte)); };
    const auto put_rest = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3fU)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
      put(0xc0U | code >> 6U);
    } else if (code < 0x10000) {
      put(0xe0U | code >> 12U);
      put_rest(6);
    } else {
      put(0xf0U | code >> 18U);
      put_rest(12);
      put_rest(6);
    }
    put_rest(0);
  }

  std::string_view rest_;
};

/// Writes value after value. What it nests is bounded by the JSON text, which is the build's own.
class yaml_conversion {
 public:
  explicit yaml_conversion(std::string_view json) : from_(json) {}

  [[nodiscard]] auto convert() && -> std::string {
    write_value(0, true);
    return std::move(to_);
  }

 private:
  // On its own line, or behind "- ", whose width is the indent of what it holds; otherwise behind "name:".
  void write_value(std::size_t indent, bool begins_line) {
    const char first = from_.next();
    if (first == '{' || first == '[') return write_nest(indent, begins_line);
    if (!begins_line) to_.push_back(' ');
    if (first == '"') {
      to_.append(yaml_text(from_.take_string(), indent));
    } else {
      to_.append(yaml_word(from_.take_word()));
    }
    to_.push_back('\n');
  }
  void write_nest(std::size_t indent, bool begins_line) {
    const bool is_object = from_.take('{');
    if (!is_object) from_.take('[');
    const char close = is_object ? '}' : ']';
    if (from_.take(close)) return void(to_.append(begins_line ? "" : " ").append(is_object ? "{}\n" : "[]\n"));
    if (!begins_line) to_.push_back('\n');
    for (bool is_first = true; is_first || from_.take(','); is_first = false) {
      if (!is_first || !begins_line) to_.append(indent, ' ');
      is_object ? write_member(indent) : write_item(indent);
    }
    from_.take(close);
  }
  void write_item(std::size_t indent) {
    to_.append("- ");
    write_value(indent + 2, true);
  }
  // Names of more than 1,024 characters have to be told from values by a mark (YAML 1.2.2, section 7.4.2).
  void write_member(std::size_t indent) {
    const auto name = yaml_line(from_.take_string());
    from_.take(':');
    if (name.size() > 1000) {
      to_.append("? ").append(name).append("\n").append(indent, ' ');
    } else {
      to_.append(name);
    }
    to_.push_back(':');
    write_value(indent + 2, false);
  }

  json_tokens from_;
  std::string to_;
};

}  // namespace detail

/// The values of a JSON text as YAML, which readers of 1.1 and of 1.2 take for the same; the same bytes each time, ending with a line
/// feed. Throws `boot_error` if it is no JSON, or nested deeper than 256. Allocates.
[[nodiscard]] inline auto to_yaml(std::string_view json) -> std::string {
  if (!is_json(json, 256)) throw boot_error("a document is written as YAML from JSON, and this is none");
  return detail::yaml_conversion{json}.convert();
}

}  // namespace ward::generate
