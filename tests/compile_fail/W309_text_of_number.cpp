// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A number of 64 bits that goes out as a text, and its name in camel case.
// place: GET /v1/things, response thing.parentId
#include <optional>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct thing {
  ward::text<1, 120> title;
  std::optional<ward::id<"thing">> parentId;
};
// [/right]
#else
// [wrong]
struct thing {
  ward::text<1, 120> title;
  std::optional<ward::string64<1>> parentId;  // error: W309
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
