// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof of who calls and for whom: values that only the pipeline can make, from a verified token (design decision 14).
#pragma once

#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/declare/access.hpp"
#include "ward/guard/token_verifier.hpp"

namespace ward {

namespace pipeline {
class witness_maker;
}

/// Proof that the caller holds at least one of `Roles`. Copies share the token's claims and may outlive the request.
template <class... Roles>
class caller {
 public:
  /// `sub`: unique within the issuer.
  [[nodiscard]] auto subject() const noexcept -> std::string_view { return token_->subject; }
  [[nodiscard]] auto issuer() const noexcept -> std::string_view { return token_->issuer; }

  /// Whether the caller holds `Role`, one of `Roles`.
  template <class Role>
  [[nodiscard]] auto is() const noexcept -> bool {
    static_assert((std::is_same_v<Role, Roles> || ...), "ward: this endpoint does not allow that role.");
    for (const auto& each : token_->roles) {
      if (each == Role::role_name) return true;
    }
    return false;
  }

 private:
  friend class pipeline::witness_maker;
  explicit caller(std::shared_ptr<const guard::verified_token> token) noexcept : token_(std::move(token)) {}
  std::shared_ptr<const guard::verified_token> token_;
};

/// Proof of whose data may be touched: the tenant and the subject of a verified token. Repositories take one; user code
/// cannot make one (row 10; API1). Copies share the token's claims.
class scope {
 public:
  [[nodiscard]] auto tenant() const noexcept -> std::string_view { return token_->tenant; }
  [[nodiscard]] auto subject() const noexcept -> std::string_view { return token_->subject; }

 private:
  friend class pipeline::witness_maker;
  explicit scope(std::shared_ptr<const guard::verified_token> token) noexcept : token_(std::move(token)) {}
  std::shared_ptr<const guard::verified_token> token_;
};

}  // namespace ward
