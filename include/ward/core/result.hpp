// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Either a value or the reason why there is none: errors are values on the request path (design decision 15).
#pragma once

#include <optional>
#include <stdexcept>
#include <utility>

namespace ward {

/// Thrown by `result::value()` when there is no value. A handler that lets it escape answers one sanitised 500.
class bad_result : public std::logic_error {
 public:
  bad_result() : std::logic_error("ward::result holds an error, not a value") {}
};

/// The reason of a result, spelled so that it can never be mistaken for its value: `return failed{reason};`
template <class Error>
struct failed {
  Error error;
};
template <class Error>
failed(Error) -> failed<Error>;

/// A `Value`, or an `Error` that says why not. No allocation of its own; as thread-safe as what it holds.
template <class Value, class Error>
class [[nodiscard]] result {
 public:
  constexpr result(Value value) : value_(std::move(value)) {}
  constexpr result(failed<Error> failure) : error_(std::move(failure.error)) {}

  [[nodiscard]] constexpr auto has_value() const noexcept -> bool { return value_.has_value(); }
  constexpr explicit operator bool() const noexcept { return has_value(); }

  /// Precondition: `has_value()`.
  constexpr auto operator*() const& noexcept -> const Value& { return *value_; }
  constexpr auto operator*() & noexcept -> Value& { return *value_; }
  constexpr auto operator*() && noexcept -> Value&& { return *std::move(value_); }
  constexpr auto operator->() const noexcept -> const Value* { return &*value_; }
  constexpr auto operator->() noexcept -> Value* { return &*value_; }

  /// Precondition: not `has_value()`.
  [[nodiscard]] constexpr auto error() const noexcept -> const Error& { return error_; }

  /// The value; throws `bad_result` if there is none.
  [[nodiscard]] constexpr auto value() && -> Value {
    if (!value_) throw bad_result();
    return *std::move(value_);
  }
  [[nodiscard]] constexpr auto value() const& -> const Value& {
    if (!value_) throw bad_result();
    return *value_;
  }

 private:
  std::optional<Value> value_;
  Error error_{};
};

/// What has no value to give: success, or the reason why not.
template <class Error>
class [[nodiscard]] result<void, Error> {
 public:
  constexpr result() = default;
  constexpr result(failed<Error> failure) : error_(std::move(failure.error)) {}

  [[nodiscard]] constexpr auto has_value() const noexcept -> bool { return !error_.has_value(); }
  constexpr explicit operator bool() const noexcept { return has_value(); }
  [[nodiscard]] constexpr auto error() const noexcept -> const Error& { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace ward
