// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The chunked coding, read in its one plain form: no extensions, no trailers, sizes that fit (RFC 9112, section 7.1; row 78).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/text_buffer.hpp"

namespace ward::http {

/// How far a body has come.
enum class body_state : std::uint8_t {
  incomplete,  ///< wants more bytes
  complete,
  malformed,  ///< another reader could see other bytes in it: close the connection
  too_large,  ///< more than the cap
};

/// Decodes a chunked body piece by piece, as the bytes arrive. Chunk extensions and trailer fields are refused: nothing here
/// gives them a meaning, and readers differ on them. After `malformed` and `too_large` the object is used up. Linear; allocates
/// only by growing the body. ASVS 4.2.1.
class chunked_decoder {
 public:
  /// `max_bytes` caps the decoded body.
  explicit chunked_decoder(std::uint64_t max_bytes = 0) noexcept : allowed_(max_bytes) {}

  /// Takes what belongs to the body off the front of `input` and appends the decoded bytes to `body`. What is left in `input`
  /// after `complete` belongs to the next request.
  [[nodiscard]] auto decode(std::string_view& input, text_buffer& body) -> body_state {
    while (!input.empty() && state_ == body_state::incomplete) {
      if (expects_ == part::data) {
        take_data(input, body);
      } else {
        take_character(input.front());
        input.remove_prefix(1);
      }
    }
    return state_;
  }

 private:
  enum class part : std::uint8_t { first_digit, digit, size_lf, data, data_cr, data_lf, end_cr, end_lf };

  void take_data(std::string_view& input, text_buffer& body) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(input.size(), size_));
    body.append(input.substr(0, count));
    input.remove_prefix(count);
    size_ -= count;
    if (size_ == 0) expects_ = part::data_cr;
  }

  void take_character(char c) noexcept {
    switch (expects_) {
      case part::first_digit: return take_digit(c);
      case part::digit: return c == '\r' ? void(expects_ = part::size_lf) : take_digit(c);
      case part::size_lf: return expect(c, '\n', size_ == 0 ? part::end_cr : part::data);
      case part::data: return;
      case part::data_cr: return expect(c, '\r', part::data_lf);
      case part::data_lf: return expect(c, '\n', part::first_digit);
      case part::end_cr: return expect(c, '\r', part::end_lf);
      case part::end_lf:
        expect(c, '\n', part::end_lf);
        if (state_ == body_state::incomplete) state_ = body_state::complete;
    }
  }

  // Sixteen digits fit into 64 bits; a seventeenth, zero or not, is refused.
  void take_digit(char c) noexcept {
    const int value = ascii::hex_value(c);
    if (expects_ == part::first_digit) size_ = digits_ = 0;
    if (value < 0 || digits_ == 16) return void(state_ = body_state::malformed);
    size_ = size_ * 16 + static_cast<std::uint64_t>(value);
    ++digits_;
    expects_ = part::digit;
  }

  void expect(char c, char wanted, part next) noexcept {
    if (c != wanted) return void(state_ = body_state::malformed);
    expects_ = next;
    if (next != part::data) return;
    if (size_ > allowed_) return void(state_ = body_state::too_large);
    allowed_ -= size_;
  }

  std::uint64_t allowed_;
  std::uint64_t size_ = 0;
  std::uint32_t digits_ = 0;
  part expects_ = part::first_digit;
  body_state state_ = body_state::incomplete;
};

}  // namespace ward::http
