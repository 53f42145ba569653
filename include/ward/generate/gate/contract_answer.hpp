// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an operation of two OpenAPI documents answers: statuses, header fields and bodies, from the client's side.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/contract_changes.hpp"
#include "ward/generate/gate/contract_operation.hpp"
#include "ward/generate/gate/contract_request.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/same_value.hpp"
#include "ward/generate/gate/schema_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {
namespace detail {

[[nodiscard]] inline auto members_of(const document_value& of, std::string_view name)
    -> std::map<std::string, document_value> {
  std::map<std::string, document_value> made;
  const auto found = of.find(name);
  if (!found) return made;
  for (const auto& [key, value] : found->members()) made.emplace(key, follow_reference(value));
  return made;
}
// Names of fields are the same in any case.
[[nodiscard]] inline auto fields_of(const document_value& answer)
    -> std::map<std::string, std::pair<std::string, document_value>> {
  std::map<std::string, std::pair<std::string, document_value>> made;
  for (const auto& [name, value] : members_of(answer, "headers"))
    made.emplace(lower_case_of(name), std::pair{name, value});
  return made;
}

inline void compare_field(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  constexpr std::array<std::string_view, 6> known{"description", "required", "schema",
                                                  "deprecated",  "example",  "examples"};
  if (flag_in(was, "required") && !flag_in(now, "required")) to.widen(place, "may be absent, and was always sent");
  if (!flag_in(was, "required") && flag_in(now, "required")) to.narrow(place, "is always sent, and could be absent");
  compare_schemas(to, was, now, place);
  compare_deprecation(to, was, now, place);
  compare_other_members(to, was, now, known, place);
}

inline void compare_fields(findings& to, const document_value& was, const document_value& now,
                           const std::string& place) {
  const auto before = fields_of(was);
  const auto after = fields_of(now);
  for (const auto& [key, field] : after) {
    const auto known = before.find(key);
    const auto at = std::string{place}.append(" header ").append(field.first);
    if (known == before.end())
      to.take(change_kind::new_member, {at, "is new"});
    else
      compare_field(to, known->second.second, field.second, at);
  }
  for (const auto& [key, field] : before) {
    if (!after.contains(key))
      to.take(change_kind::lost_member, {std::string{place}.append(" header ").append(field.first), "is gone"});
  }
}

// The problems that a body can be, by their types (RFC 9457), if it is one of problems.
[[nodiscard]] inline auto problems_of(const document_value& media) -> std::map<std::string_view, document_value> {
  std::map<std::string_view, document_value> made;
  const auto used = media.find("schema");
  if (!used) return made;
  const auto schema = open_schema(*used).schema;
  if (is_told_apart(schema) && schema["discriminator"]["propertyName"].text() == "type") {
    for (const auto& [type, reference] : schema["discriminator"]["mapping"].members())
      made.emplace(type, reference.resolve(reference.text()));
    return made;
  }
  if (!has_member(schema, "type")) return made;
  const auto type = open_schema(schema["properties"]["type"]).schema;
  if (type_of(type) != "string") return made;
  const auto words = words_of(type);
  if (words && words->size() == 1) made.emplace(*words->begin(), *used);
  return made;
}

inline void compare_problems(findings& to, const document_value& was, const document_value& now,
                             const std::string& place) {
  constexpr std::array<std::string_view, 3> known{"schema", "example", "examples"};
  const auto before = problems_of(was);
  const auto after = problems_of(now);
  if (before.empty() || after.empty()) return compare_media(to, was, now, place);
  for (const auto& [type, schema] : after) {
    const auto other = before.find(type);
    if (other == before.end())
      to.take(change_kind::more_words, {place, "can be the problem " + quoted(type) + ", and could not"});
    else
      schema_comparison{to}.compare(
          other->second, schema, after.size() == 1 ? place : std::string{place}.append("(").append(type).append(")"));
  }
  for (const auto& [type, schema] : before) {
    if (!after.contains(type)) to.narrow(place, "cannot be the problem " + quoted(type) + ", and could");
  }
  compare_other_members(to, was, now, known, place);
}

inline void compare_given_media(findings& to, const document_value& was, const document_value& now, bool is_problem,
                                const std::string& place) {
  const auto before = was.find("content");
  const auto after = now.find("content");
  if (!before && !after) return;
  if (!before) return to.differ(place + " body", "is sent, and was not");
  if (!after) return to.differ(place + " body", "is no longer sent");
  for (const auto& [type, value] : after->members()) {
    const auto known = before->find(type);
    const auto at = std::string{place}.append(" ").append(place_of_media(*after, type, "body"));
    if (!known)
      to.take(change_kind::new_member, {place + " body", "can be " + quoted(type) + ", and could not"});
    else if (is_problem)
      compare_problems(to, *known, value, at);
    else
      compare_media(to, *known, value, at);
  }
  for (const auto& [type, value] : before->members()) {
    if (!after->find(type))
      to.take(change_kind::lost_member, {place + " body", "cannot be " + quoted(type) + ", and could"});
  }
}

// Where to go from an answer: what is there to be called is compared by itself.
inline void compare_links(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  const auto before = members_of(was, "links");
  const auto after = members_of(now, "links");
  for (const auto& [name, link] : after) {
    const auto known = before.find(name);
    const auto at = std::string{place}.append(" link ").append(name);
    if (known == before.end())
      to.take(change_kind::note, {at, "is new"});
    else if (!is_same_value(known->second, link))
      to.take(change_kind::note, {at, "is another one"});
  }
  for (const auto& [name, link] : before) {
    if (!after.contains(name))
      to.take(change_kind::note, {std::string{place}.append(" link ").append(name), "is gone"});
  }
}

inline void compare_answer(findings& to, const document_value& was, const document_value& now, bool is_problem,
                           const std::string& place) {
  constexpr std::array<std::string_view, 4> known{"description", "headers", "content", "links"};
  compare_fields(to, was, now, place);
  compare_links(to, was, now, place);
  compare_given_media(to, was, now, is_problem, place);
  compare_other_members(to, was, now, known, place);
}

// "404", "4XX", "default"
[[nodiscard]] inline auto is_failure(std::string_view status) -> bool {
  return !status.starts_with('1') && !status.starts_with('2') && !status.starts_with('3');
}

}  // namespace detail

/// A failure more or less is told, as clients must expect failures that they do not know.
inline void compare_answers(contract_changes& to, const contract_operation& was, const contract_operation& now) {
  const auto before = detail::members_of(was.value, "responses");
  const auto after = detail::members_of(now.value, "responses");
  for (const auto& [status, answer] : after) {
    const bool is_failure = detail::is_failure(status);
    const auto known = before.find(status);
    sorted_findings found{to, is_failure ? effect_in_problem : effect_in_answer};
    if (known != before.end())
      detail::compare_answer(found, known->second, answer, is_failure,
                             std::string{now.place}.append(", ").append(status));
    else
      found.take(change_kind::more_words, {now.place, "can answer " + status + ", and could not"});
  }
  for (const auto& [status, answer] : before) {
    sorted_findings found{to, effect_in_answer};
    if (!after.contains(status))
      found.take(detail::is_failure(status) ? change_kind::narrower : change_kind::lost_member,
                 {now.place, "does not answer " + status + " any more"});
  }
}

}  // namespace ward::generate::gate
