// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values around all bounds of a schema, at any depth: each differs from a typical one in one place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/schema_node.hpp"
#include "ward/testing/json_parts.hpp"
#include "ward/testing/number_cases.hpp"
#include "ward/testing/typical_values.hpp"
#include "ward/testing/value_case.hpp"

namespace ward::testing {

/// Makes values for schemas. The members of a struct are tried where it is met first, so that the number of cases grows with the
/// number of declared members and not with the ways to reach them. Deterministic; allocates; not thread-safe.
class schema_cases {
 public:
  using schema_node = generate::schema_node;

  /// All values that are not in question are typical ones of this seed.
  explicit schema_cases(std::uint64_t seed = 0) : seed_(seed) {}

  [[nodiscard]] auto of(const generate::schema_node& schema) -> value_cases {
    switch (schema.kind) {
      case schema_kind::text: return with_wrong_types(typical_.texts(schema).cases(), '"');
      case schema_kind::integer: return of_integer(schema);
      case schema_kind::number: return of_number(schema);
      case schema_kind::boolean: return of_boolean();
      case schema_kind::list: return of_list(schema);
      case schema_kind::map: return of_map(schema);
      case schema_kind::nullable: return of_nullable(schema);
      case schema_kind::variant: return of_variant(schema);
      case schema_kind::object:
      case schema_kind::patch: return of_object(schema);
      case schema_kind::json: return of_json(schema.max_bytes);
      default: return {};
    }
  }

 private:
  // `front` is the first character of the JSON type that is right: '"', '0', 't', '[' or '{'.
  static auto with_wrong_types(value_cases made, char front) -> value_cases {
    const std::pair<char, const char*> types[] = {{'n', "null"}, {'t', "true"}, {'t', "false"}, {'0', "0"}, {'0', "1.5"},
                                                  {'"', "\"\""}, {'"', "\"1\""}, {'[', "[]"}, {'[', "[1]"}, {'{', "{}"}, {'{', "{\"\":1}"}};
    for (const auto& [type, json] : types) {
      if (type != front) detail::refuse(made, json, "of another type");
    }
    add_broken_values(made);
    return made;
  }
  static void add_broken_values(value_cases& to) {
    for (const char* json : {"tru", "True", "nul", "undefined", "'a'", "", "[", "]", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\"}", "1,"}) {
      detail::refuse(to, json, "no JSON value");
    }
  }
  static auto of_json(std::size_t max_bytes) -> value_cases {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    value_cases made;
    for (const char* json : {"null", "true", "-1.5e3", "\"x\"", "[]", "{}", "[1,{\"a\":null}]", "{\"a\":1,\"a\":2}"}) {
      if (std::string_view{json}.size() <= max_bytes) detail::accept(made, json, "any JSON");
    }
    for (const std::size_t depth : {16U, 17U, 1000U}) {
      if (2 * depth <= max_bytes) detail::judge(made, depth <= 16, nested(depth), std::to_string(depth) + " deep");
    }
    for (const auto size : {max_bytes, max_bytes + 1}) {
      if (size < longest_document) detail::judge(made, size <= max_bytes, '"' + std::string(size - 2, 'a') + '"', std::to_string(size) + " bytes");
    }
    add_broken_values(made);
    return made;
  }
  static auto of_integer(const schema_node& schema) -> value_cases {
    value_cases made;
    detail::add_integer_cases(made, schema);
    return with_wrong_types(std::move(made), '0');
  }
  static auto of_number(const schema_node& schema) -> value_cases {
    value_cases made;
    detail::add_number_cases(made, schema);
    return with_wrong_types(std::move(made), '0');
  }
  static auto of_boolean() -> value_cases {
    value_cases made;
    detail::accept(made, "true", "true");
    detail::accept(made, "false", "false");
    return with_wrong_types(std::move(made), 't');
  }

  auto of_list(const schema_node& list) -> value_cases {
    value_cases made;
    if (typical_.ends_at(*list.item)) {
      detail::judge(made, list.min_items == 0, "[]", "no items");
      return with_wrong_types(std::move(made), '[');
    }
    std::set<std::size_t> counts{0, 1, list.min_items, list.min_items + 1, list.max_items - 1, list.max_items, list.max_items + 1};
    if (list.min_items != 0) counts.insert(list.min_items - 1);
    for (const auto count : counts) {
      const bool fits = list.min_items <= count && count <= list.max_items;
      const auto all = typical_.items(list, count, seed_);
      if (all.size() == count) detail::judge(made, fits, as_array(all), std::to_string(count) + " items");
    }
    add_repeated_items(made, list);
    add_item_cases(made, list);
    return with_wrong_types(std::move(made), '[');
  }
  void add_repeated_items(value_cases& to, const schema_node& list) {
    if (!list.has_unique_items || list.max_items < 2) return;
    auto all = typical_.items(list, std::max<std::size_t>(list.min_items, 2) - 1, seed_);
    all.push_back(all.front());
    detail::refuse(to, as_array(all), "an item twice");
  }
  // The item in question is the last of two, if there may be two and they may be equal.
  void add_item_cases(value_cases& to, const schema_node& list) {
    const std::size_t wanted = list.has_unique_items ? 1 : 2;
    const auto place = std::max<std::size_t>(list.min_items, std::min<std::size_t>(list.max_items, wanted)) - 1;
    auto around = typical_.items(list, place + 1, 1000);
    if (around.size() != place + 1) return;
    for (auto& each : of(*list.item)) {
      if (each.json.empty()) continue;  // nothing in brackets is an empty list
      if (list.has_unique_items && std::find(around.begin(), around.end() - 1, each.json) != around.end() - 1) continue;
      around[place] = each.json;
      to.push_back({as_array(around), each.valid, '/' + std::to_string(place) + each.at, std::move(each.why)});
    }
  }

  auto of_map(const schema_node& map) -> value_cases {
    value_cases made;
    if (typical_.ends_at(*map.item)) {
      detail::accept(made, "{}", "no names");
      return with_wrong_types(std::move(made), '{');
    }
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, map.max_items, map.max_items + 1}) {
      const auto all = typical_.entries(map, count, seed_);
      if (all.size() == count) detail::judge(made, count <= map.max_items, as_object(all), std::to_string(count) + " names");
    }
    const auto name = typical_.value(*map.key, seed_);
    const auto held = typical_.value(*map.item, seed_);
    detail::refuse(made, as_object({{name, held}, {name, held}}), "a name twice");
    for (auto& each : of(*map.key)) {
      if (each.json.starts_with('"')) detail::judge(made, each.valid, as_object({{each.json, held}}), "a name: " + each.why);
    }
    const auto at = pointer_step(typical_.texts(*map.key).typical(seed_));
    for (auto& each : of(*map.item)) made.push_back({as_object({{name, each.json}}), each.valid, at + each.at, std::move(each.why)});
    return with_wrong_types(std::move(made), '{');
  }
  auto of_nullable(const schema_node& schema) -> value_cases {
    auto made = of(*schema.item);
    std::erase_if(made, [](const auto& each) { return each.json == "null"; });
    detail::accept(made, "null", "null");
    return made;
  }
  // Each alternative with all its cases, but for those that make another one of it.
  auto of_variant(const schema_node& variant) -> value_cases {
    value_cases made;
    const auto tag = pointer_step(variant.tag);
    const auto holds_a_word = [&](const auto& each) {
      return std::any_of(variant.tag_words.begin(), variant.tag_words.end(), [&](auto word) { return each.json.find(json_string(word)) != std::string::npos; });
    };
    for (const auto* alternative : variant.alternatives) {
      for (auto& each : of(*alternative)) {
        if (each.valid || each.at != tag || !holds_a_word(each)) made.push_back(std::move(each));
      }
    }
    return made;
  }

  auto of_object(const schema_node& object) -> value_cases {
    value_cases made;
    if (!told_.insert(&object).second) {
      detail::accept(made, typical_.value(object, seed_), "typical");
      return with_wrong_types(std::move(made), '{');
    }
    // The outermost struct may hold itself at least once; how often others may, their nodes do not say.
    const bool is_outermost = told_.size() == 1;
    const auto turns = typical_.turns();
    if (is_outermost) add_turns(made, object);
    typical_.enter(object, is_outermost && holds_itself(object) ? 1 : 0);
    const auto whole = members_of(object);
    detail::accept(made, as_object(whole), "all members");
    for (std::size_t i = 0; i != object.members.size(); ++i) {
      add_member_cases(made, object, i, whole);
      add_name_cases(made, object, i, whole);
    }
    typical_.leave(object, turns);
    add_orders(made, object, whole);
    add_unknown_names(made, object, whole);
    return with_wrong_types(std::move(made), '{');
  }
  auto holds_itself(const schema_node& object) -> bool {
    typical_.enter(object, 0);
    const bool holds = std::any_of(object.members.begin(), object.members.end(), [&](const auto& each) { return typical_.leads_back(*each.schema); });
    typical_.leave(object, 0);
    return holds;
  }
  static void add_turns(value_cases& to, const schema_node& object) {
    const auto once = typical_values{0}.value(object);
    const auto deep = typical_values{17}.value(object);
    if (deep != once) detail::refuse(to, deep, "in itself 17 times");
  }
  // What would go around once too often is left out.
  auto members_of(const schema_node& object) -> std::vector<json_member> {
    std::vector<json_member> made;
    for (std::size_t i = 0; i != object.members.size(); ++i) {
      const auto& member = object.members[i];
      if (typical_.ends_at(*member.schema)) {
        made.emplace_back();
      } else {
        made.emplace_back(json_string(member.name), typical_.value(*member.schema, typical_values::member_seed(seed_, i)));
      }
    }
    return made;
  }
  static auto may_be_absent(const schema_node& object, std::size_t index) -> bool {
    return object.kind == schema_kind::patch || object.members[index].presence != presence::required;
  }

  void add_member_cases(value_cases& to, const schema_node& object, std::size_t index, std::vector<json_member> around) {
    const auto& member = object.members[index];
    const bool is_removable = object.kind == schema_kind::patch && member.presence == presence::optional;
    around[index].first = json_string(member.name);
    for (auto& each : of(*member.schema)) {
      around[index].second = std::move(each.json);
      const bool removes = is_removable && around[index].second == "null";
      to.push_back({as_object(around), each.valid || removes, pointer_step(member.name) + each.at, std::move(each.why)});
    }
  }
  static void add_name_cases(value_cases& to, const schema_node& object, std::size_t index, const std::vector<json_member>& whole) {
    const auto& member = object.members[index];
    if (whole[index].first.empty()) return;
    const auto at = pointer_step(member.name);
    const auto add = [&](bool valid, const std::vector<json_member>& members, const char* why) {
      to.push_back({as_object(members), valid, at, why});
    };
    const auto replaced = [&](std::string name) {
      auto members = whole;
      members[index].first = std::move(name);
      return members;
    };
    auto without = whole;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(index));
    add(may_be_absent(object, index), without, "absent");
    const auto in_escapes = with_escape(member.name);
    add(true, replaced(in_escapes), "a name with an escape");
    auto twice = whole;
    twice.push_back(whole[index]);
    add(false, twice, "twice");
    twice.back().first = in_escapes;
    add(false, twice, "twice, once with an escape");
    twice.back().second = "null";
    add(false, twice, "twice, with null");
    twice.back().second = whole[index].second;
    twice[index].second = "1e400";
    add(false, twice, "twice, first beyond every double");
  }
  // "title" as "t\u0069tle".
  static auto with_escape(std::string_view name) -> std::string {
    constexpr std::string_view hex = "0123456789abcdef";
    const std::size_t at = name.size() > 1 ? 1 : 0;
    const auto byte = static_cast<unsigned char>(name[at]);
    return '"' + std::string{name.substr(0, at)} + "\\u00" + hex[byte >> 4U] + hex[byte & 0xFU] + std::string{name.substr(at + 1)} + '"';
  }

  static void add_orders(value_cases& to, const schema_node& object, std::vector<json_member> whole) {
    std::vector<json_member> required;
    for (std::size_t i = 0; i != whole.size(); ++i) {
      if (!may_be_absent(object, i)) required.push_back(whole[i]);
    }
    detail::accept(to, as_object(required), "required members alone");
    std::reverse(whole.begin(), whole.end());
    detail::accept(to, as_object(whole), "members in another order");
    detail::judge(to, required.empty(), "{}", "no members");
  }
  static void add_unknown_names(value_cases& to, const schema_node& object, const std::vector<json_member>& whole) {
    std::vector<std::string> names{"", "__proto__", "constructor", "$ref", std::string(64, 'n'), std::string(65, 'n'), std::string(2000, '~'),
                                   std::string{"n\0n", 3}, "\u00e9\U0001F372"};
    if (!object.members.empty()) {
      const std::string first{object.members[0].name};
      auto other_case = first;
      other_case[0] = ascii::is_lower(first[0]) ? static_cast<char>(first[0] - 32) : ascii::to_lower(first[0]);
      for (const auto& near : {other_case, first + ' ', ' ' + first, first + '\0', first.substr(0, first.size() - 1), first + first}) {
        names.push_back(near);
      }
    }
    for (const auto& name : names) {
      const bool is_known = std::any_of(object.members.begin(), object.members.end(), [&](const auto& each) { return each.name == name; });
      auto members = whole;
      members.emplace_back(json_string(name), "1");
      if (!is_known) detail::refuse(to, as_object(members), "with an unknown name");
    }
    for (const char* value : {"null", "{\"a\":[1,{\"b\":null}]}", "\"\\ud800\"", "[[[[[[[[]]]]]]]]"}) {
      auto members = whole;
      members.insert(members.begin(), {"\"unknown\"", value});
      detail::refuse(to, as_object(members), "with an unknown name in front");
    }
  }

  std::uint64_t seed_;
  typical_values typical_;
  std::set<const schema_node*> told_;
};

}  // namespace ward::testing
