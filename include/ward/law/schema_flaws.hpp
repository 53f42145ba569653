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

#include "ward/core/type_list.hpp"
#include "ward/law/field_name.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law {

enum class flaw : std::uint16_t {
  none = 0,
  unbounded_text = 1,
  unbounded_number = 2,
  unbounded_list = 4,
  no_schema = 8,
  secret = 16,           ///< or personal: for the rules about answers
  tenant_name = 32,
  credential_name = 64,  ///< in a parameter
  numeric_id = 128,      ///< in a path
  not_scalar = 256,      ///< in a parameter
  hidden = 512,          ///< no schema inside of a secret
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
  if constexpr (UnboundedText<Type>) return flaw::unbounded_text;
  else if constexpr (UnboundedNumber<Type>) return flaw::unbounded_number;
  else if constexpr (UnboundedList<Type>) return flaw::unbounded_list;
  else return flaw::no_schema;
}

// `Seen` are the structs around a recursive type: what they hold is being looked at already.
template <class Type, class Seen>
consteval auto flaws_in() -> flaw_set;

}  // namespace detail

/// Every flaw of `Type` and of what is nested in it. Tenant names are those of members.
template <class Type>
inline constexpr flaw_set flaws_of = detail::flaws_in<std::remove_cv_t<Type>, type_list<>>();

namespace detail {

template <class Type, class Seen>
consteval auto flaws_below() -> flaw_set {
  if constexpr (Seen::size == 0) {
    return flaws_of<Type>;  // remembered
  } else {
    return flaws_in<std::remove_cv_t<Type>, Seen>();
  }
}

template <class Seen, class... Members>
consteval auto flaws_of_members(type_list<Members...>, const auto& names) -> flaw_set {
  flaw_set found = (flaw_set{} | ... | flaws_below<Members, Seen>());
  for (const std::string_view name : names) {
    if (names_a_tenant(name)) found = found | flaw::tenant_name;
  }
  return found;
}

template <class Seen, class... Types>
consteval auto flaws_of_types(type_list<Types...>) -> flaw_set {
  return (flaw_set{} | ... | flaws_below<Types, Seen>());
}

template <class Inner, class Seen>
consteval auto flaws_of_value() -> flaw_set {
  if constexpr (kind_of<Inner> == schema_kind::optional) return flaw::no_schema;
  return flaws_below<Inner, Seen>();
}

template <class Type, class... Seen>
consteval auto flaws_of_recursion(type_list<Seen...>) -> flaw_set {
  if constexpr ((std::is_same_v<Type, Seen> || ...)) return {};
  else return flaws_in<Type, type_list<Type, Seen...>>();
}

template <class Type, class Seen>
consteval auto flaws_in() -> flaw_set {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) {
    constexpr auto notes = annotations_of<Type>;
    constexpr flaw_set inner = flaws_of_value<typename Type::annotated, Seen>();
    if constexpr (!notes.is_secret && !notes.is_personal) return inner;
    else return inner == flaw_set{} ? flaw_set{flaw::secret} : flaw_set{flaw::secret} | flaw::hidden;
  } else if constexpr (is_object<Type>) {
    return flaws_of_members<Seen>(member_types<Type>{}, wire_names<Type>);
  } else if constexpr (kind == schema_kind::list) {
    return flaws_of_value<typename Type::item, Seen>();
  } else if constexpr (kind == schema_kind::map) {
    return flaws_of_value<typename Type::mapped, Seen>();
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) {
    return flaws_of_value<typename Type::value_type, Seen>();
  } else if constexpr (kind == schema_kind::variant) {
    return flaws_of_types<Seen>(typename Type::alternatives{});
  } else if constexpr (kind == schema_kind::patch) {
    return flaws_of_value<typename Type::target, Seen>();
  } else if constexpr (kind == schema_kind::recursive) {
    return flaws_of_recursion<typename Type::value_type>(Seen{});
  } else if constexpr (kind == schema_kind::none || kind == schema_kind::object) {
    return flaw_of_foreign<Type>();
  } else if constexpr (kind == schema_kind::file) {
    return flaw::no_schema;  // a file comes as a part of a form, and in no JSON
  } else {
    return {};
  }
}

}  // namespace detail
}  // namespace ward::law
