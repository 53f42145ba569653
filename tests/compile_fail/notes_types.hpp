// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Roles and schemas that the tests of the rules use: all of them lawful.
#pragma once

#include "ward/declare.hpp"

namespace notes {

struct member : ward::role<"member"> {};
struct admin : ward::role<"admin", ward::privileged> {};

struct new_note {
  ward::text<1, 120> title;
};
struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
};
struct note_list {
  ward::list<note, 0, 100> items;
};
struct note_path {
  ward::id<"note"> id;
};

}  // namespace notes
