// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A range of addresses in CIDR form: who is a trusted proxy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/ip_address.hpp"

namespace ward::http {

/// An address and how many of its leading bits count.
class ip_network {
 public:
  /// Reads "10.0.0.0/8", "2001:db8::/32" or a single address. Nothing if the text is neither, or if bits are set behind the prefix.
  static auto parse(std::string_view text) -> std::optional<ip_network> {
    const auto slash = text.find('/');
    const auto address = ip_address::parse(text.substr(0, slash));
    if (!address) return std::nullopt;
    std::size_t bits = 128;
    if (slash != std::string_view::npos) {
      const auto parsed = parse_bits(text.substr(slash + 1), address->is_v4() ? 32 : 128);
      if (!parsed) return std::nullopt;
      bits = *parsed + (address->is_v4() ? 96U : 0U);
    }
    const ip_network network{*address, bits};
    if (network.masked(*address) != *address) return std::nullopt;
    return network;
  }

  [[nodiscard]] constexpr auto contains(const ip_address& address) const noexcept -> bool {
    return masked(address) == address_;
  }

 private:
  constexpr ip_network(ip_address address, std::size_t bits) : address_(address), bits_(bits) {}

  static constexpr auto parse_bits(std::string_view text, std::size_t most) -> std::optional<std::size_t> {
    if (text.empty() || text.size() > 3) return std::nullopt;
    std::size_t bits = 0;
    for (const char c : text) {
      if (!ascii::is_digit(c)) return std::nullopt;
      bits = bits * 10 + static_cast<std::size_t>(c - '0');
    }
    if (bits > most) return std::nullopt;
    return bits;
  }

  [[nodiscard]] constexpr auto masked(const ip_address& address) const noexcept -> ip_address {
    auto octets = address.octets();
    for (std::size_t i = 0; i != octets.size(); ++i) {
      const std::size_t kept = bits_ > i * 8 ? bits_ - i * 8 : 0;
      if (kept < 8) octets[i] = static_cast<std::uint8_t>(octets[i] & (0xff00U >> kept));
    }
    return ip_address{octets};
  }

  ip_address address_;
  std::size_t bits_;
};

}  // namespace ward::http
