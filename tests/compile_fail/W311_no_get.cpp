// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A Location that would lead to what deletes, and one to what demands a query.
// error: W311
// place: POST /v1/notes, location delete_note is DELETE
// error: W311
// place: POST /v1/copies, location find_in_note demands a query
#include "ward/declare.hpp"
#include "notes_types.hpp"

#include <optional>

namespace notes {

struct get_note;
struct delete_note;
struct find_in_note;
struct wanted {
#if !defined(SHOULD_NOT_COMPILE)
  std::optional<ward::text<1, 20>> words;
};
using where_notes_are = get_note;
#else
  ward::text<1, 20> words;
};
using where_notes_are = delete_note;
#endif

struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    ward::location<where_notes_are>> {};

struct copy_note : ward::endpoint<
    ward::post<"/v1/copies">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    ward::location<find_in_note>> {};

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct find_in_note : ward::endpoint<
    ward::get<"/v1/notes/{id}/places">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::query<wanted>,
    ward::returns<200, note>> {};

struct delete_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, copy_note, get_note,
                       find_in_note, delete_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
