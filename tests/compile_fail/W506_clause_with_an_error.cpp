// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An endpoint of which the compiler takes no clause, since one is malformed: no api is said to lack endpoints beside that.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
#else
struct list_notes  // error: W506
    : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<note_list>> {};
// error(g++): type/value mismatch at argument 1
// error(g++): template argument 4 is invalid
// error(clang): template argument for non-type template parameter must be an expression
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
