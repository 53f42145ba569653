// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs of one name as schemas: a body and an answer.
// place: notes::v1::note and notes::v2::note
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

namespace v1 {
struct note {
  ward::text<1, 80> title;
};
}  // namespace v1
struct read_note : ward::endpoint<
    ward::get<"/v1/note">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, v1::note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
namespace v2 {
struct note_draft {
  ward::text<1, 120> title;
};
}  // namespace v2
struct make_note : ward::endpoint<
    ward::post<"/v2/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<v2::note_draft>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
namespace v2 {
struct note {  // error: W507
  ward::text<1, 120> title;
};
}  // namespace v2
struct make_note : ward::endpoint<
    ward::post<"/v2/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<v2::note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note, make_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
