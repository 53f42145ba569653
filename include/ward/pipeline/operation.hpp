// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One row of the flat table: what the pipeline needs to know of an endpoint, as values (design decision 8).
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "ward/declare/api.hpp"
#include "ward/declare/limit.hpp"
#include "ward/declare/route.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/generate/route_tree.hpp"
#include "ward/guard/rate_limiter.hpp"
#include "ward/guard/step_up.hpp"
#include "ward/pipeline/form_reading.hpp"
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::pipeline {

inline constexpr std::size_t max_roles = 16;
inline constexpr std::size_t max_quotas = 4;
/// Bodies are kept in memory while they are read: a type that admits more is no bound.
inline constexpr std::size_t greatest_body = std::size_t{16} << 20U;

/// The roles and quotas of an operation are short lists; a list too long does not compile.
template <class Item, std::size_t Capacity>
class short_list {
 public:
  constexpr void add(Item item) { items_[size_++] = item; }
  [[nodiscard]] constexpr auto items() const noexcept -> std::span<const Item> { return {items_.data(), size_}; }

 private:
  std::array<Item, Capacity> items_{};
  std::size_t size_ = 0;
};

struct quota {
  rate_subject subject = rate_subject::address;
  guard::rate_policy policy;
};
using quota_list = short_list<quota, max_quotas>;

struct operation {
  std::string_view name;
  http::method method = http::method::get;
  std::string_view path;
  bool is_public = false;
  bool has_tenant = false;
  bool is_audited = false;
  bool has_body = false;
  bool takes_merge_patch = false;
  std::uint64_t max_body_bytes = 0;
  open_form_function open_form = nullptr;  ///< if its body is a form
  std::uint8_t asserted_tenants = 0;       ///< bit i: the path's placeholder i must be the token's tenant
  guard::authentication_demand authentication;
  short_list<std::string_view, max_roles> roles;
  quota_list quotas;  ///< of the endpoint itself; those of the api come first
  std::uint32_t concurrent = 0;  ///< calls of one caller at the same time; 0: as many as come
};

namespace detail {

template <class... Roles>
constexpr void add_roles(operation& row, type_list<Roles...>) {
  (row.roles.add(Roles::role_name), ...);
}

// By subject, and by how many quotas of that subject stand before: a name is a count of its own. An api's are without the prefix.
inline constexpr std::string_view own_prefix = "operation-";
inline constexpr std::string_view quota_names[][max_quotas] = {
    {"operation-ip", "operation-ip-2", "operation-ip-3", "operation-ip-4"},
    {"operation-user", "operation-user-2", "operation-user-3", "operation-user-4"},
    {"operation-account", "operation-account-2", "operation-account-3", "operation-account-4"}};

template <class Quota>
constexpr void add_quota(quota_list& list, bool of_api) {
  if constexpr (requires { Quota::subject; }) {
    std::size_t before = 0;
    for (const auto& each : list.items()) before += each.subject == Quota::subject ? 1 : 0;
    const auto name = quota_names[static_cast<std::size_t>(Quota::subject)][before];
    list.add({Quota::subject, {of_api ? name.substr(own_prefix.size()) : name, Quota::requests, std::chrono::seconds{Quota::seconds}}});
  }
}
template <class... Quotas>
constexpr void add_quotas(quota_list& list, [[maybe_unused]] bool of_api, type_list<Quotas...>) {
  (add_quota<Quotas>(list, of_api), ...);
}
template <class... Limits>
constexpr void add_limits(quota_list& list, [[maybe_unused]] bool of_api, type_list<Limits...>) {
  (add_quotas(list, of_api, typename Limits::quotas{}), ...);
}

template <class Schema, class... Members>
constexpr auto find_asserted_tenants(std::string_view path, type_list<Members...>) -> std::uint8_t {
  static_assert(generate::max_path_parameters <= 8, "one bit for each");
  constexpr std::array<bool, sizeof...(Members)> asserts{ward::detail::asserts_tenant<Members>...};
  unsigned found = 0;
  for (unsigned placeholder = 1; path.find('{') != std::string_view::npos; placeholder <<= 1U) {
    path.remove_prefix(path.find('{') + 1);
    const auto which = find_wire_member<Schema>(path.substr(0, path.find('}')));
    if (which != asserts.size() && asserts[which]) found |= placeholder;
  }
  return static_cast<std::uint8_t>(found);
}

template <class Schema, member_case Names>
constexpr void describe_form(operation& row) {
  static_assert(max_form_text_bytes<Schema> <= greatest_body,
                "ward: the texts of this endpoint's form admit more than 16 MiB, which are kept in memory. Narrow them.");
  row.has_body = true;
  row.open_form = &open_form<Schema, Names>;
}

template <class Clause>
constexpr void demand_authentication(operation& row) {
  if constexpr (Clause::is_demanded) row.authentication = {true, Clause::max_age_seconds, Clause::acr_values};
}

template <class Endpoint, member_case Names>
constexpr auto describe() -> operation {
  using route = clause_of<Endpoint, clause_kind::route>;
  using access = clause_of<Endpoint, clause_kind::access>;
  operation row;
  row.name = struct_name<Endpoint>;
  row.method = route::method;
  row.path = route::path;
  row.is_public = access::is_public;
  row.has_tenant = clause_of<Endpoint, clause_kind::tenant>::from_token;
  if constexpr (has_clause<Endpoint, clause_kind::path>) {
    using schema = typename clause_of<Endpoint, clause_kind::path>::schema;
    if (row.has_tenant) row.asserted_tenants = find_asserted_tenants<schema>(row.path, member_types<schema>{});
  }
  if constexpr (has_clause<Endpoint, clause_kind::step_up>) demand_authentication<clause_of<Endpoint, clause_kind::step_up>>(row);
  if constexpr (has_clause<Endpoint, clause_kind::audit>) row.is_audited = clause_of<Endpoint, clause_kind::audit>::is_audited;
  if constexpr (has_clause<Endpoint, clause_kind::body>) {
    row.has_body = true;
    constexpr std::uint64_t bytes = cost<Endpoint>.body_bytes;
    row.max_body_bytes = bytes;
    row.takes_merge_patch = kind_of<typename clause_of<Endpoint, clause_kind::body>::schema> == schema_kind::patch;
    static_assert(bytes <= greatest_body,
                  "ward: the bounds of this endpoint's body admit documents of more than 16 MiB. Narrow its lists and "
                  "texts, or give a cap: ward::body<type, max_bytes>.");
  }
  if constexpr (has_clause<Endpoint, clause_kind::form>) {
    row.max_body_bytes = cost<Endpoint>.body_bytes;
    describe_form<typename clause_of<Endpoint, clause_kind::form>::schema, Names>(row);
  }
  add_roles(row, typename access::roles{});
  add_limits(row.quotas, false, clauses_of<Endpoint, clause_kind::limit>{});
  row.concurrent = law::facts_of<Endpoint>.quotas.concurrent;
  return row;
}

template <member_case Names, class... Endpoints>
constexpr auto describe_all(type_list<Endpoints...>) -> std::array<operation, sizeof...(Endpoints)> {
  return {describe<Endpoints, Names>()...};
}

}  // namespace detail

/// The table of an api, in the order in which its endpoints are listed.
template <class Api>
inline constexpr auto operations = detail::describe_all<names_of<Api>>(typename Api::endpoints{});

/// The quotas that all endpoints of an api share.
template <class Api>
inline constexpr quota_list api_quotas = [] {
  quota_list list;
  detail::add_limits(list, true, clauses_of<Api, clause_kind::limit>{});
  return list;
}();

}  // namespace ward::pipeline
