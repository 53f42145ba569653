// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes Markdown (CommonMark, with GitHub's tables) in which no text of a contract can be anything but text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/ascii.hpp"
#include "ward/generate/posture/hidden_character.hpp"

namespace ward::generate::posture {
namespace detail {

[[nodiscard]] constexpr auto is_letter_or_digit(std::string_view text, std::size_t at) noexcept -> bool {
  return at < text.size() && (ascii::is_alpha(text[at]) || ascii::is_digit(text[at]));
}

// An underscore inside of a word means nothing (CommonMark, section 6.2), and names of settings stay readable.
[[nodiscard]] constexpr auto has_meaning(std::string_view text, std::size_t at) noexcept -> bool {
  if (text[at] == '_') return at == 0 || !is_letter_or_digit(text, at - 1) || !is_letter_or_digit(text, at + 1);
  return std::string_view{"\\`*[]<>|~&$#"}.find(text[at]) != std::string_view::npos;
}

}  // namespace detail

/// `text` on one line, with a backslash before what Markdown would read as more than text; what is hidden becomes U+FFFD.
[[nodiscard]] inline auto markdown_of(std::string_view text) -> std::string {
  std::string escaped;
  for (std::size_t at = 0; at != text.size(); ++at) {
    if (const auto hidden = hidden_size(text.substr(at)); hidden != 0) {
      escaped.append(shown_for_hidden);
      at += hidden - 1;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7f) {
      escaped.push_back(' ');
      continue;
    }
    if (detail::has_meaning(text, at)) escaped.push_back('\\');
    escaped.push_back(text[at]);
  }
  return escaped;
}

/// `text` as code if it can stand there, in tables too; else as text.
[[nodiscard]] inline auto markdown_code(std::string_view text) -> std::string {
  const auto is_plain = [](char c) { return c >= 0x20 && c != 0x7f && c != '`' && c != '|'; };
  if (text.empty() || !ascii::all_of(text, is_plain) || text.front() == ' ' || text.back() == ' ') return markdown_of(text);
  return std::string{"`"}.append(text).append("`");
}

/// A document that grows from its front to its end. Cells and items are Markdown: pass texts through `markdown_of`.
class markdown_text {
 public:
  void heading(int level, std::string_view markdown) {
    text_.append(static_cast<std::size_t>(level), '#').append(" ").append(markdown).append("\n\n");
  }
  void paragraph(std::string_view markdown) { text_.append(markdown).append("\n\n"); }
  void item(std::string_view markdown) { text_.append("- ").append(markdown).append("\n"); }
  /// A command, below an item.
  void shell(std::string_view command) { text_.append("\n  ```sh\n  ").append(command).append("\n  ```\n"); }
  /// A command of its own.
  void shell_block(std::string_view command) { text_.append("```sh\n").append(command).append("\n```\n\n"); }
  void end_list() { text_.append("\n"); }
  void table_head(const std::vector<std::string>& cells) {
    row(cells);
    text_.append("|");
    for (std::size_t i = 0; i != cells.size(); ++i) text_.append(" --- |");
    text_.append("\n");
  }
  void row(const std::vector<std::string>& cells) {
    text_.append("|");
    for (const auto& cell : cells) text_.append(" ").append(cell).append(" |");
    text_.append("\n");
  }
  [[nodiscard]] auto take() && -> std::string {
    while (text_.ends_with("\n\n")) text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string text_;
};

}  // namespace ward::generate::posture
