// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The problems of one request's input: up to eight, in the order in which they were met, each with its place.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/text_buffer.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/rule_issue.hpp"

namespace ward::generate {

enum class input_place : std::uint8_t { path, query, header, cookie, body, form };

[[nodiscard]] constexpr auto to_string(input_place place) noexcept -> std::string_view {
  switch (place) {
    case input_place::path: return "path";
    case input_place::query: return "query";
    case input_place::header: return "header";
    case input_place::cookie: return "cookie";
    case input_place::body: return "body";
    case input_place::form: return "form";
  }
  return "unknown";
}

/// Where a parser is: a chain on its stack, read only when something is wrong.
struct json_place {
  const json_place* parent = nullptr;
  std::string_view member;     ///< the name; without data for an item
  std::size_t item = 0;
};

/// One problem. `pointer` is a JSON Pointer (RFC 6901) into the place; for parameters, a slash and the name.
struct located_issue {
  input_place place = input_place::body;
  std::size_t pointer_start = 0;
  std::size_t pointer_size = 0;
  issue what;
  rule_issue rule{};  ///< if `what` is `rule_broken`
};

/// Collects issues; the first eight are kept. Allocates for pointers only, and keeps that memory. Not thread-safe.
class issue_list {
 public:
  static constexpr std::size_t capacity = 8;
  static constexpr std::size_t longest_name = 64;

  void clear() noexcept {
    count_ = 0;
    pointers_.clear();
  }
  [[nodiscard]] auto empty() const noexcept -> bool { return count_ == 0; }
  [[nodiscard]] auto size() const noexcept -> std::size_t { return count_; }
  [[nodiscard]] auto full() const noexcept -> bool { return count_ == capacity; }
  [[nodiscard]] auto entries() const noexcept -> std::span<const located_issue> { return {entries_.data(), count_}; }
  [[nodiscard]] auto pointer(const located_issue& each) const noexcept -> std::string_view {
    return pointers_.view().substr(each.pointer_start, each.pointer_size);
  }

  /// Adds an issue of the value at `at`; of its member `name`, if one is given. A name longer than 64 bytes is left out: it is
  /// the caller's text, and the pointer then names the object that it was in.
  void add(input_place place, const json_place* at, issue what, std::string_view name = {}) {
    if (full()) return;
    const auto start = pointers_.size();
    const bool is_shown = append_pointer(at);
    if (is_shown && !name.empty() && name.size() <= longest_name) append_step(name);
    entries_[count_++] = {place, start, pointers_.size() - start, what};
  }
  /// Adds what a struct's own rule found in the object at `at`: in its `member`, if that is not empty.
  void add(input_place place, const json_place* at, const rule_issue& broken, std::string_view member) {
    if (full()) return;
    add(place, at, issue{issue_code::rule_broken}, member);
    entries_[count_ - 1].rule = broken;
  }

 private:
  // False if a name on the way is too long: the pointer then ends before it, at the map that it is in.
  auto append_pointer(const json_place* at) -> bool {
    if (at == nullptr || at->parent == nullptr) return true;  // the outermost place is the document itself
    if (!append_pointer(at->parent) || at->member.size() > longest_name) return false;
    if (at->member.data() != nullptr) {
      append_step(at->member);
    } else {
      pointers_.append('/');
      pointers_.append_number(at->item);
    }
    return true;
  }
  void append_step(std::string_view name) {
    pointers_.append('/');
    for (const char c : name) {
      if (c == '~') {
        pointers_.append("~0");
      } else if (c == '/') {
        pointers_.append("~1");
      } else {
        pointers_.append(c);
      }
    }
  }

  std::array<located_issue, capacity> entries_{};
  std::size_t count_ = 0;
  text_buffer pointers_;
};

}  // namespace ward::generate
