// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A member with another name on the wire than in C++: keywords, dashes, names of other systems.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/fixed_string.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

constexpr auto is_wire_name(std::string_view name) noexcept -> bool {
  for (const char c : name) {
    if (c < ' ' || c > '~' || c == '"' || c == '\\') return false;
  }
  return !name.empty() && name.size() <= 64;
}

template <fixed_string Name>
consteval auto check_name() -> bool {
  constexpr bool are_printable = is_wire_name(Name.view());
  static_assert(are_printable,
                "ward::named<name, type>: a name is 1 to 64 printable ASCII characters, and neither a quote nor a backslash.");
  return true;
}

}  // namespace detail

/// `ward::named<"class", ward::text<1, 20>> class_;` is a `Type` that is called "class" in JSON, whatever the case of the api's
/// names. Inside of an `std::optional`, not around it. A name is 1 to 64 printable ASCII characters, without '"' and '\'.
template <fixed_string Name, class Type, bool = detail::check_name<Name>()>
class named : public detail::base_for<Type> {
  using base = detail::base_for<Type>;

 public:
  using annotated = Type;
  static constexpr schema_kind kind = kind_of<Type>;
  static constexpr std::string_view wire_name = Name.view();

  // Written out: g++ 12 does not inherit consteval constructors.
  template <std::size_t Size>
    requires std::constructible_from<Type, const char (&)[Size]>
  consteval named(const char (&literal)[Size]) : base(literal) {}
  consteval named(std::int64_t constant)
    requires(kind == schema_kind::integer)
      : base(constant) {}
  consteval named(double constant)
    requires(kind == schema_kind::number)
      : base(constant) {}
  template <std::convertible_to<Type> Value>
    requires(std::is_enum_v<Value> || std::is_same_v<Value, bool>)
  constexpr named(Value value) : base(value) {}
  constexpr named(Type value) : base(std::move(value)) {}
  constexpr named()
    requires requires { Type::is_constant; }
  = default;

  // As `Type` compares: written out, or clang finds that the name and what it derives from compare alike.
  friend constexpr auto operator==(const named& left, const named& right) -> bool
    requires std::equality_comparable<Type>
  {
    return left.inner() == right.inner();
  }
  friend constexpr auto operator==(const named& left, const Type& right) -> bool
    requires std::equality_comparable<Type>
  {
    return left.inner() == right;
  }
  template <std::size_t Size>
  friend constexpr auto operator==(const named& left, const char (&right)[Size]) -> bool {
    return left.inner() == right;
  }
  template <std::same_as<std::string_view> Text>
  friend constexpr auto operator==(const named& left, const Text& right) -> bool {
    return left.inner() == right;
  }

 private:
  friend struct detail::schema_access;
  constexpr named()
    requires(!requires { Type::is_constant; })
      : base(detail::schema_access::make<Type>()) {}
  [[nodiscard]] constexpr auto inner() noexcept -> Type& { return *this; }
  [[nodiscard]] constexpr auto inner() const noexcept -> const Type& { return *this; }
};

}  // namespace ward
