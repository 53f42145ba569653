// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Members that only answers or only requests have: one struct, two schemas (row 22).
#pragma once

#include <utility>

#include "ward/schema/annotation.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// Says that a member does not take part in this message: `note{.id = ward::left_out, .title = "..."}` in a request.
struct left_out_t {};
inline constexpr left_out_t left_out{};

namespace detail {

template <class Type, member_flow Flow>
class directed {
 public:
  using annotated = Type;
  static constexpr schema_kind kind = kind_of<Type>;
  static constexpr member_flow flow = Flow;

  constexpr directed(Type value) : value_(std::move(value)), given_(true) {}
  constexpr directed(left_out_t) : directed() {}

  /// The value, or null in a message that has no such member.
  [[nodiscard]] constexpr auto get() const noexcept -> const Type* { return given_ || is_set() ? &value_ : nullptr; }

 private:
  friend struct schema_access;
  constexpr directed() : value_(schema_access::make<Type>()) {}
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool {
    if constexpr (kind_of<Type> == schema_kind::object) {
      return given_;
    } else {
      return schema_access::is_set(value_);
    }
  }
  [[nodiscard]] constexpr auto inner() noexcept -> Type& {
    given_ = true;
    return value_;
  }
  [[nodiscard]] constexpr auto inner() const noexcept -> const Type& { return value_; }

  [[nodiscard]] constexpr auto hidden() noexcept -> Type& { return value_; }

  Type value_;
  bool given_ = false;
};

}  // namespace detail

/// In answers only: a request that has the member is refused, as with any unknown name. `readOnly` in JSON Schema.
template <class Type>
class read_only : public detail::directed<Type, member_flow::answers_only> {
 public:
  using detail::directed<Type, member_flow::answers_only>::directed;

 private:
  friend struct detail::schema_access;
  constexpr read_only() : detail::directed<Type, member_flow::answers_only>(left_out) {}
};

/// In requests only: never written into an answer. `writeOnly` in JSON Schema.
template <class Type>
class write_only : public detail::directed<Type, member_flow::requests_only> {
 public:
  using detail::directed<Type, member_flow::requests_only>::directed;

 private:
  friend struct detail::schema_access;
  constexpr write_only() : detail::directed<Type, member_flow::requests_only>(left_out) {}
};

}  // namespace ward
