// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two names that become one in camelCase.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::text<1, 9> user_name;
  ward::text<1, 9> nickname;
};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::text<1, 9> user_name;
  ward::text<1, 9> userName;  // error: W244
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::camel_case, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
