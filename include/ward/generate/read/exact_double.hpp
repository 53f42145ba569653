// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The double that is nearest to a JSON number, whatever the version of simdjson.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::generate::detail {

inline constexpr std::size_t digits_that_fit = 19;

/// Whether simdjson before 3.6.3 reads this token wrong: "0." and so many digits that they wrap 64 bits. It gives
/// 0.0276628 for 0.95000000000000000000 (its issue 2093), and Debian 12 has 3.0.1.
[[nodiscard, gnu::noinline]] inline auto may_wrap(std::string_view token) noexcept -> bool {
  if (token.starts_with('-')) token.remove_prefix(1);
  return token.size() > digits_that_fit + 2 && token.starts_with("0.") && ascii::is_digit(token[digits_that_fit + 2]);
}

/// As `value.get_double()`, and correctly rounded.
[[nodiscard, gnu::always_inline]] inline auto take_double(simdjson::ondemand::value& value, double& number) noexcept
    -> simdjson::error_code {
  if (const auto error = value.get_double().get(number)) return error;
  // The grammar is known by now, and what stands behind a number ends it.
  const auto token = value.raw_json_token();
  if (token.size() > digits_that_fit + 2 && may_wrap(token)) [[unlikely]] number = simdjson::internal::from_chars(token.data());
  return simdjson::SUCCESS;
}

}  // namespace ward::generate::detail
