// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Times of day.
#pragma once

#include "ward/schema/format/time.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// A time of day with its offset from UTC, as RFC 3339's full-time.
using time = parsed_text<time_format>;

/// A time of day without an offset, kept as microseconds since midnight: opening hours, alarms.
using time_of_day = parsed_text<time_of_day_format>;

}  // namespace ward
