// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W215 to W225: a struct, as its members are written.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// A default is a constant within the bounds of its type.
[[nodiscard]] constexpr auto gives_constant_defaults(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::bad_default);
}

template <class Endpoint, auto Where, bool Holds = gives_constant_defaults(facts_of<Endpoint>)>
struct endpoint_gives_constant_defaults {
  static_assert(Holds,
                WARD_RULE_TEXT("W215: a default is outside of the bounds of its type, or is no constant. Give one that the type "
                               "takes, as in ward::integer<1, 100> limit = 20. See docs/rules/W215.md",
                               Where));
};

/// What may be absent has no default.
[[nodiscard]] constexpr auto gives_optionals_no_default(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::optional_default);
}

template <class Endpoint, auto Where, bool Holds = gives_optionals_no_default(facts_of<Endpoint>)>
struct endpoint_gives_optionals_no_default {
  static_assert(Holds,
                WARD_RULE_TEXT("W216: a std::optional has a default: the field may be absent and has a value. Write ward::integer<1, "
                               "9> count = 3, or std::optional<ward::integer<1, 9>> count. See docs/rules/W216.md",
                               Where));
};

/// No C arrays.
[[nodiscard]] constexpr auto has_no_c_arrays(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::c_array);
}

template <class Endpoint, auto Where, bool Holds = has_no_c_arrays(facts_of<Endpoint>)>
struct endpoint_has_no_c_arrays {
  static_assert(Holds,
                WARD_RULE_TEXT("W217: a struct has a C array, whose size nobody sends. Write ward::list<item, 0, 20>, or "
                               "ward::text<0, 200> for characters. See docs/rules/W217.md",
                               Where));
};

/// No bit-fields.
[[nodiscard]] constexpr auto has_no_bit_fields(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::bit_field);
}

template <class Endpoint, auto Where, bool Holds = has_no_bit_fields(facts_of<Endpoint>)>
struct endpoint_has_no_bit_fields {
  static_assert(Holds,
                WARD_RULE_TEXT("W218: a struct has a bit-field. Write ward::boolean for one bit, ward::integer<0, 7> for three. See "
                               "docs/rules/W218.md",
                               Where));
};

/// Members can be filled.
[[nodiscard]] constexpr auto has_members_to_fill(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::fixed_member);
}

template <class Endpoint, auto Where, bool Holds = has_members_to_fill(facts_of<Endpoint>)>
struct endpoint_has_members_to_fill {
  static_assert(Holds,
                WARD_RULE_TEXT("W219: a struct has a member that is const or a reference, which no parser can fill. Write the type "
                               "alone: ward::text<1, 120> title. See docs/rules/W219.md",
                               Where));
};

/// No unions.
[[nodiscard]] constexpr auto has_no_unions(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::union_member);
}

template <class Endpoint, auto Where, bool Holds = has_no_unions(facts_of<Endpoint>)>
struct endpoint_has_no_unions {
  static_assert(Holds,
                WARD_RULE_TEXT("W220: a union or std::variant does not say which of its members it holds. Write "
                               "ward::variant<\"kind\", card, transfer>, of structs that have a ward::constant kind. See "
                               "docs/rules/W220.md",
                               Where));
};

/// No base classes.
[[nodiscard]] constexpr auto has_no_base_classes(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::base_class);
}

template <class Endpoint, auto Where, bool Holds = has_no_base_classes(facts_of<Endpoint>)>
struct endpoint_has_no_base_classes {
  static_assert(Holds,
                WARD_RULE_TEXT("W221: a struct has a base class, or ward::inlined around what is no complete struct. Make the base a "
                               "member, ward::inlined<base> fields, or write its members out. See docs/rules/W221.md",
                               Where));
};

/// At most 64 members.
[[nodiscard]] constexpr auto has_few_members(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::too_many_members);
}

template <class Endpoint, auto Where, bool Holds = has_few_members(facts_of<Endpoint>)>
struct endpoint_has_few_members {
  static_assert(Holds,
                WARD_RULE_TEXT("W222: a struct has more than 64 members, those of inlined structs among them. Group some of them in "
                               "a struct of their own. See docs/rules/W222.md",
                               Where));
};

/// A schema is a plain struct.
[[nodiscard]] constexpr auto is_made_of_plain_structs(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::no_plain_struct);
}

template <class Endpoint, auto Where, bool Holds = is_made_of_plain_structs(facts_of<Endpoint>)>
struct endpoint_is_made_of_plain_structs {
  static_assert(Holds,
                WARD_RULE_TEXT("W223: a class is no schema: a schema is a struct with public members and no constructor, no virtual "
                               "function and no private part. Write such a struct, or tell ward the members with "
                               "BOOST_HANA_ADAPT_STRUCT. See docs/rules/W223.md",
                               Where));
};

/// A struct is complete where it is used.
[[nodiscard]] constexpr auto holds_complete_structs(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::incomplete);
}

template <class Endpoint, auto Where, bool Holds = holds_complete_structs(facts_of<Endpoint>)>
struct endpoint_holds_complete_structs {
  static_assert(Holds,
                WARD_RULE_TEXT("W224: a struct is used before it is complete: define it above. One that holds itself says how deep, "
                               "as in ward::list<ward::recursive<comment, 4>, 0, 20>. See docs/rules/W224.md",
                               Where));
};

/// A recursive value ends.
[[nodiscard]] constexpr auto holds_values_that_end(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::endless);
}

template <class Endpoint, auto Where, bool Holds = holds_values_that_end(facts_of<Endpoint>)>
struct endpoint_holds_values_that_end {
  static_assert(Holds,
                WARD_RULE_TEXT("W225: a struct holds itself as a member that must be there, so no value of it ends. Write "
                               "std::optional<ward::recursive<tree, 4>>, or a ward::list of them that may be empty. See "
                               "docs/rules/W225.md",
                               Where));
};

// The rules above, in their order: see rule_entry.hpp.
using struct_rules = type_list<
    rule_entry<&gives_constant_defaults, endpoint_gives_constant_defaults, spot{side::either, flaw::bad_default}>,
    rule_entry<&gives_optionals_no_default, endpoint_gives_optionals_no_default, spot{side::either, flaw::optional_default}>,
    rule_entry<&has_no_c_arrays, endpoint_has_no_c_arrays, spot{side::either, flaw::c_array}>,
    rule_entry<&has_no_bit_fields, endpoint_has_no_bit_fields, spot{side::either, flaw::bit_field}>,
    rule_entry<&has_members_to_fill, endpoint_has_members_to_fill, spot{side::either, flaw::fixed_member}>,
    rule_entry<&has_no_unions, endpoint_has_no_unions, spot{side::either, flaw::union_member}>,
    rule_entry<&has_no_base_classes, endpoint_has_no_base_classes, spot{side::either, flaw::base_class}>,
    rule_entry<&has_few_members, endpoint_has_few_members, spot{side::either, flaw::too_many_members}>,
    rule_entry<&is_made_of_plain_structs, endpoint_is_made_of_plain_structs, spot{side::either, flaw::no_plain_struct}>,
    rule_entry<&holds_complete_structs, endpoint_holds_complete_structs, spot{side::either, flaw::incomplete}>,
    rule_entry<&holds_values_that_end, endpoint_holds_values_that_end, spot{side::either, flaw::endless}>>;

}  // namespace ward::law
