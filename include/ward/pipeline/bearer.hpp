// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Finds the access token of a request: one Authorization field, one Bearer token, nowhere else (RFC 6750, section 2.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/request_head.hpp"

namespace ward::pipeline {

enum class bearer_error : std::uint8_t { absent, repeated, other_scheme, malformed };

struct bearer {
  std::string_view token;
  std::optional<bearer_error> error;
};

/// A token in a query, a cookie or a body is never looked at (RFC 9700, section 4.3.2; row 8).
[[nodiscard]] inline auto find_bearer(const http::request_head& head) noexcept -> bearer {
  const auto count = head.count("authorization");
  if (count == 0) return {{}, bearer_error::absent};
  if (count > 1) return {{}, bearer_error::repeated};
  const auto value = *head.find("authorization");
  const auto space = value.find(' ');
  if (!ascii::equal_ignoring_case(value.substr(0, space), "bearer")) return {{}, bearer_error::other_scheme};
  if (space == std::string_view::npos) return {{}, bearer_error::malformed};
  const auto token = value.substr(space + 1);
  // Two letters, one comparison: g++ then checks many characters at once. A token is the longest thing in most heads.
  const auto is_sound = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const auto letter = static_cast<unsigned char>((byte | 0x20U) - 'a');
    const auto digit = static_cast<unsigned char>(byte - '0');
    return letter < 26 || digit < 10 || byte == '-' || byte == '.' || byte == '_';
  };
  if (token.empty() || !ascii::all_of(token, is_sound)) return {{}, bearer_error::malformed};
  return {token, std::nullopt};
}

}  // namespace ward::pipeline
