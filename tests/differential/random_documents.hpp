// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Documents by chance: most of them near to what a schema takes, some of them damaged in their bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/schema_node.hpp"
#include "ward/testing/schema_cases.hpp"

namespace differential {

/// The same numbers from the same seed, whatever the standard library.
class dice {
 public:
  explicit dice(std::uint64_t seed) : engine_(seed) {}
  auto number() -> std::uint64_t { return engine_(); }
  /// Below `sides`.
  auto roll(std::size_t sides) -> std::size_t { return static_cast<std::size_t>(engine_() % sides); }
  /// Once in `times`.
  auto once_in(std::size_t times) -> bool { return roll(times) == 0; }

 private:
  std::mt19937_64 engine_;
};

class random_documents {
 public:
  using node = ward::generate::schema_node;

  explicit random_documents(std::uint64_t seed) : dice_(seed) {}

  auto next(const node& schema) -> std::string {
    constexpr std::size_t rates[] = {1'000'000, 1'000'000, 60, 60, 12, 3};
    trouble_ = rates[dice_.roll(std::size(rates))];
    auto json = value(schema);
    if (dice_.once_in(6)) mutate(json);
    return json;
  }

 private:
  // Whether something is to be wrong here.
  auto is_trouble() -> bool { return dice_.once_in(trouble_); }

  auto value(const node& schema) -> std::string {
    if (is_trouble()) return picked(cases(schema));
    if (depth_ > 12) return values_.value(schema);
    ++depth_;
    auto made = sound_value(schema);
    --depth_;
    return made;
  }
  auto sound_value(const node& schema) -> std::string {
    using ward::schema_kind;
    switch (schema.kind) {
      case schema_kind::list: return ward::testing::as_array(items(schema));
      case schema_kind::map: return ward::testing::as_object(entries(schema));
      case schema_kind::nullable: return dice_.once_in(3) ? "null" : value(*schema.item);
      case schema_kind::variant: return value(*schema.alternatives[dice_.roll(schema.alternatives.size())]);
      case schema_kind::object: return ward::testing::as_object(members(schema));
      case schema_kind::patch: return ward::testing::as_object(changes(schema));
      default: return scalar(schema);
    }
  }

  auto scalar(const node& schema) -> std::string {
    if (dice_.once_in(3)) {
      const auto& known = cases(schema);
      const auto& each = known[dice_.roll(known.size())];
      if (each.valid && (each.json.size() < 200 || dice_.once_in(50))) return each.json;
    }
    return schema.kind == ward::schema_kind::text ? text(schema) : values_.value(schema, dice_.number());
  }
  auto text(const node& schema) -> std::string {
    const auto length = schema.text.min_length + dice_.roll(std::min<std::size_t>(schema.text.max_length - schema.text.min_length, 40) + 1);
    const auto seed = dice_.number();
    const auto sample = schema.text.words.empty() && dice_.once_in(2)
                            ? values_.texts(schema).sample(length, ward::sample_script::ascii, seed)
                            : std::nullopt;
    return sample ? ward::testing::json_string(*sample) : values_.value(schema, seed);
  }

  auto items(const node& schema) -> std::vector<std::string> {
    std::size_t count = schema.min_items + dice_.roll(std::min<std::size_t>(schema.max_items - schema.min_items, 4) + 1);
    if (schema.max_items < 10 && is_trouble()) count = dice_.once_in(2) ? schema.max_items + 1 : dice_.roll(schema.min_items + 1);
    if (depth_ > 4) count = schema.min_items + (schema.min_items == 0 ? dice_.roll(2) : 0);
    std::vector<std::string> made;
    while (made.size() != count) made.push_back(value(*schema.item));
    if (schema.has_unique_items && !made.empty() && dice_.once_in(8)) made.push_back(respelled(made.front()));
    return made;
  }

  // The same UUID, if it is one, and the same moment.
  static auto respelled(std::string json) -> std::string {
    if (json == "\"2026-11-21T20:38:00Z\"") return "\"2026-11-21T21:08:00+00:30\"";
    for (char& c : json) c = ward::ascii::is_lower(c) ? static_cast<char>(c - 32) : ward::ascii::to_lower(c);
    return json;
  }

  auto entries(const node& schema) -> std::vector<ward::testing::json_member> {
    std::vector<ward::testing::json_member> made;
    for (std::size_t count = dice_.roll(std::min<std::size_t>(schema.max_items, 4) + 1); count != 0; --count) {
      auto name = value(*schema.key);
      if (name.starts_with('"')) made.emplace_back(std::move(name), value(*schema.item));
    }
    return made;
  }

  auto changes(const node& schema) -> std::vector<ward::testing::json_member> {
    std::vector<ward::testing::json_member> made;
    for (const auto& member : schema.members) {
      if (dice_.once_in(2)) continue;
      const bool removes = member.presence == ward::presence::optional && dice_.once_in(2);
      made.emplace_back(ward::testing::json_string(member.name), removes ? "null" : value(*member.schema));
    }
    return made;
  }

  auto members(const node& schema) -> std::vector<ward::testing::json_member> {
    std::vector<ward::testing::json_member> made;
    for (const auto& member : schema.members) {
      if (member.presence == ward::presence::required ? is_trouble() : dice_.once_in(4)) continue;
      made.emplace_back(ward::testing::json_string(member.name), value(*member.schema));
    }
    if (!made.empty() && is_trouble()) made.push_back(made[dice_.roll(made.size())]);
    if (is_trouble()) made.emplace_back(unknown_name(), "0");
    if (dice_.once_in(4)) shuffle(made);
    return made;
  }
  auto unknown_name() -> std::string {
    constexpr const char* names[] = {"\"\"", "\"__proto__\"", "\"a/b~c\"", "\"\\u0000\"", "\"toString\"", "\"\\ud800\"", "\"0\""};
    return dice_.once_in(4) ? '"' + std::string(dice_.roll(130), '~') + '"' : names[dice_.roll(std::size(names))];
  }
  void shuffle(std::vector<ward::testing::json_member>& members) {
    for (std::size_t i = members.size(); i > 1; --i) std::swap(members[i - 1], members[dice_.roll(i)]);
  }

  auto picked(const ward::testing::value_cases& from) -> std::string {
    const auto& each = from[dice_.roll(from.size())];
    return each.json.size() < 400 || dice_.once_in(50) ? each.json : "null";
  }
  auto cases(const node& schema) -> const ward::testing::value_cases& {
    const auto [place, is_new] = cases_.try_emplace(&schema);
    if (is_new) place->second = ward::testing::schema_cases{}.of(schema);
    return place->second;
  }

  void mutate(std::string& json) {
    for (std::size_t times = 1 + dice_.roll(3); times != 0; --times) {
      const auto at = dice_.roll(json.size() + 1);
      const auto length = std::min(dice_.roll(6), json.size() - at);
      switch (dice_.roll(5)) {
        case 0: json.erase(at, length); break;
        case 1: json.insert(at, token()); break;
        case 2: json.replace(at, length, token()); break;
        case 3: json.insert(dice_.roll(json.size() + 1), json.substr(at, dice_.roll(30))); break;
        default: if (at < json.size()) json[at] = static_cast<char>(dice_.number());
      }
    }
  }
  auto token() -> std::string {
    constexpr std::string_view tokens[] = {
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\\"", "null", "true", "false", "0", "-", "1.0", "1e2", ".0", "e0", "E5", "-0",
        "9007199254740993", "\\u0000", "\\ud83c\\udf72", "\\ud800", "\\u0041", "\xf0\x9f\x8d\xb2", "\xc3\xa9", " ", "\n", "\t", "\r",
        "\xef\xbb\xbf", "\xe2\x80\xa8", "\"a\":", "\"\"", "{}", "[]", "//", "\x7f", "0.1", "1e-400", "1e400", "\\/", "\\b", "\\n"};
    return std::string{tokens[dice_.roll(std::size(tokens))]};
  }

  dice dice_;
  std::size_t trouble_ = 1;
  std::size_t depth_ = 0;
  ward::testing::typical_values values_;
  std::map<const node*, ward::testing::value_cases> cases_;
};

}  // namespace differential
