// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Inputs and outcomes in the report: what is found in them. Their schemas are as the document has them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
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

/// Searches a message; null where there is nothing to find.
using message_search = void (*)(schema_search& in);

template <class Schema, member_case Names>
consteval auto search_of() -> message_search {
  if constexpr (std::is_void_v<Schema>)
    return nullptr;
  else if constexpr (may_find<Schema>)
    return &search_schema<Schema, Names>;
  else
    return nullptr;
}

inline void search_input(operation& of, std::string_view place, message_search search) {
  if (search == nullptr) return;
  schema_search found{of, place, message::request};
  search(found);
}

// What is said of an input that has nothing else to say.
struct input_clause_posture {
  using said = message_search;
  template <class Clause, member_case>
  static constexpr said by = search_of<typename Clause::schema, member_case::as_declared>();
};

// The name of the member that must be the token's tenant, or nothing.
template <class Struct, class... Members>
consteval auto find_asserted_tenant(type_list<Members...>) -> std::string_view {
  std::string_view found;
  [[maybe_unused]] std::size_t place = 0;
  ((ward::detail::asserts_tenant<Members> ? void(found = wire_names<Struct>[place++]) : void(++place)), ...);
  return found;
}

template <class Upload>
inline constexpr std::uint64_t max_pixels_of = 0;
template <std::uint64_t MaxBytes, class Accepted, class Pixels>
inline constexpr std::uint64_t max_pixels_of<upload<MaxBytes, Accepted, Pixels>> = Pixels::value;

template <class Member>
struct held_by_form {
  using type = bare<Member>;
};
template <class Member>
  requires(kind_of<Member> == schema_kind::optional)
struct held_by_form<Member> : held_by_form<typename Member::value_type> {};

// A member of a form that is no file has no media types.
template <class Member>
consteval auto describe_file(std::string_view name) -> accepted_file {
  using type = typename held_by_form<Member>::type;
  if constexpr (kind_of<type> == schema_kind::file)
    return {name, type::max_bytes, max_pixels_of<type>, type::media_types};
  else
    return {name, 0, 0, {}};
}

template <class Struct, member_case Names, class... Members>
consteval auto describe_members(type_list<Members...>) -> std::array<accepted_file, sizeof...(Members)> {
  std::size_t place = 0;
  return {describe_file<Members>(wire_names<Struct, Names>[place++])...};
}
template <class Struct, member_case Names>
inline constexpr auto members_of_form = describe_members<Struct, Names>(member_types<Struct>{});

}  // namespace detail

template <>
struct clause_posture<clause_kind::path> {
  struct said {
    detail::message_search search;
    std::string_view asserted_tenant;
  };
  template <class Clause, member_case>
  static constexpr said by{
      detail::search_of<typename Clause::schema, member_case::as_declared>(),
      detail::find_asserted_tenant<typename Clause::schema>(member_types<typename Clause::schema>{})};

  static void describe(operation& of, const said& path) {
    detail::search_input(of, "path", path.search);
    of.tenant.asserted_in = path.asserted_tenant;
  }
};

template <>
struct clause_posture<clause_kind::query> {
  using said = detail::message_search;
  template <class Clause, member_case Names>
  static constexpr said by = detail::search_of<typename Clause::schema, Names>();
  static void describe(operation& of, said search) { detail::search_input(of, "query", search); }
};

template <>
struct clause_posture<clause_kind::headers> : detail::input_clause_posture {
  static void describe(operation& of, said search) { detail::search_input(of, "headers", search); }
};

template <>
struct clause_posture<clause_kind::cookies> : detail::input_clause_posture {
  static void describe(operation& of, said search) { detail::search_input(of, "cookies", search); }
};

template <>
struct clause_posture<clause_kind::body> {
  using said = detail::message_search;
  template <class Clause, member_case Names>
  static constexpr said by = detail::search_of<typename Clause::schema, Names>();
  static void describe(operation& of, said search) { detail::search_input(of, "body", search); }
};

template <>
struct clause_posture<clause_kind::form> {
  struct said {
    detail::message_search search;
    std::span<const accepted_file> members;
  };
  template <class Clause, member_case Names>
  static constexpr said by{detail::search_of<typename Clause::schema, Names>(),
                           detail::members_of_form<typename Clause::schema, Names>};

  static void describe(operation& of, const said& form) {
    detail::search_input(of, "form", form.search);
    for (const auto& each : form.members) {
      if (!each.media_types.empty()) of.files.push_back(each);
    }
  }
};

template <>
struct clause_posture<clause_kind::returns> {
  struct said {
    int status;
    detail::message_search search;
  };
  template <class Clause, member_case Names>
  static constexpr said by{Clause::status, detail::search_of<typename Clause::schema, Names>()};

  static void describe(operation& of, const said& outcome) {
    if (outcome.search == nullptr) return;
    schema_search found{of, say("response ", outcome.status), message::answer};
    outcome.search(found);
  }
};

/// What an operation may answer with is taken from its OpenAPI document, where the pipeline's own answers stand too.
template <>
struct clause_posture<clause_kind::fails> : says_nothing {};
/// It repeats what an answer says, and leads to what the same api answers.
template <>
struct clause_posture<clause_kind::location> : says_nothing {};

}  // namespace ward::generate::posture
