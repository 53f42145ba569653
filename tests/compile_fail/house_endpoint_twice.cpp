// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An endpoint that stands twice is one error, with house rules or without.
#include "ward/declare.hpp"
#include "notes_types.hpp"

template <class Endpoint>
struct paths_have_a_version {
  static_assert(ward::law::facts_of<Endpoint>.path.starts_with("/v1/"), "H2: a path begins with its version. Write \"/v1/notes\".");
};

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

#if !defined(SHOULD_NOT_COMPILE)
using again = ward::description<"Notes, and no more.">;
#else
using again = list_notes;  // error: W503
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes, again> {};

}  // namespace notes

static_assert(ward::lawful<notes::api, paths_have_a_version>{});
