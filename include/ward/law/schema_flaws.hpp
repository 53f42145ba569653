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
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law {

/// What a rule may find wrong with a type or with a member; some are flaws in one place only, and the rules know where.
enum class flaw : std::uint32_t {
  none = 0,
  unbounded_text = 1U << 0U,
  unbounded_number = 1U << 1U,
  unbounded_list = 1U << 2U,
  no_schema = 1U << 3U,
  secret = 1U << 4U,  ///< or personal, and not declassified: in answers
  tenant_name = 1U << 5U,
  credential_name = 1U << 6U,  ///< in parameters and answers
  numeric_id = 1U << 7U,       ///< in paths, queries and answers
  not_scalar = 1U << 8U,       ///< in parameters
  hidden = 1U << 9U,           ///< no schema inside of a secret
  url_name = 1U << 10U,        ///< in what comes in
  asserted_tenant = 1U << 11U, ///< outside of paths
};

/// Several flaws. A structural type: rules take one as a template argument.
struct flaw_set {
  std::uint32_t bits = 0;

  constexpr flaw_set() = default;
  constexpr flaw_set(flaw one) noexcept : bits(static_cast<std::uint32_t>(one)) {}

  [[nodiscard]] constexpr auto has(flaw_set any) const noexcept -> bool { return (bits & any.bits) != 0; }
  friend constexpr auto operator|(flaw_set left, flaw_set right) noexcept -> flaw_set {
    left.bits |= right.bits;
    return left;
  }
  friend constexpr auto operator==(const flaw_set&, const flaw_set&) -> bool = default;
};

namespace detail {

template <class Type>
concept DeclaresItsKind = requires { Type::kind; };

// No `convertible_to`, which instantiates ten templates for each struct.
template <class Type>
concept UnboundedText = !DeclaresItsKind<Type> && requires(const Type& text, void (&take)(std::string_view)) { take(text); };

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
struct without_optional {
  using type = Type;
};
template <class Type>
struct without_optional<std::optional<Type>> {
  using type = Type;
};

// Text that can say anything within its bounds: no id, no date, no word of a list.
template <class Type>
inline constexpr bool is_free_text = false;
template <class Rule>
inline constexpr bool is_free_text<bounded_text<Rule>> = true;

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

/// What of a member its name may be a flaw of: texts without a meaning of their own, and whole numbers; of a list, its items.
enum class named_as : std::uint8_t { other, text, number, asserted_tenant };

/// What decides beside its name whether a member's name is a flaw.
struct name_facts {
  named_as kind = named_as::other;
  bool is_of_many = false;       ///< of a list of texts or numbers: `image_urls`
  bool is_declassified = false;  ///< or secret, which is a flaw of its own
  bool is_never_fetched = false;

  [[nodiscard]] constexpr auto of_one(std::string_view name) const noexcept -> std::string_view {
    return is_of_many && name.size() > 2 && ascii::to_lower(name.back()) == 's' ? name.substr(0, name.size() - 1) : name;
  }
};

template <class Type>
consteval auto read_name_facts() -> name_facts;
template <class Member>
inline constexpr name_facts name_facts_of = read_name_facts<std::remove_cv_t<Member>>();

template <class Type>
consteval auto named_kind() -> named_as {
  if constexpr (ward::detail::is_asserted_tenant<Type>) return named_as::asserted_tenant;
  else if constexpr (is_free_text<Type>) return named_as::text;
  else if constexpr (kind_of<Type> == schema_kind::integer) return named_as::number;
  else if constexpr (requires { requires std::is_integral_v<typename Type::value_type>; }) return named_as::number;  // string64
  else return named_as::other;
}

template <class Type>
consteval auto read_name_facts() -> name_facts {
  using type = bare<typename without_optional<Type>::type>;
  constexpr auto notes = annotations_of<Type>;
  name_facts facts{.is_declassified = notes.is_declassified || notes.is_secret, .is_never_fetched = notes.is_never_fetched};
  if constexpr (kind_of<type> == schema_kind::list) {
    using item = bare<typename type::item>;
    constexpr auto of_item = name_facts_of<typename type::item>;
    facts.kind = of_item.kind;
    facts.is_of_many = kind_of<item> == schema_kind::text || kind_of<item> == schema_kind::integer;
    facts.is_declassified = facts.is_declassified || of_item.is_declassified;
    facts.is_never_fetched = facts.is_never_fetched || of_item.is_never_fetched;
  } else {
    facts.kind = named_kind<type>();
  }
  return facts;
}

/// The flaws that a member has by its name.
constexpr auto flaws_of_name(std::string_view declared, name_facts facts) -> flaw_set {
  if (facts.kind == named_as::asserted_tenant) return flaw::asserted_tenant;
  const auto name = facts.of_one(declared);
  if (!may_say_something(name)) return {};
  flaw_set found = names_a_tenant(name) ? flaw::tenant_name : flaw::none;
  if (facts.kind == named_as::number && names_an_id(name)) return found | flaw::numeric_id;
  if (facts.kind != named_as::text) return found;
  if (!facts.is_declassified && names_a_credential(name)) found = found | flaw::credential_name;
  if (!facts.is_never_fetched && names_a_url(name)) found = found | flaw::url_name;
  return found;
}

template <class Seen, class... Members>
consteval auto flaws_of_members(type_list<Members...>, const auto& names) -> flaw_set {
  flaw_set found{};
  [[maybe_unused]] std::size_t at = 0;
  ((found = found | flaws_below<Members, Seen>() | flaws_of_name(names[at++], name_facts_of<Members>)), ...);
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
    using inside = std::conditional_t<notes.is_declassified, bare<Type>, typename Type::annotated>;
    constexpr flaw_set inner = flaws_of_value<inside, Seen>();
    if constexpr (notes.is_declassified || (!notes.is_secret && !notes.is_personal)) return inner;
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
