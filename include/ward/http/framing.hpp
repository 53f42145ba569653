// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The strict reading of a request head: what two parsers could understand differently is refused (row 78).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/result.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/request_head.hpp"
#include "ward/http/token.hpp"

namespace ward::http {

struct framing_limits {
  static constexpr std::size_t head_bytes = 16 * 1024;
  static constexpr std::size_t target_bytes = 8 * 1024;
  static constexpr std::size_t fields = 100;
};

/// How the body is delimited.
struct body_framing {
  std::optional<std::uint64_t> content_length;
  bool chunked = false;
  bool expects_continue = false;
  bool keep_alive = true;
  [[nodiscard]] auto has_body() const noexcept -> bool { return chunked || content_length.value_or(0) != 0; }
};

/// A head that passed, with the fields in the caller's storage.
struct framed_head {
  request_head head;
  body_framing framing;
};

namespace detail {

// Visible characters only; RFC 3986 leaves these out of every URI.
inline constexpr ascii::character_set is_target_character{[](char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7f && std::string_view{"\"<>\\^`{|}#"}.find(c) == std::string_view::npos;
}};
[[nodiscard]] constexpr auto is_field_value(std::string_view text) noexcept -> bool {
  return ascii::all_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
  });
}
// A host and perhaps a port: nothing that could be read as a list, user information, a path or another encoding.
[[nodiscard]] constexpr auto is_host(std::string_view text) noexcept -> bool {
  constexpr ascii::character_set is_sound{
      [](char c) { return is_target_character(c) && std::string_view{",/@?"}.find(c) == std::string_view::npos; }};
  return !text.empty() && ascii::all_of(text, is_sound);
}
[[nodiscard]] constexpr auto has_list_element(std::string_view list, std::string_view element) noexcept -> bool {
  while (true) {
    const auto comma = list.find(',');
    if (ascii::equal_ignoring_case(ascii::trimmed(list.substr(0, comma)), element)) return true;
    if (comma == std::string_view::npos) return false;
    list.remove_prefix(comma + 1);
  }
}
// RFC 9112, section 6.3: digits only, no sign, no list, no leading zeros that two readers could count differently.
[[nodiscard]] constexpr auto parse_content_length(std::string_view text) noexcept -> std::optional<std::uint64_t> {
  if (text.empty() || text.size() > 18 || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) {
    if (!ascii::is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

// RFC 9110, section 5.6.1: whether a comma-separated list has this element.
[[nodiscard]] constexpr auto lists_option(std::string_view list, std::string_view option) noexcept -> bool {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (ascii::equal_ignoring_case(ascii::trimmed(list.substr(0, comma)), option)) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

struct framing_reader {
  framed_head out;
  std::size_t hosts = 0;
  std::size_t lengths = 0;
  std::size_t codings = 0;
  std::size_t expectations = 0;

  [[nodiscard]] auto read_request_line(std::string_view line) -> const problem_kind* {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return &problems::malformed_request;
    const auto version = line.substr(last + 1);
    if (version != "HTTP/1.1") {
      const bool is_http = version.size() == 8 && version.starts_with("HTTP/") && ascii::is_digit(version[5]) &&
                           version[6] == '.' && ascii::is_digit(version[7]);
      return is_http ? &problems::version_not_supported : &problems::malformed_request;
    }
    out.head.method = line.substr(0, first);
    out.head.target = line.substr(first + 1, last - first - 1);
    if (!is_token(out.head.method)) return &problems::malformed_request;
    if (out.head.target.size() > framing_limits::target_bytes) return &problems::uri_too_long;
    return check_target();
  }

  [[nodiscard]] auto check_target() const -> const problem_kind* {
    if (out.head.target == "*" && out.head.method == "OPTIONS") return nullptr;
    if (!out.head.target.starts_with('/')) return &problems::malformed_request;
    return ascii::all_of(out.head.target, is_target_character) ? nullptr : &problems::malformed_request;
  }

  [[nodiscard]] auto read_field(field& each) -> const problem_kind* {
    if (ascii::equal_ignoring_case(each.name, "host")) {
      ++hosts;
      if (!is_host(each.value)) return &problems::malformed_request;
    } else if (ascii::equal_ignoring_case(each.name, "content-length")) {
      ++lengths;
      out.framing.content_length = parse_content_length(each.value);
      if (!out.framing.content_length) return &problems::malformed_request;
    } else if (ascii::equal_ignoring_case(each.name, "transfer-encoding")) {
      ++codings;
      if (!ascii::equal_ignoring_case(each.value, "chunked")) return &problems::not_implemented;
      out.framing.chunked = true;
    } else if (ascii::equal_ignoring_case(each.name, "expect")) {
      if (!ascii::equal_ignoring_case(each.value, "100-continue")) return &problems::expectation_failed;
      ++expectations;
      out.framing.expects_continue = true;
    } else if (ascii::equal_ignoring_case(each.name, "connection")) {
      if (has_list_element(each.value, "close")) out.framing.keep_alive = false;
    }
    return nullptr;
  }

  [[nodiscard]] auto check_counts() const -> const problem_kind* {
    const bool sound = hosts == 1 && lengths <= 1 && codings <= 1 && expectations <= 1 && (lengths == 0 || codings == 0);
    return sound ? nullptr : &problems::malformed_request;
  }
};

// The next line without its CR LF; nothing if it ends in any other way. A CR inside, like every control character, is refused by
// whoever reads the line: it is allowed in no part of it.
[[nodiscard]] inline auto take_line(std::string_view& rest) noexcept -> std::optional<std::string_view> {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos || end == 0 || rest[end - 1] != '\r') return std::nullopt;
  const auto line = rest.substr(0, end - 1);
  rest.remove_prefix(end + 1);
  return line;
}

[[nodiscard]] inline auto parse_field(std::string_view line, field& out) noexcept -> bool {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return false;  // also obs-fold, space before ':'
  out = {line.substr(0, colon), ascii::trimmed(line.substr(colon + 1))};
  return is_field_value(out.value);
}

}  // namespace detail

/// Reads a whole head, from the request line to the empty line (RFC 9112, sections 2 to 6), the final CR LF CR LF included.
/// `storage` receives the fields and must outlive the result; both view into `bytes`. An error is the problem to answer with,
/// after which the connection has to be closed. Linear in the size, no allocation. ASVS 4.2.1, 4.2.2.
[[nodiscard]] inline auto check_framing(std::string_view bytes, std::span<field, framing_limits::fields> storage)
    -> result<framed_head, const problem_kind*> {
  if (bytes.size() > framing_limits::head_bytes) return failed{&problems::fields_too_large};
  detail::framing_reader reader;
  const auto request_line = detail::take_line(bytes);
  if (!request_line) return failed{&problems::malformed_request};
  if (const auto* problem = reader.read_request_line(*request_line)) return failed{problem};

  std::size_t count = 0;
  while (true) {
    const auto line = detail::take_line(bytes);
    if (!line) return failed{&problems::malformed_request};
    if (line->empty()) break;
    if (count == storage.size()) return failed{&problems::fields_too_large};
    if (!detail::parse_field(*line, storage[count])) return failed{&problems::malformed_request};
    if (const auto* problem = reader.read_field(storage[count])) return failed{problem};
    ++count;
  }
  if (!bytes.empty()) return failed{&problems::malformed_request};
  if (const auto* problem = reader.check_counts()) return failed{problem};
  reader.out.head.fields = storage.first(count);
  return reader.out;
}

}  // namespace ward::http
