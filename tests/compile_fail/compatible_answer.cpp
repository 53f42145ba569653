// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An answer of the new schema that the old one never was. A member more is none.
// place: note.title
// place: can be null, and never was
#include "ward/declare.hpp"
#include "ward/law/compatible.hpp"

namespace v1 {

struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
};

}  // namespace v1

namespace v2 {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
  ward::nullable<ward::text<1, 120>> subtitle;
};
// [/right]
#else
// [wrong]
struct note {
  ward::id<"note"> id;
  ward::nullable<ward::text<1, 120>> title;
};
// [/wrong]
#endif

}  // namespace v2

static_assert(ward::stays_compatible<v1::note, v2::note, ward::message::answer>{});  // error: callers of the old contract break
