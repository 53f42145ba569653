// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Routes and operation names that collide, found by one sort of a flat table: no pair of types is ever compared.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/http/method.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/path_template.hpp"

namespace ward::law {

/// The first 64 characters of a text as numbers that compare as the text does, shorter texts filled up with zeros.
using sort_key = std::array<std::uint64_t, 8>;

[[nodiscard]] constexpr auto make_sort_key(std::string_view text) noexcept -> sort_key {
  sort_key key{};
  for (std::size_t i = 0; i != text.size() && i != 8 * key.size(); ++i) {
    key[i / 8] |= std::uint64_t{static_cast<unsigned char>(text[i])} << (56 - 8 * (i % 8));
  }
  return key;
}

[[nodiscard]] constexpr auto in_lower_case(sort_key key) noexcept -> sort_key {
  for (auto& number : key) {
    for (unsigned shift = 0; shift != 64; shift += 8) {
      if (ascii::is_upper(static_cast<char>(number >> shift & 0xffU))) number |= std::uint64_t{0x20} << shift;
    }
  }
  return key;
}

/// What of an endpoint can collide with another's.
struct route_row {
  http::method method = http::method::get;
  std::string_view path;
  std::string_view shape;
  std::string_view operation;
  bool is_comparable = false;  ///< one route, well-formed: others are reported already
  sort_key shape_key;
  sort_key operation_key;
};

template <class Endpoint>
inline constexpr route_row row_of{facts_of<Endpoint>.method,
                                  facts_of<Endpoint>.path,
                                  facts_of<Endpoint>.shape,
                                  struct_name<Endpoint>,
                                  facts_of<Endpoint>.has_well_formed_path && facts_of<Endpoint>.clauses.of(clause_kind::route) == 1,
                                  make_sort_key(facts_of<Endpoint>.shape),
                                  make_sort_key(struct_name<Endpoint>)};

[[nodiscard]] constexpr auto are_the_same_route(const route_row& left, const route_row& right) noexcept -> bool {
  return left.is_comparable && right.is_comparable && left.method == right.method && left.shape == right.shape;
}

/// At one place of their paths, one has a placeholder and the other a literal: "/notes/{id}" and "/notes/search".
[[nodiscard]] constexpr auto are_ambiguous(const route_row& left, const route_row& right) noexcept -> bool {
  if (!left.is_comparable || !right.is_comparable) return false;
  const auto common = std::min(left.shape.size(), right.shape.size());
  std::size_t at = 0;
  while (at != common && left.shape[at] == right.shape[at]) ++at;
  return at != common && (left.shape[at] == shape_of_placeholder || right.shape[at] == shape_of_placeholder) &&
         left.shape[at] != shape_of_slash && right.shape[at] != shape_of_slash;
}

/// As far as their paths have one shape, a placeholder of theirs has two names: "/notes/{id}" and "/notes/{note}/tags".
[[nodiscard]] constexpr auto name_a_placeholder_differently(const route_row& left, const route_row& right) noexcept -> bool {
  if (!left.is_comparable || !right.is_comparable || left.shape.find(shape_of_placeholder) == std::string_view::npos) return false;
  auto one = left.path;
  auto other = right.path;
  while (!one.empty() && !other.empty()) {
    const auto first = detail::take_segment(one);
    const auto second = detail::take_segment(other);
    if (first == second) continue;
    return detail::is_placeholder(first) && detail::is_placeholder(second);
  }
  return false;
}

/// Their paths have one shape but for the case of letters: "/v1/notes" and "/v1/Notes".
[[nodiscard]] constexpr auto differ_in_case_only(const route_row& left, const route_row& right) noexcept -> bool {
  return left.is_comparable && right.is_comparable && left.shape != right.shape && ascii::equal_ignoring_case(left.shape, right.shape);
}

[[nodiscard]] constexpr auto have_one_operation_name(const route_row& left, const route_row& right) noexcept -> bool {
  return left.operation == right.operation && !are_the_same_route(left, right);
}

enum class collision_kind : std::uint8_t { same_route, ambiguous, placeholder_names, letter_case, operation_name };

/// Two endpoints, by their places in the api, and how they collide.
struct collision {
  collision_kind kind = collision_kind::same_route;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// `Count` endpoints have at most one collision of routes, one of letters and one of names for each neighbour in a sorted table.
template <std::size_t Count>
struct collision_list {
  std::array<collision, 3 * Count> items{};
  std::size_t size = 0;
};

namespace detail {

// A compiler's budget for one constant is a million steps, of which comparing two texts takes hundreds: numbers decide.
constexpr auto is_less(const sort_key& left, const sort_key& right, std::string_view left_text, std::string_view right_text) noexcept
    -> bool {
  for (std::size_t i = 0; i != left.size(); ++i) {
    if (left[i] != right[i]) return left[i] < right[i];
  }
  return left_text < right_text;
}

template <std::size_t Count, class Less>
constexpr auto sorted_places(const std::array<const route_row*, Count>& rows, Less less) {
  std::array<std::size_t, Count> places{};
  for (std::size_t i = 0; i != Count; ++i) places[i] = i;
  std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) { return less(*rows[left], *rows[right]); });
  return places;
}

// An endpoint that stands in an api three times collides with itself twice, which is said once.
template <std::size_t Count>
constexpr void add(collision_list<Count>& found, const std::array<const route_row*, Count>& rows, collision_kind kind,
                   std::size_t one, std::size_t other) {
  const collision added{kind, std::min(one, other), std::max(one, other)};
  for (std::size_t i = 0; i != found.size; ++i) {
    const auto& known = found.items[i];
    if (known.kind == kind && rows[known.first] == rows[added.first] && rows[known.second] == rows[added.second]) return;
  }
  found.items[found.size++] = added;
}

// Sorted by shape, routes with a common beginning are neighbours, placeholders first: see path_template.hpp.
template <std::size_t Count>
constexpr auto find_route_collisions(const std::array<const route_row*, Count>& rows) -> collision_list<Count> {
  collision_list<Count> found;
  using enum collision_kind;
  const auto places = sorted_places(rows, [](const route_row& left, const route_row& right) {
    if (is_less(left.shape_key, right.shape_key, left.shape, right.shape)) return true;
    return left.method < right.method && !is_less(right.shape_key, left.shape_key, right.shape, left.shape);
  });
  for (std::size_t i = 1; i < Count; ++i) {
    const auto& left = *rows[places[i - 1]];
    const auto& right = *rows[places[i]];
    if (are_the_same_route(left, right)) add(found, rows, same_route, places[i - 1], places[i]);
    else if (are_ambiguous(left, right)) add(found, rows, ambiguous, places[i - 1], places[i]);
    else if (name_a_placeholder_differently(left, right)) add(found, rows, placeholder_names, places[i - 1], places[i]);
  }
  return found;
}

constexpr auto has_capitals(std::string_view path) noexcept -> bool { return std::any_of(path.begin(), path.end(), ascii::is_upper); }

// Precondition: keys of both are in lower case.
constexpr auto is_less_ignoring_case(const route_row& left, const route_row& right) noexcept -> bool {
  if (left.shape_key != right.shape_key) return left.shape_key < right.shape_key;
  return std::lexicographical_compare(left.shape.begin(), left.shape.end(), right.shape.begin(), right.shape.end(),
                                      [](char one, char other) { return ascii::to_lower(one) < ascii::to_lower(other); });
}

// Most apis have no capitals in their paths, and nothing more to look for. Sorted without regard to case, paths that differ in case only
// are neighbours.
template <std::size_t Count>
constexpr auto find_case_collisions(const std::array<const route_row*, Count>& rows) -> collision_list<Count> {
  collision_list<Count> found;
  if (std::none_of(rows.begin(), rows.end(), [](const route_row* row) { return has_capitals(row->path); })) return found;
  std::array<route_row, Count> folded{};
  std::array<const route_row*, Count> pointers{};
  for (std::size_t i = 0; i != Count; ++i) {
    folded[i] = *rows[i];
    folded[i].shape_key = in_lower_case(rows[i]->shape_key);
    pointers[i] = &folded[i];
  }
  const auto places = sorted_places(pointers, is_less_ignoring_case);
  for (std::size_t i = 1; i < Count; ++i) {
    if (differ_in_case_only(*rows[places[i - 1]], *rows[places[i]])) add(found, rows, collision_kind::letter_case, places[i - 1], places[i]);
  }
  return found;
}

template <std::size_t Count>
constexpr auto find_name_collisions(const std::array<const route_row*, Count>& rows) -> collision_list<Count> {
  collision_list<Count> found;
  const auto places = sorted_places(rows, [](const route_row& left, const route_row& right) {
    return is_less(left.operation_key, right.operation_key, left.operation, right.operation);
  });
  for (std::size_t i = 1; i < Count; ++i) {
    if (have_one_operation_name(*rows[places[i - 1]], *rows[places[i]])) {
      add(found, rows, collision_kind::operation_name, places[i - 1], places[i]);
    }
  }
  return found;
}

template <class... Endpoints>
consteval auto rows_of(type_list<Endpoints...>) {
  return std::array<const route_row*, sizeof...(Endpoints)>{&row_of<Endpoints>...};
}

// Four constants, each with a budget of its own.
template <class Api>
inline constexpr auto route_rows = rows_of(typename Api::endpoints{});
template <class Api>
inline constexpr auto route_collisions = find_route_collisions(route_rows<Api>);
template <class Api>
inline constexpr auto case_collisions = find_case_collisions(route_rows<Api>);
template <class Api>
inline constexpr auto name_collisions = find_name_collisions(route_rows<Api>);

template <std::size_t Count>
constexpr auto joined(collision_list<Count> first, const collision_list<Count>& second) -> collision_list<Count> {
  for (std::size_t i = 0; i != second.size; ++i) first.items[first.size++] = second.items[i];
  return first;
}

}  // namespace detail

/// Every collision in `Api`.
template <class Api>
inline constexpr auto collisions_of = detail::joined(detail::joined(detail::route_collisions<Api>, detail::case_collisions<Api>), detail::name_collisions<Api>);

}  // namespace ward::law
