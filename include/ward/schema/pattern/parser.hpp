// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads a pattern as ECMA-262 does with the `u` flag (section 22.2.1), and refuses what is not regular.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/pattern/set_builder.hpp"
#include "ward/schema/pattern/syntax.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::detail {

/// Recursive descent. The first error stays in `syntax.error`, and the parser then behaves as if the text had ended.
template <std::size_t Size>
class pattern_parser {
 public:
  constexpr pattern_parser(std::string_view text, pattern_syntax<Size>& syntax) : text_(text), syntax_(syntax) {}

  constexpr void run() {
    if (!is_valid_utf8(text_)) return fail(pattern_error::not_utf8);
    syntax_.root = choice(0);
    if (at_ != text_.size()) fail(pattern_error::unbalanced_group);
  }

 private:
  static constexpr int deepest = 50;
  static constexpr std::uint32_t most_repeats = 16'777'216;

  constexpr void fail(pattern_error error) {
    if (syntax_.error == pattern_error::none) {
      syntax_.error = error;
      syntax_.error_at = static_cast<std::uint16_t>(at_);
    }
    at_ = text_.size();
  }
  [[nodiscard]] constexpr auto at_end() const -> bool { return at_ == text_.size(); }
  [[nodiscard]] constexpr auto peek() const -> char { return at_ < text_.size() ? text_[at_] : '\0'; }
  constexpr auto accept(char wanted) -> bool {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  constexpr auto take_code_point() -> char32_t {
    const auto decoded = decode_code_point(text_.data() + at_);
    at_ += decoded.bytes;
    return decoded.value;
  }
  constexpr auto make_node(const pattern_node& node) -> std::uint16_t {
    syntax_.nodes[syntax_.node_count] = node;
    return syntax_.node_count++;
  }
  constexpr auto set_node(std::uint16_t set) -> std::uint16_t {
    return make_node({.kind = pattern_node_kind::one_of_set, .set = set});
  }
  constexpr auto literal_node(char32_t code_point) -> std::uint16_t {
    set_builder<Size> set{syntax_};
    set.add(code_point, code_point);
    return set_node(set.finish(false));
  }

  constexpr auto choice(int depth) -> std::uint16_t {
    std::uint16_t last = sequence(depth);
    if (peek() != '|' || at_end()) return last;
    while (accept('|')) {
      const std::uint16_t next = sequence(depth);
      syntax_.nodes[next].previous_sibling = last;
      last = next;
    }
    return make_node({.kind = pattern_node_kind::choice, .last_child = last});
  }

  constexpr auto sequence(int depth) -> std::uint16_t {
    if (depth == 0) skip_front_anchor();
    std::uint16_t last = no_node;
    std::size_t count = 0;
    for (; !at_end() && peek() != '|' && peek() != ')'; ++count) {
      if (depth == 0 && skip_back_anchor()) break;
      const std::uint16_t next = quantified(depth);
      if (syntax_.error != pattern_error::none) return 0;
      syntax_.nodes[next].previous_sibling = last;
      last = next;
    }
    if (count == 1) return last;
    return make_node({.kind = pattern_node_kind::sequence, .last_child = last});
  }

  constexpr void skip_front_anchor() {
    if (peek() != '^') return;
    syntax_.anchored_front = syntax_.anchored_front || at_ == 0;
    ++at_;
  }
  constexpr auto skip_back_anchor() -> bool {
    if (peek() != '$') return false;
    const bool last = at_ + 1 == text_.size();
    if (!last && text_[at_ + 1] != '|') return false;
    syntax_.anchored_back = last;
    ++at_;
    return true;
  }

  constexpr auto quantified(int depth) -> std::uint16_t {
    const std::uint16_t child = atom(depth);
    pattern_node repeat{.kind = pattern_node_kind::repeat, .last_child = child};
    switch (at_end() ? '\0' : peek()) {
      case '*': repeat.lowest = 0; repeat.highest = no_repeat_limit; ++at_; break;
      case '+': repeat.lowest = 1; repeat.highest = no_repeat_limit; ++at_; break;
      case '?': repeat.lowest = 0; repeat.highest = 1; ++at_; break;
      case '{': ++at_; counts(repeat); break;
      default: return child;
    }
    accept('?');  // A lazy quantifier has the same language.
    return make_node(repeat);
  }

  constexpr void counts(pattern_node& repeat) {
    repeat.lowest = repeat.highest = count();
    if (accept(',')) repeat.highest = peek() == '}' ? no_repeat_limit : count();
    if (!accept('}') || repeat.lowest > repeat.highest) fail(pattern_error::bad_quantifier);
  }
  constexpr auto count() -> std::uint32_t {
    std::uint32_t value = 0;
    if (!ascii::is_digit(peek())) fail(pattern_error::bad_quantifier);
    while (ascii::is_digit(peek()) && value <= most_repeats) value = value * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
    if (value > most_repeats) fail(pattern_error::bad_quantifier);
    return value;
  }

  constexpr auto refuse(pattern_error error) -> std::uint16_t {
    fail(error);
    return 0;
  }

  constexpr auto atom(int depth) -> std::uint16_t {
    switch (peek()) {
      case '(': ++at_; return group(depth + 1);
      case '[': ++at_; return set_class();
      case '\\': ++at_; return escape();
      case '.': ++at_; return class_node(line_end_ranges, true);
      case '*': case '+': case '?': return refuse(pattern_error::nothing_to_repeat);
      case '{': case '}': case ']': return refuse(pattern_error::lone_bracket);
      case '^': case '$': return refuse(pattern_error::inner_anchor);
      default: return literal_node(take_code_point());
    }
  }

  constexpr auto group(int depth) -> std::uint16_t {
    if (depth > deepest) return refuse(pattern_error::nested_too_deep);
    if (accept('?') && !accept(':')) {
      const bool named_or_behind = accept('<');
      if (peek() == '=' || peek() == '!') return refuse(pattern_error::look_around);
      return refuse(named_or_behind ? pattern_error::named_group : pattern_error::unknown_group);
    }
    const std::uint16_t inner = choice(depth);
    if (!accept(')')) fail(pattern_error::unbalanced_group);
    return inner;
  }

  template <std::size_t Count>
  constexpr auto class_node(const code_point_range (&ranges)[Count], bool negated) -> std::uint16_t {
    set_builder<Size> set{syntax_};
    set.add(ranges, negated);
    return set_node(set.finish(false));
  }

  constexpr auto escape() -> std::uint16_t {
    const char kind = peek();
    if (kind == 'b' || kind == 'B') return refuse(pattern_error::word_boundary);
    if (kind == 'k' || (kind >= '1' && kind <= '9')) return refuse(pattern_error::back_reference);
    set_builder<Size> set{syntax_};
    if (class_escape(set)) return set_node(set.finish(false));
    return literal_node(character_escape());
  }

  /// `\d` and its like, after the backslash.
  constexpr auto class_escape(set_builder<Size>& set) -> bool {
    switch (peek()) {
      case 'd': case 'D': set.add(digit_ranges, peek() == 'D'); break;
      case 'w': case 'W': set.add(word_ranges, peek() == 'W'); break;
      case 's': case 'S': set.add(space_ranges, peek() == 'S'); break;
      default: return false;
    }
    ++at_;
    return true;
  }

  /// An escape that stands for one code point, after the backslash.
  constexpr auto character_escape() -> char32_t {
    const char kind = peek();
    ++at_;
    switch (kind) {
      case 't': return '\t';
      case 'n': return '\n';
      case 'v': return '\v';
      case 'f': return '\f';
      case 'r': return '\r';
      case 'x': return hex(2);
      case 'u': return unicode_escape();
      case 'c': if (ascii::is_alpha(peek())) return static_cast<char32_t>(text_[at_++] % 32); break;
      case '0': if (at_ <= text_.size() && !ascii::is_digit(peek())) return 0; break;
      case 'p': case 'P': --at_; fail(pattern_error::property_escape); return 0;
      default: if (std::string_view{"^$\\.*+?()[]{}|/"}.find(kind) != std::string_view::npos) return static_cast<char32_t>(kind);
    }
    --at_;
    fail(pattern_error::bad_escape);
    return 0;
  }

  constexpr auto hex(std::size_t digits) -> char32_t {
    char32_t value = 0;
    for (std::size_t i = 0; i != digits; ++i) {
      const int digit = ascii::hex_value(peek());
      if (digit < 0) {
        fail(pattern_error::bad_escape);
        return 0;
      }
      value = value * 16 + static_cast<char32_t>(digit);
      ++at_;
    }
    return value;
  }

  // ECMA-262 reads a surrogate pair of two \uHHHH as one code point; a lone one cannot occur in UTF-8.
  constexpr auto unicode_escape() -> char32_t {
    const char32_t value = accept('{') ? braced_hex() : hex(4);
    if (value < 0xD800 || value > 0xDFFF) return value;
    const bool pair = value < 0xDC00 && accept('\\') && accept('u');
    const char32_t low = pair ? hex(4) : 0;
    if (low < 0xDC00 || low > 0xDFFF) fail(pattern_error::bad_escape);
    return 0x10000 + ((value & 0x3FFU) << 10U) + (low & 0x3FFU);
  }
  constexpr auto braced_hex() -> char32_t {
    char32_t value = 0;
    do {
      value = value * 16 + hex(1);
    } while (peek() != '}' && value <= last_code_point && !at_end());
    if (value > last_code_point || !accept('}')) fail(pattern_error::bad_escape);
    return value;
  }

  constexpr auto set_class() -> std::uint16_t {
    set_builder<Size> set{syntax_};
    const std::size_t begin = at_;
    const bool negated = accept('^');
    while (!at_end() && peek() != ']') class_member(set);
    if (!accept(']')) fail(pattern_error::unclosed_class);
    const bool failed_before = syntax_.error != pattern_error::none;
    const std::uint16_t made = set.finish(negated);
    if (!failed_before && syntax_.error != pattern_error::none) {
      syntax_.error_at = static_cast<std::uint16_t>(begin);
      at_ = text_.size();
    }
    return set_node(made);
  }

  constexpr void class_member(set_builder<Size>& set) {
    if (peek() == '\\') {
      ++at_;
      if (class_escape(set)) {
        if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') fail(pattern_error::bad_range);
        return;
      }
      --at_;
    }
    const char32_t first = class_character();
    char32_t last = first;
    if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
      ++at_;
      last = class_character();
      if (last < first) fail(pattern_error::bad_range);
    }
    if (syntax_.error == pattern_error::none) set.add(first, last);
  }

  constexpr auto class_character() -> char32_t {
    if (!accept('\\')) return take_code_point();
    const char kind = peek();
    if (std::string_view{"dDwWsS"}.find(kind) != std::string_view::npos) fail(pattern_error::bad_range);
    if (accept('-')) return '-';
    if (accept('b')) return '\b';
    return at_end() ? (fail(pattern_error::bad_escape), char32_t{0}) : character_escape();
  }

  std::string_view text_;
  pattern_syntax<Size>& syntax_;
  std::size_t at_ = 0;
};

template <std::size_t Size>
consteval auto parse_pattern(const fixed_string<Size>& expression) -> pattern_syntax<Size> {
  pattern_syntax<Size> syntax{};
  pattern_parser<Size>{expression.view(), syntax}.run();
  return syntax;
}

}  // namespace ward::detail
