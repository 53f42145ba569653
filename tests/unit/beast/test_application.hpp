// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app written by hand against pipeline::application: each target behaves in one way that a server test needs.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "ward/pipeline/application.hpp"

namespace ward::test {

/// Where handlers wait until a test lets them go.
class gate {
 public:
  void wait() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return is_open_; });
  }
  void open() {
    const std::lock_guard lock{mutex_};
    is_open_ = true;
    changed_.notify_all();
  }
  /// Returns once `count` handlers have arrived.
  void await_waiting(int count) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this, count] { return waiting_ >= count; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool is_open_ = false;
};

/// `/echo` answers the body, `/held` waits at the gate, `/big` answers 4 MiB, `/none` 204, `/denied` 401 before the body,
/// anything else the target. Bodies are capped at 64 KiB, and at none for `/bodyless`.
class test_application final : public pipeline::application {
 public:
  static constexpr std::uint64_t most_body_bytes = 64 * 1024;

  struct blocking {
    bool admit = false;
    bool handlers = false;
  };
  test_application() = default;
  explicit test_application(blocking kind) : blocking_(kind) {}

  [[nodiscard]] auto admit(const http::framed_head& head, pipeline::exchange& exchange) const noexcept
      -> pipeline::admission override {
    ++admitted;
    auto& answer = exchange.response();
    answer.status = 200;
    if (head.head.method == "TRACE") return answered(answer, 405);
    if (head.head.target == "/denied") return answered(answer, 401);
    answer.body.append(head.head.target);
    if (head.head.secure) answer.add("Secure", "1");
    return {false, head.head.target == "/bodyless" ? 0 : most_body_bytes};
  }

  void complete(pipeline::exchange& exchange) const noexcept override {
    ++completed;
    auto& answer = exchange.response();
    const auto target = answer.body.view();
    if (target == "/held") held.wait();
    if (target == "/none") answer.status = 204;
    if (target == "/big") answer.set_fixed_body(big_);
    if (target == "/echo") {
      answer.body.clear();
      answer.body.append(exchange.body().view());
    }
  }

  void refuse(const http::request_head&, const http::problem_kind& problem,
              pipeline::exchange& exchange) const noexcept override {
    ++refused;
    exchange.response().clear();
    exchange.response().status = problem.status;
    if (problem.status == 503) exchange.response().add("Retry-After", "1");
    exchange.response().body.append(problem.code);
  }

  [[nodiscard]] auto admit_blocks() const noexcept -> bool override { return blocking_.admit; }
  [[nodiscard]] auto handlers_block() const noexcept -> bool override { return blocking_.handlers; }

  mutable gate held;
  mutable std::atomic<int> admitted = 0;
  mutable std::atomic<int> completed = 0;
  mutable std::atomic<int> refused = 0;

 private:
  static auto answered(http::response& answer, int status) -> pipeline::admission {
    answer.status = status;
    answer.body.append("decided by the head");
    return {true, 0};
  }

  const blocking blocking_{};
  const std::string big_ = std::string(4 * 1024 * 1024, 'x');
};

}  // namespace ward::test
