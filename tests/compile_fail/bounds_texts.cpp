// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with the bounds of texts is said where they are written, whatever stands around them.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct new_thing {
  ward::text<5, 10> title;
  std::optional<ward::text<5, 11>> subtitle;
  ward::list<ward::text<5, 12>, 0, 5> lines;
  ward::text<0, 1> mark;
  ward::slug<9> place;
  ward::base64<1, 5> bytes;
  ward::base64<0, 1> byte;
  ward::id<"note"> note;
};
#else
struct new_thing {
  ward::text<10, 5> title;  // error: Min is greater than Max
  std::optional<ward::text<11, 5>> subtitle;  // error: Min is greater than Max
  ward::list<ward::text<12, 5>, 0, 5> lines;  // error: Min is greater than Max
  ward::text<0, 0> mark;  // error: Max must be from 1 to 2^30 - 1
  ward::slug<0> place;  // error: Max must be from 1 to 65535
  ward::base64<5, 1> bytes;  // error: MinBytes is greater than MaxBytes
  ward::base64<0, 0> byte;  // error: MaxBytes must be from 1 to 2^28
  ward::id<""> note;  // error: say what it identifies
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
