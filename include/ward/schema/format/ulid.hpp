// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ULIDs: 48 bits of a millisecond and 80 random ones, as 26 characters that sort as the bytes do.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/entropy.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

inline constexpr std::string_view crockford_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The value of a digit; 0xFF for any other byte.
inline constexpr auto crockford_values = [] {
  std::array<std::uint8_t, 256> values{};
  for (auto& value : values) value = 0xFF;
  for (std::size_t i = 0; i != crockford_digits.size(); ++i) {
    values[static_cast<unsigned char>(crockford_digits[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}();

}  // namespace detail

/// The 128 bits of a ULID. It tells when it was made; unguessable is not authorised (API1).
struct ulid_value {
  std::uint64_t high = 0;  ///< the millisecond since 1970 in 48 bits, then 16 random ones
  std::uint64_t low = 0;

  /// A new one of the millisecond of `when`, with 80 bits from the kernel's generator. A time before 1970 counts as 1970.
  [[nodiscard]] static auto time_ordered(instant when) noexcept -> ulid_value {
    std::array<std::uint64_t, 2> random;
    fill_random(std::as_writable_bytes(std::span{random}));
    const auto since_epoch = when.time_since_epoch().count();
    const auto milliseconds = since_epoch < 0 ? std::uint64_t{0} : static_cast<std::uint64_t>(since_epoch) / 1000;
    return {.high = milliseconds << 16U | (random[0] & 0xFFFFU), .low = random[1]};
  }

  friend constexpr auto operator<=>(const ulid_value&, const ulid_value&) -> std::strong_ordering = default;
};

/// 26 digits of Crockford's base 32, upper case only, without I, L, O and U: one spelling for each ULID. The first is
/// at most 7.
struct ulid_format {
  using value_type = ulid_value;
  static constexpr std::size_t size = 26;
  static constexpr std::string_view examples[] = {"00000000000000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
                                                  "01ARZ3NDEKTSV4RRFFQ69G5FAV"};
  static constexpr std::string_view counter_examples[] = {"80000000000000000000000000", "01arz3ndektsv4rrffq69g5fav",
                                                          "01ARZ3NDEKTSV4RRFFQ69G5FA",  "01ARZ3NDEKTSV4RRFFQ69G5FAV0",
                                                          "01ARZ3NDEKTSV4RRFFQ69G5FAI", "01ARZ3NDEKTSV4RRFFQ69G5FAL",
                                                          "01ARZ3NDEKTSV4RRFFQ69G5FAO", "01ARZ3NDEKTSV4RRFFQ69G5FAU",
                                                          "01ARZ3NDEK-TSV4RRFFQ69G5FA", " 1ARZ3NDEKTSV4RRFFQ69G5FAV"};
  static constexpr text_shape shape{.min_length = size,
                                    .max_length = size,
                                    .pattern = "^[0-7][0-9A-HJKMNP-TV-Z]{25}$",
                                    .examples = examples,
                                    .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = size;
  static constexpr const char* wanted = "must be a ULID, as 01ARZ3NDEKTSV4RRFFQ69G5FAV";

  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<ulid_value> {
    if (text.size() != size || text.front() > '7') return std::nullopt;
    ulid_value made;
    unsigned seen = 0;
    for (const char c : text) {
      const std::uint8_t digit = detail::crockford_values[static_cast<unsigned char>(c)];
      seen |= digit;
      made.high = made.high << 5U | made.low >> 59U;
      made.low = made.low << 5U | (digit & 0x1FU);
    }
    if (seen > 0x1F) return std::nullopt;
    return made;
  }
  [[nodiscard]] static constexpr auto write(const ulid_value& value) noexcept -> plain_text<size> {
    std::array<char, size> digits{};
    auto rest = value;
    for (std::size_t i = size; i != 0; --i) {
      digits[i - 1] = detail::crockford_digits[rest.low & 0x1FU];
      rest.low = rest.low >> 5U | rest.high << 59U;
      rest.high >>= 5U;
    }
    return plain_text<size>{{digits.data(), digits.size()}};
  }
};

}  // namespace ward
