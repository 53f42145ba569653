// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A call that nobody admitted: made by hand, or kept as a copy.
#include "notes_types.hpp"
#include "ward/ward.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::call<list_notes>& call) -> std::string { return std::string{call.scope().tenant()}; }
#else
auto kept(const ward::call<list_notes>& call) -> ward::call<list_notes> { return call; }  // error: deleted
auto made(const ward::pipeline::inputs<list_notes>& given, const ward::pipeline::request_facts& facts) -> ward::call<list_notes> {
  return ward::pipeline::call_maker<list_notes>::make(given, facts);  // error: private
}
#endif

}  // namespace notes
