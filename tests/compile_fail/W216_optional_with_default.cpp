// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A member that may be absent and has a value.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::integer<1, 9> copies = 3;
};
// [/right]
#else
// [wrong]
struct new_thing {
  std::optional<ward::integer<1, 9>> copies = ward::integer<1, 9>{3};  // error: W216
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
