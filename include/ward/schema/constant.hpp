// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A text that can be one word only: versions of a form, and what tells the alternatives of a union apart.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

template <fixed_string Word>
consteval auto check_constant() -> bool {
  constexpr bool have_a_word = Word.size() != 0;
  static_assert(have_a_word, "ward::constant<Word>: Word is empty.");
  return true;
}

}  // namespace detail

/// `Word`, case-sensitive. A member needs no value, and yet it must be on the wire: it is required. Write
/// `ward::constant<"circle"> type{};`, for g++ warns of members that no braces name.
template <fixed_string Word, bool = detail::check_constant<Word>()>
class constant {
 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr bool is_constant = true;
  static constexpr std::array<std::string_view, 1> words{Word.view()};
  static constexpr std::size_t max_bytes = Word.size();
  static constexpr text_shape shape{.max_length = max_bytes, .words = words};

  constexpr constant() = default;
  [[nodiscard]] static constexpr auto from(std::string_view text) noexcept -> result<constant, issue> {
    constant made;
    if (const auto problem = made.assign(text); problem.found()) return failed{problem};
    return made;
  }

  [[nodiscard]] static constexpr auto view() noexcept -> std::string_view { return words.front(); }
  friend constexpr auto operator==(const constant&, const constant&) -> bool = default;
  template <std::convertible_to<std::string_view> Text>
  friend constexpr auto operator==(const constant&, const Text& right) noexcept -> bool {
    return view() == std::string_view{right};
  }

 private:
  friend struct detail::schema_access;

  [[nodiscard]] static constexpr auto is_set() noexcept -> bool { return true; }
  [[nodiscard]] static constexpr auto assign(std::string_view text) noexcept -> issue {
    return text == view() ? issue{} : issue{issue_code::not_allowed};
  }
};

}  // namespace ward
