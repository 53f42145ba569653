// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Memory for the one operation that a connection waits for, so that waiting allocates nothing.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>

#include "ward/beast/network.hpp"

namespace ward::beast {

/// One block, given to whoever asks first; a second demand at the same time falls back to the heap. Used by one thread at a time.
class handler_memory {
 public:
  handler_memory() = default;
  handler_memory(const handler_memory&) = delete;
  handler_memory& operator=(const handler_memory&) = delete;

  [[nodiscard]] auto allocate(std::size_t bytes) -> void* {
    if (in_use_ || bytes > block_bytes) return ::operator new(bytes);
    in_use_ = true;
    return block_;
  }
  void deallocate(void* memory) noexcept {
    if (memory != block_) return ::operator delete(memory);
    in_use_ = false;
  }

 private:
  static constexpr std::size_t block_bytes = 512;
  alignas(std::max_align_t) std::byte block_[block_bytes];
  bool in_use_ = false;
};

/// The standard face of `handler_memory`, as Asio asks for it.
template <class Type>
class handler_allocator {
 public:
  using value_type = Type;

  explicit handler_allocator(handler_memory& memory) noexcept : memory_(&memory) {}
  template <class Other>
  handler_allocator(const handler_allocator<Other>& other) noexcept : memory_(other.memory_) {}

  [[nodiscard]] auto allocate(std::size_t count) -> Type* {
    static_assert(alignof(Type) <= alignof(std::max_align_t));
    return static_cast<Type*>(memory_->allocate(count * sizeof(Type)));
  }
  void deallocate(Type* memory, std::size_t) noexcept { memory_->deallocate(memory); }

  friend auto operator==(const handler_allocator&, const handler_allocator&) noexcept -> bool = default;

 private:
  template <class>
  friend class handler_allocator;
  handler_memory* memory_;
};

/// Calls `Step` of a connection when an operation ends, and keeps the connection alive until then.
template <class Connection, auto Step>
class step_handler {
 public:
  using allocator_type = handler_allocator<void>;

  explicit step_handler(std::shared_ptr<Connection> self) noexcept : self_(std::move(self)) {}

  [[nodiscard]] auto get_allocator() const noexcept -> allocator_type { return allocator_type{self_->memory()}; }
  void operator()(error_code error = {}, std::size_t bytes = 0) {
    Connection& connection = *self_;
    (connection.*Step)(std::move(self_), error, bytes);
  }

 private:
  std::shared_ptr<Connection> self_;
};

}  // namespace ward::beast
