// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Request methods (RFC 9110, section 9; PATCH: RFC 5789).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ward::http {

enum class method : std::uint8_t { get, head, post, put, patch, del, options };

inline constexpr std::array<std::string_view, 7> method_names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

[[nodiscard]] constexpr auto to_string(method value) noexcept -> std::string_view {
  return method_names[static_cast<std::size_t>(value)];
}

/// The method of this name, or nothing: names are case-sensitive, and TRACE and CONNECT are no methods of an API.
[[nodiscard]] constexpr auto parse_method(std::string_view name) noexcept -> std::optional<method> {
  for (std::size_t i = 0; i != method_names.size(); ++i) {
    if (method_names[i] == name) return static_cast<method>(i);
  }
  return std::nullopt;
}

/// Whether the method asks for no change (RFC 9110, section 9.2.1).
[[nodiscard]] constexpr auto is_safe(method value) noexcept -> bool {
  return value == method::get || value == method::head || value == method::options;
}

}  // namespace ward::http
