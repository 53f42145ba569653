// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A value of a type that contains itself, to a stated depth: comments with replies, trees of folders.
#pragma once

#include <cstddef>
#include <utility>

#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

template <std::size_t Depth>
consteval auto check_recursive() -> bool {
  constexpr bool are_within_limits = Depth >= 1 && Depth <= 16;
  static_assert(are_within_limits, "ward::recursive<type, Depth>: Depth must be from 1 to 16.");
  return true;
}

}  // namespace detail

/// `struct comment { ward::text<1, 500> text; ward::list<ward::recursive<comment, 4>, 0, 20> replies; };` - the outermost comment
/// may hold replies, those replies, and so on: at most `Depth` recursive values inside each other, whatever their types. JSON
/// Schema has no word for the depth. A value parsed from a request lives in the request's arena; a copy owns its value.
template <class Type, std::size_t Depth, bool = detail::check_recursive<Depth>()>
class recursive {
 public:
  using value_type = Type;
  static constexpr schema_kind kind = schema_kind::recursive;
  static constexpr std::size_t max_depth = Depth;

  constexpr recursive(Type value) : value_(new Type(std::move(value))), is_owned_(true) {}
  constexpr recursive(const recursive& other) : value_(other.value_ != nullptr ? new Type(*other.value_) : nullptr), is_owned_(true) {}
  constexpr recursive(recursive&& other) noexcept
      : value_(std::exchange(other.value_, nullptr)), is_owned_(std::exchange(other.is_owned_, false)) {}
  constexpr auto operator=(recursive other) noexcept -> recursive& {
    std::swap(value_, other.value_);
    std::swap(is_owned_, other.is_owned_);
    return *this;
  }
  constexpr ~recursive() {
    if (is_owned_) delete value_;
  }

  /// Precondition of both: it was not moved from.
  [[nodiscard]] constexpr auto operator*() const noexcept -> const Type& { return *value_; }
  [[nodiscard]] constexpr auto operator->() const noexcept -> const Type* { return value_; }

 private:
  friend struct detail::schema_access;
  constexpr recursive() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return value_ != nullptr; }
  constexpr void adopt(const Type* value) noexcept { value_ = value; }

  const Type* value_ = nullptr;
  bool is_owned_ = false;
};

}  // namespace ward
