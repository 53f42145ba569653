// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Endpoints that give `notes::part` in an answer of every shape: one error each, if the part has a flaw.
#pragma once

#include "notes_types.hpp"
#include "part_holders.hpp"

namespace notes {

template <ward::fixed_string Path, class Answer>
using gives = ward::endpoint<ward::get<Path>, ward::allow<member>, ward::tenant_from_token, ward::returns<200, Answer>>;

struct give_struct : gives<"/v1/struct", in_struct> {};
struct give_list : gives<"/v1/list", in_list> {};
struct give_map : gives<"/v1/map", in_map> {};
struct give_optional : gives<"/v1/optional", in_optional> {};
struct give_nullable : gives<"/v1/nullable", in_nullable> {};
struct give_variant : gives<"/v1/variant", in_variant> {};
struct give_tree : gives<"/v1/tree", in_tree> {};
struct give_named : gives<"/v1/named", in_named> {};
struct give_inlined : gives<"/v1/inlined", in_inlined> {};
struct give_choice : gives<"/v1/choice", ward::variant<"kind", plain_choice, part_choice>> {};
struct give_parts : gives<"/v1/parts", ward::list<part, 0, 9>> {};

template <class... Clauses>
using api_that_gives_parts = ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, Clauses...,
                                       give_struct, give_list, give_map, give_optional, give_nullable, give_variant, give_tree, give_named,
                                       give_inlined, give_choice, give_parts>;

}  // namespace notes
