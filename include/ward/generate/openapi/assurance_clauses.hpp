// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How well callers must have proved who they are, and what is worth attacking, in the document (rows 6, 17, 24, 25). Reasons stay
// out of it, as those of access do.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {
namespace detail {

[[nodiscard]] inline auto step_up_of(std::uint32_t max_age_seconds, std::span<const std::string_view> acr_values)
    -> std::string {
  json_text text;
  text.object([&] {
    text.member("maxAgeSeconds", max_age_seconds);
    if (acr_values.empty()) return;
    text.key("acrValues").fragment(to_json_list(acr_values));
  });
  return std::move(text).take();
}

struct demand {
  bool is_demanded = false;
  std::uint32_t max_age_seconds = 0;
  std::span<const std::string_view> acr_values{};
};
template <class Clause>
consteval auto read_demand() -> demand {
  if constexpr (Clause::is_demanded)
    return {true, Clause::max_age_seconds, Clause::acr_values};
  else
    return {};
}

}  // namespace detail

// With acr values, they say how many factors there are: `amr` is not asked then.
template <>
struct clause_document<clause_kind::step_up> {
  using said = detail::demand;
  template <class Clause, member_case>
  static constexpr said by = detail::read_demand<Clause>();

  static void describe(operation& of, const said& demand) {
    if (!demand.is_demanded) {
      of.extensions["x-ward-mfa"] = "false";
      return;
    }
    if (demand.acr_values.empty()) of.extensions["x-ward-mfa"] = "true";
    if (demand.max_age_seconds != 0)
      of.extensions["x-ward-step-up"] = detail::step_up_of(demand.max_age_seconds, demand.acr_values);
    of.can_fail(http::problems::insufficient_user_authentication);
  }
};

template <>
struct clause_document<clause_kind::sensitive> : says_a_ceiling {
  static void describe(operation& of, const said& sensitivity) {
    json_text text;
    text.object([&] {
      text.member("kind", sensitivity.kind);
      text.member("mostRequests", sensitivity.requests);
      text.member("seconds", sensitivity.seconds);
    });
    of.extensions["x-ward-sensitive"] = std::move(text).take();
  }
};

template <>
struct clause_document<clause_kind::expense> {
  struct said {};
  template <class, member_case>
  static constexpr said by{};
  static void describe(operation& of, said) { of.extensions["x-ward-expensive"] = "true"; }
};

template <>
struct clause_document<clause_kind::budget> : says_a_budget {
  static void describe(document& of, const said& budget) {
    json_text text;
    text.object([&] {
      text.member("bytes", budget.bytes);
      text.member("depth", budget.depth);
      text.member("items", budget.items);
    });
    of.extensions["x-ward-budget"] = std::move(text).take();
  }
};

template <>
struct clause_document<clause_kind::tenant_names> : says_names {
  static void describe(document& of, said names) { of.extensions["x-ward-tenant-names"] = detail::to_json_list(names); }
};

}  // namespace ward::generate::openapi
