// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An endpoint: a named struct that lists its clauses, in any order. It holds them; the law judges them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/printed_type.hpp"
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

/// A struct that derives from one `endpoint<...>`, and publicly: the clauses of a `class` without `public` are hidden from the law.
// No traits: those of the standard library end in an error of their own for a struct that is only declared.
template <class Type>
concept Endpoint = requires(Type* type, const endpoint_base*& base) { base = type; };

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

/// Stands for what is no clause.
inline constexpr auto no_clause_kind = static_cast<clause_kind>(0xff);

template <class Type>
consteval auto kind_of_part() -> clause_kind {
  if constexpr (Clause<Type>) return Type::clause;
  return no_clause_kind;
}

// The clauses of a list and their kinds, read once for all questions about the list: endpoints are asked for each kind there is.
template <class List>
struct clause_table;
template <class... Clauses>
struct clause_table<type_list<Clauses...>> {
  using all = indexed<std::index_sequence_for<Clauses...>, Clauses...>;
  static constexpr std::array<clause_kind, sizeof...(Clauses)> kinds{kind_of_part<Clauses>()...};

  static consteval auto count(clause_kind kind) -> std::size_t {
    std::size_t sum = 0;
    for (const auto each : kinds) sum += each == kind ? 1 : 0;
    return sum;
  }
  /// The place of the clause of this kind that has `before` such clauses in front of it. Precondition: there is one.
  static consteval auto place(clause_kind kind, std::size_t before) -> std::size_t {
    std::size_t at = 0;
    for (; kinds[at] != kind || before != 0; ++at) before -= kinds[at] == kind ? 1 : 0;
    return at;
  }
};

template <clause_kind Kind, class Table, class Indices>
struct chosen;
template <clause_kind Kind, class Table, std::size_t... Index>
struct chosen<Kind, Table, std::index_sequence<Index...>> {
  using type = type_list<type_at<Table::place(Kind, Index), typename Table::all>...>;
};

template <class Declared>
using clauses_in = clause_table<typename Declared::clauses>;

}  // namespace detail

template <class Declared, clause_kind Kind>
inline constexpr std::size_t clause_count = detail::clauses_in<Declared>::count(Kind);

template <class Declared, clause_kind Kind>
inline constexpr bool has_clause = clause_count<Declared, Kind> != 0;

/// The clauses of one kind of an endpoint or an api, in the order in which they are written: a `type_list`.
template <class Declared, clause_kind Kind>
using clauses_of =
    typename detail::chosen<Kind, detail::clauses_in<Declared>, std::make_index_sequence<clause_count<Declared, Kind>>>::type;

/// The first clause of a kind. Precondition: `has_clause`.
template <class Declared, clause_kind Kind>
using clause_of = detail::type_at<detail::clauses_in<Declared>::place(Kind, 0), typename detail::clauses_in<Declared>::all>;

/// The name of a struct without its namespaces: of an endpoint, the operation's id; of a schema, the component's name.
template <class Type>
inline constexpr std::string_view struct_name = detail::without_namespaces(detail::view_of(detail::print_type<Type>()));

}  // namespace ward
