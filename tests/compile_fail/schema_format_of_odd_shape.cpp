// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A format says what its texts look like in the words of a text_shape.
#include <optional>
#include <string_view>

#include "ward/declare.hpp"

struct colour {
  int rgb = 0;
  friend constexpr auto operator==(const colour&, const colour&) -> bool = default;
};
struct colour_format {
  using value_type = colour;
#if !defined(SHOULD_NOT_COMPILE)
  static constexpr ward::text_shape shape{.min_length = 7, .max_length = 7, .pattern = "^#[0-9a-f]{6}$"};
#else
  struct odd_shape {
    std::size_t max_length;
  };
  static constexpr odd_shape shape{7};
#endif
  static constexpr std::size_t max_bytes = 7;
  static constexpr const char* wanted = "must be a colour, as #00ff7f";
  static constexpr auto parse(std::string_view) noexcept -> std::optional<value_type> { return colour{}; }
  static constexpr auto write(const value_type&) noexcept -> ward::plain_text<7> { return ward::plain_text<7>{"#000000"}; }
};
static_assert(sizeof(ward::parsed_text<colour_format>) != 0);  // error: Format needs `static constexpr ward::text_shape shape`
