// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What every reader of JSON is given, and how one calls the next: by the kind of the field (design decision 10).
//
// 1. On-Demand skips what nobody asks for, and so accepts broken documents. Here every value of an accepted document is read:
//    what is not read belongs to a document that is being refused.
// 2. After a grammar error nothing that follows can be trusted: one issue, `malformed`, and the end.
// 3. Values and fields are handed on by reference: each copy reads in one piece what was just written in several, and waits for
//    it. That took half of all the time.
#pragma once

#include <simdjson.h>

#include <cstddef>

#include "ward/core/arena.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::generate::detail {

namespace json = simdjson::ondemand;
using ward::detail::schema_access;

template <wire Wire>
struct reading {
  static constexpr wire on = Wire;

  arena& memory;
  issue_list& issues;
  std::size_t depth = 0;  ///< of recursive values around this one

  void report(const json_place& at, issue what) const { issues.add(input_place::body, &at, what); }
};

/// Reads the fields of one kind: `read(value, field, reading, at)`. False if the grammar is broken.
template <schema_kind Kind>
struct reader;

template <class Field, class Reading>
[[nodiscard]] auto read_value(json::value& value, Field& field, const Reading& reading, const json_place& at) -> bool {
  if constexpr (Annotated<Field>) {
    return read_value(value, schema_access::inner(field), reading, at);
  } else {
    return reader<kind_of<Field>>::read(value, field, reading, at);
  }
}

template <class Reading>
[[nodiscard]] auto report_wrong_type(simdjson::error_code error, const Reading& reading, const json_place& at) -> bool {
  if (error != simdjson::INCORRECT_TYPE) return false;
  reading.report(at, {issue_code::wrong_type});
  return true;
}

}  // namespace ward::generate::detail
