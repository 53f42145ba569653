// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A member of the placeholder's name, of another type; one that may be absent; and one that no answer has.
// error: W311
// place: POST /v1/notes, location get_note: {id} of 201
// error: W311
// place: PUT /v1/notes-newest, location get_note: {id} of 201
// error: W311
// place: POST /v1/copies, location get_note: {id} of 202
#include "ward/declare.hpp"
#include "notes_types.hpp"

#include <optional>

namespace notes {

struct get_note;
#if !defined(SHOULD_NOT_COMPILE)
struct other_type {
  ward::named<"id", ward::id<"note">> other_name;
};
struct may_be_absent {
  ward::read_only<ward::id<"note">> id;
};
struct copied {
  ward::inlined<note> all_of_it;
};
#else
struct other_type {
  ward::id<"draft"> id;
};
struct may_be_absent {
  std::optional<ward::id<"note">> id;
};
struct copied {
  ward::write_only<ward::id<"note">> id;
};
#endif

struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, other_type>,
    ward::location<get_note>> {};
struct put_newest : ward::endpoint<
    ward::put<"/v1/notes-newest">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, may_be_absent>,
    ward::returns<200>, ward::location<get_note>> {};
struct copy_note : ward::endpoint<
    ward::post<"/v1/copies">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<202, copied>,
    ward::location<get_note>> {};

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, put_newest, copy_note, get_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
