// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The members of a struct schema as values, put together when they are read.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/schema/annotation.hpp"
#include "ward/schema/field_note.hpp"
#include "ward/schema/presence.hpp"

namespace ward::generate {

struct schema_node;

/// A member of a struct schema; `schema` is what it holds, without its `std::optional`.
struct schema_member {
  std::string_view name;
  const schema_node* schema;
  ward::presence presence;
  annotations notes{};
  std::string_view description{};
  std::string_view example{};  ///< JSON
};

/// The members of a struct that a message has, in order. Made of what is known of the struct anyway, and put together when it is read:
/// a contract pays for a pointer to each.
class member_list {
 public:
  /// All members of a struct; an array is as long as `names`, or null.
  struct tables {
    std::span<const std::string_view> declared{};
    std::span<const std::string_view> names{};
    const schema_node* const* schemas = nullptr;
    const ward::presence* presences = nullptr;
    const annotations* notes = nullptr;
    std::span<const field_note> words{};
    std::uint64_t present = 0;  ///< as bits
  };

  class iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = schema_member;

    iterator() = default;
    iterator(const member_list& in, std::size_t at) : in_(&in), at_(at) {}
    [[nodiscard]] auto operator*() const -> schema_member { return (*in_)[at_]; }
    auto operator++() -> iterator& { return ++at_, *this; }
    auto operator++(int) -> iterator { return {*in_, at_++}; }
    friend auto operator==(const iterator&, const iterator&) -> bool = default;

   private:
    const member_list* in_ = nullptr;
    std::size_t at_ = 0;
  };

  constexpr member_list() = default;
  explicit constexpr member_list(const tables& of) : of_(of) {}

  [[nodiscard]] auto size() const -> std::size_t { return static_cast<std::size_t>(std::popcount(of_.present)); }
  [[nodiscard]] auto empty() const -> bool { return of_.present == 0; }
  /// Precondition: `index` is below `size()`.
  [[nodiscard]] auto operator[](std::size_t index) const -> schema_member;
  [[nodiscard]] auto begin() const -> iterator { return {*this, 0}; }
  [[nodiscard]] auto end() const -> iterator { return {*this, size()}; }

 private:
  tables of_{};
};

inline auto member_list::operator[](std::size_t index) const -> schema_member {
  auto left = of_.present;
  for (; index != 0; --index) left &= left - 1;
  const auto place = static_cast<std::size_t>(std::countr_zero(left));
  schema_member made{of_.names[place], of_.schemas[place], of_.presences[place]};
  if (of_.notes != nullptr) made.notes = of_.notes[place];
  if (const auto note = ward::detail::find_note(of_.words, of_.declared[place]); note != of_.words.size()) {
    made.description = of_.words[note].description;
    made.example = of_.words[note].example;
  }
  return made;
}

}  // namespace ward::generate
