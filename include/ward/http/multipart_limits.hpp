// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a form may consist of beside its content: constants alone, cheap to include.
#pragma once

#include <cstddef>

namespace ward::http {

/// Of a boundary (RFC 2046, section 5.1.1).
inline constexpr std::size_t longest_boundary = 70;

struct multipart_limits {
  static constexpr std::size_t part_head_bytes = 2048;  ///< all header lines of one part
  static constexpr std::size_t part_fields = 8;
};

}  // namespace ward::http
