// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Random bytes from the kernel, for identifiers and keys (RFC 4086; ASVS 11.5.1).
#pragma once

#include <sys/random.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <span>

namespace ward {

/// Fills `bytes` from the kernel's generator. Ends the process if the kernel has none: there is no safe way on without it.
inline void fill_random(std::span<std::byte> bytes) noexcept {
  while (!bytes.empty()) {
    const auto got = ::getrandom(bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) std::abort();
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace ward
