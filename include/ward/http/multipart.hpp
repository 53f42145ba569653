// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads a form of several parts while its bytes arrive (RFC 7578, RFC 2046 section 5.1).
//
// 1. A delimiter is CR LF "--" boundary, and a boundary has no CR. So a match that fails can only begin again at the byte that broke
//    it: no table, no going back, linear whatever a sender nearly writes.
// 2. A delimiter may be cut anywhere between two pushes. How many of its bytes have matched is all that is kept; if the match fails
//    later, those bytes are known and are handed on from the delimiter itself.
// 3. Readers disagree on white space behind a boundary, on text before the first and behind the last, on a longer line that only
//    begins with a boundary, and on bare LF. Each of them is refused.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "ward/http/multipart_boundary.hpp"
#include "ward/http/multipart_limits.hpp"
#include "ward/http/part_head.hpp"

namespace ward::http {

enum class multipart_state : std::uint8_t {
  incomplete,
  complete,   ///< the last boundary was read; nothing may follow but one CR LF
  malformed,  ///< another reader could see other parts in it
};

/// What takes the parts: `begin_part`, any number of `part_bytes`, `end_part`, for each part in order. Views end with the call.
template <class Type>
concept PartSink = requires(Type& sink, const part_head& head, std::string_view bytes) {
  sink.begin_part(head);
  sink.part_bytes(bytes);
  sink.end_part();
};

/// An incremental reader: what it tells a sink does not depend on how the bytes are cut, but for where `part_bytes` is cut. A fixed
/// size; allocates nothing. Used by one thread at a time.
class multipart_reader {
 public:
  /// Precondition: `boundary` is what `find_form_boundary` found.
  multipart_reader(std::string_view boundary, std::size_t max_parts) noexcept : parts_left_(max_parts) {
    const auto end = std::copy(boundary.begin(), boundary.end(), delimiter_.begin() + 4);
    delimiter_size_ = static_cast<std::size_t>(end - delimiter_.begin());
  }

  template <PartSink Sink>
  auto push(std::string_view bytes, Sink& sink) -> multipart_state {
    while (!bytes.empty() && place_ != place::broken) {
      switch (place_) {
        case place::opening: take_opening(bytes); break;
        case place::content: take_content(bytes, sink); break;
        case place::head: take_head(bytes, sink); break;
        default: take_character(bytes.front()), bytes.remove_prefix(1);
      }
    }
    return state();
  }

  [[nodiscard]] auto state() const noexcept -> multipart_state {
    if (place_ == place::broken) return multipart_state::malformed;
    return place_ == place::closed || place_ == place::ended ? multipart_state::complete : multipart_state::incomplete;
  }

 private:
  // In order: the first boundary; what follows a boundary; a part; what follows the last boundary.
  enum class place : std::uint8_t { opening, delimiter_end, delimiter_lf, closing, head, content, closed, closed_lf, ended, broken };

  [[nodiscard]] auto delimiter() const noexcept -> std::string_view { return {delimiter_.data(), delimiter_size_}; }

  // The first boundary has no line end before it: nothing stands in front of it.
  void take_opening(std::string_view& bytes) noexcept {
    const auto count = std::min(bytes.size(), delimiter_size_ - matched_);
    if (bytes.substr(0, count) != delimiter().substr(matched_, count)) return void(place_ = place::broken);
    bytes.remove_prefix(count);
    matched_ += count;
    if (matched_ == delimiter_size_) place_ = place::delimiter_end;
  }

  void take_character(char c) noexcept {
    const auto expect = [this, c](char wanted, place next) { place_ = c == wanted ? next : place::broken; };
    switch (place_) {
      case place::delimiter_end:
        place_ = c == '\r' ? place::delimiter_lf : c == '-' ? place::closing : place::broken;
        return;
      case place::delimiter_lf:
        expect('\n', place::head);
        if (parts_left_ == 0) place_ = place::broken;
        head_size_ = line_start_ = 0;
        return;
      case place::closing: return expect('-', place::closed);
      case place::closed: return expect('\r', place::closed_lf);
      case place::closed_lf: return expect('\n', place::ended);
      default: place_ = place::broken;  // bytes behind the end
    }
  }

  template <class Sink>
  void take_head(std::string_view& bytes, Sink& sink) {
    const auto line_end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    if (line_end > head_.size() - head_size_) return void(place_ = place::broken);
    std::memcpy(head_.data() + head_size_, bytes.data(), line_end);
    head_size_ += line_end;
    bytes.remove_prefix(line_end);
    if (head_[head_size_ - 1] != '\n') return;
    const std::string_view line{head_.data() + line_start_, head_size_ - line_start_};
    if (!line.ends_with("\r\n")) return void(place_ = place::broken);
    if (line.size() > 2) return void(line_start_ = head_size_);
    begin_part(sink);
  }

  template <class Sink>
  void begin_part(Sink& sink) {
    const auto head = parse_part_head({head_.data(), line_start_}, multipart_limits::part_fields);
    if (!head) return void(place_ = place::broken);
    --parts_left_;
    place_ = place::content;
    matched_ = 0;
    sink.begin_part(*head);
  }

  // Hands on what is content, in one piece as far as it lies in `bytes`.
  template <class Sink>
  void take_content(std::string_view& bytes, Sink& sink) {
    std::size_t at = matched_ == 0 ? 0 : go_on_matching(bytes, 0);
    if (matched_ == delimiter_size_) return end_part(bytes, at, sink);
    if (matched_ != 0 && at == bytes.size()) return bytes.remove_prefix(at);
    if (matched_ != 0) {
      sink.part_bytes(delimiter().substr(0, matched_));  // these came with an earlier push, and were content
      matched_ = 0;
      bytes.remove_prefix(at);
      at = 0;
    }
    while (at != bytes.size()) {
      const auto candidate = std::min(bytes.find('\r', at), bytes.size());
      at = go_on_matching(bytes, candidate);
      const auto content = bytes.substr(0, candidate);
      if (matched_ == delimiter_size_ || at == bytes.size()) {
        if (!content.empty()) sink.part_bytes(content);
        if (matched_ == delimiter_size_) return end_part(bytes, at, sink);
        return bytes.remove_prefix(at);
      }
      matched_ = 0;
    }
  }

  // Matches the delimiter further, from `at`; gives where it stopped. A byte that breaks the match is not passed.
  [[nodiscard]] auto go_on_matching(std::string_view bytes, std::size_t at) noexcept -> std::size_t {
    while (at != bytes.size() && matched_ != delimiter_size_ && bytes[at] == delimiter_[matched_]) ++at, ++matched_;
    return at;
  }

  template <class Sink>
  void end_part(std::string_view& bytes, std::size_t at, Sink& sink) {
    bytes.remove_prefix(at);
    place_ = place::delimiter_end;
    sink.end_part();
  }

  std::array<char, 4 + longest_boundary> delimiter_{'\r', '\n', '-', '-'};
  std::size_t delimiter_size_ = 0;
  std::size_t matched_ = 2;  // of the delimiter; the first one needs no CR LF
  std::size_t parts_left_;
  std::size_t head_size_ = 0;
  std::size_t line_start_ = 0;
  place place_ = place::opening;
  std::array<char, multipart_limits::part_head_bytes> head_;
};

}  // namespace ward::http
