// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two JSON Schemas (2020-12, as ward writes them): what of a document is taken now and was not, and the other way round.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/same_value.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"
#include "ward/generate/gate/schema_notes.hpp"

namespace ward::generate::gate {

/// Compares any number of pairs of schemas of two documents, for what is read: what can be said in more ways is wider. Each pair of
/// schemas is compared once, where it is met first, whatever holds itself. A keyword that is not known here and differs is unlike.
/// Throws `boot_error` for a schema below more than 256 others.
class schema_comparison {
 public:
  explicit schema_comparison(findings& to) : to_(to) {}

  void compare(const document_value& was, const document_value& now, const std::string& place) {
    const auto before = open_schema(was);
    const auto after = open_schema(now);
    if (after.is_nullable && !before.is_nullable) to_.widen(place, "can be null, and could not");
    if (before.is_nullable && !after.is_nullable) to_.narrow(place, "cannot be null, and could");
    compare_notes(to_, before, after, place);
    compare_around(before, after, place);
    compare_once(before.schema, after.schema, place);
  }

 private:
  using schema = const document_value&;

  void compare_once(schema was, schema now, const std::string& place) {
    if (!compared_.emplace(&was.tree(), &now.tree()).second) return;
    constexpr int most_deep = 256;
    if (++depth_ > most_deep) now.refuse("stands below more than 256 schemas, from reference to reference");
    compare_opened(was, now, place);
    --depth_;
  }

  void compare_opened(schema was, schema now, const std::string& place) {
    compare_unknown(was, now, place);
    const auto before = kind_of_values(was);
    const auto after = kind_of_values(now);
    if (before == after) return compare_alike(was, now, place);
    if (before.empty()) return to_.narrow(place, "is " + after + ", was any JSON value");
    if (after.empty()) return to_.widen(place, "is any JSON value, was " + before);
    auto change = "is " + after + ", was " + before;
    if (type_of(was) == "number" && type_of(now) == "integer")
      to_.narrow(place, std::move(change));
    else if (type_of(was) == "integer" && type_of(now) == "number")
      to_.widen(place, std::move(change));
    else
      return to_.differ(place, std::move(change));
    compare_numbers(to_, was, now, place);
  }

  void compare_alike(schema was, schema now, const std::string& place) {
    const auto type = type_of(now);
    for (const auto keyword : ward_ceilings) compare_upper(to_, was, now, keyword, place);
    if (now.find("oneOf")) return compare_alternatives(was, now, place);
    if (type == "string") return compare_texts(to_, was, now, place);
    if (type == "array") return compare_lists(was, now, place);
    if (type == "object") return compare_objects(was, now, place);
    if (type != "integer" && type != "number") return;
    compare_numbers(to_, was, now, place);
    detail::compare_number_formats(to_, text_in(was, "format"), text_in(now, "format"), place);
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
    if (is_map(was) && !is_map(now)) return to_.differ(place, "has members of its own, was a map");
    if (!is_map(was) && is_map(now)) return to_.differ(place, "is a map, had members of its own");
    if (is_map(was)) {
      compare_parts(was, now, "propertyNames", place + "[name]");
      compare_parts(was, now, "additionalProperties", place + "[...]");
    } else if (is_closed(now) && !is_closed(was)) {
      to_.narrow(place, "takes no members of other names, and did");
    } else if (is_closed(was) && !is_closed(now)) {
      to_.take(change_kind::new_member, {place, "takes members of other names, and did not take these"});
    }
    compare_new_members(was, now, place);
    compare_old_members(was, now, place);
    compare_required(was, now, place);
  }
  void compare_new_members(schema was, schema now, const std::string& place) {
    const auto members = now.find("properties");
    if (!members) return;
    const auto required = required_members(now);
    for (const auto& [name, value] : members->members()) {
      const auto at = std::string{place}.append(".").append(name);
      if (has_member(was, name))
        compare(was["properties"][name], value, at);
      else if (is_closed(was) && required.contains(name))
        to_.take(change_kind::new_required_member, {at, "is a new member, and must be there"});
      else if (is_closed(was))
        to_.take(change_kind::new_member, {at, "is a new member"});
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
        to_.take(change_kind::lost_required_member, {at, "is no longer a member, and had to be there"});
      else if (is_closed(now))
        to_.take(change_kind::lost_member, {at, "is no longer a member"});
      else if (is_map(now))
        to_.differ(at, "has the schema of other members, and had one of its own");
      else
        to_.widen(at, "is anything, and had a schema");
    }
  }
  // What is new or gone is told with the members.
  void compare_required(schema was, schema now, const std::string& place) {
    const auto before = required_members(was);
    const auto after = required_members(now);
    for (const auto name : before) {
      if (!after.contains(name) && (has_member(now, name) || !has_member(was, name)))
        to_.widen(std::string{place}.append(".").append(name), "may be absent, and had to be there");
    }
    for (const auto name : after) {
      if (!before.contains(name) && (has_member(was, name) || !has_member(now, name)))
        to_.narrow(std::string{place}.append(".").append(name), "must be there, and could be absent");
    }
  }

  void compare_alternatives(schema was, schema now, const std::string& place) {
    if (!is_told_apart(was) || !is_told_apart(now)) {
      compare_same(was, now, "oneOf", place);
      return compare_same(was, now, "discriminator", place);
    }
    const auto tag = now["discriminator"]["propertyName"].text();
    const auto old_tag = was["discriminator"]["propertyName"].text();
    if (tag != old_tag) to_.differ(place, "is told apart by " + quoted(tag) + ", was by " + quoted(old_tag));
    const auto words = now["discriminator"]["mapping"];
    const auto old_words = was["discriminator"]["mapping"];
    for (const auto& [word, reference] : words.members()) {
      const auto known = old_words.find(word);
      if (known)
        compare_once(resolve_alternative(*known), resolve_alternative(reference),
                     std::string{place}.append("(").append(word).append(")"));
      else
        to_.take(change_kind::more_words, {place, "can be " + quoted(word) + ", and could not"});
    }
    for (const auto& [word, reference] : old_words.members()) {
      if (!words.find(word)) to_.narrow(place, "cannot be " + quoted(word) + ", and could");
    }
  }
  [[nodiscard]] static auto resolve_alternative(const document_value& reference) -> document_value {
    return follow_reference(reference.resolve(reference.text()));
  }

  // Beside a reference, or null, there are notes only.
  void compare_around(const opened_schema& was, const opened_schema& now, const std::string& place) {
    std::set<std::string_view> keywords;
    for (const auto* each : {&was, &now}) {
      for (const auto& layer : each->around) {
        for (const auto& [keyword, value] : layer.members()) keywords.insert(keyword);
      }
    }
    for (const auto keyword : keywords) {
      if (keyword == "anyOf" || keyword == "$ref" || is_note(keyword)) continue;
      const auto before = find_note(was, keyword);
      const auto after = find_note(now, keyword);
      if (!before || !after || !is_same_value(*before, *after)) say_unlike(keyword, place);
    }
  }
  void compare_unknown(schema was, schema now, const std::string& place) {
    const auto before = kind_of_values(was);
    const auto after = kind_of_values(now);
    const bool is_type_new = before.empty() || (was.find("oneOf") && !after.empty());
    const auto kind = is_type_new ? after : before;
    std::set<std::string_view> keywords;
    for (const auto* each : {&was, &now}) {
      for (const auto& [keyword, value] : each->members()) keywords.insert(keyword);
    }
    for (const auto keyword : keywords) {
      if (!is_note(keyword) && !is_compared_keyword(keyword, kind)) compare_same(was, now, keyword, place);
    }
  }
  void compare_same(schema was, schema now, std::string_view keyword, const std::string& place) {
    const auto before = was.find(keyword);
    const auto after = now.find(keyword);
    if (!before && !after) return;
    if (!before || !after || !is_same_value(*before, *after)) say_unlike(keyword, place);
  }
  void say_unlike(std::string_view keyword, const std::string& place) {
    to_.differ(place, quoted(keyword) + " differs, and is not compared");
  }

  findings& to_;
  detail::compared_pairs compared_;
  int depth_ = 0;
};

}  // namespace ward::generate::gate
