// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bytes in JSON.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/schema/format/base64.hpp"
#include "ward/schema/held_text.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

template <std::size_t MinBytes, std::size_t MaxBytes>
consteval auto check_base64() -> bool {
  constexpr bool are_in_order = MinBytes <= MaxBytes;
  constexpr bool are_within_limits = MaxBytes >= 1 && MaxBytes <= (std::size_t{1} << 28U);
  static_assert(are_in_order, "ward::base64<MinBytes, MaxBytes>: MinBytes is greater than MaxBytes.");
  static_assert(are_within_limits, "ward::base64<MinBytes, MaxBytes>: MaxBytes must be from 1 to 2^28.");
  return true;
}

}  // namespace detail

/// `MinBytes` to `MaxBytes` bytes as padded, canonical base 64 in the standard alphabet. The text is kept and borrows
/// from the request as all text does; `bytes()` decodes it. For files, an upload takes a third less and is not held in
/// memory.
template <std::size_t MinBytes, std::size_t MaxBytes, bool = detail::check_base64<MinBytes, MaxBytes>()>
class base64 {
  static constexpr auto pattern_ = detail::base64_pattern_writer{}.write(MinBytes, MaxBytes);

 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr std::size_t min_decoded = MinBytes;
  static constexpr std::size_t max_decoded = MaxBytes;
  static constexpr std::size_t max_bytes = detail::base64_text_size(MaxBytes);
  static constexpr text_shape shape{.min_length = detail::base64_text_size(MinBytes),
                                    .max_length = max_bytes,
                                    .pattern = pattern_.view(),
                                    .content_encoding = "base64"};

  /// From a literal. One that is no base 64, or says too few or too many bytes, does not compile.
  template <std::size_t Count>
  consteval base64(const char (&literal)[Count]) : text_({literal, Count - 1}, detail::hold::literal) {
    if (check({literal, Count - 1}).found()) this_literal_breaks_the_bounds_of_its_type();
  }
  [[nodiscard]] static constexpr auto from(std::string_view text) -> result<base64, issue> {
    if (const auto problem = check(text); problem.found()) return failed{problem};
    return base64{detail::held_text{text, detail::hold::owned}};
  }
  /// The text of `bytes`, or the issue if they are too few or too many.
  [[nodiscard]] static auto of(std::span<const std::byte> bytes) -> result<base64, issue> {
    if (const auto problem = check_size(bytes.size()); problem.found()) return failed{problem};
    std::string text(detail::base64_text_size(bytes.size()), '\0');
    detail::encode_base64(bytes, text.data());
    return base64{detail::held_text{text, detail::hold::owned}};
  }
  [[nodiscard]] static constexpr auto check(std::string_view text) noexcept -> issue {
    if (text.size() > max_bytes) return too_many();
    const auto bytes = detail::read_base64_size(text);
    if (!bytes) return bad_format("must be base64 with padding, as aGVsbG8=");
    return check_size(*bytes);
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return text_.view(); }
  [[nodiscard]] constexpr auto decoded_size() const noexcept -> std::size_t {
    return detail::base64_byte_count(view());
  }
  /// A new copy each time. Linear, one allocation.
  [[nodiscard]] auto bytes() const -> std::vector<std::byte> {
    std::vector<std::byte> decoded(decoded_size());
    detail::decode_base64(view(), decoded.data());
    return decoded;
  }
  friend constexpr auto operator==(const base64& left, const base64& right) noexcept -> bool {
    return left.view() == right.view();
  }

 private:
  friend struct detail::schema_access;
  constexpr base64() = default;
  explicit constexpr base64(detail::held_text text) : text_(std::move(text)) {}

  static void this_literal_breaks_the_bounds_of_its_type() {}  // not constexpr: naming it is the compiler's message

  static constexpr auto too_many() noexcept -> issue {
    return {issue_code::too_many_bytes, static_cast<double>(MaxBytes)};
  }
  static constexpr auto check_size(std::size_t bytes) noexcept -> issue {
    if (bytes < MinBytes) return {issue_code::too_few_bytes, static_cast<double>(MinBytes)};
    if (bytes > MaxBytes) return too_many();
    return {};
  }
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return text_.is_set(); }
  [[nodiscard]] constexpr auto assign(std::string_view text) -> issue {
    const auto problem = check(text);
    if (!problem.found()) text_ = detail::held_text{text, detail::hold::borrowed};
    return problem;
  }

  detail::held_text text_;
};

}  // namespace ward
