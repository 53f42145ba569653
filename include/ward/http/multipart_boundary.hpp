// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The boundary that a Content-Type announces for a form, or nothing: two readers that find different ones see different forms.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/token.hpp"
#include "ward/http/multipart_limits.hpp"

namespace ward::http {

enum class form_type : std::uint8_t {
  other,      ///< not multipart/form-data
  malformed,  ///< multipart/form-data, without exactly one boundary of the permitted form
  sound,
};

struct form_boundary {
  form_type type = form_type::other;
  std::string_view boundary{};
};

namespace detail {

inline constexpr ascii::character_set is_boundary_character{[](char c) {
  return ascii::is_alpha(c) || ascii::is_digit(c) || std::string_view{"'()+_,-./:=? "}.find(c) != std::string_view::npos;
}};

[[nodiscard]] constexpr auto is_boundary(std::string_view text) noexcept -> bool {
  return !text.empty() && text.size() <= longest_boundary && text.back() != ' ' && ascii::all_of(text, is_boundary_character);
}

/// A parameter `name=value` of a header field, without its quotes.
struct field_parameter {
  std::string_view name;
  std::string_view value;
};

/// Takes "; name=value" off the front of `rest`. A value is a token, or a quoted string without a backslash: readers do not agree on
/// what an escape in one means. No white space around '=' (RFC 9110, section 5.6.6).
[[nodiscard]] constexpr auto take_parameter(std::string_view& rest) noexcept -> std::optional<field_parameter> {
  const auto skip_space = [&rest] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
  skip_space();
  if (!rest.starts_with(';')) return std::nullopt;
  rest.remove_prefix(1);
  skip_space();
  const auto equals = rest.find('=');
  if (equals == std::string_view::npos || !is_token(rest.substr(0, equals))) return std::nullopt;
  field_parameter found{rest.substr(0, equals), {}};
  rest.remove_prefix(equals + 1);
  if (rest.starts_with('"')) {
    const auto end = rest.find('"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    found.value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (found.value.find('\\') != std::string_view::npos) return std::nullopt;
  } else {
    found.value = rest.substr(0, rest.find_first_of("; \t"));
    rest.remove_prefix(found.value.size());
    if (!is_token(found.value)) return std::nullopt;
  }
  skip_space();
  return found;
}

}  // namespace detail

/// Reads the value of a Content-Type field. A boundary is 1 to 70 characters that RFC 2046 permits, given once; a form has no other
/// parameter (RFC 7578, section 4.1). Linear, no allocation.
[[nodiscard]] constexpr auto find_form_boundary(std::string_view content_type) noexcept -> form_boundary {
  const auto type_ends = std::min(content_type.find(';'), content_type.size());
  if (!ascii::equal_ignoring_case(ascii::trimmed(content_type.substr(0, type_ends)), "multipart/form-data")) return {};
  content_type.remove_prefix(type_ends);
  const auto only = detail::take_parameter(content_type);
  const bool is_sound = only && content_type.empty() && ascii::equal_ignoring_case(only->name, "boundary") &&
                        detail::is_boundary(only->value);
  if (!is_sound) return {form_type::malformed};
  return {form_type::sound, only->value};
}

}  // namespace ward::http
