// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a schema type or with something nested in it: one walk for each type, remembered.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/core/secret.hpp"
#include "ward/core/type_list.hpp"
#include "ward/law/field_name.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law {

enum class flaw : std::uint16_t {
  none = 0,
  unbounded_text = 1,
  unbounded_number = 2,
  unbounded_list = 4,
  no_schema = 8,
  secret = 16,
  tenant_name = 32,
  credential_name = 64,  ///< in a parameter
  numeric_id = 128,      ///< in a path
  not_scalar = 256,      ///< in a parameter
};

class flaw_set {
 public:
  constexpr flaw_set() = default;
  constexpr flaw_set(flaw one) noexcept : bits_(static_cast<std::uint16_t>(one)) {}

  [[nodiscard]] constexpr auto has(flaw_set any) const noexcept -> bool { return (bits_ & any.bits_) != 0; }
  friend constexpr auto operator|(flaw_set left, flaw_set right) noexcept -> flaw_set {
    left.bits_ = static_cast<std::uint16_t>(left.bits_ | right.bits_);
    return left;
  }
  friend constexpr auto operator==(const flaw_set&, const flaw_set&) -> bool = default;

 private:
  std::uint16_t bits_ = 0;
};

namespace detail {

template <class Type>
inline constexpr bool is_secret = false;
template <class Value>
inline constexpr bool is_secret<secret<Value>> = true;

template <class Type>
concept DeclaresItsKind = requires { Type::kind; };

template <class Type>
concept UnboundedText = !DeclaresItsKind<Type> && std::convertible_to<const Type&, std::string_view>;

// std::vector, std::set, std::span... and std::array, which would pass for a struct; not the maps.
template <class Type>
concept UnboundedList = !DeclaresItsKind<Type> && !UnboundedText<Type> && requires(Type& range) {
  range.begin();
  range.end();
  typename Type::value_type;
} && !requires { typename Type::mapped_type; };

template <class Type>
concept UnboundedNumber = std::is_arithmetic_v<Type> && !std::same_as<Type, bool>;

template <class Type>
inline constexpr bool is_object = kind_of<Type> == schema_kind::object && !UnboundedList<Type> && !UnboundedText<Type>;

/// The flaw of a type that is no schema type.
template <class Type>
consteval auto flaw_of_foreign() -> flaw {
  if constexpr (is_secret<Type>) return flaw::secret;
  else if constexpr (UnboundedText<Type>) return flaw::unbounded_text;
  else if constexpr (UnboundedNumber<Type>) return flaw::unbounded_number;
  else if constexpr (UnboundedList<Type>) return flaw::unbounded_list;
  else return flaw::no_schema;
}

template <class Type>
consteval auto flaws_in() -> flaw_set;

}  // namespace detail

/// Every flaw of `Type` and of what is nested in it. Tenant names are those of members.
template <class Type>
inline constexpr flaw_set flaws_of = detail::flaws_in<std::remove_cv_t<Type>>();

namespace detail {

template <class... Members>
consteval auto flaws_of_members(type_list<Members...>, const auto& names) -> flaw_set {
  flaw_set found = (flaw_set{} | ... | flaws_of<Members>);
  for (const std::string_view name : names) {
    if (names_a_tenant(name)) found = found | flaw::tenant_name;
  }
  return found;
}

template <class Type>
consteval auto flaws_in() -> flaw_set {
  if constexpr (is_object<Type>) {
    return flaws_of_members(member_types<Type>{}, member_names<Type>);
  } else if constexpr (kind_of<Type> == schema_kind::list) {
    return kind_of<typename Type::item> == schema_kind::optional ? flaw_set{flaw::no_schema} : flaws_of<typename Type::item>;
  } else if constexpr (kind_of<Type> == schema_kind::optional) {
    using inner = typename Type::value_type;
    return kind_of<inner> == schema_kind::optional ? flaw_set{flaw::no_schema} : flaws_of<inner>;
  } else if constexpr (kind_of<Type> == schema_kind::none || kind_of<Type> == schema_kind::object) {
    return flaw_of_foreign<Type>();
  } else {
    return {};
  }
}

}  // namespace detail
}  // namespace ward::law
