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

/// The name of a struct's or patch's schema in a document.
[[nodiscard]] inline auto component_name(const schema_node& node) -> std::string {
  return component_name(node.name).append(node.name_suffix);
}

/// The struct schemas that a document refers to, by name.
using schema_set = std::map<std::string, const schema_node*>;

/// Adds the structs in and below `node`. Throws `boot_error` if two different ones have the same name.
inline void collect_structs(schema_set& into, const schema_node& node) {
  if (node.item != nullptr) collect_structs(into, *node.item);
  for (const auto* alternative : node.alternatives) collect_structs(into, *alternative);
  if (node.kind != schema_kind::object && node.kind != schema_kind::patch) return;
  const auto [place, is_new] = into.try_emplace(component_name(node), &node);
  if (!is_new && place->second != &node) {
    throw boot_error("two schema structs are called '" + place->first +
                     "', and a document names schemas without namespaces: rename one of them");
  }
  if (!is_new) return;
  for (const auto& member : node.members) collect_structs(into, *member.schema);
}

/// Writes schemas; `reference_prefix` is where the document keeps its structs: "#/components/schemas/", "#/$defs/". `text_pattern`
/// is that of texts which have no other: some places hold less than JSON does.
class schema_writer {
 public:
  schema_writer(json_text& to, std::string_view reference_prefix, std::string_view text_pattern = any_text_pattern)
      : to_(to), reference_prefix_(reference_prefix), text_pattern_(text_pattern) {}

  /// A schema where it is used: a struct is a reference.
  void use(const schema_node& node) {
    to_.object([&] { write_use(node); });
  }
  /// The same, for an object that is already open.
  void use_members(const schema_node& node) { write_use(node); }
  /// The schema of `of`'s member `index`, with its default.
  void use_member(const schema_node& of, std::size_t index) {
    const auto& member = of.members[index];
    const bool removable = of.kind == schema_kind::patch && member.presence == presence::optional;
    to_.object([&] {
      if (removable) {
        write_or_null(*member.schema);
      } else {
        write_use(*member.schema);
      }
      if (of.kind == schema_kind::object && member.presence == presence::defaulted) of.write_default(to_.key("default"), index);
      write_notes(member);
    });
  }
  /// The schema of a struct itself. It is closed: other members are refused.
  void define(const schema_node& node) {
    to_.object([&] { define_members(node); });
  }
  /// The same, for an object that is already open.
  void define_members(const schema_node& node) {
    to_.member("type", "object");
    if (!node.description.empty()) to_.member("description", node.description);
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
      case schema_kind::file: return write_file(node);
      case schema_kind::map: return write_map(node);
      case schema_kind::nullable: return write_or_null(*node.item);
      case schema_kind::variant: return write_variant(node);
      case schema_kind::object:
      case schema_kind::patch: return to_.member("$ref", reference_to(node));
      case schema_kind::json: return write_any(node);
      case schema_kind::none:
      case schema_kind::recursive:
      case schema_kind::optional: return;  // no node is of these kinds
    }
  }
  void write_text(const schema_node& node) {
    to_.member("type", "string");
    const auto& text = node.text;
    if (text.words.size() == 1) return to_.member("const", text.words.front());
    if (!text.words.empty()) {
      to_.key("enum").array([&] {
        for (const auto word : text.words) to_.value(word);
      });
      return;
    }
    if (!text.format.empty()) to_.member("format", text.format);
    if (text.min_length != 0) to_.member("minLength", text.min_length);
    to_.member("maxLength", text.max_length);
    if (!text.pattern.empty()) to_.member("pattern", text.pattern == any_text_pattern ? text_pattern_ : text.pattern);
    if (!text.content_encoding.empty()) to_.member("contentEncoding", text.content_encoding);
  }
  void write_integer(const schema_node& node) {
    constexpr std::int64_t lowest = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t highest = std::numeric_limits<std::int32_t>::max();
    to_.member("type", "integer");
    to_.member("format", node.low >= lowest && node.high <= highest ? "int32" : "int64");
    to_.member("minimum", node.low);
    to_.member("maximum", node.high);
    if (node.multiple != 1) to_.member("multipleOf", node.multiple);
  }
  void write_number(const schema_node& node) {
    to_.member("type", "number");
    to_.member("format", "double");
    to_.member(node.excludes_least ? "exclusiveMinimum" : "minimum", node.least);
    to_.member(node.excludes_greatest ? "exclusiveMaximum" : "maximum", node.greatest);
  }
  void write_list(const schema_node& node) {
    to_.member("type", "array");
    if (node.min_items != 0) to_.member("minItems", node.min_items);
    to_.member("maxItems", node.max_items);
    if (node.has_unique_items) to_.member("uniqueItems", true);
    to_.key("items");
    use(*node.item);
  }
  // Bytes as they are: neither an encoding nor, if it may be one of several, a type is told here.
  void write_file(const schema_node& node) {
    to_.member("type", "string");
    to_.member("format", "binary");
    if (node.media_types.size() == 1) to_.member("contentMediaType", node.media_types.front());
    to_.member("minLength", 1);
    to_.member("maxLength", node.max_bytes);
    if (node.max_pixels != 0) to_.member("x-ward-max-pixels", node.max_pixels);
  }
  void write_any(const schema_node& node) {
    to_.member("description", std::string{"Any JSON value: "}.append(node.why).append("."));
    to_.member("x-ward-max-bytes", node.max_bytes);
  }
  void write_map(const schema_node& node) {
    to_.member("type", "object");
    to_.member("maxProperties", node.max_items);
    to_.key("propertyNames");
    use(*node.key);
    to_.key("additionalProperties");
    use(*node.item);
  }
  void write_or_null(const schema_node& node) {
    to_.key("anyOf").array([&] {
      use(node);
      to_.object([&] { to_.member("type", "null"); });
    });
  }
  void write_variant(const schema_node& node) {
    to_.key("oneOf").array([&] {
      for (const auto* alternative : node.alternatives) use(*alternative);
    });
    to_.key("discriminator").object([&] {
      to_.member("propertyName", node.tag);
      to_.key("mapping").object([&] {
        for (std::size_t i = 0; i != node.alternatives.size(); ++i) to_.member(node.tag_words[i], reference_to(*node.alternatives[i]));
      });
    });
  }
  // What is said of a member and not of its type. A secret goes in, and never out.
  void write_notes(const schema_member& member) {
    if (!member.description.empty()) to_.member("description", member.description);
    if (!member.example.empty()) {
      to_.key("examples").array([&] { to_.fragment(member.example); });
    }
    if (member.notes.flow == member_flow::answers_only) to_.member("readOnly", true);
    if (member.notes.flow == member_flow::requests_only || (member.notes.is_secret && !member.notes.is_declassified)) to_.member("writeOnly", true);
  }
  [[nodiscard]] auto reference_to(const schema_node& node) const -> std::string {
    return std::string{reference_prefix_}.append(component_name(node));
  }
  void write_required(const schema_node& node) {
    if (node.kind == schema_kind::patch) return;
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
  std::string_view text_pattern_;
};

/// The JSON Schema of a struct, a patch or a variant as a document of its own, ending with a line feed. Throws `boot_error` as
/// `collect_structs`.
template <class Type, wire Wire = wire{}>
[[nodiscard]] auto json_schema() -> std::string {
  const schema_node& node = *node_of<Type, Wire>;
  schema_set structs;
  for (const auto& member : node.members) collect_structs(structs, *member.schema);
  for (const auto* alternative : node.alternatives) collect_structs(structs, *alternative);
  json_text text;
  schema_writer writer{text, "#/$defs/"};
  text.object([&] {
    text.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    if (!node.name.empty()) text.member("title", component_name(node));
    const bool holds_itself = !node.name.empty() && structs.contains(component_name(node));
    if (node.name.empty() || holds_itself) {
      writer.use_members(node);
    } else {
      writer.define_members(node);
    }
    if (structs.empty()) return;
    text.key("$defs").object([&] {
      for (const auto& [each, in] : structs) {
        text.key(each);
        writer.define(*in);
      }
    });
  });
  return std::move(text).take().append("\n");
}

}  // namespace ward::generate
