// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an operation has without saying so: the problems of every operation, inherited limits, and words where none are given.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/ascii.hpp"
#include "ward/core/boot_error.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/http/problem.hpp"

namespace ward::generate::openapi {
namespace detail {

// "create_note" as "Create note".
[[nodiscard]] inline auto as_sentence(std::string_view name) -> std::string {
  std::string words{name};
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && ascii::is_lower(words.front())) words.front() = static_cast<char>(words.front() - 32);
  return words;
}

// The first segment of "/v1/notes/{id}" that names something: no placeholder, no version.
[[nodiscard]] inline auto subject_of(std::string_view path) -> std::string_view {
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    const bool is_version = segment.size() >= 2 && segment[0] == 'v' && ascii::is_digit(segment[1]);
    if (!segment.empty() && segment[0] != '{' && !is_version) return segment;
  }
  return "api";
}

[[nodiscard]] constexpr auto subject_name(rate_subject subject) noexcept -> std::string_view {
  switch (subject) {
    case rate_subject::address: return "address";
    case rate_subject::user: return "user";
    case rate_subject::account: return "account";
  }
  return {};
}

inline void write_quota(json_text& to, const applied_quota& quota) {
  to.object([&] {
    to.member("per", subject_name(quota.subject));
    if (!quota.member.empty()) to.member("namedBy", quota.member);
    to.member("requests", quota.requests);
    to.member("seconds", quota.seconds);
    if (quota.subject == rate_subject::account) to.member("requestsOfOneAddress", share_of_address(quota.requests));
    to.member("countedOver", quota.is_shared ? "api" : "operation");
  });
}

[[nodiscard]] inline auto limits_of(const operation& of) -> std::string {
  json_text text;
  text.array([&] {
    for (const auto& quota : of.quotas) write_quota(text, quota);
    if (of.concurrent == 0) return;
    text.object([&] {
      text.member("per", subject_name(of.is_public ? rate_subject::address : rate_subject::user));
      text.member("atTheSameTime", of.concurrent);
      text.member("countedOver", "operation");
    });
  });
  return std::move(text).take();
}

inline void complete_words(operation& of) {
  if (of.summary.empty()) of.summary = as_sentence(of.id);
  if (of.description.empty()) {
    of.description = of.summary + (of.is_public ? ". Open to the public." : ". Needs an access token with one of the roles.");
  }
  if (!of.deprecated.empty()) of.description.append("\n\nDeprecated: ").append(of.deprecated);
  if (of.tags.empty()) of.tags.emplace_back(subject_of(of.path));
}

// What reaches no operation is answered too: what is no request that HTTP/1.1 knows, or of another path or method. A proxy or a client
// meets these, and no operation can have them in its responses.
[[nodiscard]] inline auto answers_before_operations(const document& in) -> std::string {
  std::vector<http::problem_kind> problems{http::problems::malformed_request, http::problems::not_found,
                                           http::problems::method_not_allowed, http::problems::uri_too_long,
                                           http::problems::expectation_failed, http::problems::fields_too_large,
                                           http::problems::internal,           http::problems::not_implemented,
                                           http::problems::unavailable,        http::problems::version_not_supported};
  if (!in.quotas.empty()) problems.push_back(http::problems::quota_exceeded);
  std::sort(problems.begin(), problems.end(), [](const auto& left, const auto& right) { return left.status < right.status; });
  json_text text;
  text.array([&] {
    for (const auto& each : problems) {
      text.object([&] {
        text.member("status", each.status);
        text.member("type", std::string{http::type_uri_prefix(each)}.append(each.code));
        text.member("title", each.title);
      });
    }
  });
  return std::move(text).take();
}

// A description that no operation belongs to was meant for a tag that is spelled otherwise.
inline void complete_tags(document& of) {
  std::set<std::string_view> used;
  for (const auto& each : of.operations) used.insert(each.tags.begin(), each.tags.end());
  for (const auto& [tag, description] : of.tags) {
    if (used.contains(tag)) continue;
    throw boot_error("ward::tag_description<\"" + tag + "\", ...>: no operation has this tag. Take the description away, or spell it "
                     "as ward::tag does");
  }
  for (const auto tag : used) of.tags.try_emplace(std::string{tag}, "The operations on " + std::string{tag} + ".");
}

}  // namespace detail

/// Adds what follows from the api and from every operation's being served by the same pipeline.
inline void complete(operation& of, const document& in) {
  of.quotas.insert(of.quotas.begin(), in.quotas.begin(), in.quotas.end());
  of.extensions["x-ward-limits"] = detail::limits_of(of);
  if (of.asserts_tenant) of.extensions["x-ward-tenant"] = "\"token, asserted\"";
  of.extensions.try_emplace("x-ward-audited", "false");
  of.extensions.try_emplace("x-ward-roles", "[]");
  if (!of.quotas.empty()) of.can_fail(http::problems::quota_exceeded);
  // Queries are read and sizes are checked whether or not the operation declares a query and a body.
  of.can_fail(http::problems::malformed_request);
  of.can_fail(http::problems::invalid_input);
  of.can_fail(http::problems::content_too_large);
  if (of.body != nullptr || of.form != nullptr) of.can_fail(http::problems::request_timeout);  // it is waited for behind the route
  of.can_fail(http::problems::internal);
  of.can_fail(http::problems::unavailable);
  detail::complete_words(of);
}

/// Fills in what no clause of the api says, and says openly that it was not said. Throws `boot_error` if a tag is described that no
/// operation has.
inline void complete(document& of) {
  if (of.title.empty()) of.title = "Untitled";
  if (of.version.empty()) of.version = "0.0.0";
  if (of.description.empty()) of.description = "The HTTP API of " + of.title + ", as its types declare it.";
  for (auto& each : of.operations) complete(each, of);
  detail::complete_tags(of);
  of.extensions["x-ward-before-operations"] = detail::answers_before_operations(of);
}

}  // namespace ward::generate::openapi
