// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that a request has passed a stage. The next stage takes it as its argument, so the order of the stages is a type.
#pragma once

#include "ward/core/result.hpp"
#include "ward/http/problem.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::pipeline {

/// Only `Stage` can make one. Move-only: a request passes each stage once.
template <class Stage>
class passed {
 public:
  passed(passed&&) noexcept = default;
  auto operator=(passed&&) noexcept -> passed& = default;

  [[nodiscard]] auto operator*() const noexcept -> exchange& { return *exchange_; }
  [[nodiscard]] auto state() const noexcept -> progress& { return exchange_->state(); }
  [[nodiscard]] auto row() const noexcept -> const operation& { return *exchange_->state().row; }

 private:
  friend Stage;
  explicit passed(exchange& exchange) noexcept : exchange_(&exchange) {}
  exchange* exchange_;
};

/// Why a request goes no further: a problem to answer with, or null if the answer is already written.
struct stop {
  const http::problem_kind* problem = nullptr;
};

template <class Stage>
using step = result<passed<Stage>, stop>;

/// Refuses, and notes for the log why. `reason` is a literal.
[[nodiscard]] inline auto refuse_with(exchange& exchange, const http::problem_kind& problem, guard::access_event event,
                                      std::string_view reason = {}) -> failed<stop> {
  exchange.state().event = event;
  exchange.state().reason = reason;
  return {stop{&problem}};
}

/// Runs the stages in the order written; each takes what the one before it made, or this does not compile.
template <class First, class Passed>
[[nodiscard]] auto pass(const environment_parts& parts, Passed before) -> step<First> {
  return First::run(parts, std::move(before));
}
template <class First, class Second, class... Rest, class Passed>
[[nodiscard]] auto pass(const environment_parts& parts, Passed before) {
  using last = decltype(pass<Second, Rest...>(parts, std::declval<passed<First>>()));
  auto after = First::run(parts, std::move(before));
  if (!after) return last{failed{after.error()}};
  return pass<Second, Rest...>(parts, *std::move(after));
}

}  // namespace ward::pipeline
