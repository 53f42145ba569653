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
#include "ward/generate/openapi/access_clauses.hpp"
#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {
namespace detail {

[[nodiscard]] inline auto step_up_of(std::uint32_t max_age_seconds, std::span<const std::string_view> acr_values) -> std::string {
  json_text text;
  text.object([&] {
    text.member("maxAgeSeconds", max_age_seconds);
    if (acr_values.empty()) return;
    text.key("acrValues").fragment(to_json_list(acr_values));
  });
  return std::move(text).take();
}

}  // namespace detail

// With acr values, they say how many factors there are: `amr` is not asked then.
template <>
struct clause_document<clause_kind::step_up> {
  template <class Clause>
  static void describe(operation& of) {
    if constexpr (!Clause::is_demanded) {
      of.extensions["x-ward-mfa"] = "false";
    } else {
      if (Clause::acr_values.empty()) of.extensions["x-ward-mfa"] = "true";
      if (Clause::max_age_seconds != 0) of.extensions["x-ward-step-up"] = detail::step_up_of(Clause::max_age_seconds, Clause::acr_values);
      of.can_fail(http::problems::insufficient_user_authentication);
    }
  }
};

template <>
struct clause_document<clause_kind::sensitive> {
  template <class Clause>
  static void describe(operation& of) {
    using kind = typename Clause::kind;
    json_text text;
    text.object([&] {
      text.member("kind", kind::sensitivity_name);
      text.member("mostRequests", kind::most_requests);
      text.member("seconds", kind::in_seconds);
    });
    of.extensions["x-ward-sensitive"] = std::move(text).take();
  }
};

template <>
struct clause_document<clause_kind::expense> {
  template <class Clause>
  static void describe(operation& of) {
    of.extensions["x-ward-expensive"] = "true";
  }
};

template <>
struct clause_document<clause_kind::budget> {
  template <class Clause>
  static void describe(document& of) {
    json_text text;
    text.object([&] {
      text.member("bytes", Clause::bytes);
      text.member("depth", Clause::depth);
      text.member("items", Clause::items);
    });
    of.extensions["x-ward-budget"] = std::move(text).take();
  }
};

template <>
struct clause_document<clause_kind::tenant_names> {
  template <class Clause>
  static void describe(document& of) {
    of.extensions["x-ward-tenant-names"] = detail::to_json_list(Clause::names);
  }
};

}  // namespace ward::generate::openapi
