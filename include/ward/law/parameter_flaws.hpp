// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a struct of parameters, the members of a path, a query, headers, cookies or a form: they hold scalars, a query
// also lists of them, a form also files, and only headers and forms credentials.
#pragma once

#include <string_view>
#include <type_traits>

#include "ward/declare/clause.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/parameter_names.hpp"

namespace ward::law {
namespace detail {

constexpr auto is_scalar(schema_kind kind) noexcept -> bool {
  return kind == schema_kind::text || kind == schema_kind::integer || kind == schema_kind::number || kind == schema_kind::boolean;
}

/// The flaw of what one value of a parameter holds. Secrets come in header fields and forms, which are not logged, and in no
/// other parameter.
template <clause_kind Place, class Type>
consteval auto flaw_of_scalar() -> flaw {
  constexpr auto kind = kind_of<Type>;
  if constexpr (kind == schema_kind::optional) return flaw::misplaced_optional;
  else if constexpr (annotations_of<Type>.is_secret && Place != clause_kind::headers && Place != clause_kind::form) return flaw::no_schema;
  else if constexpr (Annotated<Type>) return flaw_of_scalar<Place, typename Type::annotated>();
  else if constexpr (is_scalar(kind)) return flaw::none;
  else if constexpr (is_struct<Type> || UnboundedList<Type>) return flaw::not_scalar;
  else if constexpr (kind == schema_kind::none || kind == schema_kind::object) return flaw_of_foreign<Type>();
  else return flaw::not_scalar;
}

template <clause_kind Place, class Member>
consteval auto flaw_of_parameter() -> flaw {
  using type = std::remove_cv_t<Member>;
  if constexpr (Place == clause_kind::query && kind_of<type> == schema_kind::list) return flaw_of_scalar<Place, typename bare<type>::item>();
  else if constexpr (Place == clause_kind::query && UnboundedList<type>) return flaw::unbounded_list;
  else if constexpr (Place == clause_kind::form && kind_of<typename without_optional<type>::type> == schema_kind::file) return flaw::none;
  else return flaw_of_scalar<Place, typename without_optional<type>::type>();
}

template <class Member>
inline constexpr bool is_numeric = [] {
  using type = typename without_optional<std::remove_cv_t<Member>>::type;
  if constexpr (name_facts_of<type>.is_of_many) return name_facts_of<type>.kind == named_as::number;
  if constexpr (requires { requires std::is_integral_v<typename bare<type>::value_type>; }) return true;  // string64
  return UnboundedNumber<type> || kind_of<type> == schema_kind::integer || kind_of<type> == schema_kind::number;
}();

/// Whether a name says that a credential is in a place that is none for credentials. Header fields and forms are one.
template <clause_kind Place>
constexpr auto is_misplaced_credential(std::string_view name) -> bool {
  if constexpr (Place == clause_kind::headers || Place == clause_kind::form) return false;
  else if constexpr (Place == clause_kind::cookies) return names_a_session(name);
  else return names_a_credential(name);
}

/// What its name says decides before its type does: one flaw of a kind for one member.
template <clause_kind Place, class Member>
constexpr auto flaw_of_named_parameter(std::string_view declared) -> flaw_set {
  constexpr auto facts = name_facts_of<Member>;
  constexpr bool is_asserted = facts.kind == named_as::asserted_tenant;
  const auto name = facts.of_one(declared);
  const flaw_set of_name = (!is_asserted && names_a_tenant(name) ? flaw_set{flaw::tenant_name} : flaw_set{}) |
                           (is_asserted ? flaw_set{flaw::asserted_tenant} : flaw_set{}) |
                           (facts.kind == named_as::text && !facts.is_never_fetched && names_a_url(name) ? flaw_set{flaw::url_name} : flaw_set{});
  if ((Place == clause_kind::path || Place == clause_kind::query) && is_numeric<Member> && names_an_id(name)) {
    return of_name | flaw::numeric_id;
  }
  return of_name | flaw_of_parameter<Place, Member>() | (is_misplaced_credential<Place>(name) ? flaw::credential_name : flaw::none);
}

template <clause_kind Place, class... Members>
consteval auto flaws_of_parameters(type_list<Members...>, [[maybe_unused]] const auto& names) -> flaw_set {
  [[maybe_unused]] std::size_t place = 0;
  flaw_set all{};  // by assignments and not by a fold of |, whose operands have no order
  ((all = all | flaw_of_named_parameter<Place, Members>(names[place++])), ...);
  return all;
}

// A path without a value for one of its names is another path.
template <class Struct>
consteval auto needs_each_member() -> bool {
  for (const auto each : member_presence<Struct>) {
    if (each != presence::required) return false;
  }
  return true;
}

template <clause_kind Place, class Struct>
consteval auto flaws_of_parameter_struct() -> flaw_set {
  flaw_set found = flaws_of_struct<Struct>() - flaw::never_given;
  if (members_in<Struct, message::request> != members_in<Struct, message::answer>) found = found | flaw::directed;
  if constexpr (Place == clause_kind::headers) {
    if (!ward::detail::names_headers_of_users<Struct>) found = found | flaw::unusable_name;
    if (!ward::detail::names_distinct_headers<Struct>) found = found | flaw::same_names;
  } else if constexpr (Place == clause_kind::cookies) {
    if (!ward::detail::names_cookies<Struct>) found = found | flaw::unusable_name;
  } else if constexpr (Place == clause_kind::path) {
    if constexpr (!is_unreadable(flaws_of_defaults<Struct>())) found = found | (needs_each_member<Struct>() ? flaw::none : flaw::not_required);
  }
  return found;
}

template <clause_kind Place, class Struct>
consteval auto find_parameter_flaws() -> flaw_set {
  if constexpr (!is_struct<Struct>) {
    return flaw::not_scalar;
  } else if constexpr (!is_object<Struct>) {
    return flaw_of(struct_fault_of<Struct>);
  } else {
    constexpr flaw_set members = flaws_of_parameters<Place>(member_types<Struct>{}, ward::detail::spelled_names<Struct>);
    if constexpr (is_unreadable(members)) return members;
    else return members | flaws_of_parameter_struct<Place, Struct>();
  }
}

}  // namespace detail

/// Every flaw of `Struct` as parameters in `Place`. A type that is no struct is `not_scalar`.
template <class Struct, clause_kind Place>
inline constexpr flaw_set parameter_flaws_of = detail::find_parameter_flaws<Place, Struct>();

}  // namespace ward::law
