// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Requests and answers as text, the same each time: tokens and trace ids stand there under names.
#pragma once

#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "ward/http/status.hpp"
#include "ward/pipeline/client_call.hpp"

namespace library {

inline constexpr std::string_view shown_trace_id = "5e1f0c7a9b3d42e68a04f1c2d7b6e935";

/// Which fields of answers a page shows: `bare` leaves out those that all answers have.
enum class shown_fields { bare, with_limits, all };

/// Lines of every answer, which one page shows for all.
inline constexpr std::string_view usual_lines[] = {
    "cache-control: no-store\r\n",
    "content-security-policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n",
    "cross-origin-opener-policy: same-origin\r\n",
    "cross-origin-resource-policy: same-origin\r\n",
    "permissions-policy: accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n",
    "referrer-policy: no-referrer\r\n",
    "x-content-type-options: nosniff\r\n",
    "x-frame-options: DENY\r\n",
    "strict-transport-security: max-age=31536000; includeSubDomains\r\n",
};

/// Replaces each `what` in `text`.
inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

/// One page's exchanges, in the order in which they were answered.
class exchange_file {
 public:
  explicit exchange_file(shown_fields shown) : shown_(shown) {}

  /// `name` stands for `text` from now on, which differs from run to run or cannot be read: a token, the bytes of a picture.
  void give_name(const std::string& text, std::string name) { names_[text] = std::move(name); }

  void add(std::string_view what_for, const ward::in_process_request& request, const ward::in_process_answer& answer) {
    if (!text_.empty()) text_ += '\n';
    text_.append("### ").append(what_for).append("\n");
    add_request(request);
    text_ += '\n';
    add_answer(answer);
  }

  void write_to(const std::string& path) const {
    std::ofstream file{path, std::ios::binary};
    file << text_;
    if (!file.flush()) throw std::runtime_error("cannot write " + path);
  }

 private:
  void add_request(const ward::in_process_request& request) {
    std::string shown = request.method + " " + request.target + " HTTP/1.1\n";
    for (const auto& [name, value] : request.fields) shown.append(name).append(": ").append(value).append("\n");
    if (!request.body.empty()) shown.append("\n").append(request.body);
    for (const auto& [real, name] : names_) replace_all(shown, real, name);
    add_lines(std::move(shown));
  }

  void add_answer(const ward::in_process_answer& answer) {
    auto shown = "HTTP/1.1 " + std::to_string(answer.status) + " " + std::string{ward::http::reason(answer.status)} + "\n";
    shown += fields_of(answer);
    if (!answer.body.empty()) shown.append("\n").append(answer.body);
    replace_all(shown, answer.field("trace-id").value(), shown_trace_id);
    add_lines(std::move(shown));
  }

  void add_lines(std::string lines) {
    replace_all(lines, "\r\n", "\n");
    lines.erase(lines.find_last_not_of('\n') + 1);
    text_.append(lines).append("\n");
  }

  // Throws if an answer lacks one of them: the pages say that all have them.
  [[nodiscard]] auto fields_of(const ward::in_process_answer& answer) const -> std::string {
    auto fields = answer.fields;
    if (shown_ == shown_fields::all) return fields;
    for (const auto line : usual_lines) take_out(fields, line);
    take_out_field(fields, answer, "trace-id");
    if (shown_ == shown_fields::with_limits) return fields;
    take_out_field(fields, answer, "RateLimit-Policy");
    take_out_field(fields, answer, "RateLimit");
    return fields;
  }
  static void take_out(std::string& fields, std::string_view lines) {
    const auto at = fields.find(lines);
    if (at == std::string::npos) throw std::runtime_error("an answer without " + std::string{lines} + ":\n" + fields);
    fields.erase(at, lines.size());
  }
  static void take_out_field(std::string& fields, const ward::in_process_answer& answer, const std::string& name) {
    take_out(fields, name + ": " + answer.field(name).value_or("a value") + "\r\n");
  }

  shown_fields shown_;
  std::map<std::string, std::string> names_;
  std::string text_;
};

}  // namespace library
