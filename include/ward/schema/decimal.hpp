// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Money and other exact decimals.
#pragma once

#include <cstddef>

#include "ward/schema/bounded_by.hpp"
#include "ward/schema/format/decimal.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// An exact decimal of `Digits` digits, `Scale` of them behind the point; a string on the wire, such as "12.50", for a
/// JSON number becomes a double at many a peer. `units()` counts 10^-Scale: cents, for a scale of 2. Reckoning is for
/// the caller.
template <std::size_t Digits, std::size_t Scale>
using decimal = detail::bounded_by<parsed_text<decimal_format<Digits, Scale>>, detail::check_decimal<Digits, Scale>()>;

}  // namespace ward
