// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Days of the calendar.
#pragma once

#include "ward/schema/format/date.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// A day that exists, from 0001-01-01 to 9999-12-31, kept as `std::chrono::year_month_day`.
using date = parsed_text<date_format>;

}  // namespace ward
