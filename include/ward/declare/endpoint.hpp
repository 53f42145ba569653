// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An endpoint: a named struct that lists its clauses, in any order. It holds them; the law judges them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

struct endpoint_base {};

/// `struct get_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ...> {};` - a struct and not an alias, so that the compiler
/// prints its name (design decision 1). The struct's name is the operation's id.
template <class... Clauses>
struct endpoint : endpoint_base {
  using clauses = type_list<Clauses...>;
};

template <class Type>
concept Endpoint = std::is_base_of_v<endpoint_base, Type>;

namespace detail {

template <std::size_t Index, class Type>
struct leaf {};
template <class Indices, class... Types>
struct indexed;
template <std::size_t... Index, class... Types>
struct indexed<std::index_sequence<Index...>, Types...> : leaf<Index, Types>... {};

template <std::size_t Index, class Type>
auto pick(const leaf<Index, Type>&) -> type_tag<Type>;

template <std::size_t Index, class Indexed>
using type_at = typename decltype(detail::pick<Index>(std::declval<const Indexed&>()))::type;  // qualified: no look-up by argument

template <clause_kind Kind, class Type>
consteval auto is_of_kind() -> bool {
  if constexpr (Clause<Type>) return Type::clause == Kind;
  return false;
}

// The clauses of one kind, found by their place: no recursion, one look-up structure for each list.
template <clause_kind Kind, class List>
struct select;
template <clause_kind Kind, class... Clauses>
struct select<Kind, type_list<Clauses...>> {
  static constexpr std::size_t count = (std::size_t{0} + ... + (is_of_kind<Kind, Clauses>() ? 1U : 0U));
  static consteval auto places() {
    std::array<std::size_t, count> found{};
    std::size_t at = 0;
    std::size_t place = 0;
    ((is_of_kind<Kind, Clauses>() ? static_cast<void>(found[at++] = place++) : static_cast<void>(place++)), ...);
    return found;
  }
  template <std::size_t... Place>
  static auto chosen(std::index_sequence<Place...>) {
    [[maybe_unused]] constexpr auto at = places();  // unused if there is none
    using all = indexed<std::index_sequence_for<Clauses...>, Clauses...>;
    return type_tag<type_list<type_at<at[Place], all>...>>{};
  }
  using type = typename decltype(chosen(std::make_index_sequence<count>{}))::type;
};
template <class List>
struct first_of;
template <class First, class... Rest>
struct first_of<type_list<First, Rest...>> {
  using type = First;
};

template <class Type>
consteval auto printed_type() -> std::string_view {
  std::string_view text = __PRETTY_FUNCTION__;
  text = text.substr(text.find("Type = ") + 7);
  text = text.substr(0, text.find_first_of(";]"));
  const auto arguments = text.find('<');
  return text.substr(text.substr(0, arguments).rfind(':') + 1);
}

}  // namespace detail

/// The clauses of one kind of an endpoint or an api, in the order in which they are written: a `type_list`.
template <class Declared, clause_kind Kind>
using clauses_of = typename detail::select<Kind, typename Declared::clauses>::type;

template <class Declared, clause_kind Kind>
inline constexpr std::size_t clause_count = detail::select<Kind, typename Declared::clauses>::count;

template <class Declared, clause_kind Kind>
inline constexpr bool has_clause = clause_count<Declared, Kind> != 0;

/// The first clause of a kind. Precondition: `has_clause`.
template <class Declared, clause_kind Kind>
using clause_of = typename detail::first_of<clauses_of<Declared, Kind>>::type;

/// The name of a struct without its namespaces: of an endpoint, the operation's id; of a schema, the component's name.
template <class Type>
inline constexpr std::string_view struct_name = detail::printed_type<Type>();

}  // namespace ward
