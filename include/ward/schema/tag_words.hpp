// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a variant's tag: in each of its structs a constant of the tag's name.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"

namespace ward::detail {

template <class Member>
consteval auto only_word() -> std::string_view {
  using type = bare<Member>;
  if constexpr (requires { type::words.size(); }) {
    if (type::words.size() == 1) return type::words[0];
  }
  return {};
}

template <class... Members>
consteval auto word_of_tag(type_list<Members...>, const auto& names, std::string_view tag) -> std::string_view {
  std::string_view word;
  std::size_t index = 0;
  ((names[index++] == tag ? static_cast<void>(word = only_word<Members>()) : void()), ...);
  return word;
}

/// In the order of the variant's structs.
template <class Variant, class List>
struct tag_words;
template <class Variant, class... Structs>
struct tag_words<Variant, type_list<Structs...>> {
  static constexpr std::array<std::string_view, sizeof...(Structs)> value{
      word_of_tag(member_types<Structs>{}, spelled_names<Structs>, Variant::tag)...};
};

/// Whether each struct of a variant has a word of its own.
template <class Variant>
consteval auto has_distinct_words() -> bool {
  auto sorted = tag_words<Variant, typename Variant::alternatives>::value;
  std::ranges::sort(sorted);
  return !sorted.front().empty() && std::ranges::adjacent_find(sorted) == sorted.end();
}

template <class Variant, member_case Case, class First, class... Rest>
consteval auto spells_tag_once(type_list<First, Rest...>) -> bool {
  return ((to_wire_name<Rest, Case>(Variant::tag) == to_wire_name<First, Case>(Variant::tag)) && ...);
}

/// The name of a variant's tag on the wire: that of the member in its first struct.
template <class Variant, member_case Case, class First, class... Rest>
consteval auto find_wire_tag(type_list<First, Rest...>) -> std::string_view {
  return to_wire_name<First, Case>(Variant::tag);
}
template <class Variant, member_case Case>
inline constexpr std::string_view wire_tag = find_wire_tag<Variant, Case>(typename Variant::alternatives{});

}  // namespace ward::detail
