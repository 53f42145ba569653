// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A value that no writer, log or error may show: it has no way out but the one that says so.
#pragma once

#include <utility>

namespace ward {

/// Holds a `Value` that must not be shown. It cannot be streamed, formatted, compared or written into an answer; a
/// response that contains one does not compile (W303). `reveal()` is the one greppable way to its content.
template <class Value>
class secret {
 public:
  explicit secret(Value value) : value_(std::move(value)) {}
  [[nodiscard]] auto reveal() const noexcept -> const Value& { return value_; }

 private:
  Value value_;
};

}  // namespace ward
