// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What one message of an api may cost at most, whatever its endpoints' bounds add up to (row 17; API4).
#pragma once

#include <cstddef>

#include "ward/declare/clause.hpp"

namespace ward {

/// Of an api: no body or answer of its endpoints is longer than `Bytes`, nested deeper than `Depth` or made of more than `Items`
/// values, each at its worst (W214). Without this clause a body is at most 16 MiB.
template <std::size_t Bytes, std::size_t Depth = 16, std::size_t Items = 100'000>
struct budget {
  static constexpr clause_kind clause = clause_kind::budget;
  static constexpr std::size_t bytes = Bytes;
  static constexpr std::size_t depth = Depth;
  static constexpr std::size_t items = Items;
};

}  // namespace ward
