// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One request and its answer: the buffers they live in. A server leases one, and gives it back after the last byte is sent.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/route_tree.hpp"
#include "ward/guard/access_log.hpp"
#include "ward/guard/rate_limit_fields.hpp"
#include "ward/http/framing.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/response.hpp"
#include "ward/pipeline/fixed_document.hpp"
#include "ward/pipeline/form_intake.hpp"
#include "ward/pipeline/held_lease.hpp"
#include "ward/pipeline/operation.hpp"
#include "ward/pipeline/request_facts.hpp"

namespace ward::pipeline {

namespace problems = http::problems;

/// What the stages have found out so far. Views point into the head, which the server keeps alive.
struct progress : request_facts {
  http::framed_head head;
  http::target_parts target;
  std::chrono::steady_clock::time_point started;
  http::ip_address client;
  const operation* row = nullptr;  ///< null until, and unless, a route matched
  std::size_t place = 0;           ///< of the row in the table
  generate::route_match match;
  const fixed_document* document = nullptr;  ///< that is the answer
  std::array<guard::applied_limit, 2 * max_quotas> limits;
  std::size_t limit_count = 0;
  guard::access_event event = guard::access_event::served;
  std::string_view reason;         ///< for the log: a stable word
  std::string detail;              ///< for the log: text from inside
  const http::problem_kind* refusal = nullptr;  ///< to be answered by `complete`: its audit record may take a while
  bool is_admitted = false;        ///< to be carried out by `complete`
  bool audit_begun = false;
  bool audits_refusal = false;
};

/// Owns everything a request needs, and is reused, so that a warm one allocates nothing. Used by one thread at a time; may be
/// handed to another between `admit` and `complete`.
class exchange {
 public:
  exchange() = default;
  exchange(const exchange&) = delete;
  exchange& operator=(const exchange&) = delete;

  /// Where a server puts the body. It may hold at most `admission::max_body_bytes`.
  [[nodiscard]] auto body() noexcept -> text_buffer& { return body_; }
  /// The answer, once `admit` said so or `complete` or `refuse` returned.
  [[nodiscard]] auto response() noexcept -> http::response& { return response_; }

  /// Forgets the request and keeps the memory.
  void reset() noexcept {
    lease_.give_back();
    form_.reset();
    taken_bytes_ = 0;
    body_.clear();
    response_.clear();
    memory_.rewind();
    issues_.clear();
    state_.target = {};
    state_.row = nullptr;
    state_.match.operations = nullptr;
    state_.match.parameter_count = 0;
    state_.match.malformed = false;
    state_.document = nullptr;
    state_.limit_count = 0;
    state_.token.reset();
    state_.event = guard::access_event::served;
    state_.reason = {};
    state_.detail.clear();
    state_.refusal = nullptr;
    state_.is_admitted = false;
    state_.audit_begun = false;
    state_.audits_refusal = false;
  }

  // For the pipeline.
  [[nodiscard]] auto state() noexcept -> progress& { return state_; }
  [[nodiscard]] auto memory() noexcept -> arena& { return memory_; }
  [[nodiscard]] auto issues() noexcept -> generate::issue_list& { return issues_; }
  [[nodiscard]] auto parser() noexcept -> generate::body_parser& { return parser_; }
  [[nodiscard]] auto log_line() noexcept -> text_buffer& { return log_line_; }
  /// The form that the body is read as while it arrives; null for other bodies.
  [[nodiscard]] auto form() noexcept -> std::unique_ptr<form_intake>& { return form_; }
  /// That of a call of which its caller may have a few at the same time.
  [[nodiscard]] auto lease() noexcept -> held_lease& { return lease_; }
  /// Forgets the piece that is in the body, but for its size.
  void piece_taken() noexcept {
    taken_bytes_ += body_.size();
    body_.clear();
  }
  /// All that has arrived of the body.
  [[nodiscard]] auto body_bytes() const noexcept -> std::uint64_t { return taken_bytes_ + body_.size(); }
  [[nodiscard]] auto trace_id() const noexcept -> std::string_view { return {state_.trace_id.data(), state_.trace_id.size()}; }

 private:
  text_buffer body_;
  http::response response_;
  ward::arena memory_;
  generate::issue_list issues_;
  generate::body_parser parser_;
  text_buffer log_line_;
  progress state_;
  std::unique_ptr<form_intake> form_;  // after what it is read with: it goes first
  std::uint64_t taken_bytes_ = 0;
  held_lease lease_;
};

}  // namespace ward::pipeline
