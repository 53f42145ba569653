// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Inputs and outcomes in the report: their schemas, and what is found in them.
#pragma once

#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/generate/posture/clause_posture.hpp"
#include "ward/generate/posture/schema_findings.hpp"
#include "ward/generate/posture/words.hpp"
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/upload.hpp"

namespace ward::generate::posture {
namespace detail {

template <class Clause, member_case Names>
[[nodiscard]] auto read_input([[maybe_unused]] operation& of, [[maybe_unused]] std::string_view place) -> const schema_node* {
  if constexpr (may_find<typename Clause::schema>) {
    schema_search search{of, place, message::request};
    search_schema<typename Clause::schema, Names>(search);
  }
  return node_of<typename Clause::schema, wire{Names, message::request}>;
}

template <class Struct, class... Members>
void find_asserted_tenant(operation& of, type_list<Members...>) {
  [[maybe_unused]] std::size_t place = 0;
  ((ward::detail::asserts_tenant<Members> ? void(of.tenant.asserted_in = wire_names<Struct>[place++]) : void(++place)), ...);
}

template <class Upload>
inline constexpr std::uint64_t max_pixels_of = 0;
template <std::uint64_t MaxBytes, class Accepted, class Pixels>
inline constexpr std::uint64_t max_pixels_of<upload<MaxBytes, Accepted, Pixels>> = Pixels::value;

template <class Member>
void add_file(operation& of, std::string_view name) {
  if constexpr (kind_of<Member> == schema_kind::optional) {
    add_file<typename Member::value_type>(of, name);
  } else if constexpr (kind_of<Member> == schema_kind::file) {
    using type = bare<Member>;
    of.files.push_back({name, type::max_bytes, max_pixels_of<type>, {type::media_types.begin(), type::media_types.end()}});
  }
}

template <class Struct, member_case Names, class... Members>
void add_files(operation& of, type_list<Members...>) {
  [[maybe_unused]] std::size_t place = 0;
  (add_file<Members>(of, wire_names<Struct, Names>[place++]), ...);
}

}  // namespace detail

template <>
struct clause_posture<clause_kind::path> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    using schema = typename Clause::schema;
    of.input.path = detail::read_input<Clause, member_case::as_declared>(of, "path");
    detail::find_asserted_tenant<schema>(of, member_types<schema>{});
  }
};

template <>
struct clause_posture<clause_kind::query> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.input.query = detail::read_input<Clause, Names>(of, "query");
  }
};

template <>
struct clause_posture<clause_kind::headers> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.input.headers = detail::read_input<Clause, member_case::as_declared>(of, "headers");
  }
};

template <>
struct clause_posture<clause_kind::cookies> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.input.cookies = detail::read_input<Clause, member_case::as_declared>(of, "cookies");
  }
};

template <>
struct clause_posture<clause_kind::body> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.input.body = detail::read_input<Clause, Names>(of, "body");
  }
};

template <>
struct clause_posture<clause_kind::form> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    using schema = typename Clause::schema;
    of.input.form = detail::read_input<Clause, Names>(of, "form");
    detail::add_files<schema, Names>(of, member_types<schema>{});
  }
};

template <>
struct clause_posture<clause_kind::returns> {
  template <class Clause, member_case Names>
  static void describe([[maybe_unused]] operation& of) {
    if constexpr (std::is_void_v<typename Clause::schema>) {
      return;
    } else if constexpr (detail::may_find<typename Clause::schema>) {
      schema_search search{of, say("response ", Clause::status), message::answer};
      search_schema<typename Clause::schema, Names>(search);
    }
  }
};

/// What an operation may answer with is taken from its OpenAPI document, where the pipeline's own answers stand too.
template <>
struct clause_posture<clause_kind::fails> : says_nothing {};
/// It repeats what an answer says, and leads to what the same api answers.
template <>
struct clause_posture<clause_kind::location> : says_nothing {};

}  // namespace ward::generate::posture
