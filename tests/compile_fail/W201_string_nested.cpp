// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A std::string in a list in a struct in the body.
#include <string>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct line {
  ward::list<ward::text<1, 80>, 0, 4> words;
};
// [/right]
#else
// [wrong]
struct line {
  ward::list<std::string, 0, 4> words;  // error: W201
};
// [/wrong]
#endif

struct new_thing {
  std::optional<line> first;
};
struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
