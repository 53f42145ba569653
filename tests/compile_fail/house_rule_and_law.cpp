// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A broken rule of the law and two broken rules of one's own, for one endpoint and for the other: each speaks once, in one compile.
#include "ward/declare.hpp"
#include "notes_types.hpp"

template <class Endpoint>
struct deletes_are_audited {
  static constexpr const auto& facts = ward::law::facts_of<Endpoint>;
  static_assert(facts.method != ward::http::method::del || facts.is_audited, "H1: whoever deletes leaves a record. Add ward::audited.");
};
template <class Endpoint>
struct paths_have_a_version {
  static_assert(ward::law::facts_of<Endpoint>.path.starts_with("/v1/"), "H2: a path begins with its version. Write \"/v1/notes\".");
};

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
struct remove_note : ward::endpoint<ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::audited,
                                    ward::path<note_path>, ward::returns<204>> {};
#else
struct list_notes : ward::endpoint<  // error: H2: a path begins with its version
    ward::get<"/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
struct remove_note : ward::endpoint<  // error: H1: whoever deletes leaves a record
    // error: W104
    ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::path<note_path>, ward::returns<204>> {};
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes, remove_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api, deletes_are_audited, paths_have_a_version>{});
