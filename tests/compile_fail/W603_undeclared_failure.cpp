// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A handler that answers with a failure that its endpoint does not declare.
#include "notes_types.hpp"
#include "ward/ward.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>,
                                   ward::fails<409, "being-moved">> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
auto on(const ward::call<list_notes>&) -> ward::reply<list_notes> {
  return ward::failure<"being-moved">{};
}
// [/right]
#else
// [wrong]
auto on(const ward::call<list_notes>&) -> ward::reply<list_notes> {
  return ward::failure<"moving">{};  // error: W603
}
// [/wrong]
#endif

}  // namespace notes
