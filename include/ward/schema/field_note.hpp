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

constexpr auto find_note(std::span<const field_note> notes, std::string_view member) noexcept -> const field_note* {
  for (const auto& note : notes) {
    if (note.member == member) return &note;
  }
  return nullptr;
}

}  // namespace detail
}  // namespace ward
