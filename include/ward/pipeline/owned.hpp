// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that a value which was looked up belongs to the scope: what changes and removals ask for (rows 10 and 74; API1).
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "ward/pipeline/witness.hpp"

namespace ward {
namespace pipeline {

/// Only a scope has one, while it makes an `owned`.
class ownership_key final {
 public:
  ownership_key(const ownership_key&) = delete;
  auto operator=(const ownership_key&) -> ownership_key& = delete;
  ~ownership_key() {}

 private:
  friend class ward::scope;
  ownership_key() noexcept {}
};

}  // namespace pipeline

/// A `Value` that belongs to a scope, as far as the columns tell that `scope::own` was given. It is neither copied nor moved, and
/// ends with its call. An id from a path is a claim; this is what a look-up makes of it.
template <class Value>
class owned final {
 public:
  /// For `scope::own`: nobody else has a key.
  owned(const pipeline::ownership_key&, const ward::scope& scope, Value value) : scope_(scope), value_(std::move(value)) {}
  owned(const owned&) = delete;
  auto operator=(const owned&) -> owned& = delete;
  ~owned() {}

  /// Whose it is.
  [[nodiscard]] auto scope() const noexcept -> const ward::scope& { return scope_; }

  [[nodiscard]] auto operator*() const noexcept -> const Value& { return value_; }
  [[nodiscard]] auto operator->() const noexcept -> const Value* { return &value_; }
  /// The value alone, to answer with: `return std::move(*found).value();`
  [[nodiscard]] auto value() && -> Value { return std::move(value_); }

 private:
  const ward::scope& scope_;
  Value value_;
};

template <class Value>
auto scope::own(Value value, std::string_view tenant_of_row) const -> std::optional<owned<Value>> {
  if (tenant_of_row.empty() || tenant_of_row != tenant()) return std::nullopt;
  return std::optional<owned<Value>>{std::in_place, pipeline::ownership_key{}, *this, std::move(value)};
}

template <class Value>
auto scope::own(Value value, std::string_view tenant_of_row, std::string_view owner_of_row) const -> std::optional<owned<Value>> {
  if (owner_of_row.empty() || owner_of_row != subject()) return std::nullopt;
  return own(std::move(value), tenant_of_row);
}

}  // namespace ward
