// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A default outside of its bounds. g++ 12 says so where it is written, g++ 14 and clang when the law asks.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::integer<1, 100> limit = 20;
};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::integer<1, 100> limit = 200;  // error(clang): W215
  // error(g++): this_constant_is_out_of_the_bounds_of_its_type | W215
};
// [/wrong]
#endif

struct list_things : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::query<new_thing>,
                                     ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_things> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
