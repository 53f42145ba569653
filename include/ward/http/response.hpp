// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An answer in the form in which it is sent: status, ready field lines, body bytes.
#pragma once

#include <concepts>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/text_buffer.hpp"

namespace ward::http {

/// An answer that a server adapter sends as it is. `fields` holds whole lines, "name: value\r\n" each; the adapter adds the
/// status line, Content-Length, Date and Connection. Reused from request to request, so that it soon allocates nothing.
class response {
 public:
  int status = 500;
  text_buffer fields;
  text_buffer body;

  void clear() noexcept {
    status = 500;
    fields.clear();
    body.clear();
    fixed_body_ = {};
  }

  /// Adds a field. A control character in `value` would split the answer: it is written as a space instead.
  void add(std::string_view name, std::string_view value) {
    fields.append(name);
    fields.append(": ");
    char* to = fields.reserve_more(value.size());
    for (const char c : value) *to++ = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    fields.commit(value.size());
    fields.append("\r\n");
  }
  void add_number(std::string_view name, std::integral auto value) {
    fields.append(name);
    fields.append(": ");
    fields.append_number(value);
    fields.append("\r\n");
  }
  /// Adds lines that are known to be whole: each ends with CR LF.
  void add_lines(std::string_view lines) { fields.append(lines); }

  /// Answers with bytes that outlive every request, instead of `body`.
  void set_fixed_body(std::string_view bytes) noexcept { fixed_body_ = bytes; }
  [[nodiscard]] auto content() const noexcept -> std::string_view {
    return fixed_body_.data() != nullptr ? fixed_body_ : body.view();
  }

  /// The value of the first field of this name; for tests and adapters, not for the request path.
  [[nodiscard]] auto find(std::string_view name) const noexcept -> std::optional<std::string_view> {
    std::string_view rest = fields.view();
    while (!rest.empty()) {
      const auto end = rest.find("\r\n");
      const auto line = rest.substr(0, end);
      const auto colon = line.find(':');
      if (ascii::equal_ignoring_case(line.substr(0, colon), name)) return ascii::trimmed(line.substr(colon + 1));
      rest.remove_prefix(end + 2);
    }
    return std::nullopt;
  }

 private:
  std::string_view fixed_body_;
};

}  // namespace ward::http
