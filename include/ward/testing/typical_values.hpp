// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Valid values of a schema: what all its boundary values are made from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ward/generate/schema_node.hpp"
#include "ward/testing/json_parts.hpp"
#include "ward/testing/number_cases.hpp"
#include "ward/testing/text_cases.hpp"
#include "ward/testing/value_case.hpp"

namespace ward::testing {

/// Makes valid values; seeds give different ones. A type that contains itself is followed `turns` times around, through one
/// member of each struct. Deterministic; allocates; not thread-safe.
class typical_values {
 public:
  using schema_node = generate::schema_node;

  explicit typical_values(std::size_t turns = 0) : turns_(turns) {}

  /// With all members, but for those that would go around once more. Throws `boot_error` as `text_writer::typical`.
  [[nodiscard]] auto value(const schema_node& schema, std::uint64_t seed = 0) -> std::string {
    switch (schema.kind) {
      case schema_kind::text: return json_string(texts(schema).typical(seed));
      case schema_kind::integer: return std::to_string(integer(schema, seed));
      case schema_kind::number: return detail::digits_of(number(schema, share(seed)));
      case schema_kind::boolean: return seed % 2 == 0 ? "true" : "false";
      case schema_kind::list: return as_array(items(schema, ends_at(*schema.item) ? schema.min_items : std::max<std::size_t>(schema.min_items, 1), seed));
      case schema_kind::map: return as_object(entries(schema, ends_at(*schema.item) ? 0 : 1, seed));
      case schema_kind::nullable: return ends_at(*schema.item) ? "null" : value(*schema.item, seed);
      case schema_kind::variant: return value(*alternative(schema, seed), seed);
      case schema_kind::object:
      case schema_kind::patch: return as_object(members(schema, seed));
      case schema_kind::json: return std::to_string(seed % 10);
      default: return "null";
    }
  }

  /// As many items as asked for, no two equal where they must not be; fewer if there are no more, or they take too much room.
  [[nodiscard]] auto items(const schema_node& list, std::size_t count, std::uint64_t seed = 0) -> std::vector<std::string> {
    if (list.has_unique_items) return different(*list.item, count, seed);
    if (count == 0) return {};
    const auto first = value(*list.item, seed);
    if (count * (first.size() + 1) > longest_document) return {};
    return std::vector<std::string>(count, first);
  }
  [[nodiscard]] auto entries(const schema_node& map, std::size_t count, std::uint64_t seed = 0) -> std::vector<json_member> {
    std::vector<json_member> made;
    if (count == 0) return made;
    const auto held = value(*map.item, seed);
    if (count * (held.size() + 8) > longest_document) return made;
    for (const auto& name : different(*map.key, count, seed)) made.emplace_back(name, held);
    return made;
  }
  [[nodiscard]] auto members(const schema_node& object, std::uint64_t seed = 0) -> std::vector<json_member> {
    ++open_[&object];
    std::vector<json_member> made;
    const auto turns = turns_;
    for (std::size_t i = 0; i != object.members.size(); ++i) {
      const auto& member = object.members[i];
      const bool may_be_absent = object.kind == schema_kind::patch || member.presence != presence::required;
      if (may_be_absent && ends_at(*member.schema)) continue;
      made.emplace_back(json_string(member.name), value(*member.schema, member_seed(seed, i)));
      if (leads_back(*member.schema)) turns_ = 0;  // one way around is enough: two of them double with each turn
    }
    turns_ = turns;
    --open_[&object];
    return made;
  }

  /// Members of one type get different values from a seed that is not 0, so that one seed or another keeps a rule over both.
  [[nodiscard]] static auto member_seed(std::uint64_t seed, std::size_t index) -> std::uint64_t {
    return seed == 0 ? 0 : seed * (2 * index + 1);
  }

  /// Between `enter` and `leave`, `object` is around what is made; it may then be gone around `turns` times.
  void enter(const schema_node& object, std::size_t turns) {
    ++open_[&object];
    turns_ = turns;
  }
  void leave(const schema_node& object, std::size_t turns) {
    --open_[&object];
    turns_ = turns;
  }
  [[nodiscard]] auto turns() const -> std::size_t { return turns_; }
  /// Whether a value of this schema would go around once too often.
  [[nodiscard]] auto ends_at(const schema_node& schema) const -> bool { return depth_at(schema) > turns_; }
  /// Whether a value of this schema may go around.
  [[nodiscard]] auto leads_back(const schema_node& schema) const -> bool {
    const auto leads = [this](const schema_node* each) { return leads_back(*each); };
    if (schema.kind == schema_kind::object || schema.kind == schema_kind::patch) return depth_at(schema) != 0;
    return (schema.item != nullptr && leads(schema.item)) || std::any_of(schema.alternatives.begin(), schema.alternatives.end(), leads);
  }

  [[nodiscard]] auto texts(const schema_node& schema) -> text_writer& {
    return texts_.try_emplace(&schema, schema.text).first->second;
  }

 private:
  // Between 0 and 1, evenly.
  static auto share(std::uint64_t seed) -> double { return static_cast<double>((seed * 0x9E3779B97F4A7C15U) >> 11U) / 9007199254740992.0; }
  static auto integer(const schema_node& of, std::uint64_t seed) -> std::int64_t {
    const auto down = [&](std::int64_t bound) { return bound / of.multiple - (bound % of.multiple < 0 ? 1 : 0); };
    const auto first = -down(-of.low);
    const auto width = static_cast<std::uint64_t>(down(of.high) - first) + 1;
    return (first + static_cast<std::int64_t>(seed % width)) * of.multiple;
  }
  // The sum may round to just beyond a bound, and the difference of the bounds may be no double at all.
  static auto number(const schema_node& of, double share) -> double {
    if (share == 0 && of.excludes_least) share = 0.5;
    return std::clamp(of.least * (1 - share) + of.greatest * share, of.least, of.greatest);
  }

  auto different(const schema_node& schema, std::size_t count, std::uint64_t seed) -> std::vector<std::string> {
    std::vector<std::string> made;
    std::set<std::string> seen;
    std::size_t size = 0;
    for (std::uint64_t tries = 0; made.size() != count && tries != 4 * count + 64 && size < longest_document; ++tries) {
      auto next = value(schema, seed + tries);
      if (!seen.insert(next).second) continue;
      size += next.size();
      made.push_back(std::move(next));
    }
    return made;
  }

  auto depth_at(const schema_node& schema) const -> std::size_t {
    switch (schema.kind) {
      case schema_kind::object:
      case schema_kind::patch: {
        const auto found = open_.find(&schema);
        return found == open_.end() ? 0 : found->second;
      }
      case schema_kind::list: return schema.min_items == 0 ? 0 : depth_at(*schema.item);
      case schema_kind::variant: return depth_at(*alternative(schema, 0));
      default: return 0;
    }
  }
  // The one that ends soonest, if the schema contains itself.
  auto alternative(const schema_node& variant, std::uint64_t seed) const -> const schema_node* {
    const auto all = variant.alternatives;
    const auto found = std::min_element(all.begin(), all.end(), [this](auto* left, auto* right) { return depth_at(*left) < depth_at(*right); });
    const bool any_open = std::any_of(all.begin(), all.end(), [this](auto* each) { return depth_at(*each) != 0; });
    return any_open ? *found : all[seed % all.size()];
  }

  std::size_t turns_;
  std::map<const schema_node*, text_writer> texts_;
  std::map<const schema_node*, std::size_t> open_;
};

}  // namespace ward::testing
