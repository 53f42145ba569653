// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two JSON Schemas (2020-12, as ward writes them): what of a document is taken now and was not, and the other way round.
#pragma once

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {

/// Compares any number of pairs of schemas of two documents, for what is read: what can be said in more ways is wider. Each pair of
/// referred schemas is compared once, where it is met first. A keyword that is not known here and differs counts as wider.
class schema_comparison {
 public:
  explicit schema_comparison(findings& to) : to_(to) {}

  void compare(const document_value& was, const document_value& now, const std::string& place) {
    const auto before = open_schema(was);
    const auto after = open_schema(now);
    if (after.is_nullable && !before.is_nullable) to_.widen(place, "can be null, and could not");
    if (before.is_nullable && !after.is_nullable) to_.narrow(place, "cannot be null, and could");
    if (!before.reference.empty() && !after.reference.empty() &&
        !compared_.emplace(before.reference, after.reference).second)
      return;
    compare_opened(before.schema, after.schema, place);
  }

 private:
  using schema = const document_value&;

  void compare_opened(schema was, schema now, const std::string& place) {
    compare_unknown(was, now, place);
    const auto before = kind_of_values(was);
    const auto after = kind_of_values(now);
    if (before == after) return compare_alike(was, now, place);
    if (before.empty()) return to_.narrow(place, "is " + after + ", was any JSON value");
    const bool are_numbers = type_of(was) == "integer" && type_of(now) == "number";
    if (type_of(was) == "number" && type_of(now) == "integer") {
      to_.narrow(place, "is of type integer, was of type number");
      return compare_numbers(to_, was, now, place);
    }
    to_.widen(place, "is " + (after.empty() ? "any JSON value" : after) + ", was " + before);
    if (are_numbers) compare_numbers(to_, was, now, place);
  }

  void compare_alike(schema was, schema now, const std::string& place) {
    const auto type = type_of(now);
    if (now.find("oneOf")) return compare_alternatives(was, now, place);
    if (type == "string") return compare_texts(to_, was, now, place);
    if (type == "integer" || type == "number") return compare_numbers(to_, was, now, place);
    if (type == "array") return compare_lists(was, now, place);
    if (type == "object") return compare_objects(was, now, place);
  }

  void compare_lists(schema was, schema now, const std::string& place) {
    compare_lower(to_, was, now, "minItems", place);
    compare_upper(to_, was, now, "maxItems", place);
    const bool was_set = flag_in(was, "uniqueItems");
    const bool is_set = flag_in(now, "uniqueItems");
    if (was_set && !is_set) to_.widen(place, "can have equal items, and could not");
    if (!was_set && is_set) to_.narrow(place, "cannot have equal items, and could");
    compare_parts(was, now, "items", place + "[]");
  }
  // A part that a schema does not speak of is anything.
  void compare_parts(schema was, schema now, std::string_view keyword, const std::string& place) {
    const auto before = was.find(keyword);
    const auto after = now.find(keyword);
    if (before && after) return compare(*before, *after, place);
    if (before) to_.widen(place, "is anything, and had a schema");
    if (after) to_.narrow(place, "has a schema, and was anything");
  }

  void compare_objects(schema was, schema now, const std::string& place) {
    compare_lower(to_, was, now, "minProperties", place);
    compare_upper(to_, was, now, "maxProperties", place);
    if (is_map(was) && is_map(now)) {
      compare_parts(was, now, "propertyNames", place + "[name]");
      compare_parts(was, now, "additionalProperties", place + "[...]");
    } else if (is_map(was)) {
      to_.widen(place, "has members of its own, was a map");
    } else if (is_closed(now) && !is_closed(was)) {
      to_.narrow(place, "takes no members of other names, and did");
    } else if (is_closed(was) != is_closed(now) || is_map(was) != is_map(now)) {
      to_.widen(place, "takes members of other names, and did not take these");
    }
    compare_new_members(was, now, place);
    compare_old_members(was, now, place);
    compare_required(was, now, place);
  }
  void compare_new_members(schema was, schema now, const std::string& place) {
    const auto members = now.find("properties");
    if (!members) return;
    for (const auto& [name, value] : members->members()) {
      const auto at = std::string{place}.append(".").append(name);
      if (has_member(was, name))
        compare(was["properties"][name], value, at);
      else if (is_closed(was))
        to_.widen(at, "is a new member");
      else
        to_.narrow(at, "has a schema, and was anything");
    }
  }
  void compare_old_members(schema was, schema now, const std::string& place) {
    const auto members = was.find("properties");
    if (!members) return;
    const auto required = required_members(was);
    for (const auto& [name, value] : members->members()) {
      const auto at = std::string{place}.append(".").append(name);
      if (has_member(now, name)) continue;
      if (required.contains(name) && is_closed(now))  // a password that had to be given again, say
        to_.widen(at, "is no longer a member, and had to be there");
      else if (is_closed(now))
        to_.narrow(at, "is no longer a member");
      else
        to_.widen(at, "is anything, and had a schema");
    }
  }
  void compare_required(schema was, schema now, const std::string& place) {
    const auto before = required_members(was);
    const auto after = required_members(now);
    for (const auto name : before) {
      if (has_member(now, name) && !after.contains(name))
        to_.widen(std::string{place}.append(".").append(name), "may be absent, and had to be there");
    }
    for (const auto name : after) {
      if (has_member(was, name) && !before.contains(name))
        to_.narrow(std::string{place}.append(".").append(name), "must be there, and could be absent");
    }
  }

  void compare_alternatives(schema was, schema now, const std::string& place) {
    const auto before = was.find("discriminator");
    const auto after = now.find("discriminator");
    if (!before || !after) return compare_same(was, now, "oneOf", place);
    const auto tag = (*after)["propertyName"].text();
    const auto old_tag = (*before)["propertyName"].text();
    if (tag != old_tag) to_.widen(place, "is told apart by " + quoted(tag) + ", was by " + quoted(old_tag));
    const auto words = (*after)["mapping"];
    const auto old_words = (*before)["mapping"];
    for (const auto& [word, reference] : words.members()) {
      const auto known = old_words.find(word);
      if (known)
        compare_referred(*known, reference, std::string{place}.append("(").append(word).append(")"));
      else
        to_.widen(place, "can be " + quoted(word) + ", and could not");
    }
    for (const auto& [word, reference] : old_words.members()) {
      if (!words.find(word)) to_.narrow(place, "cannot be " + quoted(word) + ", and could");
    }
  }
  void compare_referred(const document_value& was, const document_value& now, const std::string& place) {
    if (!compared_.emplace(was.text(), now.text()).second) return;
    compare_opened(was.resolve(was.text()), now.resolve(now.text()), place);
  }

  // What is compared elsewhere, or says nothing about what is taken.
  static constexpr std::string_view known_[] = {"$ref",
                                                "$schema",
                                                "$id",
                                                "$defs",
                                                "$comment",
                                                "title",
                                                "description",
                                                "example",
                                                "examples",
                                                "default",
                                                "deprecated",
                                                "readOnly",
                                                "writeOnly",
                                                "discriminator",
                                                "contentMediaType",
                                                "oneOf",
                                                "type",
                                                "format",
                                                "const",
                                                "enum",
                                                "minLength",
                                                "maxLength",
                                                "pattern",
                                                "contentEncoding",
                                                "minimum",
                                                "maximum",
                                                "exclusiveMinimum",
                                                "exclusiveMaximum",
                                                "multipleOf",
                                                "minItems",
                                                "maxItems",
                                                "uniqueItems",
                                                "items",
                                                "properties",
                                                "required",
                                                "additionalProperties",
                                                "minProperties",
                                                "maxProperties",
                                                "propertyNames"};

  void compare_unknown(schema was, schema now, const std::string& place) {
    std::set<std::string_view> keywords;
    for (const auto* each : {&was, &now}) {
      for (const auto& [keyword, value] : each->members()) keywords.insert(keyword);
    }
    for (const auto keyword : known_) keywords.erase(keyword);
    for (const auto keyword : keywords) compare_same(was, now, keyword, place);
  }
  void compare_same(schema was, schema now, std::string_view keyword, const std::string& place) {
    const auto* before = was.tree().find(keyword);
    const auto* after = now.tree().find(keyword);
    const bool is_same = before != nullptr && after != nullptr && *before == *after;
    if (!is_same) to_.widen(place, quoted(keyword) + " differs, and is not compared");
  }

  findings& to_;
  std::set<std::pair<std::string_view, std::string_view>> compared_;
};

}  // namespace ward::generate::gate
