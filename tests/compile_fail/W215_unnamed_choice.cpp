// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A default that is no enumerator.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
enum class colour { red, green };
struct new_thing {
  ward::choice<colour> paint = colour::red;
};
// [/right]
#else
// [wrong]
enum class colour { red, green };
struct new_thing {
  ward::choice<colour> paint = static_cast<colour>(7);  // error: W215
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
