// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A string that keeps a rule: what `text` and `matching` are made of.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>

#include "ward/core/result.hpp"
#include "ward/schema/held_text.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"
#include "ward/schema/utf8.hpp"

namespace ward {

/// Text for which `Rule::check` finds no issue. Made from a literal it is checked by the compiler; from run-time text by
/// `from`. A value parsed from a request borrows from it; a copy owns its bytes (at most one allocation). `Rule` gives:
///   static constexpr auto check(std::string_view) noexcept -> issue;
///   static constexpr auto check_plain(std::string_view) noexcept -> issue;  // optional: of text without U+0000
///   static constexpr text_shape shape;       // lengths in code points, and what JSON Schema says of it
///   static constexpr std::size_t max_bytes;  // of UTF-8
template <class Rule>
class bounded_text {
 public:
  using rule = Rule;
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr text_shape shape = Rule::shape;
  static constexpr std::size_t max_bytes = Rule::max_bytes;

  /// From a literal. One that breaks the rule does not compile.
  template <std::size_t Count>
  consteval bounded_text(const char (&literal)[Count]) : text_({literal, Count - 1}, detail::hold::literal) {
    if (!is_valid_utf8({literal, Count - 1}) || Rule::check({literal, Count - 1}).found()) this_literal_breaks_the_bounds_of_its_type();
  }

  /// A value that owns a copy of `text`, or what is wrong with it. Text that is no UTF-8 is refused, wherever it comes from.
  [[nodiscard]] static constexpr auto from(std::string_view text) -> result<bounded_text, issue> {
    if (!is_valid_utf8(text)) return failed{issue{issue_code::malformed_encoding}};
    if (const auto problem = Rule::check(text); problem.found()) return failed{problem};
    return bounded_text{detail::held_text{text, detail::hold::owned}};
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return text_.view(); }
  constexpr operator std::string_view() const noexcept { return view(); }

  friend constexpr auto operator==(const bounded_text& left, const bounded_text& right) noexcept -> bool {
    return left.view() == right.view();
  }
  // A template, so that a literal is compared as text and not first made into a bounded one.
  template <std::convertible_to<std::string_view> Text>
  friend constexpr auto operator==(const bounded_text& left, const Text& right) noexcept -> bool {
    return left.view() == std::string_view{right};
  }

 private:
  friend struct detail::schema_access;
  constexpr bounded_text() = default;
  explicit constexpr bounded_text(detail::held_text text) : text_(std::move(text)) {}

  static void this_literal_breaks_the_bounds_of_its_type() {}  // not constexpr: naming it is the compiler's message

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return text_.is_set(); }
  [[nodiscard]] constexpr auto assign(std::string_view text) -> issue { return keep_unless(Rule::check(text), text); }
  [[nodiscard]] constexpr auto assign_plain(std::string_view text) -> issue
    requires requires { Rule::check_plain(text); }
  {
    return keep_unless(Rule::check_plain(text), text);
  }
  [[nodiscard]] constexpr auto keep_unless(issue problem, std::string_view text) -> issue {
    if (!problem.found()) text_.borrow(text);
    return problem;
  }

  template <class Arena>
  void move_to(Arena& memory) {
    if (text_.is_on_heap()) text_.borrow(memory.keep(std::move(text_)).view());
  }

  detail::held_text text_;
};

}  // namespace ward
