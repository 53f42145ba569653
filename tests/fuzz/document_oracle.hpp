// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What simdjson's DOM says of a document: another reader than the one that ward uses, which looks at all of it.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/ascii.hpp"

namespace fuzz {

using dom_element = simdjson::dom::element;

class document {
 public:
  explicit document(std::string_view json) : has_mark_(json.starts_with("\xEF\xBB\xBF")), error_(parser_.parse(json.data(), json.size()).get(root_)) {}

  /// Newer versions of simdjson skip a byte order mark; ward does not.
  [[nodiscard]] auto is_accepted() const -> bool { return !has_mark_ && error_ == simdjson::SUCCESS; }
  /// The error code for large integers came with simdjson 3.11; before, they were like other numbers.
  [[nodiscard]] auto has_number_out_of_range() const -> bool {
    return error_ == simdjson::NUMBER_ERROR || std::string_view{simdjson::error_message(error_)}.find("Big integer") != std::string_view::npos;
  }
  [[nodiscard]] auto root() const -> const dom_element& { return root_; }
  [[nodiscard]] auto depth() const -> std::size_t { return depth_of(root_); }
  /// Values, those that hold others among them.
  [[nodiscard]] auto items() const -> std::size_t { return items_of(root_); }

 private:
  template <class Visit>
  static void visit_children(const dom_element& element, Visit visit) {
    if (simdjson::dom::array array; element.get(array) == simdjson::SUCCESS) {
      for (const auto each : array) visit(each);
    } else if (simdjson::dom::object object; element.get(object) == simdjson::SUCCESS) {
      for (const auto each : object) visit(each.value);
    }
  }
  static auto depth_of(const dom_element& element) -> std::size_t {
    std::size_t deepest = 0;
    visit_children(element, [&](const dom_element& child) { deepest = std::max(deepest, depth_of(child)); });
    return element.is_array() || element.is_object() ? deepest + 1 : 0;
  }
  static auto items_of(const dom_element& element) -> std::size_t {
    std::size_t sum = 1;
    visit_children(element, [&](const dom_element& child) { sum += items_of(child); });
    return sum;
  }

  simdjson::dom::parser parser_;
  dom_element root_;
  bool has_mark_;
  simdjson::error_code error_;
};

/// Whether an escape in the text says U+0000 or, as simdjson 3.0 lets pass, half of a surrogate pair.
inline auto has_excluded_escape(std::string_view json) -> bool {
  for (auto at = json.find("\\u"); at != std::string_view::npos; at = json.find("\\u", at + 1)) {
    const auto digits = json.substr(at + 2, 4);
    if (digits == "0000" || digits.starts_with('d') || digits.starts_with('D')) return true;
  }
  return false;
}

inline auto json_fragments() -> std::vector<std::string> {
  return {"null", "true", "false", "0", "-0", "-1.5e+10", "1E-2", "1e400", "123456789012345678901234567890", "0.95000000000000000000",
          "\"\"", "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83c\\udf72\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\"", "\"\xC3\xA9\xF0\x9F\x8D\xB2\"",
          "[]", "[1,[2],{}]", "{}", "{\"a\":1,\"b\":{\"a\":[null,true,false]},\"a\":\"\"}", " \t\r\n[ 1 , 2 ] \n", "[1,]", "{\"a\"}", "01", "1.", "-",
          "+1", ".5", "nul", "\"\t\"", "\xEF\xBB\xBF{}", "\"\xED\xA0\x80\"", "{}{}", ""};
}

}  // namespace fuzz
