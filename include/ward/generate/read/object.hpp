// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads structs: each member once, nothing else, and the struct's own rule at the end. A name with an escape in it is compared
// after unescaping, so that "t\\u0069tle" is a duplicate of "title".
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

#include "ward/generate/read/reading.hpp"
#include "ward/generate/rule_check.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate::detail {

inline constexpr std::size_t longest_member_name = 64;

// A name with the quote behind it, as it stands in a document that escapes nothing: the first bytes as a word, then the rest.
struct raw_name {
  std::string_view name;
  std::uint64_t word = 0;
  std::uint64_t mask = 0;

  // `first` are the eight bytes at `raw`. The rest is read only behind a name's first eight: at most its own length further.
  [[nodiscard]] constexpr auto stands_at(const char* raw, std::uint64_t first) const noexcept -> bool {
    if (((first ^ word) & mask) != 0) return false;
    constexpr std::size_t seen = sizeof word;
    if (name.size() < seen) return true;
    return std::memcmp(raw + seen, name.data() + seen, name.size() - seen) == 0 && raw[name.size()] == '"';
  }
};

// Not constexpr: to name it is the compiler's message.
inline void a_member_of_a_schema_struct_has_a_name_of_more_than_64_characters() {}

// Pointers and shifts, not arrays and calls: the compiler runs this for each member of each struct, and keeps what it evaluates.
constexpr auto make_raw_name(std::string_view name) -> raw_name {
  constexpr std::size_t bytes = sizeof(std::uint64_t);
  const std::size_t size = name.size();
  const char* const text = name.data();
  if (size > longest_member_name) a_member_of_a_schema_struct_has_a_name_of_more_than_64_characters();
  std::uint64_t word = 0;
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i != bytes && i <= size; ++i) {
    const std::size_t shift = 8 * (std::endian::native == std::endian::little ? i : bytes - 1 - i);
    word |= std::uint64_t{static_cast<unsigned char>(i == size ? '"' : text[i])} << shift;
    mask |= std::uint64_t{0xff} << shift;
  }
  return {name, word, mask};
}

template <class Struct, member_case Case, std::size_t... Index>
consteval auto make_raw_names(std::index_sequence<Index...>) -> std::array<raw_name, sizeof...(Index)> {
  return {make_raw_name(wire_names<Struct, Case>[Index])...};
}

template <class Struct, member_case Case>
inline constexpr auto raw_names = make_raw_names<Struct, Case>(std::make_index_sequence<member_count<Struct>>{});

template <class Struct, wire Wire>
[[nodiscard]] constexpr auto is_present(std::size_t which) noexcept -> bool {
  return (members_in<Struct, Wire.of> >> which & 1U) != 0;
}

template <class Struct, class Reading>
inline constexpr std::span<const raw_name> raw_names_on{raw_names<Struct, Reading::on.names>};

// The place of a field's name among `names`, or their number if there is none or it is not `present`; then `name` is what it says.
// False if the name is broken. No template, as nothing here that is not in the way of every field.
[[nodiscard]] inline auto find_field(json::field& field, std::span<const raw_name> names, std::uint64_t present, std::size_t& which,
                                     std::string_view& name) -> bool {
  if (field.unescaped_key().get(name)) return false;
  which = 0;
  while (which != names.size() && (names[which].name != name || (present >> which & 1U) == 0)) ++which;
  return true;
}

inline void report_absent(std::span<const raw_name> names, std::uint64_t absent, issue_list& issues, const json_place& at) {
  for (std::size_t i = 0; i != names.size(); ++i) {
    const json_place here{&at, names[i].name, 0};
    if ((absent >> i & 1U) != 0) issues.add(input_place::body, &here, {issue_code::required});
  }
}

// Reads a member that has been named, once.
template <class Reading, class Member>
[[nodiscard]] auto read_member(json::value& value, Member& member, std::uint64_t bit, std::uint64_t& seen, const Reading& reading,
                               const json_place& here) -> bool {
  if ((seen & bit) != 0) [[unlikely]] {
    reading.report(here, {issue_code::duplicate_field});
    return true;
  }
  seen |= bit;
  return read_value(value, member, reading, here);
}

// Reads the member whose name stands at `raw`, and says in `known` whether there is one. Each is read where its name is
// compared: to find its place first, and to go there then, takes longer.
template <class Struct, class Reading, std::size_t... Index>
[[nodiscard]] auto read_named(const char* raw, bool& known, json::value& value, Struct& object, std::uint64_t& seen,
                              const Reading& reading, const json_place& at, std::index_sequence<Index...>) -> bool {
  constexpr auto& names = raw_names<Struct, Reading::on.names>;
  const std::uint64_t first = ward::detail::load_word(raw);
  return visit_members(object, [&](auto&... members) {
    bool sound = true;
    known = ((is_present<Struct, Reading::on>(Index) && names[Index].stands_at(raw, first)
                  ? (sound = read_member(value, members, std::uint64_t{1} << Index, seen, reading,
                                         json_place{&at, names[Index].name, 0}),
                     true)
                  : false) ||
             ...);
    return sound;
  });
}

enum class spelling : std::uint8_t { broken, unknown, known };
using spelled_name = std::array<char, longest_member_name + 1 + sizeof(std::uint64_t)>;

// A name with escapes is spelled out in `raw`, to be looked for again; one that nobody knows is reported.
[[nodiscard, gnu::noinline, gnu::cold]] inline auto spell_out(json::field& field, std::span<const raw_name> names, std::uint64_t present,
                                                              spelled_name& raw, issue_list& issues, const json_place& at) -> spelling {
  std::size_t which = 0;
  std::string_view name;
  if (!find_field(field, names, present, which, name)) return spelling::broken;
  if (which == names.size()) {
    issues.add(input_place::body, &at, {issue_code::unknown_field}, name);
    return spelling::unknown;
  }
  raw.fill('\0');
  std::copy(name.begin(), name.end(), raw.begin());
  raw[name.size()] = '"';
  return spelling::known;
}

template <class Struct, class Reading>
[[nodiscard]] auto read_field(json::field& field, Struct& object, std::uint64_t& seen, const Reading& reading, const json_place& at)
    -> bool {
  spelled_name room;
  const char* raw = field.key().raw();
  while (true) {
    bool known = false;
    const bool sound =
        read_named(raw, known, field.value(), object, seen, reading, at, std::make_index_sequence<member_count<Struct>>{});
    if (known) [[likely]] return sound;
    const auto found = spell_out(field, raw_names_on<Struct, Reading>, members_in<Struct, Reading::on.of>, room, reading.issues, at);
    if (found != spelling::known) return found == spelling::unknown;
    raw = room.data();
  }
}

template <class Struct, class Reading>
[[nodiscard]] auto read_members(json::object& members, Struct& object, const Reading& reading, const json_place& at) -> bool {
  [[maybe_unused]] const std::size_t known_issues = reading.issues.size();
  std::uint64_t seen = 0;
  for (auto each : members) {
    if (each.error()) return false;
    if (!read_field(each.value_unsafe(), object, seen, reading, at)) return false;
    if (reading.issues.full()) return true;
  }
  constexpr auto required = members_required_in<Struct, Reading::on.of>;
  if ((seen & required) != required) report_absent(raw_names_on<Struct, Reading>, required & ~seen, reading.issues, at);
  if constexpr (Reading::on.of == message::request) {
    if (reading.issues.size() == known_issues) check_rule<Struct, Reading::on.names>(object, reading.issues, input_place::body, &at);
  }
  return true;
}

template <>
struct reader<schema_kind::object> {
  template <class Struct, class Reading>
  [[nodiscard]] static auto read(json::value& value, Struct& object, const Reading& reading, const json_place& at) -> bool {
    json::object members;
    if (const auto error = value.get_object().get(members)) return report_wrong_type(error, reading, at);
    return read_members(members, object, reading, at);
  }
};

}  // namespace ward::generate::detail
