// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with the bounds of what holds others is said where they are written.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct new_thing {
  ward::list<ward::boolean, 1, 5> flags;
  ward::list<ward::boolean, 0, 1> flag;
  ward::set<ward::text<1, 9>, 1, 5> tags;
  ward::map<ward::text<1, 9>, ward::boolean, 1> words;
  std::optional<ward::recursive<new_thing, 1>> part;
  ward::unbounded_json<"a plugin's own", 99> data;
  ward::unbounded_json<"of a plugin", 2> more;
};
#else
struct new_thing {
  ward::list<ward::boolean, 5, 1> flags;  // error: Min is greater than Max
  ward::list<ward::boolean, 0, 0> flag;  // error: Max must be from 1 to 1,000,000
  ward::set<ward::text<1, 9>, 6, 1> tags;  // error: Min is greater than Max
  ward::map<ward::text<1, 9>, ward::boolean, 0> words;  // error: Max must be from 1 to 10,000
  std::optional<ward::recursive<new_thing, 0>> part;  // error: Depth must be from 1 to 16
  ward::unbounded_json<"", 99> data;  // error: say why this cannot have a schema
  ward::unbounded_json<"of a plugin", 1> more;  // error: from 2 bytes to 1 MiB
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
