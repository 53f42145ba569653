// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A placeholder that may be absent.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::text<1, 9> name;
};
// [/right]
#else
// [wrong]
struct new_thing {
  std::optional<ward::text<1, 9>> name;  // error: W238
};
// [/wrong]
#endif

struct show_thing : ward::endpoint<ward::get<"/v1/things/{name}">, ward::allow<member>, ward::tenant_from_token, ward::path<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, show_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
