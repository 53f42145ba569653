// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which endpoint of a new api took the place of an old one: that of the same method and path, whatever its placeholders are called.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/endpoint_facts.hpp"

namespace ward::law {
namespace detail {

// A hash of each route, so that one constant compares thousands of them: FNV-1a.
template <class Endpoint>
inline constexpr std::uint64_t route_hash = [] {
  std::uint64_t hash = 14695981039346656037U + static_cast<std::uint64_t>(facts_of<Endpoint>.method);
  for (const char c : facts_of<Endpoint>.shape) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}();

struct hashed_route {
  std::uint64_t hash;
  std::size_t place;
};

template <class List>
struct route_index;
template <class... Endpoints>
struct route_index<type_list<Endpoints...>> {
  static constexpr std::array<const endpoint_facts*, sizeof...(Endpoints)> facts{&facts_of<Endpoints>...};
  static constexpr auto sorted = [] {
    const std::array<std::uint64_t, sizeof...(Endpoints)> hashes{route_hash<Endpoints>...};
    std::array<hashed_route, sizeof...(Endpoints)> routes{};
    for (std::size_t i = 0; i != routes.size(); ++i) routes[i] = {hashes[i], i};
    std::sort(routes.begin(), routes.end(), [](const auto& left, const auto& right) { return left.hash < right.hash; });
    return routes;
  }();
};

}  // namespace detail

/// The place in `Api` of the endpoint with the route of `Old`; the number of its endpoints if there is none.
template <class Old, class Api>
inline constexpr std::size_t successor_place = [] {
  using index = detail::route_index<typename Api::endpoints>;
  constexpr auto wanted = detail::route_hash<Old>;
  const auto is_smaller = [](const detail::hashed_route& route, std::uint64_t hash) { return route.hash < hash; };
  auto at = std::lower_bound(index::sorted.begin(), index::sorted.end(), wanted, is_smaller);
  for (; at != index::sorted.end() && at->hash == wanted; ++at) {
    const auto& facts = *index::facts[at->place];
    if (facts.method == facts_of<Old>.method && facts.shape == facts_of<Old>.shape) return at->place;
  }
  return index::sorted.size();
}();

}  // namespace ward::law
