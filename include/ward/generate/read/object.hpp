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
#include <string_view>
#include <utility>

#include "ward/generate/read/reading.hpp"
#include "ward/schema/rule_issue.hpp"
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

constexpr auto make_raw_name(std::string_view name) -> raw_name {
  std::array<std::uint8_t, 8> bytes{};
  std::array<std::uint8_t, 8> bits{};
  for (std::size_t i = 0; i != bytes.size() && i <= name.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(i == name.size() ? '"' : name[i]);
    bits[i] = 0xff;
  }
  return {name, std::bit_cast<std::uint64_t>(bytes), std::bit_cast<std::uint64_t>(bits)};
}

template <class Struct, member_case Case>
inline constexpr auto raw_names = [] {
  constexpr auto& names = wire_names<Struct, Case>;
  static_assert(std::ranges::all_of(names, [](auto name) { return name.size() <= longest_member_name; }),
                "ward: a member of a schema struct has a name of more than 64 characters.");
  std::array<raw_name, member_count<Struct>> raw{};
  for (std::size_t i = 0; i != raw.size(); ++i) raw[i] = make_raw_name(names[i]);
  return raw;
}();

template <class Struct, wire Wire>
[[nodiscard]] constexpr auto is_present(std::size_t which) noexcept -> bool {
  return (members_in<Struct, Wire.of> >> which & 1U) != 0;
}

// The place of a field's name, or `member_count`; then `name` is what it says. False if the name is broken.
template <class Struct, wire Wire>
[[nodiscard]] auto find_field(json::field& field, std::size_t& which, std::string_view& name) -> bool {
  const char* const raw = field.key().raw();
  const std::uint64_t first = ward::detail::load_word(raw);
  which = 0;
  while (which != member_count<Struct> && !raw_names<Struct, Wire.names>[which].stands_at(raw, first)) ++which;
  if (which == member_count<Struct>) {
    if (field.unescaped_key().get(name)) return false;
    which = find_wire_member<Struct, Wire.names>(name);
  }
  if (which != member_count<Struct>) name = wire_names<Struct, Wire.names>[which];
  if (which != member_count<Struct> && !is_present<Struct, Wire>(which)) which = member_count<Struct>;
  return true;
}

template <class Struct, class Reading>
void report_absent(std::uint64_t absent, const Reading& reading, const json_place& at) {
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if ((absent >> i & 1U) == 0) continue;
    const json_place here{&at, wire_names<Struct, Reading::on.names>[i], 0};
    reading.report(here, {issue_code::required});
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

// A name with escapes is spelled out and looked for again; one that nobody knows is reported.
template <class Struct, class Reading>
[[nodiscard, gnu::noinline, gnu::cold]] auto read_respelled(json::field& field, Struct& object, std::uint64_t& seen,
                                                            const Reading& reading, const json_place& at) -> bool {
  std::size_t which = 0;
  std::string_view name;
  if (!find_field<Struct, Reading::on>(field, which, name)) return false;
  if (which == member_count<Struct>) {
    reading.issues.add(input_place::body, &at, {issue_code::unknown_field}, name);
    return true;
  }
  std::array<char, longest_member_name + 1 + sizeof(std::uint64_t)> raw{};
  std::copy(name.begin(), name.end(), raw.begin());
  raw[name.size()] = '"';
  bool known = false;
  return read_named(raw.data(), known, field.value(), object, seen, reading, at, std::make_index_sequence<member_count<Struct>>{});
}

template <class Struct, class Reading>
[[nodiscard]] auto read_field(json::field& field, Struct& object, std::uint64_t& seen, const Reading& reading, const json_place& at)
    -> bool {
  bool known = false;
  const bool sound = read_named(field.key().raw(), known, field.value(), object, seen, reading, at,
                                std::make_index_sequence<member_count<Struct>>{});
  return known ? sound : read_respelled(field, object, seen, reading, at);
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
  if ((seen & required) != required) report_absent<Struct>(required & ~seen, reading, at);
  if constexpr (ChecksItself<Struct> && Reading::on.of == message::request) {
    if (reading.issues.size() == known_issues) reading.issues.add(input_place::body, &at, object.check());
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
