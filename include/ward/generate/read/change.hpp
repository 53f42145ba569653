// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads merge patches (RFC 7396) and values of any shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/generate/read/alternative.hpp"
#include "ward/generate/read/object.hpp"
#include "ward/generate/read/reading.hpp"

namespace ward::generate::detail {

template <class... Members>
[[nodiscard]] consteval auto removable_in(type_list<Members...>) -> std::uint64_t {
  std::uint64_t mask = 0;
  std::uint64_t bit = 1;
  ((mask |= kind_of<Members> == schema_kind::optional ? bit : 0, bit <<= 1U), ...);
  return mask;
}

template <>
struct reader<schema_kind::patch> {
  template <class Patch, class Reading>
  [[nodiscard]] static auto read(json::value& value, Patch& patch, const Reading& reading, const json_place& at) -> bool {
    json::object members;
    if (const auto error = value.get_object().get(members)) return report_wrong_type(error, reading, at);
    std::uint64_t seen = 0;
    for (auto each : members) {
      if (each.error()) return false;
      if (!read_change(each.value_unsafe(), patch, seen, reading, at)) return false;
      if (reading.issues.full()) return true;
    }
    return true;
  }

 private:
  template <class Patch, class Reading>
  [[nodiscard]] static auto read_change(json::field& field, Patch& patch, std::uint64_t& seen, const Reading& reading,
                                        const json_place& at) -> bool {
    using target = typename Patch::target;
    std::size_t which = 0;
    std::string_view name;
    if (!find_field(field, raw_names_on<target, Reading>, members_in<target, Reading::on.of>, which, name)) return false;
    if (which == member_count<target>) {
      reading.issues.add(input_place::body, &at, {issue_code::unknown_field}, name);
      return true;
    }
    const json_place here{&at, wire_names<target, Reading::on.names>[which], 0};
    const std::uint64_t bit = std::uint64_t{1} << which;
    if ((seen & bit) != 0) {
      reading.report(here, {issue_code::duplicate_field});
      return true;
    }
    seen |= bit;
    return read_new_value(field.value(), patch, which, reading, here);
  }
  template <class Patch, class Reading>
  [[nodiscard]] static auto read_new_value(json::value& value, Patch& patch, std::size_t which, const Reading& reading,
                                           const json_place& at) -> bool {
    constexpr auto removable = removable_in(member_types<typename Patch::target>{});
    if ((removable >> which & 1U) != 0) {
      bool was_null = false;
      if (!take_null(value, was_null)) return false;
      if (was_null) {
        schema_access::adopt(patch, which, nullptr);
        return true;
      }
    }
    return schema_access::adopt(patch, which, [&](auto& held) { return read_value(value, held, reading, at); });
  }
};

template <>
struct reader<schema_kind::json> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    std::string_view text;
    if (text_of(value).get(text)) return false;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t')) {
      text.remove_suffix(1);
    }
    if (const auto problem = schema_access::assign(field, text); problem.found()) reading.report(at, problem);
    return true;
  }

 private:
  // From the first character of a value to the next token behind it.
  [[nodiscard]] static auto text_of(json::value& value) -> simdjson::simdjson_result<std::string_view> {
    json::json_type type{};
    if (const auto error = value.type().get(type)) return error;
    if (type == json::json_type::object) {
      json::object members;
      if (const auto error = value.get_object().get(members)) return error;
      return members.raw_json();
    }
    if (type == json::json_type::array) {
      json::array items;
      if (const auto error = value.get_array().get(items)) return error;
      return items.raw_json();
    }
    return take_scalar(value, type);
  }
  [[nodiscard]] static auto take_scalar(json::value& value, json::json_type type) -> simdjson::simdjson_result<std::string_view> {
    auto token = value.raw_json_token();
    simdjson::error_code error = simdjson::SUCCESS;
    if (type == json::json_type::string) {
      json::raw_json_string text;
      error = value.get_raw_json_string().get(text);
    } else if (type == json::json_type::number) {
      double number = 0;
      error = value.get_double().get(number);
    } else if (type == json::json_type::boolean) {
      bool truth = false;
      error = value.get_bool().get(truth);
    } else {
      bool null = false;
      error = value.is_null().get(null);
    }
    if (error) return error;
    return token;
  }
};

}  // namespace ward::generate::detail
