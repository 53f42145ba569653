// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whole documents that are damaged: cut short, with something behind them, in another encoding, nested too deep.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "ward/testing/value_case.hpp"

namespace ward::testing {
namespace detail {

[[nodiscard]] inline auto spaced(const std::string& json, const std::string& space) -> std::string {
  std::string made = space;
  bool in_text = false;
  for (std::size_t i = 0; i != json.size(); ++i) {
    const char c = json[i];
    const bool is_token = !in_text && std::string{"{}[]:,"}.find(c) != std::string::npos;
    if (is_token) made += space;
    made += c;
    if (is_token) made += space;
    if (c == '\\') {
      made += json[++i];
    } else if (c == '"') {
      in_text = !in_text;
    }
  }
  return made + space;
}

inline void add_nesting(value_cases& to, const std::string& json) {
  const auto nested = [](std::size_t depth, const std::string& open, const std::string& close) {
    std::string made;
    for (std::size_t i = 0; i != depth; ++i) made += open;
    for (std::size_t i = 0; i != depth; ++i) made += close;
    return made;
  };
  for (const std::size_t depth : {17U, 1025U, 100'000U}) {
    refuse(to, nested(depth, "[", "]"), std::to_string(depth) + " arrays in each other");
    refuse(to, nested(depth, "[", ""), std::to_string(depth) + " arrays that are not closed");
    refuse(to, json.substr(0, json.size() - 1) + (json.size() > 2 ? "," : "") + "\"unknown\":" + nested(depth, "[", "]") + "}",
           std::to_string(depth) + " arrays behind an unknown name");
  }
  refuse(to, nested(2000, "{\"a\":", "}"), "2000 objects in each other");
}

}  // namespace detail

/// The damage that can be done to `json`, an object that is valid.
[[nodiscard]] inline auto document_cases(const std::string& json) -> value_cases {
  value_cases made;
  for (const char* text : {"", " ", "\n", "null", "true", "0", "\"\"", "[]", "[{}]", "{", "}", "{}}", "{]", "nul", "\xff", "//", "{\"", "{\"a"}) {
    if (std::string{text} != json) detail::refuse(made, text, "not an object");
  }
  for (const char* tail : {"x", "{}", ",", "}", "]", " null", "\n1", "//", "\xff"}) detail::refuse(made, json + tail, "with something behind it");
  detail::refuse(made, json + '\0', "with U+0000 behind it");
  detail::refuse(made, "[" + json + "]", "in an array");
  detail::refuse(made, "\xef\xbb\xbf" + json, "with a byte order mark");
  detail::refuse(made, "\xff\xfe" + json, "with a byte order mark of UTF-16");
  detail::refuse(made, "/**/" + json, "with a comment");
  for (const std::size_t cut : {json.size() - 1, json.size() / 2, json.size() / 4}) {
    if (cut != 0) detail::refuse(made, json.substr(0, cut), "cut short");
  }
  detail::accept(made, detail::spaced(json, " "), "with spaces");
  detail::accept(made, detail::spaced(json, "\r\n\t "), "with all white space");
  detail::refuse(made, detail::spaced(json, "\x0c"), "with a form feed as white space");
  detail::refuse(made, detail::spaced(json, "\xc2\xa0"), "with U+00A0 as white space");
  detail::add_nesting(made, json);
  return made;
}

}  // namespace ward::testing
