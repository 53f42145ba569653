// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that outlives its call: `auto` copies.
#include "notes_types.hpp"
#include "ward/service.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

}  // namespace notes

using call = ward::call<notes::list_notes>;

#if !defined(SHOULD_NOT_COMPILE)
void use(const call& given) { [[maybe_unused]] const auto& scope = given.scope(); }
#else
void use(const call& given) { [[maybe_unused]] auto scope = given.scope(); }  // error: deleted
#endif
