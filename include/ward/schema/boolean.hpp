// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// True or false, or not yet said: what a plain bool cannot tell apart.
#pragma once

#include <concepts>

#include "ward/schema/schema_kind.hpp"

namespace ward {

class boolean {
 public:
  static constexpr schema_kind kind = schema_kind::boolean;

  // Only from bool: a pointer or a number that happened to convert would be a mistake.
  template <std::same_as<bool> Bool>
  constexpr boolean(Bool value) noexcept : value_(value), set_(true) {}

  [[nodiscard]] constexpr auto value() const noexcept -> bool { return value_; }
  constexpr operator bool() const noexcept { return value_; }

 private:
  friend struct detail::schema_access;
  constexpr boolean() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  constexpr void adopt(bool value) noexcept {
    value_ = value;
    set_ = true;
  }

  bool value_ = false;
  bool set_ = false;
};

}  // namespace ward
