// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes JSON for people to read: two spaces of indent, one member a line. For documents made at build time, not for answers.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace ward::generate {

/// A JSON text (RFC 8259) that grows from its front to its end. The same calls give the same bytes. Text is expected to be
/// valid UTF-8. Allocates; not thread-safe.
class json_text {
 public:
  /// `{ ... }`: `body` writes the members.
  template <class Body>
  void object(Body&& body) {
    nest('{', '}', body);
  }
  /// `[ ... ]`: `body` writes the elements.
  template <class Body>
  void array(Body&& body) {
    nest('[', ']', body);
  }

  /// The name of the member whose value comes next.
  auto key(std::string_view name) -> json_text& {
    start_value();
    append_quoted(name);
    text_.append(": ");
    after_key_ = true;
    return *this;
  }

  void value(std::string_view text) {
    start_value();
    append_quoted(text);
  }
  void value(const char* text) { value(std::string_view{text}); }
  void value(bool flag) { literal(flag ? "true" : "false"); }
  void value(std::integral auto number) { append_number(number); }
  /// A finite number, in the fewest digits that read back as the same double; whole numbers without a point.
  void value(std::floating_point auto number) {
    constexpr double exact = 9'007'199'254'740'992.0;
    const auto wide = static_cast<double>(number);
    if (wide > -exact && wide < exact && wide == static_cast<double>(static_cast<std::int64_t>(wide))) {
      return append_number(static_cast<std::int64_t>(wide));
    }
    append_number(wide);
  }

  template <class Value>
  void member(std::string_view name, const Value& with) {
    key(name).value(with);
  }
  /// A value that another `json_text` has written. Its lines are indented to fit in here.
  void fragment(std::string_view json) {
    start_value();
    for (const char c : json) {
      text_.push_back(c);
      if (c == '\n') text_.append(2 * depth_, ' ');
    }
  }

  [[nodiscard]] auto view() const noexcept -> std::string_view { return text_; }
  [[nodiscard]] auto take() && -> std::string { return std::move(text_); }

 private:
  template <class Body>
  void nest(char open, char close, Body& body) {
    start_value();
    text_.push_back(open);
    ++depth_;
    const bool outer_is_empty = std::exchange(is_empty_, true);
    body();
    --depth_;
    if (!is_empty_) break_line();
    is_empty_ = outer_is_empty;
    text_.push_back(close);
  }

  // What stands between the value before and this one.
  void start_value() {
    if (std::exchange(after_key_, false)) return;
    if (!is_empty_) text_.push_back(',');
    is_empty_ = false;
    if (depth_ != 0) break_line();
  }
  void break_line() {
    text_.push_back('\n');
    text_.append(2 * depth_, ' ');
  }
  void literal(std::string_view word) {
    start_value();
    text_.append(word);
  }
  void append_number(auto number) {
    char digits[32];
    literal({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr - digits)});
  }

  void append_quoted(std::string_view text) {
    text_.push_back('"');
    for (const char c : text) append_escaped(c);
    text_.push_back('"');
  }
  void append_escaped(char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_.push_back('\\');
      text_.push_back(c);
    } else if (byte < 0x20 || byte == 0x7f) {
      text_.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 0xfU]);
    } else {
      text_.push_back(c);
    }
  }

  std::string text_;
  std::size_t depth_ = 0;
  bool is_empty_ = true;
  bool after_key_ = false;
};

}  // namespace ward::generate
