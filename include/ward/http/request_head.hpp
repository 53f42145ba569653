// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What arrives before the body: request line, fields and where they came from. No server is named here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/ip_address.hpp"

namespace ward::http {

/// One header field; views into the connection's buffer. `value` has no white space around it.
struct field {
  std::string_view name;
  std::string_view value;
};

/// The head of a request. A server adapter fills it after `check_framing`, and keeps the bytes alive until the answer is made.
struct request_head {
  std::string_view method;        ///< as received, case-sensitive
  std::string_view target;        ///< origin-form: path and optional query, still percent-encoded
  std::span<const field> fields;  ///< in the order of arrival, repeats included
  ip_address peer;                ///< the socket's peer, not what a header claims
  bool secure = false;            ///< arrived over TLS

  /// How many fields have this name (ASCII case ignored).
  [[nodiscard]] auto count(std::string_view name) const noexcept -> std::size_t {
    std::size_t found = 0;
    for (const auto& each : fields) found += ascii::equal_ignoring_case(each.name, name) ? 1 : 0;
    return found;
  }
  /// The value of the first field of this name.
  [[nodiscard]] auto find(std::string_view name) const noexcept -> std::optional<std::string_view> {
    for (const auto& each : fields) {
      if (ascii::equal_ignoring_case(each.name, name)) return each.value;
    }
    return std::nullopt;
  }
};

}  // namespace ward::http
