// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values around all bounds of a schema, at any depth: each differs from a typical one in one place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/schema_node.hpp"
#include "ward/testing/number_cases.hpp"
#include "ward/testing/text_cases.hpp"
#include "ward/testing/value_case.hpp"

namespace ward::testing {

/// A name and its value, both as JSON.
using json_member = std::pair<std::string, std::string>;

[[nodiscard]] inline auto as_object(const std::vector<json_member>& members) -> std::string {
  std::string json = "{";
  for (const auto& [name, value] : members) json.append(json.size() == 1 ? "" : ",").append(name).append(":").append(value);
  return json + '}';
}

[[nodiscard]] inline auto as_array(const std::vector<std::string>& items) -> std::string {
  std::string json = "[";
  for (const auto& item : items) json.append(json.size() == 1 ? "" : ",").append(item);
  return json + ']';
}

/// A step of a JSON Pointer.
[[nodiscard]] inline auto pointer_step(std::string_view name) -> std::string {
  std::string step = "/";
  for (const char c : name) step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return step;
}

/// Makes values for schemas. The members of a struct are tried where it is met first, so that the number of cases grows with the
/// number of declared members and not with the ways to reach them. Deterministic; allocates; not thread-safe.
class schema_cases {
 public:
  /// A valid value with all members; seeds give different ones.
  [[nodiscard]] auto typical(const generate::schema_node& schema, std::uint64_t seed = 0) -> std::string {
    switch (schema.kind) {
      case schema_kind::text: return json_string(texts(schema).typical(seed));
      case schema_kind::integer: return std::to_string(spread(schema, seed));
      case schema_kind::number: return detail::digits_of(between(schema, share(seed)));
      case schema_kind::boolean: return seed % 2 == 0 ? "true" : "false";
      case schema_kind::list: return as_array(items(schema, std::max<std::size_t>(schema.min_items, 1), seed));
      case schema_kind::object: return as_object(members(schema, seed));
      default: return "null";
    }
  }

  [[nodiscard]] auto of(const generate::schema_node& schema) -> value_cases {
    switch (schema.kind) {
      case schema_kind::text: return with_wrong_types(texts(schema).cases(), '"');
      case schema_kind::integer: return of_integer(schema);
      case schema_kind::number: return of_number(schema);
      case schema_kind::boolean: return of_boolean();
      case schema_kind::list: return of_list(schema);
      case schema_kind::object: return of_object(schema);
      default: return {};
    }
  }

  /// `count` items of a list, different ones if they must be; nothing if there are not as many, or they take too much room.
  [[nodiscard]] auto list_of(const generate::schema_node& schema, std::size_t count, std::uint64_t seed = 0)
      -> std::optional<std::vector<std::string>> {
    auto made = items(schema, count, seed);
    if (made.size() != count) return std::nullopt;
    return made;
  }

  [[nodiscard]] auto texts(const generate::schema_node& schema) -> text_writer& {
    return texts_.try_emplace(&schema, schema.text).first->second;
  }

 private:
  using schema_node = generate::schema_node;

  // Between 0 and 1, evenly.
  static auto share(std::uint64_t seed) -> double { return static_cast<double>((seed * 0x9E3779B97F4A7C15U) >> 11U) / 9007199254740992.0; }
  // The sum may round to just beyond a bound, and the difference of the bounds may be no double at all.
  static auto between(const schema_node& of, double share) -> double {
    return std::clamp(of.least * (1 - share) + of.greatest * share, of.least, of.greatest);
  }
  static auto spread(const schema_node& of, std::uint64_t seed) -> std::int64_t {
    const auto width = static_cast<std::uint64_t>(of.high - of.low) + 1;
    return of.low + static_cast<std::int64_t>(seed % width);
  }

  auto items(const schema_node& list, std::size_t count, std::uint64_t seed) -> std::vector<std::string> {
    const auto first = typical(*list.item, seed);
    if (count * (first.size() + 1) > longest_document) return {};
    return std::vector<std::string>(count, first);
  }
  auto members(const schema_node& object, std::uint64_t seed) -> std::vector<json_member> {
    std::vector<json_member> made;
    for (const auto& member : object.members) made.emplace_back(json_string(member.name), typical(*member.schema, seed));
    return made;
  }

  // `front` is the first character of the JSON type that is right: '"', '0', 't', '[' or '{'.
  static auto with_wrong_types(value_cases made, char front) -> value_cases {
    const std::pair<char, const char*> types[] = {{'n', "null"}, {'t', "true"}, {'t', "false"}, {'0', "0"}, {'0', "1.5"},
                                                  {'"', "\"\""}, {'"', "\"1\""}, {'[', "[]"}, {'[', "[1]"}, {'{', "{}"}, {'{', "{\"\":1}"}};
    for (const auto& [type, json] : types) {
      if (type != front) detail::refuse(made, json, "of another type");
    }
    for (const char* json : {"tru", "True", "nul", "undefined", "'a'", "", "[", "]", "}", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\"}", "1,"}) {
      detail::refuse(made, json, "no JSON value");
    }
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
    std::set<std::size_t> counts{0, 1, list.min_items, list.min_items + 1, list.max_items - 1, list.max_items, list.max_items + 1};
    if (list.min_items != 0) counts.insert(list.min_items - 1);
    for (const auto count : counts) {
      const bool fits = list.min_items <= count && count <= list.max_items;
      if (const auto all = list_of(list, count)) detail::judge(made, fits, as_array(*all), std::to_string(count) + " items");
    }
    add_item_cases(made, list);
    return with_wrong_types(std::move(made), '[');
  }
  // The item in question is the last of two, if there may be two.
  void add_item_cases(value_cases& to, const schema_node& list) {
    const auto place = std::max<std::size_t>(list.min_items, std::min<std::size_t>(list.max_items, 2)) - 1;
    auto around = list_of(list, place + 1);
    if (!around) return;
    for (auto& each : of(*list.item)) {
      (*around)[place] = each.json;
      to.push_back({as_array(*around), each.valid, '/' + std::to_string(place) + each.at, std::move(each.why)});
    }
  }

  auto of_object(const schema_node& object) -> value_cases {
    value_cases made;
    if (!told_.insert(&object).second) {
      detail::accept(made, typical(object), "typical");
      return with_wrong_types(std::move(made), '{');
    }
    const auto whole = members(object, 0);
    detail::accept(made, as_object(whole), "all members");
    for (std::size_t i = 0; i != whole.size(); ++i) {
      add_member_cases(made, object, i, whole);
      add_name_cases(made, object, i, whole);
    }
    add_orders(made, object, whole);
    add_unknown_names(made, object, whole);
    return with_wrong_types(std::move(made), '{');
  }
  void add_member_cases(value_cases& to, const schema_node& object, std::size_t index, std::vector<json_member> around) {
    const auto at = pointer_step(object.members[index].name);
    for (auto& each : of(*object.members[index].schema)) {
      around[index].second = std::move(each.json);
      to.push_back({as_object(around), each.valid, at + each.at, std::move(each.why)});
    }
  }
  static void add_name_cases(value_cases& to, const schema_node& object, std::size_t index, const std::vector<json_member>& whole) {
    const auto& member = object.members[index];
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
    add(member.presence != presence::required, without, "absent");
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
      if (object.members[i].presence == presence::required) required.push_back(whole[i]);
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
      const std::string first{object.members.front().name};
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

  std::map<const schema_node*, text_writer> texts_;
  std::set<const schema_node*> told_;
};

}  // namespace ward::testing
