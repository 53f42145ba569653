// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads structs: each member once, nothing else, and the struct's own rule at the end. A name with an escape in it is compared
// after unescaping, so that "t\\u0069tle" is a duplicate of "title".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "ward/generate/read/reading.hpp"
#include "ward/schema/rule_issue.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate::detail {

inline constexpr std::size_t longest_member_name = 64;

// The names of a struct with the quote behind them, as they stand in a document that escapes nothing.
template <class Struct, wire Wire>
[[nodiscard]] inline auto match_raw_name(const char* raw) noexcept -> std::size_t {
  constexpr auto& names = wire_names<Struct, Wire.names>;
  static_assert(std::ranges::all_of(names, [](auto name) { return name.size() <= longest_member_name; }),
                "ward: a member of a schema struct has a name of more than 64 characters.");
  return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    std::size_t found = sizeof...(Index);
    static_cast<void>(((std::memcmp(raw, names[Index].data(), names[Index].size()) == 0 && raw[names[Index].size()] == '"'
                            ? (found = Index, true)
                            : false) ||
                       ...));
    return found;
  }(std::make_index_sequence<member_count<Struct>>{});
}

// The place of a field's name, or `member_count`; then `name` is what it says. False if the name is broken.
template <class Struct, wire Wire>
[[nodiscard]] auto find_field(json::field& field, std::size_t& which, std::string_view& name) -> bool {
  which = match_raw_name<Struct, Wire>(field.key().raw());
  if (which == member_count<Struct>) {
    if (field.unescaped_key().get(name)) return false;
    which = find_wire_member<Struct, Wire.names>(name);
  }
  constexpr auto present = members_in<Struct, Wire.of>;
  if constexpr (present != members_in<Struct, Wire.of == message::request ? message::answer : message::request>) {
    if (which != member_count<Struct> && (present >> which & 1U) == 0) {
      name = wire_names<Struct, Wire.names>[which];
      which = member_count<Struct>;
    }
  }
  return true;
}

template <class Struct, class Reading, std::size_t... Index>
[[nodiscard]] auto read_member(std::size_t which, json::value& value, Struct& object, const Reading& reading, const json_place& at,
                               std::index_sequence<Index...>) -> bool {
  return visit_members(object, [&](auto&... members) {
    bool sound = true;
    static_cast<void>(((which == Index ? (sound = read_value(value, members, reading, at), true) : false) || ...));
    return sound;
  });
}

template <class Struct, class Reading>
void report_absent(std::uint64_t absent, const Reading& reading, const json_place& at) {
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if ((absent >> i & 1U) == 0) continue;
    const json_place here{&at, wire_names<Struct, Reading::on.names>[i], 0};
    reading.report(here, {issue_code::required});
  }
}

template <class Struct, class Reading>
[[nodiscard]] auto read_field(json::field& field, Struct& object, std::uint64_t& seen, const Reading& reading, const json_place& at)
    -> bool {
  std::size_t which = 0;
  std::string_view name;
  if (!find_field<Struct, Reading::on>(field, which, name)) return false;
  if (which == member_count<Struct>) {
    reading.issues.add(input_place::body, &at, {issue_code::unknown_field}, name);
    return true;
  }
  const json_place here{&at, wire_names<Struct, Reading::on.names>[which], 0};
  const std::uint64_t bit = std::uint64_t{1} << which;
  if ((seen & bit) != 0) {
    reading.report(here, {issue_code::duplicate_field});
    return true;
  }
  seen |= bit;
  return read_member(which, field.value(), object, reading, here, std::make_index_sequence<member_count<Struct>>{});
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
