// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A form whose texts can be longer than the api's budget. Its files go to a store and do not count.
// place: POST /v1/pictures, form picture: 80000 bytes
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct picture {
  ward::text<0, 2000> caption = "";
  ward::upload<5'000'000, ward::accepts<ward::png>> file;
};
struct add_picture : ward::endpoint<
    ward::post<"/v1/pictures">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::form<picture>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct picture {
  ward::text<0, 20'000> caption = "";
  ward::upload<5'000'000, ward::accepts<ward::png>> file;
};
struct add_picture : ward::endpoint<  // error: W214
    ward::post<"/v1/pictures">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::form<picture>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, ward::budget<65'536>, add_picture> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
