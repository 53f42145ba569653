// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What clauses say where both documents are told the same of them: bases of `clause_document` and `clause_posture`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/schema/member_case.hpp"

namespace ward::generate {

/// For kinds that show in what others say, or have nothing to say in a document.
struct says_nothing {
  struct said {};
  template <class, member_case>
  static constexpr said by{};
  static void describe(const auto&, said) {}
};

struct says_a_text {
  using said = std::string_view;
  template <class Clause, member_case>
  static constexpr said by = Clause::text;
};

struct says_why {
  using said = std::string_view;
  template <class Clause, member_case>
  static constexpr said by = Clause::why;
};

struct says_names {
  using said = std::span<const std::string_view>;
  template <class Clause, member_case>
  static constexpr said by = Clause::names;
};

/// A kind of sensitive endpoint, and the most that its limits may allow.
struct ceiling {
  std::string_view kind;
  std::uint32_t requests;
  std::uint32_t seconds;
};
struct says_a_ceiling {
  using said = ceiling;
  template <class Clause, member_case>
  static constexpr said by{Clause::kind::sensitivity_name, Clause::kind::most_requests, Clause::kind::in_seconds};
};

struct message_budget {
  std::uint64_t bytes;
  std::uint64_t depth;
  std::uint64_t items;
};
struct says_a_budget {
  using said = message_budget;
  template <class Clause, member_case>
  static constexpr said by{Clause::bytes, Clause::depth, Clause::items};
};

}  // namespace ward::generate
