// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The report as JSON, for programs that compare two of them: docs/posture.md says what each member means.
#pragma once

#include <string>
#include <string_view>

#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/posture/checklist.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/tally.hpp"

namespace ward::generate::posture {

/// Raised when a member changes its meaning or goes away; a member that is added does not raise it.
inline constexpr int json_report_version = 1;

namespace detail {

inline void write_text_or_null(json_text& to, std::string_view name, std::string_view text) {
  to.key(name);
  if (text.empty()) return to.fragment("null");
  to.value(text);
}
inline void write_number_or_null(json_text& to, std::string_view name, std::uint64_t number) {
  to.key(name);
  if (number == 0) return to.fragment("null");
  to.value(number);
}

[[nodiscard]] constexpr auto word_of(rate_subject subject) noexcept -> std::string_view {
  switch (subject) {
    case rate_subject::address: return "address";
    case rate_subject::user: return "user";
    case rate_subject::account: return "account";
  }
  return "";
}
[[nodiscard]] constexpr auto word_of(tenant_origin origin) noexcept -> std::string_view {
  switch (origin) {
    case tenant_origin::undeclared: return "undeclared";
    case tenant_origin::token: return "token";
    case tenant_origin::none: return "none";
  }
  return "";
}

inline void write_roles(json_text& to, const operation& of) {
  to.key("roles").array([&] {
    for (const auto& role : of.roles) {
      to.object([&] {
        to.member("name", role.name);
        to.member("privileged", role.is_privileged);
      });
    }
  });
}

inline void write_access(json_text& to, const operation& of) {
  to.key("public");
  if (!of.open) return to.fragment("null");
  to.object([&] {
    to.member("write", of.open->may_write);
    to.member("why", of.open->why);
  });
}

inline void write_tenant(json_text& to, const operation& of) {
  to.key("tenant").object([&] {
    to.member("source", word_of(of.tenant.origin));
    write_text_or_null(to, "asserted_in_path", of.tenant.asserted_in);
    write_text_or_null(to, "why", of.tenant.why);
  });
}

inline void write_mfa(json_text& to, const operation& of) {
  to.key("mfa").object([&] {
    to.member("required", of.authentication.is_demanded);
    write_number_or_null(to, "max_age_seconds", of.authentication.max_age_seconds);
    to.key("acr").array([&] {
      for (const auto acr : of.authentication.acr_values) to.value(acr);
    });
    write_text_or_null(to, "why_not", of.authentication.why_not);
  });
}

inline void write_audit(json_text& to, const operation& of) {
  to.key("audit").object([&] {
    to.member("recorded", of.audit.is_audited);
    write_text_or_null(to, "why_not", of.audit.why_not);
  });
}

inline void write_limits(json_text& to, const operation& of) {
  to.key("limits").array([&] {
    for (const auto& quota : of.quotas) {
      to.object([&] {
        to.member("per", word_of(quota.subject));
        write_text_or_null(to, "account_in", quota.member);
        to.member("requests", quota.requests);
        to.member("seconds", quota.seconds);
        to.member("counted_over", quota.is_shared ? "api" : "operation");
      });
    }
  });
  write_number_or_null(to, "concurrent", of.concurrent);
}

inline void write_sensitivity(json_text& to, const operation& of) {
  to.key("sensitive");
  if (!of.sensitive) {
    to.fragment("null");
  } else {
    to.object([&] {
      to.member("kind", of.sensitive->kind);
      to.member("most_requests", of.sensitive->requests);
      to.member("in_seconds", of.sensitive->seconds);
    });
  }
  write_text_or_null(to, "expensive", of.expensive);
}

inline void write_cost(json_text& to, const operation& of) {
  to.key("cost").object([&] {
    to.member("body_bytes", of.cost.bytes);
    to.member("body_depth", of.cost.depth);
    to.member("body_items", of.cost.items);
    to.member("memory_bytes", of.cost.memory_bytes);
  });
}

inline void write_outcomes(json_text& to, const operation& of) {
  to.key("successes").array([&] {
    for (const int status : of.successes) to.value(status);
  });
  to.key("failures").array([&] {
    for (const auto& each : of.failures) {
      to.object([&] {
        to.member("status", each.status);
        to.member("code", each.code);
      });
    }
  });
}

inline constexpr std::string_view schema_prefix = "#/schemas/";

// Parameters and forms are written out; a body is what other bodies may share, and is a reference.
inline void write_group(json_text& to, std::string_view name, const schema_node* node) {
  to.key(name);
  if (node == nullptr) return to.fragment("null");
  schema_writer writer{to, schema_prefix};
  if (node->kind == schema_kind::object) return writer.define(*node);
  writer.use(*node);
}
inline void write_body(json_text& to, const schema_node* node) {
  to.key("body");
  if (node == nullptr) return to.fragment("null");
  schema_writer{to, schema_prefix}.use(*node);
}

// What JSON Schema cannot say of a file.
inline void write_files(json_text& to, const operation& of) {
  to.key("files").array([&] {
    for (const auto& file : of.files) {
      to.object([&] {
        to.member("member", file.member);
        to.member("max_bytes", file.max_bytes);
        write_number_or_null(to, "max_pixels", file.max_pixels);
        to.key("media_types").array([&] {
          for (const auto type : file.media_types) to.value(type);
        });
      });
    }
  });
}

inline void write_bounds(json_text& to, const operation& of) {
  to.key("bounds").array([&] {
    for (const auto& each : of.bounds) {
      to.object([&] {
        to.member("kind", each.kind);
        to.member("place", each.place);
        write_number_or_null(to, "most", each.most);
      });
    }
  });
}

inline void write_input(json_text& to, const operation& of) {
  to.key("input").object([&] {
    write_group(to, "path", of.input.path);
    write_group(to, "query", of.input.query);
    write_group(to, "headers", of.input.headers);
    write_group(to, "cookies", of.input.cookies);
    write_body(to, of.input.body);
    write_group(to, "form", of.input.form);
    write_files(to, of);
    write_bounds(to, of);
  });
}

inline void write_operation(json_text& to, const operation& of) {
  to.object([&] {
    to.member("id", of.id);
    to.member("method", http::to_string(of.method));
    to.member("path", of.path);
    to.member("summary", of.summary);
    write_access(to, of);
    write_roles(to, of);
    write_tenant(to, of);
    write_mfa(to, of);
    write_audit(to, of);
    write_limits(to, of);
    write_sensitivity(to, of);
    to.key("idempotency").fragment("null");
    write_cost(to, of);
    write_outcomes(to, of);
    write_input(to, of);
  });
}

inline void collect_parameters(schema_set& into, const schema_node* node) {
  if (node == nullptr) return;
  for (const auto& member : node->members) collect_structs(into, *member.schema);
}

[[nodiscard]] inline auto collect_schemas(const report& of) -> schema_set {
  schema_set found;
  for (const auto& each : of.operations) {
    for (const auto* node : {each.input.path, each.input.query, each.input.headers, each.input.cookies, each.input.form}) {
      collect_parameters(found, node);
    }
    if (each.input.body != nullptr) collect_structs(found, *each.input.body);
  }
  return found;
}

inline void write_schemas(json_text& to, const report& of) {
  to.key("schemas").object([&] {
    for (const auto& [name, node] : collect_schemas(of)) {
      to.key(name);
      schema_writer{to, schema_prefix}.define(*node);
    }
  });
}

inline void write_escapes(json_text& to, const report& of) {
  to.key("escape_hatches").array([&] {
    for (const auto& operation : of.operations) {
      for (const auto& each : operation.escapes) {
        to.object([&] {
          to.member("kind", each.kind);
          to.member("operation", operation.id);
          to.member("place", place_of(operation, each.place));
          to.member("why", each.why);
        });
      }
    }
  });
}

inline void write_data(json_text& to, const report& of) {
  to.key("data").array([&] {
    for (const auto& operation : of.operations) {
      for (const auto& each : operation.sensitive_members) {
        to.object([&] {
          to.member("operation", operation.id);
          to.member("direction", each.is_answer ? "out" : "in");
          to.member("place", place_of(operation, each.place));
          to.member("secret", each.is_secret);
          to.member("personal", each.is_personal);
          to.member("declassified", each.is_declassified);
        });
      }
    }
  });
}

inline void write_api(json_text& to, const report& of) {
  to.key("api").object([&] {
    to.member("title", of.title);
    to.member("version", of.version);
    to.key("tenant_names").array([&] {
      for (const auto name : of.tenant_names) to.value(name);
    });
    to.key("budget");
    if (!of.budget) return to.fragment("null");
    to.object([&] {
      to.member("bytes", of.budget->bytes);
      to.member("depth", of.budget->depth);
      to.member("items", of.budget->items);
    });
  });
}

inline void write_summary(json_text& to, const report& of) {
  const auto counted = count(of);
  to.key("summary").object([&] {
    to.member("operations", counted.operations);
    to.member("public", counted.open);
    to.member("public_writes", counted.open_writes);
    to.member("privileged", counted.privileged);
    to.member("audited", counted.audited);
    to.member("escape_hatches", counted.escapes);
    to.key("checklist").object([&] {
      for (const auto status : all_row_statuses) to.member(to_string(status), count_rows(of.checklist, status));
    });
  });
}

inline void write_checklist(json_text& to, const report& of) {
  to.key("checklist").array([&] {
    for (const auto& chapter : of.checklist) {
      for (const auto& row : chapter.rows) {
        to.object([&] {
          to.member("row", row.number);
          to.member("chapter", chapter.title);
          to.member("title", row.title);
          to.member("status", to_string(row.status));
          write_text_or_null(to, "types", row.text.types);
          write_text_or_null(to, "run_time", row.text.run_time);
          write_text_or_null(to, "deployment", row.text.deployment);
          write_text_or_null(to, "check", row.text.check);
        });
      }
    }
  });
}

}  // namespace detail

/// JSON, indented, ending with a line feed, the same bytes each time. Throws `boot_error` if two schemas have one name.
[[nodiscard]] inline auto write_json_report(const report& of) -> std::string {
  json_text text;
  text.object([&] {
    text.member("ward_posture", json_report_version);
    detail::write_api(text, of);
    detail::write_summary(text, of);
    text.key("operations").array([&] {
      for (const auto& each : of.operations) detail::write_operation(text, each);
    });
    detail::write_escapes(text, of);
    text.key("egress").array([] {});
    detail::write_data(text, of);
    detail::write_checklist(text, of);
    detail::write_schemas(text, of);
  });
  return std::move(text).take().append("\n");
}

}  // namespace ward::generate::posture
