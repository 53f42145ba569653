// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whole numbers beyond 2^53.
#pragma once

#include <cstdint>
#include <limits>

#include "ward/schema/bounded_by.hpp"
#include "ward/schema/format/string64.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// A whole number of 64 bits from `Low` to `High`, both included; a string on the wire, which no JSON peer rounds.
/// Within 2^53 - 1, `integer` is shorter.
template <std::int64_t Low = std::numeric_limits<std::int64_t>::min(), std::int64_t High = std::numeric_limits<std::int64_t>::max()>
using string64 = detail::bounded_by<parsed_text<string64_format<Low, High>>, detail::check_string64<Low, High>()>;

}  // namespace ward
