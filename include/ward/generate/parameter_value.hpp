// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads one value of a parameter: text that is already decoded becomes a scalar, and each value has one spelling.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <clocale>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>

#include "ward/core/ascii.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate::detail {

using ward::detail::schema_access;

// One spelling for each number: no sign but '-', no leading zero, nothing behind it.
[[nodiscard]] inline auto is_canonical_integer(std::string_view text) noexcept -> bool {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && (text.front() != '0' || text.size() == 1) && ascii::is_digit(text.front());
}

template <class Field>
[[nodiscard]] auto assign_integer(Field& field, std::string_view text) -> issue {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (!is_canonical_integer(text) || at != end) return {issue_code::not_an_integer};
  if (error == std::errc::result_out_of_range) {
    return text.front() == '-' ? issue{issue_code::too_small, static_cast<double>(Field::low)}
                               : issue{issue_code::too_large, static_cast<double>(Field::high)};
  }
  return schema_access::assign(field, number);
}

// The grammar of JSON's numbers (RFC 8259, section 6), so that a number is spelled alike in a query and in a body.
[[nodiscard]] inline auto is_json_number(std::string_view text) noexcept -> bool {
  const auto take_digits = [&text] {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end != 0;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool leading_zero = text.starts_with('0');
  if (leading_zero) {
    text.remove_prefix(1);
  } else if (!take_digits()) {
    return false;
  }
  if (text.starts_with('.') && (text.remove_prefix(1), !take_digits())) return false;
  if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (!take_digits()) return false;
  }
  return text.empty();
}

inline constexpr std::size_t longest_number_parameter = 64;

// Precondition: `is_json_number(text)`. Nothing for one beyond every double; what is nearer to zero than any is zero, as in a body.
[[nodiscard]] inline auto to_double(std::string_view text) noexcept -> std::optional<double> {
  double number = 0;
#if defined(__cpp_lib_to_chars)
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{}) return number;
#endif
  // from_chars does not say which of both it is; and libc++ has none for double before LLVM 20.
  static const ::locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
  std::array<char, longest_number_parameter + 1> terminated{};
  std::copy(text.begin(), text.end(), terminated.begin());
  number = ::strtod_l(terminated.data(), nullptr, plain);
  if (!std::isfinite(number)) return std::nullopt;
  return number;
}

template <class Field>
[[nodiscard]] auto assign_number(Field& field, std::string_view text) -> issue {
  if (text.size() > longest_number_parameter || !is_json_number(text)) return {issue_code::wrong_type};
  const auto number = to_double(text);
  if (!number) return {issue_code::wrong_type};
  return schema_access::assign(field, *number);
}

/// Sets a scalar from decoded text.
template <class Field>
[[nodiscard]] auto assign_parameter(Field& field, std::string_view text) -> issue {
  constexpr auto kind = kind_of<Field>;
  if constexpr (Annotated<Field>) {
    return assign_parameter(schema_access::inner(field), text);
  } else if constexpr (kind == schema_kind::optional) {
    return assign_parameter(field.emplace(schema_access::make<typename Field::value_type>()), text);
  } else if constexpr (kind == schema_kind::text) {
    if (!is_valid_utf8(text)) return {issue_code::malformed_encoding};
    return schema_access::assign(field, text);
  } else if constexpr (kind == schema_kind::integer) {
    return assign_integer(field, text);
  } else if constexpr (kind == schema_kind::number) {
    return assign_number(field, text);
  } else {
    if (text != "true" && text != "false") return {issue_code::wrong_type};
    schema_access::adopt(field, text == "true");
    return {};
  }
}

}  // namespace ward::generate::detail
