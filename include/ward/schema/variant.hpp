// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One of some structs, told apart by a member that has another constant in each.
#pragma once

#include <exception>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "ward/core/fixed_string.hpp"
#include "ward/core/type_list.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// `struct card { ward::constant<"card"> kind; ... }; struct transfer { ward::constant<"transfer"> kind; ... };` and
/// `ward::variant<"kind", card, transfer>`: `oneOf` with a discriminator in JSON Schema. The tag may stand anywhere in the object;
/// first is fastest.
template <fixed_string Tag, class... Structs>
class variant {
 public:
  static constexpr schema_kind kind = schema_kind::variant;
  static constexpr std::string_view tag = Tag.view();
  using alternatives = type_list<Structs...>;

  template <class Struct>
    requires(std::is_same_v<Struct, Structs> || ...)
  constexpr variant(Struct value) : value_(std::move(value)) {}

  /// The struct, or null if this is another one.
  template <class Struct>
    requires(std::is_same_v<Struct, Structs> || ...)
  [[nodiscard]] constexpr auto get() const noexcept -> const Struct* {
    return std::get_if<Struct>(&value_);
  }
  /// Calls `visitor` with the struct. Precondition: the value was not moved from.
  template <class Visitor>
  constexpr auto visit(Visitor&& visitor) const -> decltype(auto) {
    using first = std::tuple_element_t<0, std::tuple<Structs...>>;
    using returned = decltype(visitor(std::declval<const first&>()));
    return std::visit(
        [&](const auto& value) -> returned {
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::monostate>) {
            std::terminate();
          } else {
            return visitor(value);
          }
        },
        value_);
  }

 private:
  friend struct detail::schema_access;
  constexpr variant() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return value_.index() != 0; }
  /// Where to read a `Struct` into.
  template <class Struct>
  [[nodiscard]] constexpr auto open() -> Struct& {
    return value_.template emplace<Struct>(detail::schema_access::make<Struct>());
  }

  std::variant<std::monostate, Structs...> value_;
};

}  // namespace ward
