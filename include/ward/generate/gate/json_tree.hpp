// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A JSON document as values in memory, for programs of a build that compare two of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/generate/json_reader.hpp"

namespace ward::generate::gate {

/// A value. What an object or a list holds stands in the order of the document, and no two members have one name.
struct json_tree {
  std::string name{};  ///< of a member
  json_kind kind = json_kind::null;
  std::string text{};
  double number = 0;
  bool flag = false;
  std::vector<json_tree> parts{};

  /// The member of this name, or null.
  [[nodiscard]] auto find(std::string_view wanted) const -> const json_tree* {
    for (const auto& each : parts) {
      if (kind == json_kind::object && each.name == wanted) return &each;
    }
    return nullptr;
  }
  friend auto operator==(const json_tree& left, const json_tree& right) -> bool {
    return left.name == right.name && left.kind == right.kind && left.text == right.text &&
           left.number == right.number && left.flag == right.flag && left.parts == right.parts;
  }
};

namespace detail {

inline void take_value(json_tree& to, json_value& from) {
  to.kind = from.kind();
  switch (to.kind) {
    case json_kind::object:
      from.members([&](std::string_view name, json_value& value) {
        take_value(to.parts.emplace_back(json_tree{std::string{name}}), value);
      });
      break;
    case json_kind::array: from.elements([&](json_value& value) { take_value(to.parts.emplace_back(), value); }); break;
    case json_kind::string: to.text = from.text().value_or(std::string_view{}); break;
    case json_kind::number: to.number = from.number().value_or(0); break;
    case json_kind::boolean: to.flag = from.boolean().value_or(false); break;
    case json_kind::null:
    case json_kind::broken: break;
  }
}

}  // namespace detail

/// Documents nest at most 64 deep, and an object has at most 20,000 members.
[[nodiscard]] inline auto read_json_tree(std::string_view text) -> result<json_tree, json_error> {
  json_reader reader{{.bytes = text.size(), .depth = 64, .members = 20'000}};
  json_tree made{{}, json_kind::object};
  const auto read = reader.read(text, [&](std::string_view name, json_value& value) {
    detail::take_value(made.parts.emplace_back(json_tree{std::string{name}}), value);
  });
  if (!read) return failed{read.error()};
  return made;
}

}  // namespace ward::generate::gate
