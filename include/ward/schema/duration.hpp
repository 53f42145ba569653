// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Lengths of time.
#pragma once

#include "ward/schema/format/duration.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// A whole number of seconds, kept as `std::chrono::seconds`; weeks, days, hours, minutes and seconds of ISO 8601 on the wire.
using duration = parsed_text<duration_format>;

}  // namespace ward
