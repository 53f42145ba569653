// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The operations of a report, counted: what the checklist is judged by.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "ward/declare/sensitivity.hpp"
#include "ward/generate/posture/report.hpp"

namespace ward::generate::posture {

struct tally {
  std::size_t operations = 0;
  std::size_t open = 0;         ///< to anybody
  std::size_t open_writes = 0;  ///< of those, by `public_write`
  std::size_t with_token = 0;
  std::size_t privileged = 0;   ///< that a privileged role may call, maybe among others
  std::size_t strong = 0;       ///< that demand more than one factor
  std::size_t privileged_weak = 0;       ///< privileged, with `no_mfa`
  std::size_t privileged_unaudited = 0;  ///< privileged, with `not_audited`
  std::size_t audited = 0;
  std::size_t with_tenant = 0;
  std::size_t asserted = 0;     ///< with the tenant in the path, too
  std::size_t per_address = 0;
  std::size_t per_user = 0;
  std::size_t per_account = 0;
  std::size_t concurrent = 0;
  std::size_t sensitive = 0;
  std::size_t authentication = 0;  ///< sensitive as `ward::authentication`
  std::size_t password_reset = 0;
  std::size_t expensive = 0;
  std::size_t with_url = 0;  ///< with values in the path or the query
  std::size_t with_path = 0;
  std::size_t with_query = 0;
  std::size_t with_cookies = 0;
  std::size_t with_body = 0;
  std::size_t with_form = 0;
  std::size_t with_files = 0;
  std::size_t with_input = 0;
  std::size_t escapes = 0;
  std::size_t never_fetched = 0;   ///< members
  std::size_t unbounded_json = 0;  ///< places
  std::size_t declassified = 0;    ///< members of answers
  std::size_t secrets_in = 0;      ///< members of requests that are a secret or about a person
  std::size_t members_out = 0;     ///< members of answers that are
  /// An operation that wants a token, for commands: "-X POST " or nothing, and its path with "x" for placeholders.
  std::string probe_method{};
  std::string probe_path{};
  /// The path of one that reads an object, with shell variables for placeholders: "/v1/notes/${id}".
  std::string object_path{};
};

namespace detail {

[[nodiscard]] inline auto has_quota(const operation& of, rate_subject subject) -> bool {
  return std::any_of(of.quotas.begin(), of.quotas.end(), [&](const applied_quota& each) { return each.subject == subject; });
}
[[nodiscard]] inline auto has_privileged_role(const operation& of) -> bool {
  return std::any_of(of.roles.begin(), of.roles.end(), [](const role_entry& each) { return each.is_privileged; });
}
[[nodiscard]] inline auto count_escapes(const operation& of, std::string_view kind) -> std::size_t {
  return static_cast<std::size_t>(
      std::count_if(of.escapes.begin(), of.escapes.end(), [&](const escape_hatch& each) { return each.kind == kind; }));
}

inline void count_access(tally& to, const operation& of) {
  to.open += of.open.has_value();
  to.open_writes += of.open.has_value() && of.open->may_write;
  to.with_token += !of.open.has_value();
  to.strong += of.authentication.is_demanded;
  to.audited += of.audit.is_audited;
  to.with_tenant += of.tenant.origin == tenant_origin::token;
  to.asserted += !of.tenant.asserted_in.empty();
  if (!has_privileged_role(of)) return;
  ++to.privileged;
  to.privileged_weak += !of.authentication.is_demanded;
  to.privileged_unaudited += !of.audit.is_audited;
}

// A kind of somebody's own may be called alike, and have another ceiling.
template <class Kind>
[[nodiscard]] auto is_of_kind(const ceiling& of) -> bool {
  return of.kind == Kind::sensitivity_name && of.requests == Kind::most_requests && of.seconds == Kind::in_seconds;
}

inline void count_limits(tally& to, const operation& of) {
  to.per_address += has_quota(of, rate_subject::address);
  to.per_user += has_quota(of, rate_subject::user);
  to.per_account += has_quota(of, rate_subject::account);
  to.concurrent += of.concurrent != 0;
  to.expensive += !of.expensive.empty();
  if (!of.sensitive) return;
  ++to.sensitive;
  to.authentication += is_of_kind<authentication>(*of.sensitive);
  to.password_reset += is_of_kind<password_reset>(*of.sensitive);
}

inline void count_messages(tally& to, const operation& of) {
  const auto& in = of.input;
  to.with_url += in.path != nullptr || in.query != nullptr;
  to.with_path += in.path != nullptr;
  to.with_query += in.query != nullptr;
  to.with_cookies += in.cookies != nullptr;
  to.with_body += in.body != nullptr;
  to.with_form += in.form != nullptr;
  to.with_files += !of.files.empty();
  to.with_input += in.path != nullptr || in.query != nullptr || in.headers != nullptr || in.cookies != nullptr || in.body != nullptr ||
                   in.form != nullptr;
  to.escapes += of.escapes.size();
  to.never_fetched += count_escapes(of, "never_fetched");
  to.unbounded_json += count_escapes(of, "unbounded_json");
  to.declassified += count_escapes(of, "declassify");
  for (const auto& each : of.sensitive_members) ++(each.is_answer ? to.members_out : to.secrets_in);
}

// "/v1/notes/{id}" as "/v1/notes/x".
[[nodiscard]] inline auto filled_path(std::string_view path) -> std::string {
  std::string filled;
  for (std::size_t at = 0; at != path.size(); ++at) {
    if (path[at] != '{') {
      filled.push_back(path[at]);
    } else {
      filled.push_back('x');
      at = std::min(path.find('}', at), path.size() - 1);
    }
  }
  return filled;
}

// "/v1/notes/{id}" as "/v1/notes/${id}".
[[nodiscard]] inline auto variable_path(std::string_view path) -> std::string {
  std::string text;
  for (const char c : path) text.append(c == '{' ? "$" : "").push_back(c);
  return text;
}

// A plain GET if there is one: the shortest command.
[[nodiscard]] inline auto is_plain(const operation& of) -> bool {
  return of.method == http::method::get && of.path.find('{') == std::string_view::npos;
}

inline void choose_probe(tally& to, const report& of) {
  const operation* found = nullptr;
  for (const auto& each : of.operations) {
    if (each.open) continue;
    const bool is_get = each.method == http::method::get;
    const bool names_object = each.path.find('{') != std::string_view::npos;
    if (is_get && names_object && to.object_path.empty()) to.object_path = variable_path(each.path);
    if (found == nullptr || (is_get && !names_object && !is_plain(*found))) found = &each;
  }
  if (found == nullptr) return;
  if (found->method != http::method::get) to.probe_method = std::string{"-X "}.append(http::to_string(found->method)).append(" ");
  to.probe_path = filled_path(found->path);
}

}  // namespace detail

[[nodiscard]] inline auto count(const report& of) -> tally {
  tally made;
  made.operations = of.operations.size();
  for (const auto& each : of.operations) {
    detail::count_access(made, each);
    detail::count_limits(made, each);
    detail::count_messages(made, each);
  }
  detail::choose_probe(made, of);
  return made;
}

}  // namespace ward::generate::posture
