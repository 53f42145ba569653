// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads texts, numbers and truth values.
#pragma once

#include <cstdint>
#include <string_view>

#include "ward/generate/read/exact_double.hpp"
#include "ward/generate/read/plain_text.hpp"
#include "ward/generate/read/reading.hpp"

namespace ward::generate::detail {

template <>
struct reader<schema_kind::text> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    issue problem;
    if (const auto plain = find_plain_text(value.raw_json_token()); plain.data() != nullptr) {
      json::raw_json_string taken;  // nothing is asked of it, but the reader moves on
      if (value.get_raw_json_string().get(taken)) return false;
      problem = schema_access::assign_plain(field, plain);
    } else {
      const auto token = value.raw_json_token();
      std::string_view text;
      if (const auto error = value.get_string().get(text)) return report_wrong_type(error, reading, at);
      problem = may_hold_code_point_escape(token) ? schema_access::assign(field, text) : schema_access::assign_plain(field, text);
    }
    if (problem.found()) [[unlikely]] reading.report(at, problem);
    return true;
  }
};

template <>
struct reader<schema_kind::integer> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    std::int64_t number = 0;
    if (value.get_int64().get(number)) [[unlikely]] return refuse<Field>(value, reading, at);
    if (const auto problem = schema_access::assign(field, number); problem.found()) reading.report(at, problem);
    return true;
  }

 private:
  template <class Field, class Reading>
  [[nodiscard]] static auto refuse(json::value& value, const Reading& reading, const json_place& at) -> bool {
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
  // Digits with a sign, and nothing that makes it a fraction: what JSON calls a number and C++ cannot hold.
  [[nodiscard]] static auto is_plain_integer(std::string_view token) noexcept -> bool {
    return token.find_first_of(".eE") == std::string_view::npos;
  }
};

template <>
struct reader<schema_kind::number> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    double number = 0;
    if (const auto error = take_double(value, number)) return report_wrong_type(error, reading, at);
    if (const auto problem = schema_access::assign(field, number); problem.found()) reading.report(at, problem);
    return true;
  }
};

template <>
struct reader<schema_kind::boolean> {
  template <class Field, class Reading>
  [[nodiscard]] static auto read(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
    bool truth = false;
    if (const auto error = value.get_bool().get(truth)) return report_wrong_type(error, reading, at);
    schema_access::adopt(field, truth);
    return true;
  }
};

}  // namespace ward::generate::detail
