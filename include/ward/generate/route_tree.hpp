// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The router: a tree of path segments in one flat array, built when an app is. No ambiguity, so no backtracking: the law saw to it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ward/generate/parameter_parser.hpp"
#include "ward/http/method.hpp"
#include "ward/http/target.hpp"

namespace ward::generate {

/// One row of the table that a tree is built from.
struct route_entry {
  http::method method = http::method::get;
  std::string_view path;
};

inline constexpr std::size_t max_path_parameters = 8;
inline constexpr std::size_t longest_literal_segment = 64;
inline constexpr std::uint16_t no_operation = 0xffff;

/// What a path led to. `operations` holds the place of each method's operation in the table, or `no_operation`.
struct route_match {
  const std::array<std::uint16_t, http::method_names.size()>* operations = nullptr;  ///< null: no such path
  std::array<path_parameter, max_path_parameters> parameters{};
  std::size_t parameter_count = 0;
  bool malformed = false;  ///< a percent-escape of the path means nothing
};

namespace detail {

struct route_node {
  std::string_view segment;     // a literal, or the name of a placeholder
  bool is_placeholder = false;
  std::uint16_t first_child = 0;  // children stand together: literals in order, or one placeholder
  std::uint16_t child_count = 0;
  std::array<std::uint16_t, http::method_names.size()> operations{};
};

struct growing_node {
  route_node node;
  std::vector<std::size_t> children;
};

// "/v1/notes/{id}" -> "v1", "notes", "{id}".
inline auto take_segment(std::string_view& path) -> std::string_view {
  path.remove_prefix(1);
  const auto segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

inline auto child_for(std::vector<growing_node>& nodes, std::size_t parent, std::string_view segment) -> std::size_t {
  const bool is_placeholder = segment.starts_with('{');
  const auto name = is_placeholder ? segment.substr(1, segment.size() - 2) : segment;
  for (const auto child : nodes[parent].children) {
    if (nodes[child].node.is_placeholder == is_placeholder && nodes[child].node.segment == name) return child;
  }
  growing_node made;
  made.node.segment = name;
  made.node.is_placeholder = is_placeholder;
  made.node.operations.fill(no_operation);
  nodes.push_back(made);
  nodes[parent].children.push_back(nodes.size() - 1);
  return nodes.size() - 1;
}

inline auto grow_tree(std::span<const route_entry> entries) -> std::vector<growing_node> {
  std::vector<growing_node> nodes(1);
  nodes[0].node.operations.fill(no_operation);
  for (std::size_t i = 0; i != entries.size(); ++i) {
    std::size_t at = 0;
    std::string_view rest = entries[i].path;
    while (!rest.empty()) at = child_for(nodes, at, take_segment(rest));
    nodes[at].node.operations[static_cast<std::size_t>(entries[i].method)] = static_cast<std::uint16_t>(i);
  }
  return nodes;
}

// Breadth first, so that the children of a node stand together.
inline auto flatten(const std::vector<growing_node>& nodes) -> std::vector<route_node> {
  std::vector<route_node> flat(nodes.size());
  std::vector<std::size_t> order{0};
  for (std::size_t i = 0; i != order.size(); ++i) {
    const auto& grown = nodes[order[i]];
    auto children = grown.children;
    std::sort(children.begin(), children.end(),
              [&](std::size_t left, std::size_t right) { return nodes[left].node.segment < nodes[right].node.segment; });
    flat[i] = grown.node;
    flat[i].first_child = static_cast<std::uint16_t>(order.size());
    flat[i].child_count = static_cast<std::uint16_t>(children.size());
    order.insert(order.end(), children.begin(), children.end());
  }
  return flat;
}

}  // namespace detail

/// `find` takes time linear in the path and logarithmic in the branches; it allocates nothing.
class route_tree {
 public:
  route_tree() : route_tree(std::span<const route_entry>{}) {}
  /// The entries' texts are kept by reference: those of an api are constants.
  explicit route_tree(std::span<const route_entry> entries) : nodes_(detail::flatten(detail::grow_tree(entries))) {}

  /// Follows `path`, which starts with '/'. Segments are compared after percent-decoding; an empty segment, "." and ".." lead nowhere.
  [[nodiscard]] auto find(std::string_view path) const noexcept -> route_match {
    route_match match;
    const detail::route_node* at = nodes_.data();
    while (!path.empty()) {
      path.remove_prefix(1);
      const auto segment = path.substr(0, path.find('/'));
      path.remove_prefix(segment.size());
      at = follow(*at, segment, match);
      if (at == nullptr) return match;
    }
    if (std::ranges::any_of(at->operations, [](auto each) { return each != no_operation; })) match.operations = &at->operations;
    return match;
  }

 private:
  [[nodiscard]] auto follow(const detail::route_node& from, std::string_view segment, route_match& match) const noexcept
      -> const detail::route_node* {
    const auto children = std::span{nodes_}.subspan(from.first_child, from.child_count);
    if (children.empty() || segment.empty() || segment == "." || segment == "..") return nullptr;
    if (children.front().is_placeholder) {
      if (match.parameter_count == max_path_parameters) return nullptr;
      match.parameters[match.parameter_count++] = {children.front().segment, segment};
      return &children.front();
    }
    std::array<char, longest_literal_segment * 3> room;
    if (segment.find('%') != std::string_view::npos) {
      if (segment.size() > room.size()) return nullptr;
      const auto decoded = http::percent_decode(segment, room.data(), true);
      match.malformed = match.malformed || !decoded;
      if (!decoded) return nullptr;
      segment = *decoded;
    }
    const auto found = std::ranges::lower_bound(children, segment, {}, &detail::route_node::segment);
    return found != children.end() && found->segment == segment ? &*found : nullptr;
  }

  std::vector<detail::route_node> nodes_;
};

}  // namespace ward::generate
