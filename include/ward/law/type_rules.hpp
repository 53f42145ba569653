// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W226 to W244: types are where they mean something.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// A request can give what is asked of it.
[[nodiscard]] constexpr auto takes_what_can_be_given(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::never_given);
}

template <class Endpoint, auto Where, bool Holds = takes_what_can_be_given(facts_of<Endpoint>)>
struct endpoint_takes_what_can_be_given {
  static_assert(Holds,
                WARD_RULE_TEXT("W226: a struct that comes in has no member that a request can give: it is empty, or all of it is "
                               "ward::read_only. Add a member, or leave the struct out. See docs/rules/W226.md",
                               Where));
};

/// The structs of a variant are told apart.
[[nodiscard]] constexpr auto tells_variants_apart(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::bad_variant);
}

template <class Endpoint, auto Where, bool Holds = tells_variants_apart(facts_of<Endpoint>)>
struct endpoint_tells_variants_apart {
  static_assert(Holds,
                WARD_RULE_TEXT("W227: a ward::variant is 2 to 32 structs, and each has a member of the tag's name with a word of its "
                               "own. Write struct card { ward::constant<\"card\"> kind; ... };. See docs/rules/W227.md",
                               Where));
};

/// Sets and keys are texts or numbers.
[[nodiscard]] constexpr auto compares_texts_and_numbers(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::unsuited_item);
}

template <class Endpoint, auto Where, bool Holds = compares_texts_and_numbers(facts_of<Endpoint>)>
struct endpoint_compares_texts_and_numbers {
  static_assert(Holds,
                WARD_RULE_TEXT("W228: items of a ward::set are texts or numbers, keys of a ward::map are texts, and neither is "
                               "secret. Write ward::list for other items, ward::matching<\"[a-z]{1,32}\"> for a key. See "
                               "docs/rules/W228.md",
                               Where));
};

/// Names and directions belong to members.
[[nodiscard]] constexpr auto notes_members_only(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::noted_item);
}

template <class Endpoint, auto Where, bool Holds = notes_members_only(facts_of<Endpoint>)>
struct endpoint_notes_members_only {
  static_assert(Holds,
                WARD_RULE_TEXT("W229: an item has no name and no direction of its own. Write ward::named, read_only and write_only "
                               "around the list, map or nullable. See docs/rules/W229.md",
                               Where));
};

/// Only members can be absent.
[[nodiscard]] constexpr auto lets_only_members_be_absent(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::misplaced_optional);
}

template <class Endpoint, auto Where, bool Holds = lets_only_members_be_absent(facts_of<Endpoint>)>
struct endpoint_lets_only_members_be_absent {
  static_assert(Holds,
                WARD_RULE_TEXT("W230: std::optional stands around the whole type of a member and nowhere else, and ward::nullable "
                               "holds no other nullable. Write ward::nullable<type> for an item that may be null, "
                               "std::optional<ward::named<\"class\", type>> for a member. See docs/rules/W230.md",
                               Where));
};

/// Fields are values.
[[nodiscard]] constexpr auto holds_values(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::pointer);
}

template <class Endpoint, auto Where, bool Holds = holds_values(facts_of<Endpoint>)>
struct endpoint_holds_values {
  static_assert(Holds,
                WARD_RULE_TEXT("W231: a pointer is no schema: a field is its value. Write std::optional<type> for one that may be "
                               "absent, ward::recursive<tree, 4> for a struct in itself. See docs/rules/W231.md",
                               Where));
};

/// Enums are choices.
[[nodiscard]] constexpr auto names_its_choices(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::enumeration);
}

template <class Endpoint, auto Where, bool Holds = names_its_choices(facts_of<Endpoint>)>
struct endpoint_names_its_choices {
  static_assert(Holds,
                WARD_RULE_TEXT("W232: an enum has no words of its own on the wire. Write ward::choice<colour> around an enum class "
                               "that counts up from 0, or ward::one_of<\"red\", \"green\">. See docs/rules/W232.md",
                               Where));
};

/// Times are texts of a format.
[[nodiscard]] constexpr auto writes_times_as_text(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::time);
}

template <class Endpoint, auto Where, bool Holds = writes_times_as_text(facts_of<Endpoint>)>
struct endpoint_writes_times_as_text {
  static_assert(Holds,
                WARD_RULE_TEXT("W233: a time of the standard library has no form on the wire. Write ward::timestamp for a moment, "
                               "ward::date for a day, ward::duration for a span. See docs/rules/W233.md",
                               Where));
};

/// Maps are bounded.
[[nodiscard]] constexpr auto bounds_its_maps(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::std_map);
}

template <class Endpoint, auto Where, bool Holds = bounds_its_maps(facts_of<Endpoint>)>
struct endpoint_bounds_its_maps {
  static_assert(Holds,
                WARD_RULE_TEXT("W234: a map of the standard library has no greatest size. Write "
                               "ward::map<ward::matching<\"[a-z]{1,32}\">, type, 50>, or a struct if the names are known. See "
                               "docs/rules/W234.md",
                               Where));
};

/// Files come in forms.
[[nodiscard]] constexpr auto takes_files_in_forms(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::file);
}

template <class Endpoint, auto Where, bool Holds = takes_files_in_forms(facts_of<Endpoint>)>
struct endpoint_takes_files_in_forms {
  static_assert(Holds,
                WARD_RULE_TEXT("W235: a file comes as a part of a form and not in JSON or in parameters. Write "
                               "ward::form<struct_with_the_upload>, or ward::base64<0, 1000> for few bytes in JSON. See "
                               "docs/rules/W235.md",
                               Where));
};

/// Patches are bodies of PATCH.
[[nodiscard]] constexpr auto patches_with_patch(const endpoint_facts& facts) noexcept -> bool {
  return (!facts.body_is_patch || facts.method == http::method::patch) && !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::misplaced_patch);
}

template <class Endpoint, auto Where, bool Holds = patches_with_patch(facts_of<Endpoint>)>
struct endpoint_patches_with_patch {
  static_assert(Holds,
                WARD_RULE_TEXT("W236: a ward::merge_patch is the whole body of a ward::patch, and of a struct. Write "
                               "ward::patch<\"/v1/notes/{id}\">, ward::body<ward::merge_patch<note_fields>>. See "
                               "docs/rules/W236.md",
                               Where));
};

/// Parameters have no direction.
[[nodiscard]] constexpr auto gives_parameters_no_direction(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::directed);
}

template <class Endpoint, auto Where, bool Holds = gives_parameters_no_direction(facts_of<Endpoint>)>
struct endpoint_gives_parameters_no_direction {
  static_assert(Holds,
                WARD_RULE_TEXT("W237: a parameter is ward::read_only or write_only, and parameters come in and never go out. Remove "
                               "it. See docs/rules/W237.md",
                               Where));
};

/// What is in the path is always there.
[[nodiscard]] constexpr auto needs_its_placeholders(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::not_required);
}

template <class Endpoint, auto Where, bool Holds = needs_its_placeholders(facts_of<Endpoint>)>
struct endpoint_needs_its_placeholders {
  static_assert(Holds,
                WARD_RULE_TEXT("W238: a member of ward::path is a std::optional or has a default, and a path without it is another "
                               "path. Remove it, and declare an endpoint for the path without. See docs/rules/W238.md",
                               Where));
};

/// A body's cap admits a body.
[[nodiscard]] constexpr auto admits_the_shortest_body(const endpoint_facts& facts) noexcept -> bool {
  return facts.body_cap_fits;
}

template <class Endpoint, auto Where, bool Holds = admits_the_shortest_body(facts_of<Endpoint>)>
struct endpoint_admits_the_shortest_body {
  static_assert(Holds,
                WARD_RULE_TEXT("W239: the cap of this body is smaller than the shortest document of its struct, so every request "
                               "would be refused. Raise it, or leave it out: ward::body<new_note>. See docs/rules/W239.md",
                               Where));
};

/// Members have names of their own.
[[nodiscard]] constexpr auto gives_each_member_a_name(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::same_names);
}

template <class Endpoint, auto Where, bool Holds = gives_each_member_a_name(facts_of<Endpoint>)>
struct endpoint_gives_each_member_a_name {
  static_assert(Holds,
                WARD_RULE_TEXT("W240: two members of a struct have one name on the wire, by ward::named, ward::inlined or as a "
                               "header field. Rename one of them. See docs/rules/W240.md",
                               Where));
};

/// Notes are about members.
[[nodiscard]] constexpr auto notes_its_members(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::bad_notes);
}

template <class Endpoint, auto Where, bool Holds = notes_its_members(facts_of<Endpoint>)>
struct endpoint_notes_its_members {
  static_assert(Holds,
                WARD_RULE_TEXT("W241: field_notes of a struct name a member that it does not have, or give an example that is no "
                               "JSON. Text needs its quotes: R\"(\"Shopping\")\". See docs/rules/W241.md",
                               Where));
};

/// A check is a rule.
[[nodiscard]] constexpr auto checks_with_rules(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::bad_check);
}

template <class Endpoint, auto Where, bool Holds = checks_with_rules(facts_of<Endpoint>)>
struct endpoint_checks_with_rules {
  static_assert(Holds,
                WARD_RULE_TEXT("W242: check of a struct is not what a rule is. Write constexpr auto check() const -> "
                               "ward::rule_issue. See docs/rules/W242.md",
                               Where));
};

/// Header fields and cookies can have their names.
[[nodiscard]] constexpr auto uses_headers_of_its_own(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::unusable_name);
}

template <class Endpoint, auto Where, bool Holds = uses_headers_of_its_own(facts_of<Endpoint>)>
struct endpoint_uses_headers_of_its_own {
  static_assert(Holds,
                WARD_RULE_TEXT("W243: a header field is one that ward reads itself (authorization, host, content_type, ...), or a "
                               "header field or cookie has a name that none can have. Write if_match for If-Match, or "
                               "ward::named<\"If-Match\", type>. See docs/rules/W243.md",
                               Where));
};

/// Members that are told apart as they are declared have names of their own in camelCase too, if that is what the api writes.
[[nodiscard]] constexpr auto gives_each_member_a_name_in_camel_case(const endpoint_facts& facts, const api_facts& api) noexcept -> bool {
  return api.clauses.of(clause_kind::wire_case) == 0 || !(facts.input_flaws() | facts.outcomes.flaws).has(flaw::same_camel_names);
}

template <class Api, class Endpoint, auto Where, bool Holds = gives_each_member_a_name_in_camel_case(facts_of<Endpoint>, facts_of_api<Api>)>
struct endpoint_gives_each_member_a_name_in_camel_case {
  static_assert(Holds,
                WARD_RULE_TEXT("W244: two members of a struct have one name in camelCase, as user_name and userName have. Rename one of "
                               "them. See docs/rules/W244.md",
                               Where));
};

// The rules above, in their order: see rule_entry.hpp.
using type_rules = type_list<
    rule_entry<&takes_what_can_be_given, endpoint_takes_what_can_be_given, spot{side::input, flaw::never_given}>,
    rule_entry<&tells_variants_apart, endpoint_tells_variants_apart, spot{side::either, flaw::bad_variant}>,
    rule_entry<&compares_texts_and_numbers, endpoint_compares_texts_and_numbers, spot{side::either, flaw::unsuited_item}>,
    rule_entry<&notes_members_only, endpoint_notes_members_only, spot{side::either, flaw::noted_item}>,
    rule_entry<&lets_only_members_be_absent, endpoint_lets_only_members_be_absent, spot{side::either, flaw::misplaced_optional}>,
    rule_entry<&holds_values, endpoint_holds_values, spot{side::either, flaw::pointer}>,
    rule_entry<&names_its_choices, endpoint_names_its_choices, spot{side::either, flaw::enumeration}>,
    rule_entry<&writes_times_as_text, endpoint_writes_times_as_text, spot{side::either, flaw::time}>,
    rule_entry<&bounds_its_maps, endpoint_bounds_its_maps, spot{side::either, flaw::std_map}>,
    rule_entry<&takes_files_in_forms, endpoint_takes_files_in_forms, spot{side::either, flaw::file}>,
    rule_entry<&patches_with_patch, endpoint_patches_with_patch, spot{side::either, flaw::misplaced_patch}>,
    rule_entry<&gives_parameters_no_direction, endpoint_gives_parameters_no_direction, spot{side::input, flaw::directed}>,
    rule_entry<&needs_its_placeholders, endpoint_needs_its_placeholders, spot{side::input, flaw::not_required}>,
    rule_entry<&admits_the_shortest_body, endpoint_admits_the_shortest_body>,
    rule_entry<&gives_each_member_a_name, endpoint_gives_each_member_a_name, spot{side::either, flaw::same_names}>,
    rule_entry<&notes_its_members, endpoint_notes_its_members, spot{side::either, flaw::bad_notes}>,
    rule_entry<&checks_with_rules, endpoint_checks_with_rules, spot{side::either, flaw::bad_check}>,
    rule_entry<&uses_headers_of_its_own, endpoint_uses_headers_of_its_own, spot{side::input, flaw::unusable_name}>,
    rule_entry_in_api<&gives_each_member_a_name_in_camel_case, endpoint_gives_each_member_a_name_in_camel_case,
                      spot{side::either, flaw::same_camel_names}>>;

}  // namespace ward::law
