// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The address of a peer, IPv4 and IPv6 in one form, and the prefix by which callers are counted.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace ward::http {

/// An IPv6 address; IPv4 is held as ::ffff:a.b.c.d (RFC 4291, section 2.5.5.2), so that the two spellings of one peer are equal.
class ip_address {
 public:
  using bytes = std::array<std::uint8_t, 16>;

  constexpr ip_address() = default;
  explicit constexpr ip_address(const bytes& v6) : bytes_(v6) {}

  static constexpr auto v4(std::array<std::uint8_t, 4> octets) -> ip_address {
    return ip_address{bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, octets[0], octets[1], octets[2], octets[3]}};
  }

  /// Reads "192.0.2.1" or "2001:db8::1"; nothing for any other text (no port, no brackets, no zone).
  static auto parse(std::string_view text) -> std::optional<ip_address> {
    std::array<char, 48> terminated{};
    if (text.size() >= terminated.size()) return std::nullopt;
    std::memcpy(terminated.data(), text.data(), text.size());
    std::array<std::uint8_t, 4> octets{};
    if (::inet_pton(AF_INET, terminated.data(), octets.data()) == 1) return v4(octets);
    bytes v6{};
    if (::inet_pton(AF_INET6, terminated.data(), v6.data()) == 1) return ip_address{v6};
    return std::nullopt;
  }

  [[nodiscard]] constexpr auto is_v4() const noexcept -> bool {
    for (std::size_t i = 0; i != 10; ++i) {
      if (bytes_[i] != 0) return false;
    }
    return bytes_[10] == 0xff && bytes_[11] == 0xff;
  }
  [[nodiscard]] constexpr auto octets() const noexcept -> const bytes& { return bytes_; }

  /// The address, with an IPv6 one cut to its /64: a host that owns a /64 is one caller, not 2^64 of them.
  [[nodiscard]] constexpr auto caller_prefix() const noexcept -> ip_address {
    if (is_v4()) return *this;
    bytes prefix = bytes_;
    for (std::size_t i = 8; i != 16; ++i) prefix[i] = 0;
    return ip_address{prefix};
  }

  [[nodiscard]] auto to_string() const -> std::string {
    std::array<char, 48> text{};
    const auto* from = is_v4() ? bytes_.data() + 12 : bytes_.data();
    ::inet_ntop(is_v4() ? AF_INET : AF_INET6, from, text.data(), text.size());
    return text.data();
  }

  friend constexpr auto operator==(const ip_address&, const ip_address&) -> bool = default;

 private:
  bytes bytes_{};
};

}  // namespace ward::http
