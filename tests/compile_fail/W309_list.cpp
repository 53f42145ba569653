// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of identifiers in an answer that are numbers, and that may be absent.
// place: GET /v1/things, response thing.part_ids
#include <optional>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct thing {
  std::optional<ward::list<ward::id<"thing">, 0, 9>> part_ids;
};
// [/right]
#else
// [wrong]
struct thing {
  std::optional<ward::list<ward::integer<1, 1'000'000>, 0, 9>> part_ids;  // error: W309
};
// [/wrong]
#endif

struct read_thing : ward::endpoint<
    ward::get<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, thing>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
