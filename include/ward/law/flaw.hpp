// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a rule may find wrong with a type or with a member; some are flaws in one place only, and the rules know where.
#pragma once

#include <cstdint>

namespace ward::law {

enum class flaw : std::uint64_t {
  none = 0,
  unbounded_text = 1U << 0U,
  unbounded_number = 1U << 1U,
  unbounded_list = 1U << 2U,
  no_schema = 1U << 3U,
  secret = 1U << 4U,  ///< or personal, and not declassified: in answers
  tenant_name = 1U << 5U,
  credential_name = 1U << 6U,   ///< in parameters and answers
  numeric_id = 1U << 7U,        ///< in paths, queries and answers
  not_scalar = 1U << 8U,        ///< in parameters
  url_name = 1U << 9U,          ///< in what comes in
  asserted_tenant = 1U << 10U,  ///< outside of paths

  // A struct, as its members are written.
  c_array = 1U << 11U,
  bit_field = 1U << 12U,
  fixed_member = 1U << 13U,
  union_member = 1U << 14U,
  base_class = 1U << 15U,
  too_many_members = 1U << 16U,
  no_plain_struct = 1U << 17U,
  incomplete = 1U << 18U,  ///< or holds itself without ward::recursive
  endless = 1U << 19U,     ///< no value of it ends
  bad_default = 1U << 20U,
  optional_default = 1U << 21U,
  same_names = 1U << 22U,
  same_camel_names = 1U << 23U,
  bad_notes = 1U << 24U,
  bad_check = 1U << 25U,
  never_given = 1U << 26U,  ///< no member that a request has

  // A type where it does not belong.
  bad_variant = 1U << 27U,
  unsuited_item = 1U << 28U,  ///< of a set or as the key of a map
  noted_item = 1U << 29U,     ///< a name or a direction inside of a list, a map or a nullable
  misplaced_optional = 1U << 30U,
  pointer = 1ULL << 31U,
  enumeration = 1ULL << 32U,
  time = 1ULL << 33U,
  std_map = 1ULL << 34U,
  file = 1ULL << 35U,
  misplaced_patch = 1ULL << 36U,
  directed = 1ULL << 37U,       ///< read_only or write_only, in parameters
  not_required = 1ULL << 38U,   ///< in paths
  unusable_name = 1ULL << 39U,  ///< in header fields and cookies

  refused = 1ULL << 40U,  ///< by the compiler itself, whose error stands for it: no rule adds one
};

/// Several flaws. A structural type: rules take one as a template argument.
struct flaw_set {
  std::uint64_t bits = 0;

  constexpr flaw_set() = default;
  constexpr flaw_set(flaw one) noexcept : bits(static_cast<std::uint64_t>(one)) {}

  [[nodiscard]] constexpr auto has(flaw_set any) const noexcept -> bool { return (bits & any.bits) != 0; }
  friend constexpr auto operator|(flaw_set left, flaw_set right) noexcept -> flaw_set {
    left.bits |= right.bits;
    return left;
  }
  friend constexpr auto operator-(flaw_set left, flaw_set right) noexcept -> flaw_set {
    left.bits &= ~right.bits;
    return left;
  }
  friend constexpr auto operator==(const flaw_set&, const flaw_set&) -> bool = default;
};

/// Flaws of what a member is called or says, whose type is sound all the same: everything else can be asked of it.
inline constexpr flaw_set flaws_of_meaning = flaw_set{flaw::secret} | flaw::tenant_name | flaw::credential_name | flaw::numeric_id |
                                             flaw::url_name | flaw::asserted_tenant | flaw::same_camel_names | flaw::never_given |
                                             flaw::bad_notes | flaw::directed | flaw::not_required | flaw::unusable_name;

/// Whether nothing more can be asked of a type: it has no size and no tree of schemas.
[[nodiscard]] constexpr auto is_unreadable(flaw_set flaws) noexcept -> bool { return (flaws - flaws_of_meaning) != flaw_set{}; }

}  // namespace ward::law
