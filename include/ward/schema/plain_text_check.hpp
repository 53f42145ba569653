// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether content is plain text, as it arrives: UTF-8, nothing hidden in control characters, nothing that begins like markup.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/utf8.hpp"

namespace ward {

/// Valid UTF-8 without U+0000 and without control characters but tab, CR and LF. The first character that is neither white space nor
/// a byte order mark is no '<': a browser that guesses would take the text for HTML or SVG. Empty text is none. Linear.
class plain_text_check {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    if (!ascii::all_of(bytes, is_text_byte) || !look_at_start(bytes)) return false;
    while (cut_size_ != 0 && !bytes.empty()) {
      cut_[cut_size_++] = bytes.front();
      bytes.remove_prefix(1);
      const std::string_view sequence{cut_.data(), cut_size_};
      if (detail::sequence_size(sequence) == cut_size_) {
        cut_size_ = 0;
      } else if (cut_size_ == cut_.size() || !may_go_on(sequence)) {
        return false;
      }
    }
    return take_whole(bytes);
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return cut_size_ == 0 && has_begun_; }

 private:
  static constexpr ascii::character_set is_text_byte{[](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\t' || c == '\r' || c == '\n';
  }};

  // Decided at the first character that counts. The three bytes of a byte order mark are passed over wherever they stand.
  [[nodiscard]] auto look_at_start(std::string_view bytes) noexcept -> bool {
    if (has_begun_) return true;
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos) return true;
    has_begun_ = true;
    return bytes[first] != '<';
  }

  [[nodiscard]] static auto wanted_size(char lead) noexcept -> std::size_t {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC2 || byte > 0xF4 ? 0 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
  }
  // Whether `cut`, which is no whole sequence, is the front of one.
  [[nodiscard]] static auto may_go_on(std::string_view cut) noexcept -> bool {
    if (wanted_size(cut.front()) <= cut.size()) return false;
    std::array<char, 4> filled{cut[0], '\x80', '\x80', '\x80'};
    if (cut.size() == 1) return true;
    for (std::size_t i = 1; i != cut.size(); ++i) filled[i] = cut[i];
    return detail::sequence_size({filled.data(), wanted_size(cut.front())}) != 0;
  }

  [[nodiscard]] auto take_whole(std::string_view bytes) noexcept -> bool {
    std::size_t cut = 0;  // bytes at the end that begin a sequence and do not end it
    while (cut < 3 && cut < bytes.size() && detail::is_continuation(bytes[bytes.size() - 1 - cut])) ++cut;
    if (cut < bytes.size() && wanted_size(bytes[bytes.size() - 1 - cut]) > cut + 1) {
      ++cut;
    } else {
      cut = 0;
    }
    const auto rest = bytes.substr(bytes.size() - cut);
    for (const char c : rest) cut_[cut_size_++] = c;
    return is_valid_utf8(bytes.substr(0, bytes.size() - cut)) && (cut == 0 || may_go_on(rest));
  }

  std::array<char, 4> cut_{};
  std::size_t cut_size_ = 0;
  bool has_begun_ = false;
};

}  // namespace ward
