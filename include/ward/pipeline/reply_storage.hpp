// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a reply holds: a problem, or the body of one of the answers that its endpoint returns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/http/problem.hpp"

namespace ward {

struct done_t {};
/// Success without a body, for an endpoint that declares `returns<204>` or the like.
inline constexpr done_t done{};

namespace detail {

template <class Returns>
using body_of = std::conditional_t<std::is_void_v<typename Returns::schema>, done_t, typename Returns::schema>;

template <class List>
class reply_storage;

// Does what std::variant does, and costs the compiler a tenth: with a hundred endpoints that was a fifth of its memory.
template <class... Returns>
class reply_storage<type_list<Returns...>> {
 public:
  template <class Body>
  static consteval auto count_of() -> std::size_t {
    return (std::size_t{0} + ... + (std::is_same_v<body_of<Returns>, Body> ? 1U : 0U));
  }
  /// The index of the first answer with this body, from 1; 0 if there is none.
  template <class Body>
  static consteval auto index_of() -> std::size_t {
    return first({std::is_same_v<body_of<Returns>, Body>..., true});
  }
  template <int Status>
  static consteval auto index_of_status() -> std::size_t {
    return first({Returns::status == Status..., true});
  }
  template <int Status, class Body>
  static consteval auto takes() -> bool {
    return ((Returns::status == Status && std::is_same_v<body_of<Returns>, Body>) || ...);
  }

  explicit reply_storage(const http::problem_kind* problem) noexcept : problem_(problem) {}
  /// Precondition: `Body` is what the answer at `index` has.
  template <class Body>
  reply_storage(std::size_t index, Body body) : index_(index) {
    ::new (static_cast<void*>(bytes_)) Body(std::move(body));
  }
  reply_storage(const reply_storage& other) : problem_(other.problem_), index_(other.index_) {
    std::size_t index = 0;
    (static_cast<void>(++index == index_ ? std::construct_at(place<body_of<Returns>>(), other.template body<body_of<Returns>>()) : nullptr),
     ...);
  }
  reply_storage(reply_storage&& other) noexcept : problem_(other.problem_), index_(other.index_) {
    std::size_t index = 0;
    (static_cast<void>(++index == index_ ? std::construct_at(place<body_of<Returns>>(), std::move(*other.template place<body_of<Returns>>()))
                                         : nullptr),
     ...);
  }
  auto operator=(reply_storage other) noexcept -> reply_storage& {
    std::destroy_at(this);
    return *std::construct_at(this, std::move(other));
  }
  ~reply_storage() {
    std::size_t index = 0;
    ((++index == index_ ? std::destroy_at(place<body_of<Returns>>()) : static_cast<void>(0)), ...);
  }

  /// Null if this is a success.
  [[nodiscard]] auto problem() const noexcept -> const http::problem_kind* { return problem_; }
  /// Of the answer, from 1; 0 if this is a problem.
  [[nodiscard]] auto index() const noexcept -> std::size_t { return index_; }
  /// Precondition: the answer at `index()` has this body.
  template <class Body>
  [[nodiscard]] auto body() const noexcept -> const Body& {
    return *std::launder(reinterpret_cast<const Body*>(bytes_));
  }

 private:
  static consteval auto first(std::initializer_list<bool> found) -> std::size_t {
    const auto index = static_cast<std::size_t>(std::find(found.begin(), found.end(), true) - found.begin()) + 1;
    return index > sizeof...(Returns) ? 0 : index;
  }
  template <class Body>
  [[nodiscard]] auto place() noexcept -> Body* {
    return std::launder(reinterpret_cast<Body*>(bytes_));
  }

  const http::problem_kind* problem_ = nullptr;
  std::size_t index_ = 0;
  alignas(std::max_align_t) alignas(body_of<Returns>...) std::byte bytes_[std::max({std::size_t{1}, sizeof(body_of<Returns>)...})];
};

}  // namespace detail
}  // namespace ward
