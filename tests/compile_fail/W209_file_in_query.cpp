// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A file in a query.
#include "notes_types.hpp"

namespace notes {

struct filter {
#if !defined(SHOULD_NOT_COMPILE)
  std::optional<ward::text<1, 20>> like;
#else
  std::optional<ward::upload<2'000'000, ward::accepts<ward::png>>> like;  // error: W209
#endif
};
struct find : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::query<filter>,
                             ward::returns<200, note_list>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, find> {};
static_assert(ward::lawful<api>{});

}  // namespace notes
