// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Threads for what may wait, and a queue that is refused when it is full: overload answers 503, it does not pile up.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace ward::beast {

/// A piece of work that keeps itself alive.
class worker_task {
 public:
  worker_task() = default;
  worker_task(const worker_task&) = delete;
  worker_task& operator=(const worker_task&) = delete;
  virtual ~worker_task() = default;
  /// Does the work on a worker thread; `self` is this task.
  virtual void work(std::shared_ptr<worker_task> self) noexcept = 0;
};

/// A fixed number of threads that share one bounded queue, first in, first out. All members may be called from any thread.
/// At most one sleeper is being woken at a time, and it wakes the next if there is more to do: waking one for each task costs
/// more than a short task does, and the I/O thread would pay for it.
class worker_pool {
 public:
  /// Starts `threads` threads; at most `queue` tasks wait for one.
  worker_pool(std::uint32_t threads, std::uint32_t queue) : queue_(queue) {
    threads_.reserve(threads);
    for (std::uint32_t i = 0; i != threads; ++i) threads_.emplace_back([this] { run(); });
  }
  worker_pool(const worker_pool&) = delete;
  worker_pool& operator=(const worker_pool&) = delete;
  /// Runs what is queued, then ends the threads.
  ~worker_pool() {
    {
      const std::lock_guard lock{mutex_};
      is_ending_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
  }

  /// Queues `task`; false if the queue is full. No allocation.
  [[nodiscard]] auto try_submit(std::shared_ptr<worker_task> task) -> bool {
    bool wakes = false;
    {
      const std::lock_guard lock{mutex_};
      if (count_ == queue_.size()) return false;
      queue_[(first_ + count_) % queue_.size()] = std::move(task);
      ++count_;
      wakes = should_wake();
    }
    if (wakes) wake_.notify_one();
    return true;
  }

 private:
  void run() {
    while (auto task = next()) {
      auto& work = *task;
      work.work(std::move(task));
    }
  }

  // Nothing once the pool ends and the queue is empty.
  [[nodiscard]] auto next() -> std::shared_ptr<worker_task> {
    std::unique_lock lock{mutex_};
    while (count_ == 0 && !is_ending_) sleep(lock);
    if (count_ == 0) return nullptr;
    auto task = std::move(queue_[first_]);
    first_ = (first_ + 1) % queue_.size();
    --count_;
    const bool wakes = should_wake();
    lock.unlock();
    if (wakes) wake_.notify_one();
    return task;
  }

  void sleep(std::unique_lock<std::mutex>& lock) {
    ++sleepers_;
    wake_.wait(lock);
    --sleepers_;
    is_waking_ = false;
  }

  [[nodiscard]] auto should_wake() noexcept -> bool {
    if (count_ == 0 || sleepers_ == 0 || is_waking_) return false;
    is_waking_ = true;
    return true;
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<std::shared_ptr<worker_task>> queue_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::size_t sleepers_ = 0;
  bool is_waking_ = false;
  bool is_ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace ward::beast
