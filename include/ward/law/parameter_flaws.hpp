// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a struct of parameters, the members of a path, a query or headers: they hold scalars, and no credentials.
#pragma once

#include <string_view>
#include <type_traits>

#include "ward/law/schema_flaws.hpp"

namespace ward::law {
namespace detail {

template <class Type>
struct without_optional {
  using type = Type;
};
template <class Type>
struct without_optional<std::optional<Type>> {
  using type = Type;
};

template <class Member>
consteval auto flaw_of_parameter() -> flaw {
  using type = typename without_optional<std::remove_cv_t<Member>>::type;
  constexpr auto kind = kind_of<type>;
  if constexpr (kind == schema_kind::list || is_object<type> || UnboundedList<type>) return flaw::not_scalar;
  else if constexpr (is_secret<type> || kind == schema_kind::optional) return flaw::no_schema;
  else if constexpr (kind == schema_kind::none || kind == schema_kind::object) return flaw_of_foreign<type>();
  else return flaw::none;
}

template <class Member>
inline constexpr bool is_numeric = [] {
  using type = typename without_optional<std::remove_cv_t<Member>>::type;
  return UnboundedNumber<type> || kind_of<type> == schema_kind::integer || kind_of<type> == schema_kind::number;
}();

/// One flaw for one member: what its name says decides before its type does.
template <class Member>
constexpr auto flaw_of_named_parameter(std::string_view name, bool in_path) -> flaw_set {
  const flaw_set of_name = names_a_tenant(name) ? flaw::tenant_name : flaw::none;
  if (in_path && is_numeric<Member> && names_an_id(name)) return of_name | flaw::numeric_id;
  return of_name | flaw_of_parameter<Member>() | (names_a_credential(name) ? flaw::credential_name : flaw::none);
}

template <class... Members>
consteval auto flaws_of_parameters(type_list<Members...>, [[maybe_unused]] const auto& names, [[maybe_unused]] bool in_path) -> flaw_set {
  [[maybe_unused]] std::size_t place = 0;
  flaw_set all{};  // by assignments and not by a fold of |, whose operands have no order
  ((all = all | flaw_of_named_parameter<Members>(names[place++], in_path)), ...);
  return all;
}

}  // namespace detail

/// Every flaw of `Struct` as parameters. A type that is no struct is `not_scalar`.
template <class Struct, bool InPath>
inline constexpr flaw_set parameter_flaws_of = [] {
  if constexpr (detail::is_object<Struct>) {
    return detail::flaws_of_parameters(member_types<Struct>{}, member_names<Struct>, InPath);
  } else {
    return flaw_set{flaw::not_scalar};
  }
}();

}  // namespace ward::law
