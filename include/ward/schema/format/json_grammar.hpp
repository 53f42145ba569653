// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a text is one JSON value (RFC 8259): the grammar, valid UTF-8, no lone surrogate, no U+0000, not nested too deep.
// It makes nothing of the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/utf8.hpp"

namespace ward {
namespace detail {

class json_grammar {
 public:
  constexpr json_grammar(std::string_view text, std::size_t max_depth) : rest_(text), depth_left_(max_depth) {}

  [[nodiscard]] constexpr auto is_one_value() -> bool {
    skip_space();
    if (!value()) return false;
    skip_space();
    return rest_.empty();
  }

 private:
  constexpr void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\n\r"), rest_.size()));
  }
  constexpr auto take(char wanted) -> bool {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  constexpr auto take(std::string_view word) -> bool {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  constexpr auto value() -> bool {
    if (rest_.empty()) return false;
    switch (rest_.front()) {
      case '{': return container('}');
      case '[': return container(']');
      case '"': return string();
      case 't': return take("true");
      case 'f': return take("false");
      case 'n': return take("null");
      default: return number();
    }
  }
  constexpr auto element(char close) -> bool {
    if (close == ']') return value();
    if (!string()) return false;
    skip_space();
    if (!take(':')) return false;
    skip_space();
    return value();
  }
  constexpr auto container(char close) -> bool {
    if (depth_left_ == 0) return false;
    --depth_left_;
    rest_.remove_prefix(1);
    skip_space();
    if (!take(close)) {
      do {
        skip_space();
        if (!element(close)) return false;
        skip_space();
      } while (take(','));
      if (!take(close)) return false;
    }
    ++depth_left_;
    return true;
  }
  constexpr auto digits() -> bool {
    const auto count = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(count);
    return count != 0;
  }
  constexpr auto number() -> bool {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      return digits();
    }
    return true;
  }

  constexpr auto string() -> bool {
    if (!take('"')) return false;
    while (!rest_.empty() && rest_.front() != '"') {
      if (static_cast<unsigned char>(rest_.front()) < 0x20) return false;
      if (take('\\')) {
        if (!escape()) return false;
      } else {
        rest_.remove_prefix(1);
      }
    }
    return take('"');
  }
  constexpr auto escape() -> bool {
    if (take('u')) return code_unit_escape();
    if (rest_.empty() || std::string_view{"\"\\/bfnrt"}.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  constexpr auto code_unit_escape() -> bool {
    const auto unit = hexadecimal();
    if (unit == 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
    if (unit < 0xD800 || unit > 0xDFFF) return unit <= 0xFFFF;
    if (!take("\\u")) return false;
    const auto second = hexadecimal();
    return second >= 0xDC00 && second <= 0xDFFF;
  }
  // Four digits, or more than they can say.
  constexpr auto hexadecimal() -> std::uint32_t {
    std::uint32_t unit = 0;
    if (rest_.size() < 4) return 0x10000;
    for (std::size_t i = 0; i != 4; ++i) {
      const int digit = ascii::hex_value(rest_[i]);
      if (digit < 0) return 0x10000;
      unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    rest_.remove_prefix(4);
    return unit;
  }

  std::string_view rest_;
  std::size_t depth_left_;
};

}  // namespace detail

/// Linear, no allocation; recursion is as deep as `max_depth`. Names may repeat: nothing here reads them.
[[nodiscard]] constexpr auto is_json(std::string_view text, std::size_t max_depth) -> bool {
  return is_valid_utf8(text) && detail::json_grammar{text, max_depth}.is_one_value();
}

}  // namespace ward
