// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// IPv4 addresses as text: four decimals, one spelling for each address.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/format/digits.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

using ipv4_octets = std::array<std::uint8_t, 4>;

/// Dotted decimals without leading zeros, which some readers take for octal (RFC 6943, section 3.1.1); no port, no mask.
struct ipv4_format {
  using value_type = ipv4_octets;
  static constexpr std::string_view examples[] = {"0.0.0.0", "255.255.255.255", "192.0.2.1", "10.99.100.249"};
  static constexpr std::string_view counter_examples[] = {
      "192.0.2",    "192.0.2.256",  "192.0.2.1.",  "192.0.2.1.1",  "192.0.2.01", "192.0..1", ".192.0.2.1", "192.0.2.1 ",
      "0x7f.0.0.1", "192.0.2.1/24", "192.0.2.260", "192.0.2.1000", "+1.0.2.1",   "::1",      "3221225985"};
  static constexpr text_shape shape{
      .min_length = 7,
      .max_length = 15,
      .format = "ipv4",
      .pattern =
          "^(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}$",
      .examples = examples,
      .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = 15;
  static constexpr const char* wanted = "must be an IPv4 address, as 192.0.2.1";

  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<ipv4_octets> {
    ipv4_octets octets{};
    for (std::size_t i = 0; i != octets.size(); ++i) {
      if (i != 0 && (text.empty() || text.front() != '.')) return std::nullopt;
      if (i != 0) text.remove_prefix(1);
      std::size_t digits = 0;
      unsigned value = 0;
      for (; digits != text.size() && digits != 3 && ascii::is_digit(text[digits]); ++digits) {
        value = value * 10 + static_cast<unsigned>(text[digits] - '0');
      }
      if (digits == 0 || value > 255 || (digits > 1 && text.front() == '0')) return std::nullopt;
      octets[i] = static_cast<std::uint8_t>(value);
      text.remove_prefix(digits);
    }
    if (!text.empty()) return std::nullopt;
    return octets;
  }
  [[nodiscard]] static constexpr auto write(const ipv4_octets& octets) noexcept -> plain_text<15> {
    plain_text<15> text;
    for (std::size_t i = 0; i != octets.size(); ++i) {
      if (i != 0) text.append('.');
      detail::append_number(text, octets[i]);
    }
    return text;
  }
};

}  // namespace ward
