// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Members that the law would refuse, with the reason why they may stay: the reason is in the posture report.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

template <fixed_string Why>
consteval auto check_excuse() -> bool {
  constexpr bool have_a_reason = !ascii::trimmed(Why.view()).empty();
  static_assert(have_a_reason, "ward::declassify, never_fetched: say why, in a few words.");
  return true;
}

}  // namespace detail

/// A `Type` with an excuse. What it means is said at `declassify` and `never_fetched`.
template <excuse For, fixed_string Why, class Type, bool = detail::check_excuse<Why>()>
class excused : public detail::base_for<Type> {
  using base = detail::base_for<Type>;

 public:
  using annotated = Type;
  static constexpr schema_kind kind = kind_of<Type>;
  static constexpr excuse excused_from = For;
  static constexpr std::string_view why = Why.view();

  // Written out: g++ 12 does not inherit consteval constructors.
  template <std::size_t Size>
    requires std::constructible_from<Type, const char (&)[Size]>
  consteval excused(const char (&literal)[Size]) : base(literal) {}
  constexpr excused(Type value) : base(std::move(value)) {}
  constexpr excused(bare<Type> value)
    requires(!std::is_same_v<bare<Type>, Type> && std::constructible_from<Type, bare<Type>>)
      : base(std::move(value)) {}

 private:
  friend struct detail::schema_access;
  constexpr excused() : base(detail::schema_access::make<Type>()) {}
  [[nodiscard]] constexpr auto inner() noexcept -> Type& { return *this; }
  [[nodiscard]] constexpr auto inner() const noexcept -> const Type& { return *this; }
};

/// A `secret`, `personal` or credential that an answer may hold: `declassify<"the caller's own new token", secret<text<1, 512>>>`.
/// In a request it is the `Type` alone (W303, W310; ASVS 14.2.6).
template <fixed_string Why, class Type>
using declassify = excused<excuse::declassified, Why, Type>;

/// A text that is named like a URL or a callback, and that the service keeps or shows and never requests: such names are refused
/// otherwise (W213; row 53; API7).
template <fixed_string Why, class Type>
using never_fetched = excused<excuse::never_fetched, Why, Type>;

}  // namespace ward
