// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a JSON Schema (2020-12, as ward writes them) says, keyword by keyword.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/gate/document.hpp"

namespace ward::generate::gate {

/// What stands where a reference points to, or the value itself. `boot_error` for one that leads to itself.
[[nodiscard]] inline auto follow_reference(const document_value& used) -> document_value {
  constexpr int most_steps = 64;
  auto found = used;
  for (int i = 0; i != most_steps; ++i) {
    const auto reference = found.is(json_kind::object) ? found.find("$ref") : std::nullopt;
    if (!reference || !reference->is(json_kind::string)) return found;
    found = found.resolve(reference->text());
  }
  used.refuse("refers to itself");
}

/// A schema behind its references, and whether null is taken beside it.
struct opened_schema {
  document_value schema;
  bool is_nullable = false;
  std::vector<document_value> around{};  ///< what leads to it, from the outside in: notes stand there
};

[[nodiscard]] inline auto open_schema(const document_value& used) -> opened_schema {
  opened_schema made{used};
  // A patch takes null for a member that can be absent, which may be nullable itself.
  while (const auto choices = made.schema.find("anyOf")) {
    const auto both = choices->items();
    const auto type = both.size() == 2 ? both[1].find("type") : std::nullopt;
    if (!type || !type->is(json_kind::string) || type->text() != "null") break;
    made.around.push_back(made.schema);
    made.schema = both[0];
    made.is_nullable = true;
  }
  const auto last = follow_reference(made.schema);
  while (&made.schema.tree() != &last.tree()) {
    made.around.push_back(made.schema);
    made.schema = made.schema.resolve(made.schema["$ref"].text());
  }
  return made;
}
/// What is said of a schema where it is used, or else by itself: its default, say.
[[nodiscard]] inline auto find_note(const opened_schema& of, std::string_view keyword)
    -> std::optional<document_value> {
  for (const auto& each : of.around) {
    if (auto found = each.find(keyword)) return found;
  }
  return of.schema.find(keyword);
}

[[nodiscard]] inline auto type_of(const document_value& schema) -> std::string_view {
  const auto type = schema.find("type");
  return type && type->is(json_kind::string) ? type->text() : std::string_view{};
}
/// The words of an `enum` or a `const`; nothing if there is neither.
[[nodiscard]] inline auto words_of(const document_value& schema) -> std::optional<std::set<std::string_view>> {
  if (const auto word = schema.find("const")) return std::set{word->text()};
  const auto list = schema.find("enum");
  if (!list) return std::nullopt;
  const auto words = list->texts();
  return std::set<std::string_view>{words.begin(), words.end()};
}
[[nodiscard]] inline auto number_in(const document_value& schema, std::string_view keyword) -> std::optional<double> {
  const auto found = schema.find(keyword);
  return found ? std::optional{found->number()} : std::nullopt;
}
/// Empty if there is none.
[[nodiscard]] inline auto text_in(const document_value& schema, std::string_view keyword) -> std::string_view {
  const auto found = schema.find(keyword);
  return found ? found->text() : std::string_view{};
}
[[nodiscard]] inline auto flag_in(const document_value& schema, std::string_view keyword) -> bool {
  const auto found = schema.find(keyword);
  return found && found->flag();
}
/// What a schema says of the kind of its values; empty if it says nothing, and any value is taken.
[[nodiscard]] inline auto kind_of_values(const document_value& schema) -> std::string {
  if (schema.find("oneOf")) return "one of some objects";
  const auto type = type_of(schema);
  return type.empty() ? "" : std::string{"of type "}.append(type);
}

/// Whether members of other names than the declared ones are refused.
[[nodiscard]] inline auto is_closed(const document_value& schema) -> bool {
  const auto others = schema.find("additionalProperties");
  return others && others->is(json_kind::boolean) && !others->flag();
}
/// Whether all other members have one schema.
[[nodiscard]] inline auto is_map(const document_value& schema) -> bool {
  const auto others = schema.find("additionalProperties");
  return others && others->is(json_kind::object);
}
[[nodiscard]] inline auto has_member(const document_value& schema, std::string_view name) -> bool {
  const auto members = schema.find("properties");
  return members && members->find(name);
}
[[nodiscard]] inline auto required_members(const document_value& schema) -> std::set<std::string_view> {
  const auto list = schema.find("required");
  if (!list) return {};
  const auto names = list->texts();
  return {names.begin(), names.end()};
}

/// Whether the alternatives are those that a discriminator maps words to, as in a variant.
[[nodiscard]] inline auto is_told_apart(const document_value& schema) -> bool {
  const auto alternatives = schema.find("oneOf");
  const auto discriminator = schema.find("discriminator");
  const auto mapping = discriminator ? discriminator->find("mapping") : std::nullopt;
  if (!alternatives || !mapping) return false;
  std::set<std::string_view> mapped;
  std::set<std::string_view> listed;
  for (const auto& [word, reference] : mapping->members()) mapped.insert(reference.text());
  for (const auto& each : alternatives->items()) listed.insert(text_in(each, "$ref"));
  return mapped == listed;
}

[[nodiscard]] inline auto has_part(const document_value& used, std::string_view way) -> bool;

namespace detail {

// The alternatives of a variant are told by their words: "(cat).name".
[[nodiscard]] inline auto has_part_of_alternative(const document_value& schema, std::string_view way) -> bool {
  const auto alternatives = schema.find("discriminator");
  if (!alternatives) return false;
  for (const auto& [word, reference] : (*alternatives)["mapping"].members()) {
    const auto step = std::string{"("}.append(word).append(")");
    if (way.starts_with(step) && has_part(reference.resolve(reference.text()), way.substr(step.size()))) return true;
  }
  return false;
}

}  // namespace detail

/// Whether `schema` has the part that `way` leads to: ".profile.names[]".
[[nodiscard]] inline auto has_part(const document_value& used, std::string_view way) -> bool {
  if (way.empty()) return true;
  const auto schema = open_schema(used).schema;
  if (way.starts_with('(')) return detail::has_part_of_alternative(schema, way);
  for (const auto& [step, keyword] :
       {std::pair<std::string_view, std::string_view>{"[]", "items"}, {"[...]", "additionalProperties"}}) {
    const auto below = schema.find(keyword);
    if (way.starts_with(step) && below && below->is(json_kind::object))
      return has_part(*below, way.substr(step.size()));
  }
  const auto members = schema.find("properties");
  if (!way.starts_with('.') || !members) return false;
  for (const auto& [name, value] : members->members()) {
    const auto rest = way.substr(std::min(way.size(), name.size() + 1));
    if (way.substr(1, name.size()) == name && (rest.empty() || rest[0] == '.' || rest[0] == '[' || rest[0] == '(') &&
        has_part(value, rest))
      return true;
  }
  return false;
}

}  // namespace ward::generate::gate
