// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A handler that returns something else.
#include "ward/declare.hpp"
#include "ward/law/handler_rules.hpp"
#include "notes_types.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
class service {
 public:
  auto on(const ward::call<list_notes>& call) -> ward::reply<list_notes>;
};
// [/right]
#else
// [wrong]
class service {
 public:
  auto on(const ward::call<list_notes>& call) -> note_list;  // error: W602
};
// [/wrong]
#endif

}  // namespace notes

static_assert(ward::law::handlers_answer<notes::api, notes::service>{});
