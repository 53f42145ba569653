// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes HTML in which no text of a contract can be anything but text.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/generate/posture/hidden_character.hpp"

namespace ward::generate::posture {

/// `text` for the content of an element and for a quoted value of an attribute. Control characters, which have no place in HTML, and
/// hidden ones become U+FFFD.
[[nodiscard]] inline auto html_of(std::string_view text) -> std::string {
  std::string escaped;
  for (std::size_t at = 0; at != text.size(); ++at) {
    if (const auto hidden = hidden_size(text.substr(at)); hidden != 0) {
      escaped.append(shown_for_hidden);
      at += hidden - 1;
      continue;
    }
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '&': escaped.append("&amp;"); break;
      case '<': escaped.append("&lt;"); break;
      case '>': escaped.append("&gt;"); break;
      case '"': escaped.append("&quot;"); break;
      case '\'': escaped.append("&#39;"); break;
      default:
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
          escaped.append(shown_for_hidden);
        } else {
          escaped.push_back(c);
        }
    }
  }
  return escaped;
}

struct html_attribute {
  std::string_view name;
  std::string_view value;
};
using html_attributes = std::initializer_list<html_attribute>;

/// A document that grows from its front to its end. Names of elements and attributes are this header's callers'; everything else is
/// escaped here. Each block begins on a line of its own.
class html_text {
 public:
  /// `<name attributes> inside </name>`: `inside` writes the content.
  template <class Inside>
    requires std::is_invocable_v<Inside>
  void element(std::string_view name, html_attributes attributes, Inside&& inside) {
    open(name, attributes);
    inside();
    close(name);
  }
  template <class Inside>
    requires std::is_invocable_v<Inside>
  void element(std::string_view name, Inside&& inside) {
    element(name, {}, inside);
  }
  void element(std::string_view name, html_attributes attributes, std::string_view content) {
    element(name, attributes, [&] { text(content); });
  }
  void element(std::string_view name, std::string_view content) { element(name, {}, content); }
  /// An element that has no content and no end: `<meta ...>`.
  void empty_element(std::string_view name, html_attributes attributes) { open(name, attributes); }

  void text(std::string_view content) { text_.append(html_of(content)); }
  /// What is HTML already, and a literal.
  void literal(std::string_view html) { text_.append(html); }

  [[nodiscard]] auto take() && -> std::string { return std::move(text_); }

 private:
  static constexpr auto is_inline(std::string_view name) noexcept -> bool {
    return name == "a" || name == "span" || name == "code" || name == "strong" || name == "small" || name == "b";
  }
  void open(std::string_view name, html_attributes attributes) {
    if (!is_inline(name) && !text_.empty() && text_.back() != '\n') text_.push_back('\n');
    text_.append("<").append(name);
    for (const auto& each : attributes) text_.append(" ").append(each.name).append("=\"").append(html_of(each.value)).append("\"");
    text_.append(">");
  }
  void close(std::string_view name) { text_.append("</").append(name).append(">"); }

  std::string text_;
};

}  // namespace ward::generate::posture
