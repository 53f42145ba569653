// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the largest document that a type admits costs: its bytes are the cap of a body, derived and not configured (design
// decision 12).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/schema/merge_patch.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward {

/// The worst that a document of a type can need. White space between tokens counts like any other byte.
struct json_cost {
  std::size_t bytes = 0;        ///< of the document
  std::size_t depth = 0;        ///< of objects and arrays inside each other
  std::size_t items = 0;        ///< values, those that hold others among them
  std::size_t arena_bytes = 0;  ///< taken from the request's arena to read it
};

namespace detail {

// A character as an escape: six bytes for ASCII, and six for each of the one or two UTF-16 units of any code point.
inline constexpr std::size_t bytes_per_escaped_byte = 6;
inline constexpr std::size_t bytes_per_escaped_code_point = 12;
// The digits of a number have no end in JSON; no honest one needs more.
inline constexpr std::size_t longest_number = 40;
// A default that owns memory is handed to the arena: see read/blank.hpp.
inline constexpr std::size_t bytes_per_kept_default = 64;
// Sizes end here, so that none of them wraps: a million times this still fits.
inline constexpr std::size_t beyond_all_bounds = std::size_t{1} << 40U;

[[nodiscard]] consteval auto bounded(json_cost cost) -> json_cost {
  return {std::min(cost.bytes, beyond_all_bounds), cost.depth, std::min(cost.items, beyond_all_bounds),
          std::min(cost.arena_bytes, beyond_all_bounds)};
}
/// One beside the other.
[[nodiscard]] consteval auto both(json_cost left, json_cost right) -> json_cost {
  return bounded({left.bytes + right.bytes, std::max(left.depth, right.depth), left.items + right.items,
                  left.arena_bytes + right.arena_bytes});
}
/// One or the other.
[[nodiscard]] consteval auto larger(json_cost left, json_cost right) -> json_cost {
  return {std::max(left.bytes, right.bytes), std::max(left.depth, right.depth), std::max(left.items, right.items),
          std::max(left.arena_bytes, right.arena_bytes)};
}
/// `count` elements in brackets, each with a comma, kept in an array that grows by doubling.
[[nodiscard]] consteval auto bracketed(std::size_t count, json_cost each, std::size_t element_size) -> json_cost {
  std::size_t arrays = 0;
  for (std::size_t capacity = 8;; capacity *= 2) {
    arrays += capacity * element_size + 16;
    if (capacity >= count) break;
  }
  return bounded({2 + count * (each.bytes + 1), each.depth + 1, 1 + count * each.items, arrays + count * each.arena_bytes});
}

template <class Text>
[[nodiscard]] consteval auto longest_text() -> std::size_t {
  const std::size_t by_bytes = Text::max_bytes * bytes_per_escaped_byte;
  const std::size_t by_length = Text::shape.max_length * bytes_per_escaped_code_point;
  return 2 + std::min(by_bytes, by_length);
}

// `Depth` counts the recursive values around this one: those deeper than allowed cost nothing, for they are refused.
template <class Field, std::size_t Depth>
[[nodiscard]] consteval auto cost_of_field() -> json_cost;
// A variable, so that a type that many structs have is looked at once.
template <class Field, std::size_t Depth>
inline constexpr json_cost field_cost = cost_of_field<Field, Depth>();

// Of all members that a request has, in braces: no template, and each sum is bounded once.
[[nodiscard]] consteval auto cost_of_members(const json_cost* costs, const std::string_view* names, const presence* presences, std::size_t count,
                                             std::uint64_t present) -> json_cost {
  json_cost sum{2, 0, 1, 0};
  for (std::size_t i = 0; i != count; ++i) {
    if (presences[i] == presence::defaulted) sum.arena_bytes += bytes_per_kept_default;
    if ((present >> i & 1U) == 0) continue;
    sum.bytes += costs[i].bytes + names[i].size() * bytes_per_escaped_byte + 4;  // quotes, colon, comma
    if (costs[i].depth > sum.depth) sum.depth = costs[i].depth;
    sum.items += costs[i].items;
    sum.arena_bytes += costs[i].arena_bytes;
  }
  ++sum.depth;
  return bounded(sum);
}

template <class Struct, std::size_t Depth, class... Members>
[[nodiscard]] consteval auto cost_of_object(type_list<Members...>) -> json_cost {
  const json_cost costs[]{field_cost<Members, Depth>..., {}};
  return cost_of_members(costs, wire_names<Struct>.data(), member_presence<Struct>.data(), sizeof...(Members), members_in<Struct, message::request>);
}

template <std::size_t Depth, class... Structs>
[[nodiscard]] consteval auto cost_of_largest(type_list<Structs...>) -> json_cost {
  json_cost largest;
  ((largest = larger(largest, field_cost<Structs, Depth>)), ...);
  return largest;
}

template <class Map, std::size_t Depth>
[[nodiscard]] consteval auto cost_of_map() -> json_cost {
  json_cost each = field_cost<typename Map::mapped, Depth>;
  each.bytes += longest_text<typename Map::key_type>() + 1;
  return bracketed(Map::max_items, each, sizeof(typename Map::entry));
}

template <class List, std::size_t Depth>
[[nodiscard]] consteval auto cost_of_list() -> json_cost {
  json_cost cost = bracketed(List::max_items, field_cost<typename List::item, Depth>, sizeof(typename List::item));
  if constexpr (requires { List::has_unique_items; }) cost.arena_bytes += (List::max_items + 3) * sizeof(void*);  // to sort by
  return cost;
}

template <class Field, std::size_t Depth>
[[nodiscard]] consteval auto cost_of_recursive() -> json_cost {
  if constexpr (Depth >= Field::max_depth) {
    return {};
  } else {
    json_cost cost = cost_of_field<typename Field::value_type, Depth + 1>();
    cost.arena_bytes += sizeof(typename Field::value_type) + 16;
    return bounded(cost);
  }
}

template <class Field, std::size_t Depth>
[[nodiscard]] consteval auto cost_of_field() -> json_cost {
  constexpr auto kind = kind_of<Field>;
  constexpr json_cost null{4, 0, 1, 0};
  if constexpr (Annotated<Field>) {
    return field_cost<typename Field::annotated, Depth>;
  } else if constexpr (kind == schema_kind::object) {
    return cost_of_object<Field, Depth>(member_types<Field>{});
  } else if constexpr (kind == schema_kind::text) {
    return {longest_text<Field>(), 0, 1, 0};
  } else if constexpr (kind == schema_kind::integer) {
    return {20, 0, 1, 0};
  } else if constexpr (kind == schema_kind::number) {
    return {longest_number, 0, 1, 0};
  } else if constexpr (kind == schema_kind::boolean) {
    return {5, 0, 1, 0};
  } else if constexpr (kind == schema_kind::list) {
    return cost_of_list<Field, Depth>();
  } else if constexpr (kind == schema_kind::map) {
    return cost_of_map<Field, Depth>();
  } else if constexpr (kind == schema_kind::optional) {
    return cost_of_field<typename Field::value_type, Depth>();
  } else if constexpr (kind == schema_kind::nullable) {
    return larger(null, cost_of_field<typename Field::value_type, Depth>());
  } else if constexpr (kind == schema_kind::variant) {
    return cost_of_largest<Depth>(typename Field::alternatives{});
  } else if constexpr (kind == schema_kind::patch) {
    const auto whole = cost_of_object<typename Field::target, Depth>(member_types<typename Field::target>{});
    return both(whole, {member_count<typename Field::target> * null.bytes, 0, 0, 0});  // a null may be longer than a value
  } else if constexpr (kind == schema_kind::recursive) {
    return cost_of_recursive<Field, Depth>();
  } else if constexpr (kind == schema_kind::json) {
    return {Field::max_bytes, Field::max_depth, Field::max_bytes, 0};
  } else {
    return {};  // no JSON
  }
}

}  // namespace detail

/// The cost of the largest document of a schema type.
template <class Type>
inline constexpr json_cost cost_of_json = detail::field_cost<Type, 0>;

/// The most bytes that a body of this type can need.
template <class Type>
inline constexpr std::size_t max_body_bytes = cost_of_json<Type>.bytes;

}  // namespace ward
