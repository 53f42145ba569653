// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One of two units that include every header: a definition that is not inline is defined twice and does not link.
#include "all_headers.hpp"

auto version_in_second_unit() -> const int*;

auto main() -> int { return version_in_second_unit() == &ward::version_major ? 0 : 1; }
