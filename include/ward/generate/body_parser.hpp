// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads a JSON body into a struct and checks it in the same pass (design decision 10).
//
// 1. On-Demand skips what nobody asks for, and so accepts broken documents. Here every value of an accepted document is read:
//    what is not read belongs to a document that is being refused.
// 2. A name with an escape in it is compared after unescaping, so that "t\u0069tle" is a duplicate of "title".
// 3. After a grammar error nothing that follows can be trusted: one issue, `malformed`, and the end.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate {

enum class body_verdict : std::uint8_t { valid, invalid, malformed };

namespace detail {

namespace json = simdjson::ondemand;
using ward::detail::schema_access;

struct body_reading {
  arena& memory;
  issue_list& issues;

  void report(const json_place& at, issue what) const { issues.add(input_place::body, &at, what); }
};

// Each `read_*` returns false if the grammar is broken: nothing can be read after that. Values and fields are handed on by
// reference: each copy reads in one piece what was just written in several, and waits for it. That took half of all the time.
template <class Field>
[[nodiscard]] auto read_value(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool;

[[nodiscard]] inline auto report_wrong_type(simdjson::error_code error, const body_reading& reading, const json_place& at)
    -> bool {
  if (error != simdjson::INCORRECT_TYPE) return false;
  reading.report(at, {issue_code::wrong_type});
  return true;
}

// Whether a backslash stands in `text` or in the seven bytes behind it, which must be readable.
[[nodiscard]] inline auto may_hold_escape(std::string_view text) noexcept -> bool {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < text.size(); i += 8) {
    const std::uint64_t zero_if_backslash = ward::detail::load_word(text.data() + i) ^ (ones * '\\');
    found |= (zero_if_backslash - ones) & ~zero_if_backslash;
  }
  return (found & (ones << 7U)) != 0;
}

// The text of a string token as it stands in the body, if it stands there as it is meant: without a backslash. simdjson's first
// stage has refused control characters in strings, U+0000 among them, and what is no UTF-8. `token` reaches to the next one.
[[nodiscard]] inline auto find_plain_text(std::string_view token) noexcept -> std::optional<std::string_view> {
  if (token.front() != '"') return std::nullopt;
  while (token.back() != '"') token.remove_suffix(1);
  if (token.size() < 2 || may_hold_escape(token)) return std::nullopt;
  return token.substr(1, token.size() - 2);
}

template <class Field>
[[nodiscard]] auto read_text(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool {
  issue problem;
  if (const auto plain = find_plain_text(value.raw_json_token())) {
    json::raw_json_string taken;  // nothing is asked of it, but the reader moves on
    if (value.get_raw_json_string().get(taken)) return false;
    problem = schema_access::assign_plain(field, *plain);
  } else {
    std::string_view text;
    if (const auto error = value.get_string().get(text)) return report_wrong_type(error, reading, at);
    problem = schema_access::assign(field, text);
  }
  if (problem.found()) [[unlikely]] reading.report(at, problem);
  return true;
}

// Digits with a sign, and nothing that makes it a fraction: what JSON calls a number and C++ cannot hold.
[[nodiscard]] inline auto is_plain_integer(std::string_view token) noexcept -> bool {
  return token.find_first_of(".eE") == std::string_view::npos;
}

template <class Field>
[[nodiscard]] auto read_integer(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool {
  std::int64_t number = 0;
  const auto error = value.get_int64().get(number);
  if (!error) {
    if (const auto problem = schema_access::assign(field, number); problem.found()) reading.report(at, problem);
    return true;
  }
  json::json_type type{};
  if (value.type().get(type)) return false;
  if (type != json::json_type::number) return report_wrong_type(simdjson::INCORRECT_TYPE, reading, at);
  double approximate = 0;
  const auto token = value.raw_json_token();
  if (value.get_double().get(approximate)) return false;
  if (!is_plain_integer(token)) {
    reading.report(at, {issue_code::not_an_integer});
  } else {
    reading.report(at, approximate < 0 ? issue{issue_code::too_small, static_cast<double>(Field::low)}
                                       : issue{issue_code::too_large, static_cast<double>(Field::high)});
  }
  return true;
}

template <class Field>
[[nodiscard]] auto read_number(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool {
  double number = 0;
  if (const auto error = value.get_double().get(number)) return report_wrong_type(error, reading, at);
  if (const auto problem = schema_access::assign(field, number); problem.found()) reading.report(at, problem);
  return true;
}

template <class Field>
[[nodiscard]] auto read_boolean(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool {
  bool truth = false;
  if (const auto error = value.get_bool().get(truth)) return report_wrong_type(error, reading, at);
  schema_access::adopt(field, truth);
  return true;
}

// Items grow in the arena by doubling; what is left behind is given back with the arena.
template <class Item>
class arena_items {
 public:
  static_assert(std::is_nothrow_move_constructible_v<Item>);

  [[nodiscard]] auto add(arena& memory) -> Item& {
    if (size_ == capacity_) grow(memory);
    return *new (items_ + size_++) Item(schema_access::make<Item>());
  }
  [[nodiscard]] auto data() const noexcept -> const Item* { return items_; }
  [[nodiscard]] auto size() const noexcept -> std::size_t { return size_; }

 private:
  void grow(arena& memory) {
    const std::size_t capacity = capacity_ == 0 ? 8 : capacity_ * 2;
    Item* larger = memory.allocate_array<Item>(capacity);
    for (std::size_t i = 0; i != size_; ++i) new (larger + i) Item(std::move(items_[i]));
    items_ = larger;
    capacity_ = capacity;
  }
  Item* items_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

template <class List>
[[nodiscard]] auto read_list(json::value& value, List& field, const body_reading& reading, const json_place& at) -> bool {
  json::array array;
  if (const auto error = value.get_array().get(array)) return report_wrong_type(error, reading, at);
  arena_items<typename List::item> items;
  std::size_t count = 0;
  for (auto each : array) {
    if (each.error()) return false;
    if (count++ >= List::max_items) continue;  // counted, not kept: the list is refused below
    const json_place here{&at, {}, count - 1};
    if (!read_value(each.value_unsafe(), items.add(reading.memory), reading, here)) return false;
  }
  if (const auto problem = List::check(count); problem.found()) {
    reading.report(at, problem);
  } else {
    schema_access::adopt(field, items.data() != nullptr ? items.data() : reading.memory.allocate_array<typename List::item>(1),
                         items.size());
  }
  return true;
}

inline constexpr std::size_t longest_member_name = 64;

// The names of a struct with the quote behind them, as they stand in a document that escapes nothing.
template <class Struct>
[[nodiscard]] inline auto match_raw_name(const char* raw) noexcept -> std::size_t {
  constexpr auto& names = member_names<Struct>;
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

template <class Struct, std::size_t... Index>
[[nodiscard]] auto read_member(std::size_t which, json::value& value, Struct& object, const body_reading& reading,
                               const json_place& at, std::index_sequence<Index...>) -> bool {
  return visit_members(object, [&](auto&... members) {
    bool sound = true;
    static_cast<void>(((which == Index ? (sound = read_value(value, members, reading, at), true) : false) || ...));
    return sound;
  });
}

template <class Struct>
void report_absent(std::uint64_t seen, const body_reading& reading, const json_place& at) {
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if (member_presence<Struct>[i] == presence::required && ((seen >> i) & 1U) == 0) {
      const json_place here{&at, member_names<Struct>[i], 0};
      reading.report(here, {issue_code::required});
    }
  }
}

template <class Struct>
inline constexpr std::uint64_t required_members = [] {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    mask |= member_presence<Struct>[i] == presence::required ? std::uint64_t{1} << i : 0;
  }
  return mask;
}();

template <class Struct>
[[nodiscard]] auto read_field(json::field& field, Struct& object, std::uint64_t& seen, const body_reading& reading,
                              const json_place& at) -> bool {
  std::size_t which = match_raw_name<Struct>(field.key().raw());
  if (which == member_count<Struct>) {
    std::string_view name;
    if (field.unescaped_key().get(name)) return false;
    which = find_member<Struct>(name);
    if (which == member_count<Struct>) {
      reading.issues.add(input_place::body, &at, {issue_code::unknown_field}, name);
      return true;
    }
  }
  const json_place here{&at, member_names<Struct>[which], 0};
  const std::uint64_t bit = std::uint64_t{1} << which;
  if ((seen & bit) != 0) {
    reading.report(here, {issue_code::duplicate_field});
    return true;
  }
  seen |= bit;
  return read_member(which, field.value(), object, reading, here, std::make_index_sequence<member_count<Struct>>{});
}

template <class Struct>
[[nodiscard]] auto read_members(json::object& members, Struct& object, const body_reading& reading, const json_place& at)
    -> bool {
  std::uint64_t seen = 0;
  for (auto each : members) {
    if (each.error()) return false;
    if (!read_field(each.value_unsafe(), object, seen, reading, at)) return false;
    if (reading.issues.full()) return true;
  }
  if ((seen & required_members<Struct>) != required_members<Struct>) report_absent<Struct>(seen, reading, at);
  return true;
}

template <class Field>
[[nodiscard]] auto read_value(json::value& value, Field& field, const body_reading& reading, const json_place& at) -> bool {
  constexpr auto kind = kind_of<Field>;
  if constexpr (kind == schema_kind::text) {
    return read_text(value, field, reading, at);
  } else if constexpr (kind == schema_kind::integer) {
    return read_integer(value, field, reading, at);
  } else if constexpr (kind == schema_kind::number) {
    return read_number(value, field, reading, at);
  } else if constexpr (kind == schema_kind::boolean) {
    return read_boolean(value, field, reading, at);
  } else if constexpr (kind == schema_kind::list) {
    return read_list(value, field, reading, at);
  } else if constexpr (kind == schema_kind::optional) {
    return read_value(value, field.emplace(schema_access::make<typename Field::value_type>()), reading, at);
  } else {
    json::object members;
    if (const auto error = value.get_object().get(members)) return report_wrong_type(error, reading, at);
    return read_members(members, field, reading, at);
  }
}

}  // namespace detail

/// A simdjson parser that is kept from one body to the next: its memory grows to the largest body seen, and stays.
class body_parser {
 public:
  /// Reads `body` into `object`, which may then point into `body`, `memory` and this parser: keep all three until the request
  /// is answered. Issues are added to `issues`. Linear in the size of the body; allocates nothing once warm. Does not throw but
  /// std::bad_alloc.
  template <class Struct>
  [[nodiscard]] auto parse(text_buffer& body, Struct& object, arena& memory, issue_list& issues) -> body_verdict {
    const std::size_t size = body.size();
    if (size != 0 && body.view().front() == '\xef') return body_verdict::malformed;  // a byte order mark, which simdjson 3.2 skips
    std::memset(body.reserve_more(padding), 0, zeros);
    simdjson::padded_string_view padded{body.view().data(), size, size + padding};
    simdjson::ondemand::document document;
    if (parser_.iterate(padded).get(document)) return body_verdict::malformed;
    simdjson::ondemand::object members;
    const json_place root{};
    if (const auto error = document.get_object().get(members)) {
      if (error != simdjson::INCORRECT_TYPE) return body_verdict::malformed;
      issues.add(input_place::body, &root, {issue_code::wrong_type});
      return body_verdict::invalid;
    }
    if (!detail::read_members(members, object, {memory, issues}, root)) return body_verdict::malformed;
    if (!issues.empty()) return body_verdict::invalid;
    const bool ended = document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing behind the last brace
    return ended ? body_verdict::valid : body_verdict::malformed;
  }

 private:
  // Names are compared where they stand, and may reach over the end of the body by their own length.
  static constexpr std::size_t padding = simdjson::SIMDJSON_PADDING + detail::longest_member_name;
  // No name, number or search for escapes goes on behind these into what an earlier body left there. Zeros all over take longer.
  static constexpr std::size_t zeros = 8;

  simdjson::ondemand::parser parser_;
};

}  // namespace ward::generate
