// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// JSON Schema 2020-12 of schema types: the bounds that the parser enforces, and no others.
//
// What JSON Schema cannot say: `1.0` and `1e2` are no integers for ward, duplicate names are refused, and a time must exist in
// the calendar.
#pragma once

#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/ascii.hpp"
#include "ward/core/boot_error.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/schema_node.hpp"

namespace ward::generate {

/// The name of a struct in a document: an instance of a template is named after its arguments, `page<notes::note>` as
/// "page_note", for names of components are made of letters, digits and underscores.
[[nodiscard]] inline auto component_name(std::string_view printed) -> std::string {
  std::string name;
  std::vector<std::size_t> starts{0};  // of the type that is being read, at each depth of arguments
  const auto separate = [&] {
    if (!name.empty() && !name.ends_with('_')) name.push_back('_');
  };
  for (const char c : printed) {
    if (ascii::is_alpha(c) || ascii::is_digit(c) || c == '_') {
      name.push_back(c);
    } else if (c == ':') {
      name.erase(starts.back());  // it was a namespace or a class around the type
    } else if (c == '>' && starts.size() > 1) {
      starts.pop_back();
    } else {
      separate();
      if (c == '<') starts.push_back(name.size());
      if (c == ',') starts.back() = name.size();
    }
  }
  while (name.ends_with('_')) name.pop_back();
  return name;
}

/// The struct schemas that a document refers to, by name.
using schema_set = std::map<std::string, const schema_node*>;

/// Adds the structs in and below `node`. Throws `boot_error` if two different ones have the same name.
inline void collect_structs(schema_set& into, const schema_node& node) {
  if (node.item != nullptr) collect_structs(into, *node.item);
  if (node.kind != schema_kind::object) return;
  const auto [place, is_new] = into.try_emplace(component_name(node.name), &node);
  if (!is_new && place->second != &node) {
    throw boot_error("two schema structs are called '" + place->first +
                     "', and a document names schemas without namespaces: rename one of them");
  }
  if (!is_new) return;
  for (const auto& member : node.members) collect_structs(into, *member.schema);
}

/// Writes schemas; `reference_prefix` is where the document keeps its structs: "#/components/schemas/", "#/$defs/".
class schema_writer {
 public:
  schema_writer(json_text& to, std::string_view reference_prefix) : to_(to), reference_prefix_(reference_prefix) {}

  /// A schema where it is used: a struct is a reference.
  void use(const schema_node& node) {
    to_.object([&] { write_use(node); });
  }
  /// The schema of `of`'s member `index`, with its default.
  void use_member(const schema_node& of, std::size_t index) {
    to_.object([&] {
      write_use(*of.members[index].schema);
      if (of.members[index].presence == presence::defaulted) of.write_default(to_.key("default"), index);
    });
  }
  /// The schema of a struct itself. It is closed: other members are refused.
  void define(const schema_node& node) {
    to_.object([&] { define_members(node); });
  }
  /// The same, for an object that is already open.
  void define_members(const schema_node& node) {
    to_.member("type", "object");
    to_.member("additionalProperties", false);
    write_required(node);
    to_.key("properties").object([&] {
      for (std::size_t i = 0; i != node.members.size(); ++i) {
        to_.key(node.members[i].name);
        use_member(node, i);
      }
    });
  }

 private:
  void write_use(const schema_node& node) {
    switch (node.kind) {
      case schema_kind::text: return write_text(node);
      case schema_kind::integer: return write_integer(node);
      case schema_kind::number: return write_number(node);
      case schema_kind::boolean: return to_.member("type", "boolean");
      case schema_kind::list: return write_list(node);
      case schema_kind::object: return to_.member("$ref", std::string{reference_prefix_}.append(component_name(node.name)));
      case schema_kind::none:
      case schema_kind::optional: return;  // describe_schema lets neither through
    }
  }
  void write_text(const schema_node& node) {
    to_.member("type", "string");
    const auto& text = node.text;
    if (!text.words.empty()) {
      to_.key("enum").array([&] {
        for (const auto word : text.words) to_.value(word);
      });
      return;
    }
    if (!text.format.empty()) to_.member("format", text.format);
    if (text.min_length != 0) to_.member("minLength", text.min_length);
    to_.member("maxLength", text.max_length);
    if (!text.pattern.empty()) to_.member("pattern", text.pattern);
  }
  void write_integer(const schema_node& node) {
    constexpr std::int64_t lowest = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t highest = std::numeric_limits<std::int32_t>::max();
    to_.member("type", "integer");
    to_.member("format", node.low >= lowest && node.high <= highest ? "int32" : "int64");
    to_.member("minimum", node.low);
    to_.member("maximum", node.high);
  }
  void write_number(const schema_node& node) {
    to_.member("type", "number");
    to_.member("format", "double");
    to_.member("minimum", node.least);
    to_.member("maximum", node.greatest);
  }
  void write_list(const schema_node& node) {
    to_.member("type", "array");
    if (node.min_items != 0) to_.member("minItems", node.min_items);
    to_.member("maxItems", node.max_items);
    to_.key("items");
    use(*node.item);
  }
  void write_required(const schema_node& node) {
    bool any = false;
    for (const auto& member : node.members) any = any || member.presence == presence::required;
    if (!any) return;
    to_.key("required").array([&] {
      for (const auto& member : node.members) {
        if (member.presence == presence::required) to_.value(member.name);
      }
    });
  }

  json_text& to_;
  std::string_view reference_prefix_;
};

/// The JSON Schema of a struct as a document of its own, ending with a line feed. Throws `boot_error` as `collect_structs`.
template <class Struct>
[[nodiscard]] auto json_schema() -> std::string {
  static_assert(kind_of<Struct> == schema_kind::object, "ward: json_schema<Struct>() wants a struct schema.");
  schema_set structs;
  collect_structs(structs, schema_of<Struct>);
  const auto name = component_name(schema_of<Struct>.name);
  structs.erase(name);
  json_text text;
  schema_writer writer{text, "#/$defs/"};
  text.object([&] {
    text.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    text.member("title", name);
    writer.define_members(schema_of<Struct>);
    if (structs.empty()) return;
    text.key("$defs").object([&] {
      for (const auto& [each, node] : structs) {
        text.key(each);
        writer.define(*node);
      }
    });
  });
  return std::move(text).take().append("\n");
}

}  // namespace ward::generate
