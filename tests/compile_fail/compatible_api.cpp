// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Each operation that breaks its callers is one error: the first asks for a member that is new, the second is gone, the third stays.
// place: POST /v1/notes, body new_note.colour
// place: is new and must be there
// place: DELETE /v1/notes/{id}
// place: is gone
#include "ward/declare.hpp"
#include "ward/law/compatible.hpp"
#include "notes_types.hpp"

namespace v1 {

using namespace notes;

struct create_note : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
                                    ward::returns<201, note>> {};
struct delete_note : ward::endpoint<ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                    ward::returns<204>> {};
struct read_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                  ward::returns<200, note>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, delete_note,
                       read_note> {};

}  // namespace v1

namespace v2 {

using namespace notes;
using v1::delete_note;
using v1::read_note;

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_note {
  ward::text<1, 120> title;
  std::optional<ward::one_of<"red", "green">> colour;
};
struct create_note : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<v2::new_note>,
                                    ward::returns<201, note>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.1.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, delete_note,
                       read_note> {};
// [/right]
#else
// [wrong]
struct new_note {
  ward::text<1, 120> title;
  ward::one_of<"red", "green"> colour;
};
struct create_note : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<v2::new_note>,
                                    ward::returns<201, note>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.1.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note,
                       read_note> {};
// [/wrong]
#endif

}  // namespace v2

// error: callers of the old contract break
// error: callers of the old contract break
// [check]
static_assert(ward::stays_compatible<v1::api, v2::api>{});
// [/check]
