// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Words for people about the members of a struct: they go into JSON Schema and nowhere else.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace ward {

/// In a struct: `static constexpr ward::field_note field_notes[] = {{"title", "What it is about.", R"("Shopping")"}};`. `example`
/// is JSON, and may be left out. An empty `member` describes the struct itself.
struct field_note {
  std::string_view member;
  std::string_view description;
  std::string_view example{};
};

namespace detail {

template <class Struct>
constexpr auto notes_of() noexcept -> std::span<const field_note> {
  if constexpr (requires { std::span<const field_note>{Struct::field_notes}; }) {
    return Struct::field_notes;
  } else {
    return {};
  }
}

/// Where in `notes` that of a member is; their number if there is none. No pointer: g++ with -fsanitize=undefined takes no comparison of an
/// address with null for a constant.
constexpr auto find_note(std::span<const field_note> notes, std::string_view member) noexcept -> std::size_t {
  std::size_t place = 0;
  while (place != notes.size() && notes[place].member != member) ++place;
  return place;
}

}  // namespace detail
}  // namespace ward
