// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Five rules that four endpoints break are five errors of one compilation.
#include <string>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct account {
  ward::id<"account"> id;
  ward::secret<ward::text<1, 64>> key;
};
struct raw_note {
  std::string title;
};

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
struct make_note : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
                                   ward::returns<201, note>> {};
struct show_account : ward::endpoint<ward::get<"/v1/account">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note>> {};
struct show_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                   ward::returns<200, note>> {};
#else
// error: W101
// place: GET /v1/notes
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::tenant_from_token, ward::returns<200, note_list>> {};
// error: W201
// place: POST /v1/notes, body raw_note.title
struct make_note : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<raw_note>,
                                   ward::returns<201, note>> {};
// error: W104
// error: W303
// place: GET /v1/account, response account.key
struct show_account : ward::endpoint<ward::get<"/v1/account">, ward::allow<member>, ward::returns<200, account>> {};
// error: W205
// place: GET /v1/notes/{id}, {id} is no member
struct show_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note>> {};
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes, make_note,
                       show_account, show_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
