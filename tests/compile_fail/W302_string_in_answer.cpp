// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A std::string in an answer.
#include <string>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct summary {
  ward::id<"note"> id;
  ward::text<0, 200> title;
};
// [/right]
#else
// [wrong]
struct summary {
  ward::id<"note"> id;
  std::string title;  // error: W302
};
// [/wrong]
#endif

struct page {
  ward::list<summary, 0, 100> items;
};
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, page>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
