// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The address of a host: IPv6.
#pragma once

#include "ward/schema/format/ipv6.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// Any form of RFC 4291 without a zone, kept as 16 octets; written as RFC 5952 says.
using ipv6 = parsed_text<ipv6_format>;

}  // namespace ward
