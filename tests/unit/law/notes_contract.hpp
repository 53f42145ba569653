// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A contract of one good endpoint, and a way to break it by one clause: what the tests of the rules ask about.
#pragma once

#include "ward/declare.hpp"

namespace contract {

struct member : ward::role<"member"> {};
struct admin : ward::role<"admin", ward::privileged> {};
struct new_note {
  ward::text<1, 120> title;
};
struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
};
struct note_path {
  ward::id<"note"> id;
};

using ip_limit = ward::limit<ward::per_ip<300, ward::minute>>;

struct good : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                             ward::returns<200, note>> {};

/// An endpoint that says these things and nothing else.
template <class... Clauses>
struct says : ward::endpoint<Clauses...> {};

/// A lawful POST that says these things too.
template <class... Clauses>
struct post_that : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<204>, Clauses...> {};

/// A body with one field.
template <class Field>
struct body_of {
  Field field;
};
template <class Field>
using takes = post_that<ward::body<body_of<Field>>>;
template <class Field>
using gives = post_that<ward::returns<200, body_of<Field>>>;

}  // namespace contract
