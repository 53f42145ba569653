// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the answers of an endpoint say: statuses, failure codes, and what is wrong with the schemas that go out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::law {

struct outcome_facts {
  std::array<std::uint64_t, 2> seen{};  ///< a bit for each success status from 200
  bool returns_only_success = true;
  bool fails_only_with_errors = true;
  bool repeats_a_status = false;
  bool repeats_a_code = false;
  bool has_body_without_content = false;  ///< a body with a status that has none: 204, 205
  flaw_set flaws;

  /// Whether one of them can say where something is: 201, 202.
  [[nodiscard]] constexpr auto may_have_location() const noexcept -> bool { return (seen[0] & 6U) != 0; }
};

namespace detail {

template <class Returns>
consteval void take_returns(outcome_facts& facts) {
  constexpr int status = Returns::status;
  constexpr bool has_body = !std::is_void_v<typename Returns::schema>;
  if constexpr (status < 200 || status > 299) {
    facts.returns_only_success = false;
  } else {
    auto& seen = facts.seen[(status - 200) / 64];
    constexpr auto bit = std::uint64_t{1} << ((status - 200) % 64);
    facts.repeats_a_status = facts.repeats_a_status || (seen & bit) != 0;
    seen |= bit;
  }
  if constexpr (has_body) {
    facts.has_body_without_content = facts.has_body_without_content || status == 204 || status == 205;
    facts.flaws = facts.flaws | flaws_of<typename Returns::schema>;
    if constexpr (kind_of<typename Returns::schema> == schema_kind::optional) facts.flaws = facts.flaws | flaw::misplaced_optional;
  }
}

/// The codes of the failures that were read so far; there is room for all.
struct code_list {
  std::string_view* codes = nullptr;
  std::size_t size = 0;
};

// Compared as they are read: a list of all codes would be a template for each endpoint.
constexpr auto keep_code(code_list& known, std::string_view code) -> bool {
  bool is_new = true;
  for (std::size_t i = 0; i != known.size; ++i) is_new = is_new && !ward::detail::are_same(known.codes[i], code);
  known.codes[known.size++] = code;
  return is_new || code.empty();
}

template <class Fails>
consteval void take_fails(outcome_facts& facts, code_list& codes) {
  facts.fails_only_with_errors = facts.fails_only_with_errors && Fails::status >= 400 && Fails::status <= 599;
  if constexpr (requires { Fails::code; }) facts.repeats_a_code = !keep_code(codes, Fails::code) || facts.repeats_a_code;
}

}  // namespace detail
}  // namespace ward::law
