// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/beast/worker_pool.hpp"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "unit/beast/test_application.hpp"

using ward::beast::worker_pool;

namespace {

class task final : public ward::beast::worker_task {
 public:
  explicit task(std::function<void()> what) : what_(std::move(what)) {}
  void work(std::shared_ptr<worker_task>) noexcept override { what_(); }

 private:
  std::function<void()> what_;
};

}  // namespace

TEST_CASE("what was queued is done before the pool is gone") {
  std::atomic<int> done = 0;
  {
    worker_pool pool{3, 1000};
    for (int i = 0; i != 1000; ++i) REQUIRE(pool.try_submit(std::make_shared<task>([&] { ++done; })));
  }
  CHECK(done == 1000);
}

TEST_CASE("a full queue refuses") {
  ward::test::gate gate;
  const auto waits = std::make_shared<task>([&] { gate.wait(); });
  worker_pool pool{1, 2};
  REQUIRE(pool.try_submit(waits));
  gate.await_waiting(1);
  CHECK(pool.try_submit(waits));
  CHECK(pool.try_submit(waits));
  CHECK_FALSE(pool.try_submit(waits));
  gate.open();
}

TEST_CASE("every thread is woken when there is work for all of them") {
  ward::test::gate gate;
  const auto waits = std::make_shared<task>([&] { gate.wait(); });
  worker_pool pool{8, 8};
  for (int round = 0; round != 8; ++round) REQUIRE(pool.try_submit(waits));
  gate.await_waiting(8);
  gate.open();
}

TEST_CASE("submitters on several threads lose nothing") {
  std::atomic<int> done = 0;
  std::atomic<int> accepted = 0;
  {
    worker_pool pool{2, 64};
    std::vector<std::thread> submitters;
    for (int i = 0; i != 4; ++i) {
      submitters.emplace_back([&] {
        for (int each = 0; each != 2000; ++each)
          accepted += pool.try_submit(std::make_shared<task>([&] { ++done; })) ? 1 : 0;
      });
    }
    for (auto& submitter : submitters) submitter.join();
  }
  CHECK(accepted > 0);
  CHECK(done == accepted);
}
