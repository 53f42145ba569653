// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A word out of a fixed list: `one_of<"draft", "final">`, or `choice<E>` over an enum class of your own.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/fixed_string.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/bounded_by.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

template <auto Value>
consteval auto printed_enumerator() -> std::string_view {
  std::string_view text = __PRETTY_FUNCTION__;
  text = text.substr(0, text.find(';'));
  text = text.substr(0, text.find_last_not_of("])") + 1);
  // A value without a name prints as "(color)7": what is left then starts with a digit, or still holds the bracket.
  const auto name = text.substr(text.find_last_of(":= ()") + 1);
  return name.empty() || name.front() == '-' || (name.front() >= '0' && name.front() <= '9') ? std::string_view{} : name;
}

inline constexpr std::size_t max_enumerators = 64;

// The names of the enumerators 0, 1, 2, ... up to the first number without one.
template <class Enum>
consteval auto enumerators() {
  return []<std::size_t... Index>(std::index_sequence<Index...>) {
    return std::array<std::string_view, max_enumerators>{printed_enumerator<static_cast<Enum>(Index)>()...};
  }(std::make_index_sequence<max_enumerators>{});
}
template <class Enum>
consteval auto count_enumerators() -> std::size_t {
  std::size_t count = 0;
  for (const auto name : enumerators<Enum>()) {
    if (name.empty()) break;
    ++count;
  }
  return count;
}
// No named value behind the first gap, none at -1 and no 65th: each would be a value of the enum and no word on the wire.
template <class Enum>
consteval auto counts_up_from_zero() -> bool {
  const auto names = enumerators<Enum>();
  for (std::size_t i = count_enumerators<Enum>(); i < names.size(); ++i) {
    if (!names[i].empty()) return false;
  }
  if (!printed_enumerator<static_cast<Enum>(max_enumerators)>().empty()) return false;
  if constexpr (std::is_signed_v<std::underlying_type_t<Enum>>) return printed_enumerator<static_cast<Enum>(-1)>().empty();
  return true;
}
// Another enum may have no value that is not named, and clang evaluates no cast beyond them.
template <class Type>
concept ScopedEnum = std::is_enum_v<Type> && !std::is_convertible_v<Type, std::underlying_type_t<Type>>;

template <class Enum>
consteval auto words_count_up_from_zero() -> bool {
  if constexpr (ScopedEnum<Enum>) return count_enumerators<Enum>() != 0 && counts_up_from_zero<Enum>();
  return false;
}

template <class Enum>
inline constexpr auto enumerator_names = [] {
  std::array<std::string_view, count_enumerators<Enum>()> names{};
  for (std::size_t i = 0; i != names.size(); ++i) names[i] = enumerators<Enum>()[i];
  return names;
}();

// The place of `word` in `words`, or nothing.
constexpr auto find_word(const auto& words, std::string_view word) noexcept -> std::optional<std::uint8_t> {
  for (std::size_t i = 0; i != words.size(); ++i) {
    if (words[i] == word) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

consteval auto no_two_alike(const auto& words) -> bool {
  for (std::size_t i = 0; i != words.size(); ++i) {
    if (find_word(words, words[i]) != i) return false;
  }
  return true;
}

constexpr auto longest_word(const auto& words) noexcept -> std::size_t {
  std::size_t longest = 0;
  for (const auto word : words) longest = word.size() > longest ? word.size() : longest;
  return longest;
}

template <fixed_string... Words>
consteval auto check_one_of() -> bool {
  constexpr bool have_words = sizeof...(Words) >= 1 && sizeof...(Words) <= 255;
  constexpr bool have_no_empty_word = ((Words.size() != 0) && ...);
  constexpr bool have_no_two_alike = no_two_alike(std::array<std::string_view, sizeof...(Words)>{Words.view()...});
  static_assert(have_words, "ward::one_of: name 1 to 255 words.");
  static_assert(have_no_empty_word, "ward::one_of: a word is empty. Write std::optional<ward::one_of<...>> for none of them.");
  static_assert(have_no_two_alike, "ward::one_of: a word is named twice.");
  return true;
}

template <class Enum>
consteval auto check_choice() -> bool {
  constexpr bool are_an_enum = ScopedEnum<Enum>;
  constexpr bool count_up = !are_an_enum || words_count_up_from_zero<Enum>();
  static_assert(are_an_enum, "ward::choice<Enum>: Enum must be an enum class.");
  static_assert(count_up, "ward::choice<Enum>: the enumerators must count up from 0 without a gap, at most 64.");
  return true;
}

// One word where `check_choice` has said that there are none.
template <class Enum>
inline constexpr auto words_of_choice = [] {
  if constexpr (!ScopedEnum<Enum>) return std::array<std::string_view, 1>{"none"};
  else return enumerator_names<Enum>;
}();

}  // namespace detail

/// What `one_of` names: a word out of `Words`.
template <fixed_string... Words>
class listed_word {
 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr std::array<std::string_view, sizeof...(Words)> words{Words.view()...};
  static constexpr std::size_t max_bytes = detail::longest_word(words);
  static constexpr text_shape shape{.max_length = max_bytes, .words = words};

  /// From a literal. One that is not in the list does not compile.
  template <std::size_t Count>
  consteval listed_word(const char (&literal)[Count]) : index_(0), set_(true) {
    if (assign(std::string_view{literal, Count - 1}).found()) this_word_is_not_in_the_list();
  }
  [[nodiscard]] static constexpr auto from(std::string_view word) -> result<listed_word, issue> {
    listed_word made;
    if (const auto problem = made.assign(word); problem.found()) return failed{problem};
    return made;
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return words[index_]; }
  [[nodiscard]] constexpr auto index() const noexcept -> std::size_t { return index_; }
  friend constexpr auto operator==(const listed_word&, const listed_word&) -> bool = default;
  template <std::convertible_to<std::string_view> Text>
  friend constexpr auto operator==(const listed_word& left, const Text& right) noexcept -> bool {
    return left.view() == std::string_view{right};
  }

 private:
  friend struct detail::schema_access;
  constexpr listed_word() = default;

  static void this_word_is_not_in_the_list() {}

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::string_view word) noexcept -> issue {
    const auto found = detail::find_word(words, word);
    if (!found) return {issue_code::not_allowed};
    index_ = *found;
    set_ = true;
    return {};
  }

  std::uint8_t index_ = 0;
  bool set_ = false;
};

/// One of `Words`, case-sensitive: none of them empty, no two alike.
template <fixed_string... Words>
using one_of = detail::bounded_by<listed_word<Words...>, detail::check_one_of<Words...>()>;

/// An enumerator of `Enum`, whose names are the words on the wire. The enumerators must count up from 0, at most 64.
template <class Enum, bool = detail::check_choice<Enum>()>
class choice {
 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr const auto& words = detail::words_of_choice<Enum>;
  static constexpr std::size_t max_bytes = detail::longest_word(words);
  static constexpr text_shape shape{.max_length = max_bytes, .words = words};

  constexpr choice(Enum value) noexcept : value_(value), set_(true) {}
  [[nodiscard]] static constexpr auto from(std::string_view word) -> result<choice, issue> {
    choice made;
    if (const auto problem = made.assign(word); problem.found()) return failed{problem};
    return made;
  }

  [[nodiscard]] constexpr auto value() const noexcept -> Enum { return value_; }
  constexpr operator Enum() const noexcept { return value_; }
  /// Empty for a value that was cast into the enum without a name.
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view {
    const auto index = static_cast<std::size_t>(value_);
    return index < words.size() ? words[index] : std::string_view{};
  }

 private:
  friend struct detail::schema_access;
  constexpr choice() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::string_view word) noexcept -> issue {
    const auto found = detail::find_word(words, word);
    if (!found) return {issue_code::not_allowed};
    value_ = static_cast<Enum>(*found);
    set_ = true;
    return {};
  }

  Enum value_{};
  bool set_ = false;
};

}  // namespace ward
