// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Field types that add something to another one and are otherwise it: a name, a direction, secrecy.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/schema/secret.hpp"
#include "ward/core/type_list.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// What a member is excused from: standing in an answer though it is a secret, or being named like a URL. See excused.hpp.
enum class excuse : std::uint8_t { declassified, never_fetched };

/// Which messages have a member: requests, answers or both.
enum class member_flow : std::uint8_t { both, requests_only, answers_only };

/// What the annotations around a member's type say. Empty where they say nothing.
struct annotations {
  std::string_view wire_name{};
  member_flow flow = member_flow::both;
  bool is_secret = false;
  bool is_personal = false;
  bool is_declassified = false;   ///< an answer may hold it all the same
  bool is_never_fetched = false;  ///< it may be named like a URL
};

namespace detail {

template <class Type>
struct without_annotations {
  using type = Type;
};
template <Annotated Type>
struct without_annotations<Type> : without_annotations<typename Type::annotated> {};

template <class Type>
struct annotations_in {
  static constexpr annotations value{};
};
template <class Type>
struct annotations_in<std::optional<Type>> : annotations_in<Type> {};
template <Annotated Type>
struct annotations_in<Type> {
  static constexpr annotations value = [] {
    annotations found = annotations_in<typename Type::annotated>::value;
    if constexpr (requires { Type::wire_name; }) found.wire_name = Type::wire_name;
    if constexpr (requires { Type::flow; }) found.flow = Type::flow;
    if constexpr (requires { Type::is_secret; }) found.is_secret = true;
    if constexpr (requires { Type::is_personal; }) found.is_personal = true;
    if constexpr (requires { Type::excused_from; }) {
      found.is_declassified = found.is_declassified || Type::excused_from == excuse::declassified;
      found.is_never_fetched = found.is_never_fetched || Type::excused_from == excuse::never_fetched;
    }
    return found;
  }();
};

template <class Type>
inline constexpr bool is_annotated = Annotated<Type>;
template <class Type>
inline constexpr bool is_annotated<std::optional<Type>> = Annotated<Type>;

// Most structs have no annotation at all, and then nothing more is asked of their members.
template <class... Types>
consteval auto any_is_annotated(type_list<Types...>) -> bool {
  return (is_annotated<Types> || ...);
}

// Whether nothing is said that is about a member and not about a value.
template <class Type>
inline constexpr bool is_bare_of_members_notes =
    !Annotated<Type> || (annotations_in<Type>::value.wire_name.empty() && annotations_in<Type>::value.flow == member_flow::both);

}  // namespace detail

/// The schema type inside of all annotations.
template <class Type>
using bare = typename detail::without_annotations<std::remove_cv_t<Type>>::type;

/// What is said around `Type`, also through an `std::optional`.
template <class Type>
inline constexpr annotations annotations_of = detail::annotations_in<std::remove_cv_t<Type>>::value;

}  // namespace ward
