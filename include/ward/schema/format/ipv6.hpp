// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// IPv6 addresses as text: every form of RFC 4291 is read, that of RFC 5952 is written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/format/ipv4.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

using ipv6_octets = std::array<std::uint8_t, 16>;

namespace detail {

/// Reads the groups of one address from the front.
class ipv6_reader {
 public:
  explicit constexpr ipv6_reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] constexpr auto read() noexcept -> std::optional<ipv6_octets> {
    if (rest_.starts_with("::")) take_gap();
    while (!rest_.empty() && take_group()) {
    }
    const bool complete = has_gap() ? count_ < 16 : count_ == 16;
    if (!ok_ || !rest_.empty() || !complete) return std::nullopt;
    return with_gap_filled();
  }

 private:
  static constexpr std::size_t no_gap = 17;

  [[nodiscard]] constexpr auto has_gap() const noexcept -> bool { return gap_ != no_gap; }
  constexpr auto fail() noexcept -> bool {
    ok_ = false;
    return false;
  }
  constexpr void take_gap() noexcept {
    ok_ = ok_ && !has_gap();
    gap_ = count_;
    rest_.remove_prefix(2);
  }
  // A group with the colon behind it, or the dotted end. False if nothing may follow.
  constexpr auto take_group() noexcept -> bool {
    if (count_ == 16) return fail();
    if (rest_.find(':') == std::string_view::npos && rest_.find('.') != std::string_view::npos)
      return take_dotted_end();
    unsigned value = 0;
    std::size_t digits = 0;
    for (; digits != rest_.size() && ascii::hex_value(rest_[digits]) >= 0; ++digits) {
      if (digits == 4) return fail();
      value = value << 4U | static_cast<unsigned>(ascii::hex_value(rest_[digits]));
    }
    if (digits == 0) return fail();
    octets_[count_++] = static_cast<std::uint8_t>(value >> 8U);
    octets_[count_++] = static_cast<std::uint8_t>(value);
    rest_.remove_prefix(digits);
    return rest_.empty() || take_colons();
  }
  constexpr auto take_colons() noexcept -> bool {
    if (rest_.starts_with("::")) {
      take_gap();
      return ok_;
    }
    if (rest_.front() != ':' || rest_.size() == 1) return fail();
    rest_.remove_prefix(1);
    return true;
  }
  constexpr auto take_dotted_end() noexcept -> bool {
    const auto v4 = ipv4_format::parse(rest_);
    if (!v4 || count_ > 12) return fail();
    for (const auto octet : *v4) octets_[count_++] = octet;
    rest_ = {};
    return false;
  }
  [[nodiscard]] constexpr auto with_gap_filled() const noexcept -> ipv6_octets {
    if (!has_gap()) return octets_;
    ipv6_octets filled{};
    for (std::size_t i = 0; i != gap_; ++i) filled[i] = octets_[i];
    for (std::size_t i = gap_; i != count_; ++i) filled[16 - count_ + i] = octets_[i];
    return filled;
  }

  std::string_view rest_;
  ipv6_octets octets_{};
  std::size_t count_ = 0;
  std::size_t gap_ = no_gap;
  bool ok_ = true;
};

}  // namespace detail

/// RFC 4291, section 2.2: eight groups, `::` for one or more groups of zeros, an IPv4 address for the last two. No zone, no
/// brackets, no prefix length. Written as RFC 5952 says, mapped addresses (::ffff:192.0.2.1) with their IPv4 part dotted.
struct ipv6_format {
  using value_type = ipv6_octets;
  static constexpr std::string_view examples[] = {"::",
                                                  "::1",
                                                  "1::",
                                                  "2001:db8::8a2e:370:7334",
                                                  "2001:DB8:0:0:0:0:0:1",
                                                  "1:2:3:4:5:6:7::",
                                                  "::2:3:4:5:6:7:8",
                                                  "::ffff:192.0.2.1",
                                                  "1:2:3:4:5:6:192.0.2.1",
                                                  "0000:0000:0000:0000:0000:ffff:255.255.255.255"};
  static constexpr std::string_view counter_examples[] = {"",
                                                          ":",
                                                          ":::",
                                                          "1:2:3:4:5:6:7",
                                                          "1:2:3:4:5:6:7:8:9",
                                                          "1:2:3:4:5:6:7:8::",
                                                          "::1:2:3:4:5:6:7:8",
                                                          "1::2::3",
                                                          "12345::",
                                                          "1:2:3:4:5:6:7:",
                                                          ":1:2:3:4:5:6:7:8",
                                                          "g::1",
                                                          "fe80::1%eth0",
                                                          "[::1]",
                                                          "::1/64",
                                                          "::192.0.2",
                                                          "::192.0.2.256",
                                                          "192.0.2.1",
                                                          "::192.0.2.1:1",
                                                          "::ffff:192.0.2.01",
                                                          "1:2:3:4:5:6:7:192.0.2.1"};
  static constexpr std::size_t max_bytes = 45;
  static constexpr text_shape shape{.min_length = 2,
                                    .max_length = max_bytes,
                                    .format = "ipv6",
                                    .examples = examples,
                                    .counter_examples = counter_examples};
  static constexpr const char* wanted = "must be an IPv6 address, as 2001:db8::1";

  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<ipv6_octets> {
    if (text.size() < shape.min_length || text.size() > max_bytes) return std::nullopt;
    return detail::ipv6_reader{text}.read();
  }
  [[nodiscard]] static constexpr auto write(const ipv6_octets& octets) noexcept -> plain_text<max_bytes> {
    plain_text<max_bytes> text;
    if (is_mapped(octets)) {
      text.append("::ffff:");
      text.append(ipv4_format::write({octets[12], octets[13], octets[14], octets[15]}).view());
      return text;
    }
    const auto [gap, gap_size] = longest_gap(octets);
    for (std::size_t i = 0; i != 8; ++i) {
      if (i == gap) {
        text.append("::");
        i += gap_size - 1;
        continue;
      }
      if (i != 0 && i != gap + gap_size) text.append(':');
      append_group(text, group(octets, i));
    }
    return text;
  }

 private:
  struct run {
    std::size_t first;
    std::size_t size;
  };

  static constexpr auto group(const ipv6_octets& octets, std::size_t i) noexcept -> unsigned {
    return static_cast<unsigned>(octets[2 * i] << 8U | octets[2 * i + 1]);
  }
  static constexpr auto is_mapped(const ipv6_octets& octets) noexcept -> bool {
    for (std::size_t i = 0; i != 5; ++i) {
      if (group(octets, i) != 0) return false;
    }
    return group(octets, 5) == 0xffff;
  }
  // The longest run of zero groups, the first of equals; a single one is not shortened (RFC 5952, section 4.2).
  static constexpr auto longest_gap(const ipv6_octets& octets) noexcept -> run {
    run best{.first = 8, .size = 1};
    for (std::size_t i = 0; i != 8;) {
      std::size_t end = i;
      while (end != 8 && group(octets, end) == 0) ++end;
      if (end - i > best.size) best = {.first = i, .size = end - i};
      i = end == i ? i + 1 : end;
    }
    return best;
  }
  static constexpr void append_group(plain_text<max_bytes>& text, unsigned value) noexcept {
    constexpr std::string_view digits = "0123456789abcdef";
    unsigned shift = 12;
    while (shift != 0 && value >> shift == 0) shift -= 4;
    for (;; shift -= 4) {
      text.append(digits[value >> shift & 0xFU]);
      if (shift == 0) return;
    }
  }
};

}  // namespace ward
