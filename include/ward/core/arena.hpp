// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Memory that lives as long as one request: parsed lists point into it, and it is rewound, not freed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace ward {

/// Hands out raw memory by moving a pointer. `rewind()` forgets everything and keeps the largest block, so that a worker
/// allocates nothing once it has seen its largest request. Destructors are not run, but of what is given to `keep`. Not thread-safe.
class arena {
 public:
  arena() = default;
  arena(const arena&) = delete;
  auto operator=(const arena&) -> arena& = delete;
  ~arena() { destroy_kept(); }

  [[nodiscard]] auto allocate(std::size_t bytes, std::size_t alignment) -> void* {
    const std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
    if (blocks_.empty() || start + bytes > size_) return allocate_in_new_block(bytes);
    used_ = start + bytes;
    return blocks_.back().get() + start;
  }

  template <class Type>
  [[nodiscard]] auto allocate_array(std::size_t count) -> Type* {
    static_assert(alignof(Type) <= alignof(std::max_align_t));
    return static_cast<Type*>(allocate(count * sizeof(Type), alignof(Type)));
  }

  /// Whether the `bytes` at `start` could be made `more` bytes longer where they are: if they were the last to be handed out and
  /// their block has room.
  [[nodiscard]] auto extend(const void* start, std::size_t bytes, std::size_t more) noexcept -> bool {
    if (blocks_.empty() || static_cast<const std::byte*>(start) + bytes != blocks_.back().get() + used_ || more > size_ - used_) {
      return false;
    }
    used_ += more;
    return true;
  }

  /// Takes a value that owns memory of its own, and destroys it with the rest.
  template <class Value>
  auto keep(Value&& value) -> Value& {
    using node = kept_value<Value>;
    auto* const made = new (allocate(sizeof(node), alignof(node))) node{{kept_, &node::destroy}, std::move(value)};
    kept_ = made;
    return made->value;
  }

  void rewind() noexcept {
    destroy_kept();
    if (blocks_.size() > 1) blocks_.erase(blocks_.begin(), blocks_.end() - 1);
    used_ = 0;
  }

  [[nodiscard]] auto capacity() const noexcept -> std::size_t { return size_; }

 private:
  struct kept_link {
    kept_link* next;
    void (*destroy)(kept_link*);
  };
  template <class Value>
  struct kept_value : kept_link {
    Value value;
    static void destroy(kept_link* link) { static_cast<kept_value*>(link)->~kept_value(); }
  };
  void destroy_kept() noexcept {
    while (kept_ != nullptr) {
      kept_link* const last = kept_;
      kept_ = last->next;
      last->destroy(last);
    }
  }
  auto allocate_in_new_block(std::size_t bytes) -> void* {
    std::size_t size = size_ == 0 ? 1024 : size_ * 2;
    if (size < bytes) size = bytes;
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    size_ = size;
    used_ = bytes;
    return blocks_.back().get();
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
  kept_link* kept_ = nullptr;
};

}  // namespace ward
