// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether every text of one type is a text of another: words, lengths, patterns, formats.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/law/difference.hpp"
#include "ward/schema/base64.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/decimal.hpp"
#include "ward/schema/hostname.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/matching.hpp"
#include "ward/schema/parsed_text.hpp"
#include "ward/schema/pattern/inclusion.hpp"
#include "ward/schema/slug.hpp"
#include "ward/schema/string64.hpp"
#include "ward/schema/text.hpp"

namespace ward::law::detail {

/// Texts of which nothing but the length is asked.
template <class Type>
inline constexpr bool is_any_text = false;
template <std::size_t Min, std::size_t Max>
inline constexpr bool is_any_text<bounded_text<text_rule<Min, Max>>> = true;

/// Texts that are all of those that a pattern and a length allow.
template <class Type>
struct patterned {
  static constexpr bool is = false;
};
template <fixed_string Expression, std::size_t Cap>
struct patterned<bounded_text<pattern_rule<Expression, Cap>>> {
  static constexpr bool is = true;
  using pattern = ward::pattern<Expression>;
  static constexpr std::size_t longest = Cap == 0 ? ward::detail::no_length_limit : Cap;
};
template <std::size_t Max>
struct patterned<bounded_text<slug_rule<Max>>> {
  static constexpr bool is = true;
  using pattern = typename slug_rule<Max>::pattern;
  static constexpr std::size_t longest = Max;
};
template <>
struct patterned<hostname> {
  static constexpr bool is = true;
  using pattern = hostname_rule::pattern;
  static constexpr std::size_t longest = hostname_rule::max_bytes;
};

template <fixed_string From, fixed_string Into>
consteval auto inclusion_of(pattern<From>, pattern<Into>, std::size_t longest_from, std::size_t longest_into) -> inclusion {
  return pattern_inclusion<From, Into>(longest_from, longest_into);
}

template <class Type>
consteval auto has_words() -> bool {
  return !Type::shape.words.empty();
}

// Whether two words that differ are two values: of a decimal, "1.0" and "1.00" are one.
template <class Type>
concept ComparesAsText = requires(const Type& value) {
  { value.view() } -> std::same_as<std::string_view>;
};

template <class Type>
consteval auto admits(std::string_view word) -> bool {
  if constexpr (requires { Type::words; }) {
    return std::find(Type::words.begin(), Type::words.end(), word) != Type::words.end();
  } else if constexpr (requires { typename Type::rule; }) {
    return !Type::rule::check(word).found();
  } else {
    return !Type::check(word).found();
  }
}

template <class From, class Into>
consteval auto words_difference() -> difference {
  if constexpr (!ComparesAsText<Into>) {
    return {breach::other_format};
  } else {
    for (const std::string_view word : From::shape.words) {
      if (!admits<Into>(word)) return {.what = breach::word, .word = word};
    }
    return {};
  }
}

// Formats with a pattern need not say how short they are.
template <class Type>
consteval auto shortest() -> std::size_t {
  if constexpr (Type::shape.min_length != 0 || is_any_text<Type>) return Type::shape.min_length;
  else return Type::from(std::string_view{}).has_value() ? 0 : 1;
}

template <class From, class Into>
consteval auto lengths_difference() -> difference {
  return first_of(lower_end(breach::shortest, shortest<From>(), shortest<Into>()),
                  upper_end(breach::longest, From::shape.max_length, Into::shape.max_length));
}

template <class From, class Into>
consteval auto difference_of(inclusion included) -> difference {
  if (included == inclusion::yes) return {};
  if (included == inclusion::unknown) return {breach::pattern_unknown};
  return first_of(lengths_difference<From, Into>(), difference{breach::other_pattern});
}

// Of texts of which nothing but the length is asked.
template <class From, fixed_string Into>
consteval auto any_text_inclusion(pattern<Into>, std::size_t longest_into) -> inclusion {
  constexpr ward::detail::code_point_range all[]{{0, ward::detail::last_code_point}};
  if constexpr (ward::detail::is_run(ward::detail::syntax_of<Into>)) {
    return ward::detail::is_included({all, 1, From::shape.min_length, From::shape.max_length},
                                     ward::detail::run_of<Into>(longest_into));
  } else {
    return inclusion::unknown;
  }
}

template <class From, class Into>
consteval auto pattern_difference() -> difference {
  using into = patterned<Into>;
  if constexpr (is_any_text<From>) {
    return difference_of<From, Into>(any_text_inclusion<From>(typename into::pattern{}, into::longest));
  } else {
    using from = patterned<From>;
    return difference_of<From, Into>(
        inclusion_of(typename from::pattern{}, typename into::pattern{}, from::longest, into::longest));
  }
}

/// Families of types whose members differ in numbers.
template <class From, class Into>
struct related_texts {
  static constexpr bool are = false;
};
template <fixed_string From, fixed_string Into>
struct related_texts<id<From>, id<Into>> {
  static constexpr bool are = true;
  static constexpr difference value{};  // what an id names is nothing on the wire
};
template <std::size_t FromMin, std::size_t FromMax, std::size_t IntoMin, std::size_t IntoMax>
struct related_texts<base64<FromMin, FromMax>, base64<IntoMin, IntoMax>> {
  static constexpr bool are = true;
  static constexpr difference value =
      first_of(lower_end(breach::fewest_bytes, FromMin, IntoMin), upper_end(breach::most_bytes, FromMax, IntoMax));
};
template <std::int64_t FromLow, std::int64_t FromHigh, std::int64_t IntoLow, std::int64_t IntoHigh>
struct related_texts<string64<FromLow, FromHigh>, string64<IntoLow, IntoHigh>> {
  static constexpr bool are = true;
  static constexpr difference value =
      first_of(lower_end(breach::least, FromLow, IntoLow), upper_end(breach::greatest, FromHigh, IntoHigh));
};
template <std::size_t FromDigits, std::size_t FromScale, std::size_t IntoDigits, std::size_t IntoScale>
struct related_texts<decimal<FromDigits, FromScale>, decimal<IntoDigits, IntoScale>> {
  static constexpr bool are = true;
  static constexpr difference value = first_of(upper_end(breach::whole_digits, FromDigits - FromScale, IntoDigits - IntoScale),
                                               upper_end(breach::decimals, FromScale, IntoScale));
};

/// Why not every text of `From` is one of `Into`.
template <class From, class Into>
consteval auto text_difference() -> difference {
  if constexpr (std::is_same_v<From, Into>) return {};
  else if constexpr (related_texts<From, Into>::are) return related_texts<From, Into>::value;
  else if constexpr (has_words<From>()) return words_difference<From, Into>();
  else if constexpr (has_words<Into>()) return {breach::words_only};
  else if constexpr (is_any_text<Into>) return lengths_difference<From, Into>();
  else if constexpr (patterned<Into>::is && (patterned<From>::is || is_any_text<From>)) return pattern_difference<From, Into>();
  else return {breach::other_format};
}

}  // namespace ward::law::detail
