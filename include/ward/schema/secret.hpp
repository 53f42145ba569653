// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values that no writer, log or error may show: they have no way out but the one that says so.
#pragma once

#include <iosfwd>
#include <string_view>
#include <utility>

#include "ward/schema/schema_kind.hpp"

namespace ward {

/// Holds a `Value` that must not be shown: a password, a key. It cannot be streamed, formatted, compared or written into an
/// answer; a response that contains one does not compile (W303). `reveal()` is the one greppable way to its content. In a
/// request it has the schema of `Value`, marked write-only.
template <class Value>
class secret {
 public:
  using annotated = Value;
  static constexpr schema_kind kind = kind_of<Value>;
  static constexpr bool is_secret = true;

  explicit constexpr secret(Value value) : value_(std::move(value)) {}
  [[nodiscard]] constexpr auto reveal() const noexcept -> const Value& { return value_; }

 private:
  friend struct detail::schema_access;
  constexpr secret() : value_(detail::schema_access::make<Value>()) {}
  [[nodiscard]] constexpr auto inner() noexcept -> Value& { return value_; }
  [[nodiscard]] constexpr auto inner() const noexcept -> const Value& { return value_; }

  Value value_;
};

/// Holds a `Value` about a person: a name, an address. Wherever text is made of it, it reads "[personal]"; an answer that
/// contains one does not compile (W303). `reveal()` is the one greppable way to its content (ASVS 14.2.6, 16.2.5).
template <class Value>
class personal {
 public:
  using annotated = Value;
  static constexpr schema_kind kind = kind_of<Value>;
  static constexpr bool is_personal = true;

  explicit constexpr personal(Value value) : value_(std::move(value)) {}
  [[nodiscard]] constexpr auto reveal() const noexcept -> const Value& { return value_; }

  [[nodiscard]] friend constexpr auto to_string(const personal&) noexcept -> std::string_view { return "[personal]"; }
  template <class Traits>  // a template, so that no stream is included here
  friend auto operator<<(std::basic_ostream<char, Traits>& out, const personal&) -> std::basic_ostream<char, Traits>& {
    return out << "[personal]";
  }

 private:
  friend struct detail::schema_access;
  constexpr personal() : value_(detail::schema_access::make<Value>()) {}
  [[nodiscard]] constexpr auto inner() noexcept -> Value& { return value_; }
  [[nodiscard]] constexpr auto inner() const noexcept -> const Value& { return value_; }

  Value value_;
};

}  // namespace ward
