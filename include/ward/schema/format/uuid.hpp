// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// UUIDs (RFC 9562): the identifiers that callers see instead of row numbers.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/clock.hpp"
#include "ward/core/entropy.hpp"

namespace ward {

namespace detail {

consteval auto make_hex_values() -> std::array<std::uint8_t, 256> {
  std::array<std::uint8_t, 256> values{};
  for (int c = 0; c != 256; ++c) {
    const int value = c < 128 ? ascii::hex_value(static_cast<char>(c)) : -1;
    values[static_cast<std::size_t>(c)] = value < 0 ? std::uint8_t{0xFF} : static_cast<std::uint8_t>(value);
  }
  return values;
}

/// The value of a hexadecimal digit; 0xFF for any other byte, so that one OR over all digits shows a bad one.
inline constexpr auto hex_values = make_hex_values();

/// Where the two digits of each byte stand in the 36 characters.
inline constexpr std::array<std::uint8_t, 16> uuid_digits{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

}  // namespace detail

/// Sixteen bytes. The order is that of the text, so version 7 sorts by time of making. Unguessable is not authorised:
/// who holds an id has proved nothing (API1). Versions 1, 6 and 7 tell when they were made.
class uuid {
 public:
  using bytes = std::array<std::uint8_t, 16>;
  static constexpr std::size_t text_size = 36;

  constexpr uuid() = default;
  explicit constexpr uuid(const bytes& octets) noexcept : bytes_(octets) {}

  /// Reads the form 8-4-4-4-12 (RFC 9562, section 4), in lower or upper case; any version, nil and max included. Nothing for
  /// any other text: no braces, no `urn:uuid:`, no missing hyphens, no white space.
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<uuid> {
    if (text.size() != text_size) return std::nullopt;
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
    bytes octets{};
    unsigned seen = 0;
    for (std::size_t i = 0; i != octets.size(); ++i) {
      const unsigned high = detail::hex_values[static_cast<unsigned char>(text[detail::uuid_digits[i]])];
      const unsigned low = detail::hex_values[static_cast<unsigned char>(text[detail::uuid_digits[i] + 1U])];
      seen |= high | low;
      octets[i] = static_cast<std::uint8_t>((high << 4U) | (low & 0x0FU));
    }
    if (seen > 0x0F) return std::nullopt;
    return uuid{octets};
  }

  /// Version 4: 122 bits from the kernel's generator (RFC 9562, section 5.4; ASVS 11.5.1).
  [[nodiscard]] static auto random() noexcept -> uuid {
    bytes octets;
    fill_random(std::as_writable_bytes(std::span{octets}));
    return with_version(octets, 4);
  }

  /// Version 7: the millisecond of `when`, its fraction in 12 bits, then 62 random bits (RFC 9562, sections 5.7 and 6.2,
  /// method 3). Sorts by `when` to within a microsecond, and shows it to everybody who sees the id. A time before 1970 counts
  /// as 1970.
  [[nodiscard]] static auto time_ordered(instant when) noexcept -> uuid {
    bytes octets;
    fill_random(std::as_writable_bytes(std::span{octets}));
    const auto since_epoch = when.time_since_epoch().count();
    const auto microseconds = since_epoch < 0 ? std::uint64_t{0} : static_cast<std::uint64_t>(since_epoch);
    const std::uint64_t milliseconds = microseconds / 1000;
    const std::uint64_t fraction = microseconds % 1000 * 4096 / 1000;
    for (std::size_t i = 0; i != 6; ++i) octets[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
    octets[6] = static_cast<std::uint8_t>(fraction >> 8U);
    octets[7] = static_cast<std::uint8_t>(fraction);
    return with_version(octets, 7);
  }

  /// The 36 characters, in lower case.
  [[nodiscard]] constexpr auto to_characters() const noexcept -> std::array<char, text_size> {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, text_size> text{};
    text[8] = text[13] = text[18] = text[23] = '-';
    for (std::size_t i = 0; i != bytes_.size(); ++i) {
      text[detail::uuid_digits[i]] = digits[bytes_[i] >> 4U];
      text[detail::uuid_digits[i] + 1U] = digits[bytes_[i] & 0x0FU];
    }
    return text;
  }
  [[nodiscard]] auto to_string() const -> std::string {
    const auto text = to_characters();
    return {text.data(), text.size()};
  }

  [[nodiscard]] constexpr auto octets() const noexcept -> const bytes& { return bytes_; }
  [[nodiscard]] constexpr auto version() const noexcept -> int { return bytes_[6] >> 4U; }

  friend constexpr auto operator<=>(const uuid&, const uuid&) -> std::strong_ordering = default;
  friend constexpr auto operator==(const uuid&, const uuid&) -> bool = default;

 private:
  static auto with_version(bytes octets, unsigned version) noexcept -> uuid {
    octets[6] = static_cast<std::uint8_t>((octets[6] & 0x0FU) | (version << 4U));
    octets[8] = static_cast<std::uint8_t>((octets[8] & 0x3FU) | 0x80U);
    return uuid{octets};
  }

  bytes bytes_{};
};

}  // namespace ward
