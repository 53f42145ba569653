// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Cookie field, read as RFC 6265 writes it: section 4.2.1 for the field, section 4.1.1 for a value.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ward::http {

/// One cookie as it came. Cookies have no escapes: these are its bytes.
struct cookie {
  std::string_view name;  ///< empty for what has no '='
  std::string_view value;
};

/// Whether `value` is one that a server may set: no control character, space, comma, semicolon or backslash, nothing but ASCII, and
/// quotes only as a pair around it. They belong to the value.
[[nodiscard]] constexpr auto is_cookie_value(std::string_view value) noexcept -> bool {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::ranges::all_of(value, [](char c) { return c > ' ' && c <= '~' && c != '"' && c != ',' && c != ';' && c != '\\'; });
}

/// Takes cookies from a Cookie field one by one. Between two of them stand ';' and one space, and no name begins or ends with white
/// space: where readers differ about what a field says, it is malformed. Values are not judged, for a browser sends along what
/// other hosts of the domain have set.
class cookie_reader {
 public:
  constexpr explicit cookie_reader(std::string_view field) noexcept : rest_(field) {}

  /// Takes the next cookie. False at the end, or if the field is malformed.
  [[nodiscard]] constexpr auto next(cookie& into) noexcept -> bool {
    if (is_malformed_ || is_at_end_) return false;
    const auto pair = rest_.substr(0, rest_.find(';'));
    const auto equals = pair.find('=');
    const auto name = pair.substr(0, equals);
    into = equals == std::string_view::npos ? cookie{} : cookie{name, pair.substr(equals + 1)};
    is_at_end_ = pair.size() == rest_.size();
    rest_.remove_prefix(pair.size());
    is_malformed_ = pair.empty() || has_space_around(name) || !(is_at_end_ || rest_.starts_with("; "));
    if (!is_at_end_ && !is_malformed_) rest_.remove_prefix(2);
    return !is_malformed_;
  }
  [[nodiscard]] constexpr auto is_malformed() const noexcept -> bool { return is_malformed_; }

 private:
  static constexpr auto has_space_around(std::string_view name) noexcept -> bool {
    const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
    return !name.empty() && (is_space(name.front()) || is_space(name.back()));
  }

  std::string_view rest_;
  bool is_at_end_ = false;
  bool is_malformed_ = false;
};

}  // namespace ward::http
