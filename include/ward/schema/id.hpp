// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Identifiers for the outside: UUIDs that carry what they identify in their type (row 73; ASVS 11.5.1).
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/format/uuid.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

inline constexpr std::string_view uuid_examples[] = {
    "0190b0a0-7c00-7000-8000-000000000001", "F47AC10B-58CC-4372-A567-0E02B2C3D479", "00000000-0000-0000-0000-000000000000"};
inline constexpr std::string_view uuid_counter_examples[] = {
    "0190b0a07c0070008000000000000001",      "0190b0a0-7c00-7000-8000-00000000000",    "0190b0a0-7c00-7000-8000-0000000000011",
    "0190b0a0-7c00-7000-8000-00000000000g",  "{0190b0a0-7c00-7000-8000-000000000001}", "urn:uuid:0190b0a0-7c00-7000-8000-000000000001",
    "0190b0a07-c00-7000-8000-000000000001",  " 190b0a0-7c00-7000-8000-000000000001"};

template <fixed_string What>
consteval auto check_id() -> bool {
  constexpr bool have_a_name = What.size() != 0;
  static_assert(have_a_name, "ward::id<What>: say what it identifies, as in ward::id<\"note\">.");
  return true;
}

}  // namespace detail

/// The identifier of a `What`: an `id<"note">` is no `id<"user">`. From a path or a body it is a claim, not a permission.
template <fixed_string What, bool = detail::check_id<What>()>
class id {
 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr std::string_view what = What.view();
  static constexpr text_shape shape{.min_length = uuid::text_size,
                                    .max_length = uuid::text_size,
                                    .format = "uuid",
                                    .examples = detail::uuid_examples,
                                    .counter_examples = detail::uuid_counter_examples};
  static constexpr std::size_t max_bytes = uuid::text_size;

  /// A new one: version 4, 122 random bits from the kernel.
  [[nodiscard]] static auto random() noexcept -> id { return id{uuid::random()}; }
  /// A new one: version 7, which sorts by time of making, and so tells it (RFC 9562, section 5.7).
  [[nodiscard]] static auto time_ordered(instant now) noexcept -> id { return id{uuid::time_ordered(now)}; }
  [[nodiscard]] static constexpr auto from(std::string_view text) -> result<id, issue> {
    id made;
    if (const auto problem = made.assign(text); problem.found()) return failed{problem};
    return made;
  }
  explicit constexpr id(const uuid& value) noexcept : value_(value), set_(true) {}

  [[nodiscard]] constexpr auto value() const noexcept -> const uuid& { return value_; }
  [[nodiscard]] constexpr auto text() const noexcept -> plain_text<uuid::text_size> {
    const auto characters = value_.to_characters();
    return plain_text<uuid::text_size>{{characters.data(), characters.size()}};
  }
  friend constexpr auto operator==(const id&, const id&) -> bool = default;

 private:
  friend struct detail::schema_access;
  constexpr id() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::string_view text) noexcept -> issue {
    const auto parsed = uuid::parse(text);
    if (!parsed) return {issue_code::not_a_uuid};
    value_ = *parsed;
    set_ = true;
    return {};
  }

  uuid value_{};
  bool set_ = false;
};

}  // namespace ward
