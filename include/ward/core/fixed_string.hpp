// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A string literal as a template argument: role names, paths, reasons and patterns are part of a type.
#pragma once

#include <cstddef>
#include <string_view>

namespace ward {

/// Holds the `Size` characters of a literal (the terminating NUL not counted). Structural, so it may be a template
/// argument; two equal literals give the same type.
template <std::size_t Size>
struct fixed_string {
  char characters[Size + 1]{};

  // Implicit on purpose: `role<"admin">` is the whole point.
  consteval fixed_string(const char (&literal)[Size + 1]) {
    for (std::size_t i = 0; i != Size + 1; ++i) characters[i] = literal[i];
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {characters, Size}; }
  [[nodiscard]] static constexpr auto size() noexcept -> std::size_t { return Size; }

  friend constexpr auto operator==(const fixed_string&, const fixed_string&) -> bool = default;
};

template <std::size_t Count>
fixed_string(const char (&)[Count]) -> fixed_string<Count - 1>;

}  // namespace ward
