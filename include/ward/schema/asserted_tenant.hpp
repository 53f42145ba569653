// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A tenant in a path, for paths that must carry one: it is compared with the token's and decides nothing (row 10).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/issue.hpp"

namespace ward {

/// 1 to 64 of letters, digits, '_' and '-', as the tenant claim of a token.
struct asserted_tenant_rule {
  static constexpr text_shape shape{.min_length = 1, .max_length = 64, .pattern = "^[A-Za-z0-9_-]{1,64}$"};
  static constexpr std::size_t max_bytes = 64;

  [[nodiscard]] static constexpr auto check(std::string_view text) noexcept -> issue {
    if (text.size() > max_bytes) return {issue_code::too_long, static_cast<double>(max_bytes)};
    const auto is_sound = [](char c) { return ascii::is_alpha(c) || ascii::is_digit(c) || c == '_' || c == '-'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_sound)) return {issue_code::no_match};
    return {};
  }
  [[nodiscard]] static constexpr auto check_plain(std::string_view text) noexcept -> issue { return check(text); }
};

/// The member of a `ward::path` that holds a tenant: `/v1/tenants/{tenant_id}/notes`. The pipeline compares it with the token's
/// tenant, byte for byte, before anything else is read; another one is answered as a path that does not exist, with 404 (API1).
using asserted_tenant = bounded_text<asserted_tenant_rule>;

namespace detail {

template <class Type>
inline constexpr bool is_asserted_tenant = false;
template <>
inline constexpr bool is_asserted_tenant<asserted_tenant> = true;

/// Whether a member is one, whatever is said around it.
template <class Member>
inline constexpr bool asserts_tenant = is_asserted_tenant<bare<Member>>;
template <class Member>
inline constexpr bool asserts_tenant<std::optional<Member>> = asserts_tenant<Member>;

}  // namespace detail
}  // namespace ward
