// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The address of a peer, IPv4 and IPv6 in one form, and the prefix by which callers are counted.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
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
    if (text.size() >= terminated.size() || text.find('\0') != std::string_view::npos) return std::nullopt;
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

  /// The bytes that `write` needs at most.
  static constexpr std::size_t max_text = 39;

  /// Writes the address to `to` and returns the end: IPv4 dotted, IPv6 as RFC 5952 recommends. No allocation.
  [[nodiscard]] auto write(char* to) const noexcept -> char* { return is_v4() ? write_v4(to) : write_v6(to); }

  [[nodiscard]] auto to_string() const -> std::string {
    std::array<char, max_text> text;
    return {text.data(), write(text.data())};
  }

  friend constexpr auto operator==(const ip_address&, const ip_address&) -> bool = default;

 private:
  [[nodiscard]] auto write_v4(char* to) const noexcept -> char* {
    for (std::size_t i = 12; i != 16; ++i) {
      if (i != 12) *to++ = '.';
      to = std::to_chars(to, to + 3, bytes_[i]).ptr;
    }
    return to;
  }

  [[nodiscard]] constexpr auto group(std::size_t i) const noexcept -> unsigned {
    return static_cast<unsigned>(bytes_[2 * i] << 8U | bytes_[2 * i + 1]);
  }

  // The longest run of zero groups, the first of equals, is written as "::"; a single one is not shortened.
  [[nodiscard]] auto write_v6(char* to) const noexcept -> char* {
    std::size_t best = 8, best_size = 1;
    for (std::size_t i = 0; i != 8;) {
      std::size_t end = i;
      while (end != 8 && group(end) == 0) ++end;
      if (end - i > best_size) best = i, best_size = end - i;
      i = end == i ? i + 1 : end;
    }
    for (std::size_t i = 0; i != 8; ++i) {
      if (i == best) {
        *to++ = ':', *to++ = ':';
        i += best_size - 1;
        continue;
      }
      if (i != 0 && i != best + best_size) *to++ = ':';
      to = std::to_chars(to, to + 4, group(i), 16).ptr;
    }
    return to;
  }

  bytes bytes_{};
};

}  // namespace ward::http
