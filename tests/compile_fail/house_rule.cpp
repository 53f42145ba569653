// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A rule of one's own, asked of each endpoint beside the law.
// error: H1: whoever deletes leaves a record
#include "ward/declare.hpp"
#include "notes_types.hpp"

// [house_rule]
template <class Endpoint>
struct deletes_are_audited {
  static_assert(ward::law::facts_of<Endpoint>.method != ward::http::method::del || ward::law::facts_of<Endpoint>.is_audited,
                "H1: whoever deletes leaves a record. Add ward::audited. See the handbook, chapter 3");
};
// [/house_rule]

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct remove_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::audited,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct remove_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes, remove_note> {};

}  // namespace notes

// [judged]
static_assert(ward::lawful<notes::api, deletes_are_audited>{});
// [/judged]
