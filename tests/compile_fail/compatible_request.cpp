// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A request of the old schema that the new one refuses, in a list in a struct.
// place: new_note.lines[].text
// place: at most 80 characters, was 120
#include "ward/declare.hpp"
#include "ward/law/compatible.hpp"

namespace v1 {

struct line {
  ward::text<1, 120> text;
};
struct new_note {
  ward::list<line, 1, 10> lines;
};

}  // namespace v1

namespace v2 {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct line {
  ward::text<1, 200> text;
};
// [/right]
#else
// [wrong]
struct line {
  ward::text<1, 80> text;
};
// [/wrong]
#endif
struct new_note {
  ward::list<line, 1, 10> lines;
};

}  // namespace v2

static_assert(ward::stays_compatible<v1::new_note, v2::new_note>{});  // error: callers of the old contract break
