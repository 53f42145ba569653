// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whose request it is when proxies stand between: as far back as trusted ones vouch for it (row 23).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/ip_address.hpp"
#include "ward/http/ip_network.hpp"
#include "ward/http/request_head.hpp"

namespace ward::guard {

namespace detail {

// One hop: "192.0.2.1" or "2001:db8::1", or with the port that some proxies add, "192.0.2.1:4711", "[2001:db8::1]:4711".
[[nodiscard]] inline auto parse_hop(std::string_view hop) noexcept -> std::optional<http::ip_address> {
  hop = ascii::trimmed(hop);
  std::string_view address = hop, port;
  if (hop.starts_with('[')) {
    const auto close = hop.find(']');
    if (close == std::string_view::npos) return std::nullopt;
    address = hop.substr(1, close - 1);
    port = hop.substr(close + 1);
    if (address.find(':') == std::string_view::npos) return std::nullopt;
  } else if (const auto colon = hop.find(':'); colon != std::string_view::npos && colon == hop.rfind(':')) {
    address = hop.substr(0, colon);
    port = hop.substr(colon);
  }
  if (!port.empty()) {
    if (port.front() != ':' || port.size() < 2 || port.size() > 6) return std::nullopt;
    for (const char c : port.substr(1)) {
      if (!ascii::is_digit(c)) return std::nullopt;
    }
  }
  return http::ip_address::parse(address);
}

// The hops of all X-Forwarded-For fields, as if joined by commas in their order, from the last to the first.
class forwarded_hops {
 public:
  explicit forwarded_hops(std::span<const http::field> fields) noexcept : fields_(fields) {}

  [[nodiscard]] auto next() noexcept -> std::optional<std::string_view> {
    while (!in_field_) {
      if (fields_.empty()) return std::nullopt;
      const auto& last = fields_.back();
      fields_ = fields_.first(fields_.size() - 1);
      in_field_ = ascii::equal_ignoring_case(last.name, "x-forwarded-for");
      rest_ = last.value;
    }
    const auto comma = rest_.rfind(',');
    in_field_ = comma != std::string_view::npos;
    const auto hop = in_field_ ? rest_.substr(comma + 1) : rest_;
    if (in_field_) rest_ = rest_.substr(0, comma);
    return hop;
  }

 private:
  std::span<const http::field> fields_;
  std::string_view rest_;
  bool in_field_ = false;
};

}  // namespace detail

/// How many hops are looked at; a longer chain of trusted proxies is taken for its last one.
inline constexpr std::size_t most_forwarded_hops = 32;

/// The address by which a caller is counted and logged. The socket's peer, unless that is one of the `trusted` proxies: then
/// the right-most hop of X-Forwarded-For that is not. A hop that is no address ends the walk at the trusted one before it,
/// since what stands further left could be anybody's; so does the end of the chain. The field of an untrusted peer is never
/// read. Everything left of the result is the caller's own claim. No allocation; at most `most_forwarded_hops` steps.
/// ASVS 15.3.4.
[[nodiscard]] inline auto client_address(const http::request_head& head,
                                         std::span<const http::ip_network> trusted) noexcept -> http::ip_address {
  const auto is_trusted = [&](const http::ip_address& address) {
    for (const auto& network : trusted) {
      if (network.contains(address)) return true;
    }
    return false;
  };
  http::ip_address found = head.peer;
  detail::forwarded_hops hops{head.fields};
  for (std::size_t i = 0; i != most_forwarded_hops && is_trusted(found); ++i) {
    const auto hop = hops.next();
    const auto address = hop ? detail::parse_hop(*hop) : std::nullopt;
    if (!address) break;
    found = *address;
  }
  return found;
}

}  // namespace ward::guard
