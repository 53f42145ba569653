// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A value or null. Absent is something else: that is std::optional.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "ward/schema/annotation.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// A `Type` or JSON's null. As a member it must be there; `std::optional<ward::nullable<Type>>` tells absent, null and value
/// apart.
template <class Type>
class nullable {
 public:
  using value_type = Type;
  enum : bool { item_was_complete = requires { sizeof(Type); } };  // as of a list
  static constexpr schema_kind kind = schema_kind::nullable;

  constexpr nullable(std::nullptr_t) : nullable() { state_ = state::null; }
  constexpr nullable(Type value) : value_(std::move(value)), state_(state::value) {}

  [[nodiscard]] constexpr auto has_value() const noexcept -> bool { return state_ == state::value; }
  constexpr explicit operator bool() const noexcept { return has_value(); }
  /// The value, or null.
  [[nodiscard]] constexpr auto get() const noexcept -> const Type* { return has_value() ? &value_ : nullptr; }
  /// Precondition: `has_value()`.
  [[nodiscard]] constexpr auto operator*() const noexcept -> const Type& { return value_; }
  [[nodiscard]] constexpr auto operator->() const noexcept -> const Type* { return &value_; }

 private:
  friend struct detail::schema_access;
  enum class state : std::uint8_t { unset, null, value };
  constexpr nullable() : value_(detail::schema_access::make<Type>()) {}

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return state_ != state::unset; }
  constexpr void adopt(std::nullptr_t) noexcept { state_ = state::null; }
  /// Where to read a value into.
  template <class... None>
  [[nodiscard]] constexpr auto open() noexcept -> Type& {
    state_ = state::value;
    return value_;
  }

  [[nodiscard]] constexpr auto hidden() noexcept -> Type& { return value_; }

  std::conditional_t<item_was_complete, Type, detail::no_value> value_;
  state state_ = state::unset;
};

}  // namespace ward
