// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a posture report says, before it is text: clauses and schemas fill it in, and the writers know neither.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/described_parts.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/said_by_clauses.hpp"
#include "ward/generate/schema_node.hpp"
#include "ward/http/method.hpp"

namespace ward::generate::posture {

/// Anybody may call, without a token.
struct open_access {
  std::string_view why;
  bool may_write;  ///< declared by `public_write`
};

enum class tenant_origin : std::uint8_t { undeclared, token, none };

struct tenant_source {
  tenant_origin origin = tenant_origin::undeclared;
  std::string_view why{};         ///< there is none
  std::string_view asserted_in{};  ///< the member of the path that must equal the token's tenant, or empty
};

/// More than one factor, demanded or declined.
struct authentication_demand {
  bool is_demanded = false;
  std::uint32_t max_age_seconds = 0;  ///< 0: however long ago
  std::span<const std::string_view> acr_values{};
  std::string_view why_not{};  ///< of `no_mfa`
};

struct audit_duty {
  bool is_audited = false;
  std::string_view why_not{};  ///< of `not_audited`
};

struct failure {
  int status;
  std::string_view code;
  friend auto operator==(const failure&, const failure&) -> bool = default;
};

/// A way around a rule that the contract takes, with its reason.
struct escape_hatch {
  std::string_view kind;  ///< the word that is written in the contract: "no_tenant", "unbounded_json"
  std::string place;      ///< "" for a clause, else the member: "body.profile.home_url"
  std::string_view why;
};

/// A member that is a secret or about a person.
struct sensitive_member {
  std::string place;  ///< "body.password", "response.items[].email"
  bool is_answer = false;
  bool is_secret = false;
  bool is_personal = false;
  bool is_declassified = false;
};

/// A bound of an input that JSON Schema cannot say.
struct unwritten_bound {
  std::string_view kind;  ///< "depth" of a recursive type, "json_bytes" of an unbounded_json, "rule" of a struct that has `check()`
  std::string place;      ///< "body.replies[]"
  std::uint64_t most;     ///< 0 for a rule, which has no number
};

/// What an operation reads, as schemas; null where it reads nothing.
struct input_schemas {
  const schema_node* path = nullptr;
  const schema_node* query = nullptr;
  const schema_node* headers = nullptr;
  const schema_node* cookies = nullptr;
  const schema_node* body = nullptr;
  const schema_node* form = nullptr;
};

/// A file that a form takes.
struct accepted_file {
  std::string_view member;
  std::uint64_t max_bytes;
  std::uint64_t max_pixels;  ///< 0: as many as fit in the bytes
  std::span<const std::string_view> media_types;
};

/// The most that the body of a request can need.
struct worst_body {
  std::uint64_t bytes = 0;         ///< read of it; larger ones are refused with 413
  std::uint64_t depth = 0;         ///< of objects and arrays inside each other
  std::uint64_t items = 0;         ///< values
  std::uint64_t memory_bytes = 0;  ///< kept of it and of what is made of it, without the parser's own buffers
};

struct operation {
  std::string id{};
  http::method method{};
  std::string_view path{};
  std::string summary{};
  std::vector<role_entry> roles{};
  std::optional<open_access> open{};
  tenant_source tenant{};
  authentication_demand authentication{};
  audit_duty audit{};
  std::vector<applied_quota> quotas{};  ///< those of the api first
  std::uint32_t concurrent = 0;         ///< calls of one caller at the same time; 0: as many as the server takes
  std::optional<ceiling> sensitive{};
  std::string_view expensive{};  ///< why, or empty
  worst_body cost{};
  input_schemas input{};
  std::vector<accepted_file> files{};
  std::vector<unwritten_bound> bounds{};
  std::vector<int> successes{};
  std::vector<failure> failures{};
  std::vector<escape_hatch> escapes{};
  std::vector<sensitive_member> sensitive_members{};
};

struct report {
  std::string_view title{};
  std::string_view version{};
  std::optional<message_budget> budget{};
  std::vector<std::string_view> tenant_names{};
  std::vector<operation> operations{};
  std::vector<checklist_chapter> checklist{};
};

/// All roles that the operations name, in the order in which they are first named.
[[nodiscard]] inline auto roles_of(const report& of) -> std::vector<role_entry> {
  std::vector<role_entry> found;
  for (const auto& operation : of.operations) {
    for (const auto& role : operation.roles) {
      const auto same = [&](const role_entry& each) { return each.name == role.name; };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back(role);
    }
  }
  return found;
}

/// Whether the operation names this role.
[[nodiscard]] inline auto allows(const operation& of, std::string_view role) -> bool {
  return std::any_of(of.roles.begin(), of.roles.end(), [&](const role_entry& each) { return each.name == role; });
}

/// The failures that all operations have.
[[nodiscard]] inline auto failures_of_all(const report& of) -> std::vector<failure> {
  std::vector<failure> shared;
  if (!of.operations.empty()) shared = of.operations.front().failures;
  for (const auto& operation : of.operations) {
    const auto& known = operation.failures;
    std::erase_if(shared, [&](const failure& each) { return std::find(known.begin(), known.end(), each) == known.end(); });
  }
  return shared;
}

/// Those of an operation that are not `shared`.
[[nodiscard]] inline auto own_failures(const operation& of, const std::vector<failure>& shared) -> std::vector<failure> {
  auto own = of.failures;
  std::erase_if(own, [&](const failure& each) { return std::find(shared.begin(), shared.end(), each) != shared.end(); });
  return own;
}

/// "POST /v1/notes"
[[nodiscard]] inline auto place_of(const operation& of) -> std::string {
  return std::string{http::to_string(of.method)}.append(" ").append(of.path);
}

/// "POST /v1/notes, body.profile.home_url"
[[nodiscard]] inline auto place_of(const operation& of, std::string_view member) -> std::string {
  auto place = place_of(of);
  return member.empty() ? place : place.append(", ").append(member);
}

}  // namespace ward::generate::posture
