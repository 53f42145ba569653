// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 9 to 13 of the checklist: what the caller may do, and to whose data.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto roles_are_declared(const tally& of) -> checklist_row {
  return {9, "Every operation names its roles, the rest is denied", row_status::by_types,
          {.types = say("W101, W102, W107, W108: ", out_of(of.with_token, of.operations), " name their roles; open to the public, with a reason: ",
                        of.open, ". There is no third kind."),
           .run_time = "Paths that no operation has answer 404, other methods 405 (ward/pipeline/stages.hpp).",
           .deployment = "Roles are as good as the issuer that puts them into tokens.",
           .check = of.with_token == 0 ? "" : status_of(of, "", "401")}};
}

[[nodiscard]] inline auto tenant_is_the_tokens(const tally& of) -> checklist_row {
  constexpr auto title = "The tenant is the token's, never the input's";
  if (of.with_tenant == 0) {
    return {10, title, row_status::not_applicable,
            {.types = "No operation touches a tenant's data: each says ward::no_tenant and why (W104)."}};
  }
  return {10, title, row_status::by_types,
          {.types = say("W104, W105, W106, W109, W114: ", out_of(of.with_tenant, of.operations), " take the tenant from the token; an input that is "
                        "named like one does not compile; ", out_of(of.asserted, of.operations), " have it in the path too, to be compared."),
           .run_time = "A token without a tenant is answered with 403, another tenant in the path with 404 (ward/pipeline/stages.hpp). Handlers "
                       "get a ward::scope, which only the pipeline makes (ward/pipeline/witness.hpp).",
           .deployment = "WARD_TENANT_CLAIM names the claim; the issuer fills it.",
           .check = claims_of(".tenant")}};
}

[[nodiscard]] inline auto database_enforces_the_tenant(const tally& of) -> checklist_row {
  return {11, "The database enforces the tenant, too", row_status::missing,
          {.types = say("Handlers of ", out_of(of.with_tenant, of.operations), " get a ward::scope for their statements; nothing makes them use it."),
           .deployment = "ward has no adapter for PostgreSQL, and SQLite has no row-level security. With PostgreSQL, force it on each table; the "
                         "command lists the tables without.",
           .check = "psql -Atc \"select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace "
                    "and not (relrowsecurity and relforcerowsecurity)\"  # nothing"}};
}

[[nodiscard]] inline auto refusals_are_uniform(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {12, "403 says nothing about what exists", row_status::not_applicable, without_tokens()};
  return {12, "403 says nothing about what exists", row_status::by_component,
          {.run_time = "403 follows from the token's roles and tenant alone, before the body is read "
                       "(ward/pipeline/stages.hpp); its body differs by the trace id only (ward/pipeline/problem_writer.hpp). An object of "
                       "somebody else is 404, see row 75."}};
}

[[nodiscard]] inline auto objects_are_tried_as_another(const tally& of) -> checklist_row {
  return {13, "Tests try every object as another user", row_status::missing,
          {.deployment = say("ward does not generate these tests. Write one for each of the ", of.with_path,
                             " operations with a path: another user, another tenant, no token."),
           .check = status_for_another(of)}};
}

[[nodiscard]] inline auto authorization(const tally& of) -> checklist_chapter {
  return {"Authorization",
          {roles_are_declared(of), tenant_is_the_tokens(of), database_enforces_the_tenant(of), refusals_are_uniform(of),
           objects_are_tried_as_another(of)}};
}

}  // namespace ward::generate::posture::checklist
