// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof of who calls and for whom: values that only the pipeline can make, of a verified token (design decision 14).
//
// 1. Their constructors want a `pipeline::admitted`, which has the engine for its only friend. No template is a friend of anything
//    here: whoever specialises one gets what the request has, and makes nothing.
// 2. They are final, and are neither copied nor moved: a proof ends with its call, and nothing is both a proof and something else.
// 3. Their destructors are written out: without that, g++ and clang take a type that cannot be copied for one that may be copied
//    byte by byte, and `std::bit_cast` would make one.
// What is left is in docs/security_model.md.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/declare/access.hpp"
#include "ward/guard/token_verifier.hpp"
#include "ward/pipeline/request_facts.hpp"

namespace ward {

template <class Value>
class owned;

namespace pipeline {

class engine;

/// Proof that a request has passed all of admission. The engine makes one for the time in which it carries the request out.
class admitted final {
 public:
  admitted(const admitted&) = delete;
  auto operator=(const admitted&) -> admitted& = delete;
  ~admitted() {}

  [[nodiscard]] auto facts() const noexcept -> const request_facts& { return facts_; }

 private:
  friend class engine;
  explicit admitted(const request_facts& facts) noexcept : facts_(facts) {}
  const request_facts& facts_;
};

}  // namespace pipeline

/// Proof that the caller holds at least one of `Roles`. Ends with its call.
template <class... Roles>
class caller final {
 public:
  /// For the pipeline: nobody else has a `pipeline::admitted`. Precondition: the request came with a token.
  explicit caller(const pipeline::admitted& request) noexcept : token_(*request.facts().token) {}
  caller(const caller&) = delete;
  auto operator=(const caller&) -> caller& = delete;
  ~caller() {}

  /// `sub`: unique within the issuer.
  [[nodiscard]] auto subject() const noexcept -> std::string_view { return token_.subject; }
  [[nodiscard]] auto issuer() const noexcept -> std::string_view { return token_.issuer; }

  /// Whether the caller holds `Role`, one of `Roles`.
  template <class Role>
  [[nodiscard]] auto is() const noexcept -> bool {
    static_assert((std::is_same_v<Role, Roles> || ...), "ward: this endpoint does not allow that role.");
    for (const auto& each : token_.roles) {
      if (each == Role::role_name) return true;
    }
    return false;
  }

 private:
  const guard::verified_token& token_;
};

/// Proof of whose data may be touched: the tenant and the subject of a verified token. Repositories take one by const reference;
/// user code cannot make, copy or keep one (row 10; API1). Ends with its call.
class scope final {
 public:
  /// For the pipeline: nobody else has a `pipeline::admitted`. Precondition: the request came with a token that has a tenant.
  explicit scope(const pipeline::admitted& request) noexcept : token_(*request.facts().token) {}
  scope(const scope&) = delete;
  auto operator=(const scope&) -> scope& = delete;
  ~scope() {}

  [[nodiscard]] auto tenant() const noexcept -> std::string_view { return token_.tenant; }
  [[nodiscard]] auto subject() const noexcept -> std::string_view { return token_.subject; }

  /// Proof that `value`, which was looked up, is this tenant's: nothing unless `tenant_of_row`, the column that was read with it,
  /// equals `tenant()` byte for byte. What has no tenant is nobody's. See ward/pipeline/owned.hpp.
  template <class Value>
  [[nodiscard]] auto own(Value value, std::string_view tenant_of_row) const -> std::optional<owned<Value>>;
  /// The same, and `owner_of_row` equals `subject()`.
  template <class Value>
  [[nodiscard]] auto own(Value value, std::string_view tenant_of_row, std::string_view owner_of_row) const
      -> std::optional<owned<Value>>;

 private:
  const guard::verified_token& token_;
};

}  // namespace ward
