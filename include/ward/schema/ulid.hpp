// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ULIDs: identifiers that sort by time of making, without hyphens.
#pragma once

#include "ward/schema/format/ulid.hpp"
#include "ward/schema/parsed_text.hpp"

namespace ward {

/// 26 characters in upper case; other spellings of the same bits are refused. A new one is
/// `ulid::time_ordered(call.now())`, and shows its time. Where the type should tell what is identified, prefer
/// `id<"note">`.
using ulid = parsed_text<ulid_format>;

}  // namespace ward
