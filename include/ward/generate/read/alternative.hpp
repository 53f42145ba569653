// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads what may be one thing or another: optional and nullable values, variants, values of a type that contains itself.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>

#include "ward/generate/read/object.hpp"
#include "ward/generate/read/plain_text.hpp"
#include "ward/generate/read/reading.hpp"
#include "ward/schema/tag_words.hpp"

namespace ward::generate::detail {

[[nodiscard]] inline auto is_null_token(json::value& value) noexcept -> bool { return value.raw_json_token().starts_with('n'); }

// True if null was there; the rest of the grammar is checked by who asks for it.
[[nodiscard]] inline auto take_null(json::value& value, bool& was_null) -> bool {
  was_null = false;
  if (!is_null_token(value)) return true;
  bool null = false;
  if (value.is_null().get(null) || !null) return false;
  was_null = true;
  return true;
}

template <>
struct reader<schema_kind::optional> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    return read_value(value, field.emplace(schema_access::make<typename Field::value_type>()), reading, at);
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
    if (reading.depth == Field::max_depth) {
      reading.report(at, {issue_code::too_deep, static_cast<double>(Field::max_depth)});
      return true;
    }
    type* const place = new (reading.memory.template allocate_array<type>(1)) type(schema_access::make<type>());
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
    std::string_view word;
    issue_code problem = issue_code::required;
    constexpr std::string_view tag = ward::detail::wire_tag<Variant, Reading::on.names>;
    if (!find_tag(members, tag, word, problem)) return false;
    if (problem == issue_code::none) {
      bool sound = true;
      if (read_struct(word, members, field, sound, reading, at, typename Variant::alternatives{})) return sound;
      problem = issue_code::not_allowed;
    }
    const json_place here{&at, tag, 0};
    reading.report(here, {problem});
    return true;
  }

 private:
  // Looks for the first member of that name, and goes back to the front: what was passed on the way is read later.
  [[nodiscard]] static auto find_tag(json::object& members, std::string_view tag, std::string_view& word, issue_code& problem)
      -> bool {
    for (auto each : members) {
      if (each.error()) return false;
      auto& field = each.value_unsafe();
      if (!is_named(field, tag)) continue;
      const auto plain = find_plain_text(field.value().raw_json_token());
      problem = issue_code::none;
      if (plain.data() != nullptr) {
        word = plain;
      } else if (const auto error = field.value().get_string().get(word)) {
        if (error != simdjson::INCORRECT_TYPE) return false;
        problem = issue_code::wrong_type;
      }
      break;
    }
    bool any = false;
    return members.reset().get(any) == simdjson::SUCCESS;
  }
  [[nodiscard]] static auto is_named(json::field& field, std::string_view name) -> bool {
    const char* const raw = field.key().raw();
    if (std::memcmp(raw, name.data(), name.size()) == 0 && raw[name.size()] == '"') return true;
    std::size_t size = 0;  // a string has ended before the padding, or the first stage would have refused it
    while (raw[size] != '"' && raw[size] != '\\') ++size;
    std::string_view key;
    return raw[size] == '\\' && !field.unescaped_key().get(key) && key == name;
  }
  // False if no struct has this word.
  template <class Variant, class Reading, class... Structs>
  [[nodiscard]] static auto read_struct(std::string_view word, json::object& members, Variant& field, bool& sound,
                                        const Reading& reading, const json_place& at, type_list<Structs...>) -> bool {
    constexpr const auto& words = ward::detail::tag_words<Variant, type_list<Structs...>>::value;
    std::size_t index = 0;
    return ((words[index++] == word
                 ? (sound = read_members(members, schema_access::template open<Structs>(field), reading, at), true)
                 : false) ||
            ...);
  }
};

}  // namespace ward::generate::detail
