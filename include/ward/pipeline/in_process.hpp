// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Drives an app without sockets: the same bytes, the same stages, for tests, fuzzers and benchmarks.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "ward/http/framing.hpp"
#include "ward/http/response.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/client_call.hpp"

namespace ward {

/// A connection that is none. Keeps one exchange, so that a warm one shows what a request allocates. Not thread-safe; use one
/// for each thread.
class in_process {
 public:
  explicit in_process(const pipeline::application& app, http::ip_address peer = http::ip_address::v4({127, 0, 0, 1}))
      : app_(app), peer_(peer) {}

  [[nodiscard]] auto send(const in_process_request& request) -> in_process_answer {
    auto head = request.method + " " + request.target + " HTTP/1.1\r\n";
    bool has_host = false;
    bool has_length = request.body.empty();
    for (const auto& [name, value] : request.fields) {
      head += name + ": " + value + "\r\n";
      has_host = has_host || ascii::equal_ignoring_case(name, "host");
      has_length = has_length || ascii::equal_ignoring_case(name, "content-length");
    }
    if (!has_host) head += "Host: in-process\r\n";
    if (!has_length) head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    send_raw(head + "\r\n", request.body);
    const auto& response = exchange_.response();
    const auto content = request.method == "HEAD" ? std::string_view{} : response.content();
    return {response.status, std::string{response.fields.view()}, std::string{content}};
  }

  /// Calls one endpoint with typed input, and reads its typed answer. For tests: it allocates. An endpoint of an api with
  /// `ward::camel_case` is called as `call<get_note, ward::names_of<api>>`.
  template <class Endpoint, member_case Names = member_case::as_declared>
  [[nodiscard]] auto call(const client_call<Endpoint>& given) -> client_answer<Endpoint, Names> {
    return client_answer<Endpoint, Names>{send(to_request<Names>(given))};
  }

  /// Sends a head, from the request line to the empty line, and a body, as they are. The answer is in `response()` until the
  /// next call. Allocates nothing of its own once warm.
  void send_raw(std::string_view head, std::string_view body) {
    auto framed = http::check_framing(head, storage_);
    if (!framed) {
      exchange_.reset();
      return app_.refuse({.method = {}, .target = {}, .fields = {}, .peer = peer_, .secure = true}, *framed.error(), exchange_);
    }
    (*framed).head.peer = peer_;
    (*framed).head.secure = true;
    const auto admitted = app_.admit(*framed, exchange_);
    if (admitted.answered) return;
    if (body.size() > admitted.max_body_bytes) {
      return app_.refuse((*framed).head, http::problems::content_too_large, exchange_);
    }
    if (admitted.skips_body) return app_.complete(exchange_);
    if (admitted.takes_pieces) {
      for (; !body.empty(); body.remove_prefix(std::min(body.size(), piece_bytes_))) {
        exchange_.body().append(body.substr(0, piece_bytes_));
        if (const auto* problem = app_.take_body(exchange_)) return app_.refuse((*framed).head, *problem, exchange_);
      }
    }
    exchange_.body().append(body);
    app_.complete(exchange_);
  }

  /// How the body of a form is cut on its way: as a socket might.
  void cut_forms_into(std::size_t bytes) noexcept { piece_bytes_ = bytes; }

  [[nodiscard]] auto response() noexcept -> http::response& { return exchange_.response(); }

 private:
  const pipeline::application& app_;
  http::ip_address peer_;
  pipeline::exchange exchange_;
  std::size_t piece_bytes_ = std::size_t{16} * 1024;
  std::array<http::field, http::framing_limits::fields> storage_;
};

}  // namespace ward
