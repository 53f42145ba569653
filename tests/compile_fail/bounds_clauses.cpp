// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with the arguments of a clause is said where it is written.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct guest : ward::role<"guest"> {};
struct clerk : ward::role<"clerk", ward::privileged> {};
struct log_in : ward::sensitivity<"log-in", 5, ward::minute> {};
struct make_thing
    : ward::endpoint<ward::post<"/v1/things">, ward::allow<member, guest>, ward::tenant_from_token, ward::body<new_note>, ward::returns<204>,
                     ward::limit<ward::per_user<1, ward::minute>, ward::per_user<2, ward::minute>, ward::concurrent<1>>,
                     ward::fails<409, "note-limit">, ward::step_up<15, ward::minute>> {};
struct change_thing
    : ward::endpoint<ward::put<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<204>,
                     ward::step_up<1, ward::minute, "phr">> {};
struct drop_thing : ward::endpoint<ward::del<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::returns<204>,
                                    ward::step_up<1, ward::minute, "1">> {};
#else
struct guest : ward::role<""> {};  // error: a role without a name
struct clerk : ward::role<"clerk", ward::mfa> {};  // error: behind the name stands ward::privileged or nothing
struct log_in : ward::sensitivity<"", 5, ward::minute> {};  // error: a kind without a name
struct make_thing
    : ward::endpoint<ward::post<"/v1/things">, ward::allow<member, guest>, ward::tenant_from_token, ward::body<new_note>, ward::returns<204>,
                     ward::limit<ward::per_user<0, ward::minute>,            // error: a quota is from 1 to 1,000,000 requests
                                 ward::per_user<2, ward::rate_window{0}>,    // error: window is from one second to one day
                                 ward::per_account<"title", 10, 60>,         // error: Write ward::minute, or ward::rate_window{90}
                                 ward::concurrent<0>>,                       // error: from 1 to 1,000 calls at the same time
                     ward::fails<409, "Note Limit">,                         // error: a code is made of lower-case letters
                     ward::step_up<2, ward::day>> {};                        // error: from one second to one day ago
struct change_thing
    : ward::endpoint<ward::put<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<204>,
                     ward::step_up<1, ward::minute, "two words">> {};        // error: an acr value is 1 to 128 visible
struct drop_thing
    : ward::endpoint<ward::del<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::returns<204>,
                     ward::step_up<1, ward::minute, "1", "2", "3", "4", "5", "6", "7", "8", "9">> {};  // error: at most 8 acr values
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing, change_thing,
                       drop_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
