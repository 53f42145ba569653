// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How the names of members look on the wire: as they are declared, or in camelCase.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/reflect.hpp"

namespace ward {

enum class member_case : std::uint8_t { as_declared, camel };

/// What kind of message a schema is of.
enum class message : std::uint8_t { request, answer };

/// Both: what a struct looks like on the wire besides its own words.
struct wire {
  member_case names = member_case::as_declared;
  message of = message::request;
};

namespace detail {

template <class... Members>
consteval auto given_names(type_list<Members...>) -> std::array<std::string_view, sizeof...(Members)> {
  return {annotations_of<Members>.wire_name...};
}

/// The camelCase letters of all names, each at the place where the declared one begins.
template <class Struct>
inline constexpr auto camel_letters = [] {
  constexpr std::size_t total = [] {
    std::size_t sum = 1;
    for (const auto name : member_names<Struct>) sum += name.size();
    return sum;
  }();
  std::array<char, total> letters{};
  std::size_t start = 0;
  for (const auto name : member_names<Struct>) {
    std::size_t at = start;
    bool raise = false;
    for (const char c : name) {
      if (c == '_' && at != start) {
        raise = true;
      } else if (c != '_') {
        letters[at++] = raise && ascii::is_lower(c) ? static_cast<char>(c - 32) : c;
        raise = false;
      }
    }
    start += name.size();
  }
  return letters;
}();

template <class Struct>
consteval auto camel_name(std::size_t member) -> std::string_view {
  std::size_t start = 0;
  for (std::size_t i = 0; i != member; ++i) start += member_names<Struct>[i].size();
  std::size_t size = 0;
  while (size != member_names<Struct>[member].size() && camel_letters<Struct>[start + size] != '\0') ++size;
  return {camel_letters<Struct>.data() + start, size};
}

template <class Struct, member_case Case>
consteval auto make_wire_names() {
  auto names = member_names<Struct>;
  const auto given = given_names(member_types<Struct>{});
  for (std::size_t i = 0; i != names.size(); ++i) {
    if constexpr (Case == member_case::camel) names[i] = camel_name<Struct>(i);
    if (!given[i].empty()) names[i] = given[i];
  }
  return names;
}

constexpr auto are_same(std::string_view left, std::string_view right) -> bool {
  const std::size_t size = left.size();
  if (size != right.size()) return false;
  const char* const one = left.data();
  const char* const other = right.data();
  for (std::size_t i = 0; i != size; ++i) {
    if (one[i] != other[i]) return false;
  }
  return true;
}

// Of pointers: each pair of names is compared, and the compiler keeps every call that it has evaluated.
constexpr auto are_distinct(const std::string_view* names, std::size_t count) -> bool {
  for (std::size_t i = 0; i != count; ++i) {
    for (std::size_t j = 0; j != i; ++j) {
      if (are_same(names[i], names[j])) return false;
    }
  }
  return true;
}

template <class Struct, member_case Case>
inline constexpr auto made_wire_names = make_wire_names<Struct, Case>();

template <class Struct, member_case Case>
inline constexpr bool keeps_declared_names = Case == member_case::as_declared && !any_is_annotated(member_types<Struct>{}) &&
                                             !requires { reflection<Struct>::is_flattened; };

// The declared names themselves, wherever nothing changes them: the compiler keeps no copy.
template <class Struct, member_case Case>
consteval auto find_wire_names() -> const auto& {
  if constexpr (keeps_declared_names<Struct, Case>) return member_names<Struct>;
  else return made_wire_names<Struct, Case>;
}

/// The names on the wire, for the law: two of them may be the same.
template <class Struct, member_case Case = member_case::as_declared>
inline constexpr const auto& spelled_names = find_wire_names<Struct, Case>();

template <class Struct, member_case Case>
inline constexpr bool has_distinct_names =
    keeps_declared_names<Struct, Case> || are_distinct(spelled_names<Struct, Case>.data(), spelled_names<Struct, Case>.size());

template <class Struct, member_case Case>
consteval auto find_distinct_names() -> const auto& {
  static_assert(has_distinct_names<Struct, Case>, "ward: two members of a schema struct have one name on the wire. Rename one of them.");
  return spelled_names<Struct, Case>;
}

}  // namespace detail

/// The names of a struct's members on the wire, in order: declared or camelCase, unless `ward::named` says another.
template <class Struct, member_case Case = member_case::as_declared>
inline constexpr const auto& wire_names = detail::find_distinct_names<Struct, Case>();

/// What the member that is declared as `declared` is called on the wire; `declared` if there is no such member.
template <class Struct, member_case Case = member_case::as_declared>
[[nodiscard]] constexpr auto to_wire_name(std::string_view declared) noexcept -> std::string_view {
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if (member_names<Struct>[i] == declared) return wire_names<Struct, Case>[i];
  }
  return declared;
}

/// The place of the member of this name on the wire, or `member_count` if there is none.
template <class Struct, member_case Case = member_case::as_declared>
[[nodiscard]] constexpr auto find_wire_member(std::string_view name) noexcept -> std::size_t {
  std::size_t index = 0;
  while (index != member_count<Struct> && wire_names<Struct, Case>[index] != name) ++index;
  return index;
}

}  // namespace ward
