// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The other unit.
#include "all_headers.hpp"

auto version_in_second_unit() -> const int*;
auto version_in_second_unit() -> const int* { return &ward::version_major; }
