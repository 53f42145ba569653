// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an answer must have is not forgotten.
#include "ward/declare.hpp"

struct note {
  ward::read_only<ward::id<"note">> id;
  ward::text<1, 5> title;
};

#if !defined(SHOULD_NOT_COMPILE)
const note request{.id = ward::left_out, .title = "a"};
#else
const note request{.title = "a"};  // error: private
#endif
