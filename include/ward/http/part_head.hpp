// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The header fields of one part of a form, read strictly (RFC 7578, section 4).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/framing.hpp"
#include "ward/http/multipart_boundary.hpp"

namespace ward::http {

/// What a part says of itself. Views into the bytes that it was read from; names are as they came, their escapes not undone.
struct part_head {
  std::string_view name;
  std::optional<std::string_view> file_name{};
  std::string_view content_type{};  ///< empty if it has none
};

/// Undoes the three escapes that browsers make in names: %22, %0D and %0A; any other percent sign stands for itself (WHATWG HTML,
/// "multipart/form-data encoding algorithm"). `to` has room for `text`, and may be where `text` is.
[[nodiscard]] constexpr auto undo_form_escapes(std::string_view text, char* to) noexcept -> std::string_view {
  const char* const start = to;
  while (!text.empty()) {
    const auto escape = text.substr(0, 3);
    const char meant = escape == "%22"                                                          ? '"'
                       : ascii::equal_ignoring_case(escape, "%0D")                              ? '\r'
                       : ascii::equal_ignoring_case(escape, "%0A")                              ? '\n'
                                                                                                : '\0';
    *to++ = meant == '\0' ? text.front() : meant;
    text.remove_prefix(meant == '\0' ? 1 : 3);
  }
  return {start, static_cast<std::size_t>(to - start)};
}

namespace detail {

// "form-data; name=...; filename=...": each once, no other parameter. `filename*` is not for forms (RFC 7578, section 4.2).
[[nodiscard]] constexpr auto read_disposition(std::string_view value, part_head& into) noexcept -> bool {
  const auto type_ends = std::min(value.find(';'), value.size());
  if (!ascii::equal_ignoring_case(ascii::trimmed(value.substr(0, type_ends)), "form-data")) return false;
  value.remove_prefix(type_ends);
  bool has_name = false;
  while (!value.empty()) {
    const auto parameter = take_parameter(value);
    if (!parameter) return false;
    if (ascii::equal_ignoring_case(parameter->name, "name") && !has_name) {
      has_name = true;
      into.name = parameter->value;
    } else if (ascii::equal_ignoring_case(parameter->name, "filename") && !into.file_name) {
      into.file_name = parameter->value;
    } else {
      return false;
    }
  }
  return has_name;
}

// A part in a coding, or of several parts, hides from this reader what another would see (RFC 7578, sections 4.3 and 4.7).
[[nodiscard]] constexpr auto is_multipart(std::string_view content_type) noexcept -> bool {
  return ascii::equal_ignoring_case(content_type.substr(0, 10), "multipart/");
}

}  // namespace detail

/// Reads whole lines, each with its CR LF, without the empty line. Nothing for a part that has no Content-Disposition or two of a
/// field that counts, that is encoded or nested, or whose lines break the grammar (folded, bare LF or CR, control characters). At
/// most `max_fields` lines; other fields than Content-Disposition and Content-Type are ignored (RFC 7578, section 4.8). Linear, no
/// allocation.
[[nodiscard]] inline auto parse_part_head(std::string_view lines, std::size_t max_fields) noexcept -> std::optional<part_head> {
  part_head head;
  bool has_disposition = false;
  bool has_type = false;
  for (std::size_t count = 0; !lines.empty(); ++count) {
    const auto line = detail::take_line(lines);
    field each;
    if (count == max_fields || !line || !detail::parse_field(*line, each)) return std::nullopt;
    if (ascii::equal_ignoring_case(each.name, "content-disposition")) {
      if (has_disposition || !detail::read_disposition(each.value, head)) return std::nullopt;
      has_disposition = true;
    } else if (ascii::equal_ignoring_case(each.name, "content-type")) {
      if (has_type || each.value.empty() || detail::is_multipart(each.value)) return std::nullopt;
      has_type = true;
      head.content_type = each.value;
    } else if (ascii::equal_ignoring_case(each.name, "content-transfer-encoding")) {
      return std::nullopt;
    }
  }
  if (!has_disposition) return std::nullopt;
  return head;
}

}  // namespace ward::http
