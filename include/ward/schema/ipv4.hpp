// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The address of a host: IPv4.
#pragma once

#include "ward/schema/format/ipv4.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// Four decimals without leading zeros, kept as four octets.
using ipv4 = parsed_text<ipv4_format>;

}  // namespace ward
