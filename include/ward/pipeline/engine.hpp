// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Runs requests through the stages, whatever the api: the part of an app that is no template.
#pragma once

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <span>
#include <utility>

#include "ward/pipeline/answer.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/perform.hpp"
#include "ward/pipeline/stages.hpp"
#include "ward/pipeline/trace_id.hpp"

namespace ward::pipeline {

/// What an app is made of besides its parts.
struct engine_service {
  std::shared_ptr<void> object;
  std::span<const perform_function> performers;
  bool never_blocks = false;
};

/// See `application` for what each call does and promises.
class engine : public application {
 public:
  engine(std::unique_ptr<const environment_parts> parts, engine_service service)
      : parts_(std::move(parts)), service_(std::move(service)) {}

  [[nodiscard]] auto admit(const http::framed_head& head, exchange& exchange) const noexcept -> admission final {
    return guarded(exchange, [&] { return admit_unguarded(head, exchange); });
  }

  [[nodiscard]] auto take_body(exchange& exchange) const noexcept -> const http::problem_kind* final {
    const http::problem_kind* problem = nullptr;
    try {
      if (exchange.form() != nullptr) problem = exchange.form()->take(exchange.body().view());
    } catch (...) {  // no memory for an upload, or a store that throws
      problem = &problems::unavailable;
    }
    if (problem != nullptr) exchange.state().reason = problem == &problems::unavailable ? "upload_store" : "form";
    exchange.piece_taken();
    return problem;
  }

  void complete(exchange& exchange) const noexcept final {
    guarded(exchange, [&] {
      if (const auto* refusal = std::exchange(exchange.state().refusal, nullptr)) {
        answer_problem(*parts_, exchange, *refusal);
        return admission{true, 0};
      }
      if (!std::exchange(exchange.state().is_admitted, false)) return answer_unadmitted(exchange);
      const admitted request{exchange.state()};
      service_.performers[exchange.state().place](service_.object.get(), exchange, *parts_, request);
      return admission{true, 0};
    });
    exchange.form().reset();  // not when the answer is sent, which may take a while
  }

  void refuse(const http::request_head& head, const http::problem_kind& problem, exchange& exchange) const noexcept final {
    exchange.form().reset();
    guarded(exchange, [&] {
      auto& state = exchange.state();
      state.is_admitted = false;
      if (state.row == nullptr) {
        begin(exchange);
        state.head.head = head;
        state.client = guard::client_address(head, parts_->trusted_proxies);
      }
      state.event = event_of(problem);
      state.audits_refusal = false;  // a record may take a while, and this is called where nothing may
      exchange.response().clear();
      answer_problem(*parts_, exchange, problem);
      return admission{true, 0};
    });
  }

  [[nodiscard]] auto admit_blocks() const noexcept -> bool final {
    return (parts_->verifier != nullptr && parts_->verifier->blocks()) ||
           (parts_->limiter != nullptr && parts_->limiter->blocks()) || (parts_->leases != nullptr && parts_->leases->blocks());
  }
  [[nodiscard]] auto handlers_block() const noexcept -> bool final {
    return !service_.never_blocks || (parts_->audit != nullptr && parts_->audit->blocks()) || limits_accounts_and_blocks();
  }
  [[nodiscard]] auto uploads_block() const noexcept -> bool final { return parts_->uploads != nullptr && parts_->uploads->blocks(); }

 private:
  // Accounts are counted when the body has been read.
  [[nodiscard]] auto limits_accounts_and_blocks() const noexcept -> bool {
    const auto limits_accounts = [](const operation& each) {
      return std::ranges::any_of(each.quotas.items(), [](const quota& one) { return one.subject == rate_subject::account; });
    };
    return parts_->limiter != nullptr && parts_->limiter->blocks() && std::ranges::any_of(parts_->operations, limits_accounts);
  }

  void begin(exchange& exchange) const {
    auto& state = exchange.state();
    state.arrived_at = parts_->clock->now();
    state.started = std::chrono::steady_clock::now();
    state.trace_id = next_trace_id(parts_->trace_key, parts_->trace_counter);
  }

  [[nodiscard]] auto admit_unguarded(const http::framed_head& head, exchange& exchange) const -> admission {
    exchange.reset();
    begin(exchange);
    const auto outcome = pass_admission(*parts_, arrive::run(*parts_, head, exchange));
    exchange.state().is_admitted = outcome.has_value();
    if (outcome || refuses_later(exchange, outcome.error())) {
      const auto& row = *exchange.state().row;
      const bool is_form = row.open_form != nullptr;
      return {false, row.max_body_bytes, is_form, is_form && !outcome};
    }
    if (outcome.error().problem != nullptr) {
      answer_problem(*parts_, exchange, *outcome.error().problem);
    } else {
      answer(*parts_, exchange);
    }
    return {true, 0};
  }

  // A refusal that leaves an audit record is answered by `complete`: servers call that where it may wait for a disk.
  [[nodiscard]] auto refuses_later(exchange& exchange, const stop& why) const -> bool {
    auto& state = exchange.state();
    if (state.row == nullptr || !state.row->is_audited || !is_denial(state.event)) return false;
    const auto asked_before = state.limit_count;
    state.audits_refusal = take_quotas(*parts_, exchange, rate_subject::user);
    state.limit_count = asked_before;  // the answer is that of every refusal: it tells of no quota of an operation not allowed
    if (!state.audits_refusal) return false;
    state.refusal = why.problem;
    return true;
  }

  // To a known caller: no role, no tenant or another one, no second factor.
  [[nodiscard]] static auto is_denial(guard::access_event event) noexcept -> bool {
    return event == guard::access_event::forbidden || event == guard::access_event::insufficient_authentication ||
           event == guard::access_event::not_found;
  }

  // A server's mistake, or a second time. What is known of a request may be that of another one by now: nothing is told or logged.
  [[nodiscard]] static auto answer_unadmitted(exchange& exchange) noexcept -> admission {
    exchange.response().clear();
    exchange.response().status = problems::internal.status;
    return {true, 0};
  }

  [[nodiscard]] static auto event_of(const http::problem_kind& problem) noexcept -> guard::access_event {
    if (problem.status == 408) return guard::access_event::timed_out;
    return problem.status == 503 ? guard::access_event::overloaded : guard::access_event::malformed;
  }

  // However it was answered, the call is over, and another one may have its place.
  template <class Work>
  auto guarded(exchange& exchange, Work work) const noexcept -> admission {
    const auto decided = caught(exchange, work);
    if (decided.answered) exchange.lease().give_back();
    return decided;
  }

  // Whatever is thrown becomes one answer that tells nothing; the text goes to the log (row 20).
  template <class Work>
  auto caught(exchange& exchange, Work& work) const noexcept -> admission {
    try {
      return work();
    } catch (const unavailable_error& error) {
      return fail(exchange, problems::unavailable, guard::access_event::unavailable, error.what());
    } catch (const std::exception& error) {
      return fail(exchange, problems::internal, guard::access_event::failed, error.what());
    } catch (...) {
      return fail(exchange, problems::internal, guard::access_event::failed, "something that is no std::exception was thrown");
    }
  }

  [[nodiscard]] auto fail(exchange& exchange, const http::problem_kind& problem, guard::access_event event,
                          const char* what) const noexcept -> admission {
    try {
      exchange.state().event = event;
      exchange.state().detail = what;
      exchange.response().clear();
      answer_problem(*parts_, exchange, problem);
    } catch (...) {  // no memory even for this: an answer of its status alone
      exchange.response().clear();
      exchange.response().status = problem.status;
    }
    return {true, 0};
  }

  std::unique_ptr<const environment_parts> parts_;
  engine_service service_;
};

}  // namespace ward::pipeline
