// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads what may be one thing or another: optional and nullable values, variants, values of a type that contains itself.
#pragma once

#include <cstddef>
#include <new>
#include <optional>
#include <string_view>

#include "ward/generate/read/blank.hpp"
#include "ward/generate/read/object.hpp"
#include "ward/generate/read/reading.hpp"
#include "ward/generate/read/spelling.hpp"
#include "ward/schema/tag_words.hpp"

namespace ward::generate::detail {

// True if null was there; the rest of the grammar is checked by who asks for it.
[[nodiscard]] inline auto take_null(json::value& value, bool& was_null) -> bool {
  was_null = false;
  if (!value.raw_json_token().starts_with('n')) return true;
  bool null = false;
  if (value.is_null().get(null) || !null) return false;
  was_null = true;
  return true;
}

template <>
struct reader<schema_kind::optional> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    auto& inner = field.emplace(schema_access::make<typename Field::value_type>());
    settle(inner, reading.memory);
    return read_value(value, inner, reading, at);
  }
};

template <>
struct reader<schema_kind::nullable> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    bool was_null = false;
    if (!take_null(value, was_null)) return false;
    if (!was_null) return read_value(value, schema_access::open(field), reading, at);
    schema_access::adopt(field, nullptr);
    return true;
  }
};

template <>
struct reader<schema_kind::recursive> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    using type = typename Field::value_type;
    if (reading.depth >= Field::max_depth) {
      reading.report(at, {issue_code::too_deep, static_cast<double>(Field::max_depth)});
      return true;
    }
    type* const place = new (reading.memory.template allocate_array<type>(1)) type(schema_access::make<type>());
    settle(*place, reading.memory);
    const Reading below{reading.memory, reading.issues, reading.depth + 1};
    schema_access::adopt(field, static_cast<const type*>(place));
    return read_value(value, *place, below, at);
  }
};

template <>
struct reader<schema_kind::variant> {
  template <class Variant, class Reading>
  [[nodiscard]] static auto read(json::value& value, Variant& field, const Reading& reading, const json_place& at) -> bool {
    json::object members;
    if (const auto error = value.get_object().get(members)) return report_wrong_type(error, reading, at);
    constexpr std::string_view tag = ward::detail::wire_tag<Variant, Reading::on.names>;
    const char* word = nullptr;
    issue_code problem = issue_code::required;
    if (!find_tag(members, tag, word, problem)) return false;
    if (word != nullptr) {
      bool sound = true;
      if (read_struct(word, members, field, sound, reading, at, typename Variant::alternatives{})) return sound;
      problem = issue_code::not_allowed;
    }
    const json_place here{&at, tag, 0};
    reading.report(here, {problem});
    return true;
  }

 private:
  // Looks for the first member of that name, and goes back to the front: what was passed on the way is read later, so nothing may be
  // unescaped here. simdjson's buffer has room for each string once. `word` points behind the quote of a string.
  [[nodiscard]] static auto find_tag(json::object& members, std::string_view tag, const char*& word, issue_code& problem) -> bool {
    for (auto each : members) {
      if (each.error()) return false;
      auto& field = each.value_unsafe();
      if (!spells(field.key().raw(), tag)) continue;
      const auto token = field.value().raw_json_token();
      problem = issue_code::wrong_type;
      if (token.front() == '"') word = token.data() + 1;
      break;
    }
    bool any = false;
    return members.reset().get(any) == simdjson::SUCCESS;
  }
  template <class Struct, class Variant, class Reading>
  [[nodiscard]] static auto open(Variant& field, const Reading& reading) -> Struct& {
    auto& opened = schema_access::template open<Struct>(field);
    settle(opened, reading.memory);
    return opened;
  }
  // False if no struct has this word.
  template <class Variant, class Reading, class... Structs>
  [[nodiscard]] static auto read_struct(const char* word, json::object& members, Variant& field, bool& sound,
                                        const Reading& reading, const json_place& at, type_list<Structs...>) -> bool {
    constexpr const auto& words = ward::detail::tag_words<Variant, type_list<Structs...>>::value;
    std::size_t index = 0;
    return ((spells(word, words[index++])
                 ? (sound = read_members(members, open<Structs>(field, reading), reading, at), true)
                 : false) ||
            ...);
  }
};

}  // namespace ward::generate::detail
