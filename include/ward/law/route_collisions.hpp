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

/// The first 64 characters of a text as numbers that compare as the text does, shorter texts filled up with zeros. No std::array, whose
/// every [] is a call to evaluate.
struct sort_key {
  std::uint64_t numbers[8]{};

  friend constexpr auto operator==(const sort_key&, const sort_key&) -> bool = default;
  friend constexpr auto operator<(const sort_key& left, const sort_key& right) noexcept -> bool {
    for (std::size_t i = 0; i != 8; ++i) {
      if (left.numbers[i] != right.numbers[i]) return left.numbers[i] < right.numbers[i];
    }
    return false;
  }
};

[[nodiscard]] constexpr auto make_sort_key(std::string_view text) noexcept -> sort_key {
  sort_key key{};
  const char* const begin = text.data();
  const std::size_t size = text.size() < 64 ? text.size() : 64;
  for (std::size_t i = 0; i != size; ++i) {
    key.numbers[i / 8] |= std::uint64_t{static_cast<unsigned char>(begin[i])} << (56 - 8 * (i % 8));
  }
  return key;
}

[[nodiscard]] constexpr auto in_lower_case(sort_key key) noexcept -> sort_key {
  for (auto& number : key.numbers) {
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

namespace detail {

// How far two texts are the same, and whether they are to their ends. Pointers: a compiler evaluates this for each two neighbours of every
// api, and g++ keeps each call of another function.
struct common_beginning {
  std::size_t size = 0;
  bool is_all = false;
  bool has_placeholder = false;
};
constexpr auto find_common_beginning(const std::string_view& left, const std::string_view& right) noexcept -> common_beginning {
  const char* const one = left.data();
  const char* const other = right.data();
  const std::size_t shorter = left.size() < right.size() ? left.size() : right.size();
  common_beginning found;
  while (found.size != shorter && one[found.size] == other[found.size]) {
    found.has_placeholder = found.has_placeholder || one[found.size] == shape_of_placeholder;
    ++found.size;
  }
  found.is_all = found.size == left.size() && found.size == right.size();
  return found;
}

}  // namespace detail

[[nodiscard]] constexpr auto are_the_same_route(const route_row& left, const route_row& right) noexcept -> bool {
  return left.is_comparable && right.is_comparable && left.method == right.method &&
         detail::find_common_beginning(left.shape, right.shape).is_all;
}

/// At one place of their paths, one has a placeholder and the other a literal: "/notes/{id}" and "/notes/search".
[[nodiscard]] constexpr auto are_ambiguous(const route_row& left, const route_row& right) noexcept -> bool {
  if (!left.is_comparable || !right.is_comparable) return false;
  const std::size_t at = detail::find_common_beginning(left.shape, right.shape).size;
  if (at == left.shape.size() || at == right.shape.size()) return false;
  const char one = left.shape[at];
  const char other = right.shape[at];
  return (one == shape_of_placeholder || other == shape_of_placeholder) && one != shape_of_slash && other != shape_of_slash;
}

/// As far as their paths have one shape, a placeholder of theirs has two names: "/notes/{id}" and "/notes/{note}/tags".
[[nodiscard]] constexpr auto name_a_placeholder_differently(const route_row& left, const route_row& right) noexcept -> bool {
  if (!left.is_comparable || !right.is_comparable) return false;
  if (!detail::find_common_beginning(left.shape, right.shape).has_placeholder) return false;
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
  return detail::find_common_beginning(left.operation, right.operation).is_all && !are_the_same_route(left, right);
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

// What is sorted. A compiler's budget for one constant is a million steps, of which comparing two texts takes hundreds: numbers decide.
struct sortable {
  sort_key key;
  std::string_view text;
  std::uint8_t method = 0;
};
constexpr auto is_before(const sortable& left, const sortable& right) noexcept -> bool {
  for (std::size_t i = 0; i != 8; ++i) {
    if (left.key.numbers[i] != right.key.numbers[i]) return left.key.numbers[i] < right.key.numbers[i];
  }
  if (left.text.size() > 64 && left.text != right.text) return left.text < right.text;
  return left.method < right.method;
}

// By merging, and not by std::sort: it takes a compiler a quarter of the steps, which are what an api of 500 endpoints costs.
template <std::size_t Count>
constexpr auto sorted_places(const sortable (&items)[Count]) -> std::array<std::size_t, Count> {
  std::size_t places[2][Count]{};
  for (std::size_t i = 0; i != Count; ++i) places[0][i] = i;
  bool in_second = false;
  for (std::size_t width = 1; width < Count; width *= 2, in_second = !in_second) {
    const std::size_t* const from = places[in_second ? 1 : 0];
    std::size_t* const to = places[in_second ? 0 : 1];
    for (std::size_t begin = 0; begin < Count; begin += 2 * width) {
      std::size_t left = begin;
      const std::size_t middle = begin + width < Count ? begin + width : Count;
      std::size_t right = middle;
      const std::size_t end = middle + width < Count ? middle + width : Count;
      for (std::size_t i = begin; i != end; ++i) {
        const bool takes_right = left == middle || (right != end && is_before(items[from[right]], items[from[left]]));
        to[i] = takes_right ? from[right++] : from[left++];
      }
    }
  }
  std::array<std::size_t, Count> sorted{};
  for (std::size_t i = 0; i != Count; ++i) sorted[i] = places[in_second ? 1 : 0][i];
  return sorted;
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
  sortable shapes[Count]{};
  for (std::size_t i = 0; i != Count; ++i) shapes[i] = {rows[i]->shape_key, rows[i]->shape, static_cast<std::uint8_t>(rows[i]->method)};
  const auto places = sorted_places(shapes);
  for (std::size_t i = 1; i < Count; ++i) {
    const auto& left = *rows[places[i - 1]];
    const auto& right = *rows[places[i]];
    if (are_the_same_route(left, right)) add(found, rows, same_route, places[i - 1], places[i]);
    else if (are_ambiguous(left, right)) add(found, rows, ambiguous, places[i - 1], places[i]);
    else if (name_a_placeholder_differently(left, right)) add(found, rows, placeholder_names, places[i - 1], places[i]);
  }
  return found;
}

constexpr auto has_capitals(const std::string_view& path) noexcept -> bool {
  const char* const begin = path.data();
  for (std::size_t i = 0; i != path.size(); ++i) {
    if (begin[i] >= 'A' && begin[i] <= 'Z') return true;
  }
  return false;
}

// Most apis have no capitals in their paths, and nothing more to look for. Sorted by their first 64 characters without regard to case, paths
// that differ in case only are neighbours, or have neighbours between them that begin as they do.
template <std::size_t Count>
constexpr auto find_case_collisions(const std::array<const route_row*, Count>& rows) -> collision_list<Count> {
  collision_list<Count> found;
  if (std::none_of(rows.begin(), rows.end(), [](const route_row* row) { return has_capitals(row->path); })) return found;
  sortable folded[Count]{};
  for (std::size_t i = 0; i != Count; ++i) folded[i] = {in_lower_case(rows[i]->shape_key), {}, 0};
  const auto places = sorted_places(folded);
  for (std::size_t i = 1; i < Count; ++i) {
    for (std::size_t j = i; j != 0 && folded[places[j - 1]].key == folded[places[i]].key; --j) {
      if (!differ_in_case_only(*rows[places[j - 1]], *rows[places[i]])) continue;
      add(found, rows, collision_kind::letter_case, places[j - 1], places[i]);
      break;
    }
  }
  return found;
}

template <std::size_t Count>
constexpr auto find_name_collisions(const std::array<const route_row*, Count>& rows) -> collision_list<Count> {
  collision_list<Count> found;
  sortable names[Count]{};
  for (std::size_t i = 0; i != Count; ++i) names[i] = {rows[i]->operation_key, rows[i]->operation, 0};
  const auto places = sorted_places(names);
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

// By what they say and not by their addresses, which are no constants to g++ with -fsanitize=undefined.
constexpr auto is_same(const route_row& left, const route_row& right) noexcept -> bool {
  return left.method == right.method && left.path == right.path && left.operation == right.operation;
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

template <class Api>
consteval auto find_collisions() -> collision_list<Api::endpoints::size> {
  if constexpr (Api::endpoints::size < 2) return {};
  else return joined(joined(route_collisions<Api>, case_collisions<Api>), name_collisions<Api>);
}

}  // namespace detail

/// Every collision in `Api`.
template <class Api>
inline constexpr auto collisions_of = detail::find_collisions<Api>();

}  // namespace ward::law
