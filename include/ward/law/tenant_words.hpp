// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Input fields that are named like a tenant by the words of an api. Looked for only in apis that have such words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/tenant.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"

namespace ward::law {
namespace detail {

/// "workspace", "workspace_id", "ourWorkspaceId", "workspaceid": the name ends with a word of the api, "id" behind it or not.
template <class Words>
constexpr auto names_a_tenant_of(std::string_view name) -> bool {
  const bool has_id = name.size() > 2 && ascii::equal_ignoring_case(name.substr(name.size() - 2), "id");
  const std::string_view without_id = has_id ? name.substr(0, name.size() - 2) : name;
  for (const auto word : Words::names) {
    if (ends_with_word(name, word) || ends_with_word(without_id, word)) return true;
  }
  return false;
}

// The path to the first such member, or an empty text. `Seen` are the structs around: a recursive one is looked at once.
template <class Words, class Type, class... Seen>
constexpr auto find_tenant_word() -> place_text;

template <class Words, class... Seen, class... Members>
constexpr auto find_tenant_word_in(type_list<Members...>, const auto& names) -> place_text {
  place_text found;
  [[maybe_unused]] std::size_t at = 0;
  const auto look_at = [&]<class Member>(type_tag<Member>, std::string_view name) {
    constexpr auto facts = name_facts_of<Member>;
    const bool is_named = facts.kind != named_as::asserted_tenant && names_a_tenant_of<Words>(facts.of_one(name));
    const auto below = is_named ? place_text{} : find_tenant_word<Words, Member, Seen...>();
    if (is_named || below.size() != 0) found << "." << name << below.view();
    return found.size() != 0;
  };
  static_cast<void>((look_at(type_tag<Members>{}, names[at++]) || ...));
  return found;
}

template <class Words, class... Seen, class... Types>
constexpr auto find_tenant_word_among(type_list<Types...>) -> place_text {
  place_text found;
  static_cast<void>((((found = find_tenant_word<Words, Types, Seen...>()).size() != 0) || ...));
  return found;
}

constexpr auto behind(std::string_view step, const place_text& found) -> place_text {
  place_text text;
  if (found.size() != 0) text << step << found.view();
  return text;
}

template <class Words, class Type, class... Seen>
constexpr auto find_tenant_word() -> place_text {
  using type = std::remove_cv_t<Type>;
  constexpr auto kind = kind_of<type>;
  if constexpr (Annotated<type>) return find_tenant_word<Words, typename type::annotated, Seen...>();
  else if constexpr ((std::is_same_v<type, Seen> || ...)) return {};
  else if constexpr (is_object<type>) return find_tenant_word_in<Words, type, Seen...>(member_types<type>{}, ward::detail::spelled_names<type>);
  else if constexpr (kind == schema_kind::list) return behind("[]", find_tenant_word<Words, typename type::item, Seen...>());
  else if constexpr (kind == schema_kind::map) return behind("[...]", find_tenant_word<Words, typename type::mapped, Seen...>());
  else if constexpr (kind == schema_kind::variant) return find_tenant_word_among<Words, Seen...>(typename type::alternatives{});
  else if constexpr (kind == schema_kind::patch) return find_tenant_word<Words, typename type::target, Seen...>();
  else if constexpr (requires { typename type::value_type; } && (kind == schema_kind::optional || kind == schema_kind::nullable ||
                                                                 kind == schema_kind::recursive)) {
    return find_tenant_word<Words, typename type::value_type, Seen...>();
  } else {
    return {};
  }
}

template <class Words, class Part>
constexpr auto find_tenant_word_in_part() -> place_text {
  place_text found;
  if constexpr (Clause<Part>) {
    if constexpr (!name_of_input(Part::clause).empty()) {
      const auto path = find_tenant_word<Words, typename Part::schema>();
      if (path.size() != 0) found << ", " << name_of_input(Part::clause) << " " << name_of_schema<typename Part::schema>() << path.view();
    }
  }
  return found;
}

template <class Words, class... Parts>
constexpr auto find_tenant_word_of(type_list<Parts...>) -> place_text {
  place_text found;
  static_cast<void>((((found = find_tenant_word_in_part<Words, Parts>()).size() != 0) || ...));
  return found;
}

template <class Api, class Endpoint>
constexpr auto find_tenant_word_of_api() -> place_text {
  if constexpr (facts_of_api<Api>.clauses.of(clause_kind::tenant_names) == 0 || !facts_of<Endpoint>.tenant_is_from_token) {
    return {};
  } else {
    return find_tenant_word_of<clause_of<Api, clause_kind::tenant_names>>(typename Endpoint::clauses{});
  }
}

}  // namespace detail

/// With the tenant from the token, no input field has a name that the api gives its tenants (row 10; API1).
template <class Api, class Endpoint>
inline constexpr bool takes_no_tenant_of_its_api = detail::find_tenant_word_of_api<Api, Endpoint>().size() == 0;

/// "POST /v1/notes, body new_note.workspace_id".
template <class Api, class Endpoint>
[[nodiscard]] constexpr auto place_of_tenant_word() -> place_text {
  auto text = place_of<Endpoint>();
  text << detail::find_tenant_word_of_api<Api, Endpoint>().view();
  return text;
}

}  // namespace ward::law
