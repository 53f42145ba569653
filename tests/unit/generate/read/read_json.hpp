// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads a body into a type and tells what was found; writes it back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"

using ward::generate::body_verdict;
using issues = std::vector<std::string>;  // "pointer code"

template <class Type, ward::wire Wire = ward::wire{}>
class reading_of {
 public:
  explicit reading_of(std::string_view text) {
    body_.append(text);
    verdict = parser_.parse<Wire>(body_, value, memory_, found_);
    for (const auto& each : found_.entries()) {
      said.push_back(std::string{found_.pointer(each)} + " " + std::string{to_string(each.what.code)});
    }
  }
  /// What the writer makes of the value, as a client sends it.
  [[nodiscard]] auto written() const -> std::string {
    ward::text_buffer out;
    return ward::generate::write_json<Wire>(out, value) ? std::string{out.view()} : "unset";
  }
  [[nodiscard]] auto first_issue() const -> const ward::generate::located_issue& { return found_.entries().front(); }

  body_verdict verdict{};
  issues said{};

 private:
  ward::generate::body_parser parser_;
  ward::text_buffer body_;
  ward::arena memory_;
  ward::generate::issue_list found_;

 public:
  Type value = ward::detail::schema_access::make<Type>();
};

/// The document that is written for what is read, if it is valid; else its verdict.
template <class Type, ward::wire Wire = ward::wire{}>
auto round_trip(std::string_view text) -> std::string {
  const reading_of<Type, Wire> read{text};
  if (read.verdict != body_verdict::valid) return read.verdict == body_verdict::invalid ? "invalid" : "malformed";
  return read.written();
}

template <class Type, ward::wire Wire = ward::wire{}>
auto issues_in(std::string_view text) -> issues {
  return reading_of<Type, Wire>{text}.said;
}
