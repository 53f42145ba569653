// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a handler is given: the valid input of one endpoint, and proof of who calls. There is no way to the raw request.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/clock.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/input.hpp"
#include "ward/fwd.hpp"
#include "ward/pipeline/request_facts.hpp"
#include "ward/pipeline/witness.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

/// The schema of a place where an endpoint takes nothing.
struct nothing {};

template <class Endpoint, clause_kind Kind, bool Has = has_clause<Endpoint, Kind>>
struct schema_at {
  using type = nothing;
};
template <class Endpoint, clause_kind Kind>
struct schema_at<Endpoint, Kind, true> {
  using type = typename clause_of<Endpoint, Kind>::schema;
};
template <class Endpoint, clause_kind Kind>
using schema_of = typename schema_at<Endpoint, Kind>::type;

template <class List>
struct caller_of;
template <class... Roles>
struct caller_of<type_list<Roles...>> {
  using type = caller<Roles...>;
};

}  // namespace detail

namespace pipeline {

/// The parsed input of a request; it borrows from the exchange.
template <class Endpoint>
struct inputs {
  template <clause_kind Kind>
  using schema = ward::detail::schema_of<Endpoint, Kind>;

  schema<clause_kind::path> path = ward::detail::schema_access::make<schema<clause_kind::path>>();
  schema<clause_kind::query> query = ward::detail::schema_access::make<schema<clause_kind::query>>();
  schema<clause_kind::headers> headers = ward::detail::schema_access::make<schema<clause_kind::headers>>();
  schema<clause_kind::cookies> cookies = ward::detail::schema_access::make<schema<clause_kind::cookies>>();
  schema<clause_kind::body> body = ward::detail::schema_access::make<schema<clause_kind::body>>();
  schema<clause_kind::form> form = ward::detail::schema_access::make<schema<clause_kind::form>>();
};

/// Where an endpoint has no caller, or no tenant.
struct no_witness {
  explicit no_witness(const admitted&) noexcept {}
};

}  // namespace pipeline

/// One call of `Endpoint`. Everything in it is valid and borrowed: it ends with the request, and a copy of a value owns its
/// bytes. Handlers take it by const reference, so nothing can be moved out.
template <class Endpoint>
class call final {
  template <clause_kind Kind>
  using schema = detail::schema_of<Endpoint, Kind>;
  using access = clause_of<Endpoint, clause_kind::access>;
  static constexpr bool has_tenant = clause_of<Endpoint, clause_kind::tenant>::from_token;
  using caller_type =
      typename std::conditional_t<access::is_public, std::type_identity<pipeline::no_witness>, detail::caller_of<typename access::roles>>::type;
  using scope_type = std::conditional_t<has_tenant, ward::scope, pipeline::no_witness>;

 public:
  /// For the pipeline: nobody else has a `pipeline::admitted`. Both outlive the call.
  call(const pipeline::inputs<Endpoint>& inputs, const pipeline::admitted& request) noexcept
      : inputs_(inputs), facts_(request.facts()), caller_(request), scope_(request) {}
  call(const call&) = delete;
  auto operator=(const call&) -> call& = delete;
  ~call() {}

  [[nodiscard]] auto path() const noexcept -> const schema<clause_kind::path>&
    requires has_clause<Endpoint, clause_kind::path>
  {
    return inputs_.path;
  }
  [[nodiscard]] auto query() const noexcept -> const schema<clause_kind::query>&
    requires has_clause<Endpoint, clause_kind::query>
  {
    return inputs_.query;
  }
  [[nodiscard]] auto headers() const noexcept -> const schema<clause_kind::headers>&
    requires has_clause<Endpoint, clause_kind::headers>
  {
    return inputs_.headers;
  }
  [[nodiscard]] auto cookies() const noexcept -> const schema<clause_kind::cookies>&
    requires has_clause<Endpoint, clause_kind::cookies>
  {
    return inputs_.cookies;
  }
  [[nodiscard]] auto body() const noexcept -> const schema<clause_kind::body>&
    requires has_clause<Endpoint, clause_kind::body>
  {
    return inputs_.body;
  }
  /// Texts and files. A copy of a file keeps its bytes in the upload store.
  [[nodiscard]] auto form() const noexcept -> const schema<clause_kind::form>&
    requires has_clause<Endpoint, clause_kind::form>
  {
    return inputs_.form;
  }

  /// Who calls: proof that one of the endpoint's roles is held. Ends with the call.
  [[nodiscard]] auto caller() const noexcept -> const caller_type&
    requires(!access::is_public)
  {
    return caller_;
  }
  /// Whose data: what repositories want to see. Ends with the call.
  [[nodiscard]] auto scope() const noexcept -> const ward::scope&
    requires has_tenant
  {
    return scope_;
  }

  /// When the request arrived, by the app's clock.
  [[nodiscard]] auto now() const noexcept -> instant { return facts_.arrived_at; }
  [[nodiscard]] auto trace_id() const noexcept -> std::string_view { return {facts_.trace_id.data(), facts_.trace_id.size()}; }

 private:
  const pipeline::inputs<Endpoint>& inputs_;
  const pipeline::request_facts& facts_;
  [[no_unique_address]] caller_type caller_;
  [[no_unique_address]] scope_type scope_;
};

}  // namespace ward
