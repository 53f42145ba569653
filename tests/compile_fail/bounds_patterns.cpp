// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a pattern is said where it is written.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct new_thing {
  ward::matching<"[a-z]{1,9}"> word;
  std::optional<ward::matching<"(?:ab)+", 20>> pairs;
  ward::matching<"[a-z]"> letter;
};
#else
struct new_thing {
  ward::matching<"[a-z]+"> word;  // error: this pattern has no longest match
  std::optional<ward::matching<"(ab)\\1{1,3}">> pairs;  // error: back-references are not regular
  ward::matching<"[a-z"> letter;  // error: a [ without its ]
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
