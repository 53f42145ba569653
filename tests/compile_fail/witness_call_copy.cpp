// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A call that is kept.
#include "notes_types.hpp"
#include "ward/service.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

}  // namespace notes

using call = ward::call<notes::list_notes>;

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const call& given) -> std::string_view { return given.scope().tenant(); }
#else
auto kept(const call& given) -> call { return given; }  // error: deleted
#endif
