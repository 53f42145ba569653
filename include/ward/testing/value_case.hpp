// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A JSON value at or just beyond a bound of its type, and whether the type takes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/text_buffer.hpp"
#include "ward/generate/json_writer.hpp"

namespace ward::testing {

/// `at` is a JSON Pointer (RFC 6901) from the value to what is special about it, empty for the value itself.
struct value_case {
  std::string json;
  bool valid;
  std::string at;
  std::string why;
};

using value_cases = std::vector<value_case>;

/// No document is longer than this: bounds that would need a longer one are not tried.
inline constexpr std::size_t longest_document = 1'048'576;

/// `text`, which is valid UTF-8, as a JSON string.
[[nodiscard]] inline auto json_string(std::string_view text) -> std::string {
  text_buffer buffer;
  generate::write_json_string(buffer, text);
  return std::string{buffer.view()};
}

namespace detail {

inline void accept(value_cases& to, std::string json, std::string why) { to.push_back({std::move(json), true, {}, std::move(why)}); }
inline void refuse(value_cases& to, std::string json, std::string why) { to.push_back({std::move(json), false, {}, std::move(why)}); }
inline void judge(value_cases& to, bool valid, std::string json, std::string why) {
  to.push_back({std::move(json), valid, {}, std::move(why)});
}

}  // namespace detail
}  // namespace ward::testing
