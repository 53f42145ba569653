// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An enumerator behind a gap would be a value that has no word.
#include "ward/declare.hpp"

enum class colour { red, green, blue };
enum class gapped { red, blue = 7 };

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::choice<colour>::words.size() == 3);
#else
static_assert(ward::choice<gapped>::words.size() == 1);  // error: ward::choice<Enum>: the enumerators must count up
#endif
