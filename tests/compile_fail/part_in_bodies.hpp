// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Endpoints that take `notes::part` in a body of every shape: one error each, if the part has a flaw.
#pragma once

#include "notes_types.hpp"
#include "part_holders.hpp"

namespace notes {

template <ward::fixed_string Path, class Body>
using takes = ward::endpoint<ward::post<Path>, ward::allow<member>, ward::tenant_from_token, ward::body<Body>, ward::returns<204>>;

struct take_struct : takes<"/v1/struct", in_struct> {};
struct take_list : takes<"/v1/list", in_list> {};
struct take_map : takes<"/v1/map", in_map> {};
struct take_optional : takes<"/v1/optional", in_optional> {};
struct take_nullable : takes<"/v1/nullable", in_nullable> {};
struct take_variant : takes<"/v1/variant", in_variant> {};
struct take_tree : takes<"/v1/tree", in_tree> {};
struct take_named : takes<"/v1/named", in_named> {};
struct take_inlined : takes<"/v1/inlined", in_inlined> {};
struct take_choice : takes<"/v1/choice", ward::variant<"kind", plain_choice, part_choice>> {};
struct take_patch : ward::endpoint<ward::patch<"/v1/patch">, ward::allow<member>, ward::tenant_from_token,
                                   ward::body<ward::merge_patch<in_struct>>, ward::returns<204>> {};

template <class... Clauses>
using api_that_takes_parts = ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, Clauses...,
                                       take_struct, take_list, take_map, take_optional, take_nullable, take_variant, take_tree, take_named,
                                       take_inlined, take_choice, take_patch>;

}  // namespace notes
