// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A struct of a variant without a word.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct card {
  ward::constant<"card"> kind;
};
struct transfer {
  ward::constant<"transfer"> kind;
};
struct new_thing {
  ward::variant<"kind", card, transfer> how;
};
// [/right]
#else
// [wrong]
struct card {
  ward::constant<"card"> kind;
};
struct transfer {
  ward::constant<"transfer"> kind;
};
struct cash {
  ward::text<1, 9> kind;
};
struct new_thing {
  ward::variant<"kind", card, cash> how;  // error: W227
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
