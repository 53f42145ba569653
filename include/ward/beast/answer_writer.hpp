// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The bytes of an answer: status line, the app's fields, and those that only the connection knows (RFC 9112, section 4).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ward/core/text_buffer.hpp"
#include "ward/http/response.hpp"
#include "ward/http/status.hpp"

namespace ward::beast {

struct answer_circumstances {
  std::string_view date_line = {};  ///< "Date: ...\r\n"
  bool is_head = false;  ///< an answer to HEAD: the same fields, no content (RFC 9110, section 9.3.2)
  bool closes = false;  ///< the connection ends after this answer
};

/// What to send: the first piece, then the second, which may be empty.
using answer_pieces = std::array<std::string_view, 2>;

/// Content up to this size is copied behind the head, so that one contiguous write carries the answer.
inline constexpr std::size_t most_copied_content = 4096;

/// Writes the head of `answer` to `out`. The pieces view into `out` and `answer`. Allocates only by growing `out`.
[[nodiscard]] inline auto write_answer(const http::response& answer, const answer_circumstances& circumstances,
                                       text_buffer& out) -> answer_pieces {
  const auto content = answer.content();
  const bool may_have_content = answer.status != 204 && answer.status != 304;
  out.clear();
  out.append("HTTP/1.1 ");
  out.append_number(answer.status);
  out.append(' ');
  out.append(http::reason(answer.status));
  out.append("\r\n");
  out.append(answer.fields.view());
  out.append(circumstances.date_line);
  if (may_have_content) {
    out.append("Content-Length: ");
    out.append_number(content.size());
    out.append("\r\n");
  }
  out.append(circumstances.closes ? "Connection: close\r\n\r\n" : "\r\n");
  if (!may_have_content || circumstances.is_head) return {out.view(), {}};
  if (content.size() > most_copied_content) return {out.view(), content};
  out.append(content);
  return {out.view(), {}};
}

}  // namespace ward::beast
