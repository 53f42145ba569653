// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A scalar of one's own that does not say what it wants.
#include <optional>
#include <string_view>

#include "ward/declare.hpp"

struct flag_format {
  using value_type = bool;
  static constexpr ward::text_shape shape{.min_length = 1, .max_length = 1, .pattern = "^[yn]$"};
  static constexpr std::size_t max_bytes = 1;
#if !defined(SHOULD_NOT_COMPILE)
  static constexpr const char* wanted = "must be y or n";
#endif
  static constexpr auto parse(std::string_view text) noexcept -> std::optional<bool> {
    return text == "y" || text == "n" ? std::optional{text == "y"} : std::nullopt;
  }
  static constexpr auto write(bool value) noexcept -> ward::plain_text<1> { return ward::plain_text<1>{value ? "y" : "n"}; }
};

auto kind_of_flag(const ward::parsed_text<flag_format>& flag) -> decltype(flag.kind);  // error: Format needs `static constexpr const char* wanted
