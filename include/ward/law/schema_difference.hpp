// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether every document of one schema is a document of another: one walk for each pair of types, remembered.
//
// 1. A type that holds itself would be compared with itself without end: the pairs of recursive types that are being compared are
//    a list, empty for most, and what is in it holds.
// 2. A document of an answer may have members that its reader does not know; a request may not.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/difference.hpp"
#include "ward/law/file_difference.hpp"
#include "ward/law/number_difference.hpp"
#include "ward/law/text_difference.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/broken_rule.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/merge_patch.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/tag_words.hpp"

namespace ward::law {

/// Where a struct comes: as a document, as a query, where a list without items is absent, or as header fields or cookies, of
/// which unknown ones are ignored.
enum class carrier : std::uint8_t { document, query, headers, cookies };

/// How two schemas are compared: in which messages, and under which names.
struct comparison {
  message of = message::request;
  member_case from = member_case::as_declared;
  member_case into = member_case::as_declared;
  carrier in = carrier::document;
};

namespace detail {

template <class From, class Into, comparison How, class Around>
consteval auto judge() -> verdict;

}  // namespace detail

/// Why not every `From` is an `Into`, if so.
template <class From, class Into, comparison How = comparison{}, class Around = type_list<>>
inline constexpr verdict verdict_of = detail::judge<bare<From>, bare<Into>, How, Around>();

namespace detail {

template <class List>
struct numbered;
template <class... Types>
struct numbered<type_list<Types...>> {
  using type = ward::detail::indexed<std::index_sequence_for<Types...>, Types...>;
};
template <class List, std::size_t Place>
using nth = ward::detail::type_at<Place, typename numbered<List>::type>;

template <class Type>
struct present {
  using type = Type;
};
template <class Type>
struct present<std::optional<Type>> {
  using type = Type;
};
template <class Struct, std::size_t Place>
using member_at = typename present<std::remove_cv_t<nth<member_types<Struct>, Place>>>::type;

constexpr auto ignores_unknown_members(comparison how) noexcept -> bool {
  return how.of == message::answer || how.in == carrier::headers || how.in == carrier::cookies;
}
constexpr auto inside(comparison how) noexcept -> comparison {
  how.in = carrier::document;
  return how;
}

// `if_match` is the field If-Match.
constexpr auto are_one_name(std::string_view left, std::string_view right, carrier in) noexcept -> bool {
  if (in != carrier::headers || left.size() != right.size()) return left == right;
  for (std::size_t i = 0; i != left.size(); ++i) {
    const auto spelled = [](char c) { return c == '_' ? '-' : ascii::to_lower(c); };
    if (spelled(left[i]) != spelled(right[i])) return false;
  }
  return true;
}

template <class Struct, message Of>
constexpr auto has_member(std::size_t place) noexcept -> bool {
  return (members_in<Struct, Of> >> place & 1U) != 0;
}

// The place in `Into` of each member of `From`; the number of its members where there is none. Most are at the same place.
template <class From, class Into, comparison How>
inline constexpr auto places_in = [] {
  std::array<std::size_t, member_count<From>> places{};
  const auto& wanted = wire_names<From, How.from>;
  const auto& known = wire_names<Into, How.into>;
  for (std::size_t i = 0; i != places.size(); ++i) {
    std::size_t at = i < known.size() && are_one_name(known[i], wanted[i], How.in) ? i : 0;
    while (at != known.size() && !are_one_name(known[at], wanted[i], How.in)) ++at;
    places[i] = at != known.size() && has_member<Into, How.of>(at) ? at : known.size();
  }
  return places;
}();

// Whether each message has the member. Answers have those with defaults too.
template <class Struct, comparison How, std::size_t Place>
consteval auto is_always_there() -> bool {
  constexpr auto how = member_presence<Struct>[Place];
  if constexpr (How.of == message::answer) {
    return how != presence::optional;
  } else if constexpr (How.in == carrier::query && kind_of<nth<member_types<Struct>, Place>> == schema_kind::list) {
    return how == presence::required && bare<nth<member_types<Struct>, Place>>::min_items != 0;
  } else {
    return how == presence::required;
  }
}

template <class From, class Into, comparison How, class Around, std::size_t Place>
consteval auto judge_member() -> verdict {
  constexpr auto name = wire_names<From, How.from>[Place];
  constexpr auto other = places_in<From, Into, How>[Place];
  if constexpr (!has_member<From, How.of>(Place)) {
    return {};
  } else if constexpr (other == member_count<Into>) {
    return ignores_unknown_members(How) ? verdict{} : at_member(name, {breach::member_gone});
  } else if constexpr (is_always_there<Into, How, other>() && !is_always_there<From, How, Place>()) {
    return at_member(name, {breach::member_required});
  } else {
    return behind(step::member, name, verdict_of<member_at<From, Place>, member_at<Into, other>, inside(How), Around>);
  }
}

// What `Into` wants and `From` does not know.
template <class From, class Into, comparison How, std::size_t Place>
consteval auto judge_wanted_member() -> verdict {
  if constexpr (has_member<Into, How.of>(Place) && is_always_there<Into, How, Place>()) {
    for (std::size_t i = 0; i != member_count<From>; ++i) {
      if (places_in<From, Into, How>[i] == Place && has_member<From, How.of>(i)) return {};
    }
    return at_member(wire_names<Into, How.into>[Place], {breach::member_new});
  }
  return {};
}

template <class... Verdicts>
consteval auto first_found(const Verdicts&... each) -> verdict {
  verdict found;
  static_cast<void>(((each.found.found() && (found = each, true)) || ...));
  return found;
}

template <class From, class Into, comparison How, class Around, std::size_t... Have, std::size_t... Want>
consteval auto judge_struct(std::index_sequence<Have...>, std::index_sequence<Want...>) -> verdict {
  const auto of_members =
      first_found(judge_member<From, Into, How, Around, Have>()..., judge_wanted_member<From, Into, How, Want>()...);
  if (of_members.found.found()) return of_members;
  return How.of == message::request && ward::detail::has_own_rule<Into>() && !ward::detail::has_own_rule<From>() ? verdict{{breach::rule}} : verdict{};
}

template <class From, class Into, comparison How, class Around, std::size_t Place>
consteval auto judge_change() -> verdict {
  constexpr auto name = wire_names<From, How.from>[Place];
  constexpr auto other = places_in<From, Into, How>[Place];
  if constexpr (!has_member<From, How.of>(Place)) {
    return {};
  } else if constexpr (other == member_count<Into>) {
    return ignores_unknown_members(How) ? verdict{} : at_member(name, {breach::member_gone});
  } else {
    using from = nth<member_types<From>, Place>;
    using into = nth<member_types<Into>, other>;
    if (kind_of<from> == schema_kind::optional && kind_of<into> != schema_kind::optional) return at_member(name, {breach::null});
    return behind(step::member, name,
                  verdict_of<typename ward::detail::patched<from>::type, typename ward::detail::patched<into>::type, How, Around>);
  }
}

template <class From, class Into, comparison How, class Around, std::size_t... Have>
consteval auto judge_patch(std::index_sequence<Have...>) -> verdict {
  return first_found(judge_change<From, Into, How, Around, Have>()...);
}

template <class From, class Into, comparison How, class Around>
consteval auto judge_list() -> verdict {
  const auto of_counts = first_of(lower_end(breach::fewest_items, From::min_items, Into::min_items),
                                  upper_end(breach::most_items, From::max_items, Into::max_items));
  if (of_counts.found()) return {of_counts};
  if (requires { Into::has_unique_items; } && !requires { From::has_unique_items; }) return {{breach::equal_items}};
  return behind(step::items, {}, verdict_of<typename From::item, typename Into::item, How, Around>);
}

template <class From, class Into, comparison How, class Around>
consteval auto judge_map() -> verdict {
  const auto of_counts = upper_end(breach::most_items, From::max_items, Into::max_items);
  if (of_counts.found()) return {of_counts};
  return first_found(behind(step::entry_names, {}, verdict_of<typename From::key_type, typename Into::key_type, How, Around>),
                     behind(step::entries, {}, verdict_of<typename From::mapped, typename Into::mapped, How, Around>));
}

template <class Variant>
inline constexpr const auto& words_of = ward::detail::tag_words<Variant, typename Variant::alternatives>::value;

template <class Variant>
constexpr auto find_alternative(std::string_view word) noexcept -> std::size_t {
  std::size_t at = 0;
  while (at != words_of<Variant>.size() && words_of<Variant>[at] != word) ++at;
  return at;
}

template <class From, class Into, comparison How, class Around, std::size_t Place>
consteval auto judge_alternative() -> verdict {
  constexpr auto word = words_of<From>[Place];
  using from = nth<typename From::alternatives, Place>;
  if constexpr (kind_of<Into> == schema_kind::object) {
    return behind(step::alternative, word, verdict_of<from, Into, How, Around>);
  } else if constexpr (find_alternative<Into>(word) == words_of<Into>.size()) {
    return {{.what = breach::alternative, .word = word}};
  } else {
    using into = nth<typename Into::alternatives, find_alternative<Into>(word)>;
    return behind(step::alternative, word, verdict_of<from, into, How, Around>);
  }
}

template <class From, class Into, comparison How, class Around, std::size_t... Index>
consteval auto judge_alternatives(std::index_sequence<Index...>) -> verdict {
  return first_found(judge_alternative<From, Into, How, Around, Index>()...);
}

// The word by which a struct says that it is one of a variant's; empty if it does not.
template <class Struct, class... Members>
consteval auto word_of_struct(type_list<Members...> members, std::string_view tag, const auto& names) -> std::string_view {
  std::size_t place = 0;
  while (place != names.size() && names[place] != tag) ++place;
  if (place == names.size() || member_presence<Struct>[place] != presence::required) return {};
  return ward::detail::word_of_tag(members, names, tag);
}

template <class From, class Into, comparison How, class Around>
consteval auto judge_one_as_variant() -> verdict {
  constexpr auto word = word_of_struct<From>(member_types<From>{}, ward::detail::wire_tag<Into, How.into>, wire_names<From, How.from>);
  constexpr auto place = find_alternative<Into>(word);
  if constexpr (place == words_of<Into>.size()) {
    return {{breach::other_kind, static_cast<double>(schema_kind::object), static_cast<double>(schema_kind::variant)}};
  } else {
    return verdict_of<From, nth<typename Into::alternatives, place>, How, Around>;
  }
}

template <class From, class Into, comparison How, class Around>
consteval auto judge_variant() -> verdict {
  constexpr auto all = std::make_index_sequence<From::alternatives::size>{};
  if constexpr (kind_of<Into> == schema_kind::object) {
    return judge_alternatives<From, Into, How, Around>(all);
  } else if constexpr (ward::detail::wire_tag<From, How.from> != ward::detail::wire_tag<Into, How.into>) {
    constexpr bool old_is_first = How.of == message::request;
    return {{.what = breach::other_tag,
             .word = old_is_first ? ward::detail::wire_tag<From, How.from> : ward::detail::wire_tag<Into, How.into>}};
  } else {
    return judge_alternatives<From, Into, How, Around>(all);
  }
}

template <class From, class Into>
struct compared {};

template <class Pair, class... Around>
consteval auto is_being_compared(type_list<Around...>) -> bool {
  return (std::is_same_v<Pair, Around> || ...);
}
template <class Pair, class List>
struct with;
template <class Pair, class... Around>
struct with<Pair, type_list<Around...>> {
  using type = type_list<Pair, Around...>;
};

// Depths count all recursive values around a value: where the two are not recursive at the same places, they are not compared.
template <class From, class Into, comparison How, class Around>
consteval auto judge_recursive() -> verdict {
  if constexpr (kind_of<Into> != schema_kind::recursive) {
    return verdict_of<typename From::value_type, Into, How, Around>;
  } else if constexpr (kind_of<From> != schema_kind::recursive) {
    return {{breach::recursion}};
  } else if constexpr (From::max_depth > Into::max_depth) {
    return {upper_end(breach::depth, From::max_depth, Into::max_depth)};
  } else {
    using pair = compared<typename From::value_type, typename Into::value_type>;
    if constexpr (is_being_compared<pair>(Around{})) return {};
    else return verdict_of<typename From::value_type, typename Into::value_type, How, typename with<pair, Around>::type>;
  }
}

// Of one kind, which is not one that wraps others.
template <class From, class Into, comparison How, class Around>
consteval auto judge_kind() -> verdict {
  constexpr auto kind = kind_of<From>;
  if constexpr (kind == schema_kind::text) {
    return {text_difference<From, Into>()};
  } else if constexpr (kind == schema_kind::integer || kind == schema_kind::number) {
    return {number_difference<From, Into>()};
  } else if constexpr (kind == schema_kind::list) {
    return judge_list<From, Into, How, Around>();
  } else if constexpr (kind == schema_kind::map) {
    return judge_map<From, Into, How, Around>();
  } else if constexpr (kind == schema_kind::object) {
    return judge_struct<From, Into, How, Around>(std::make_index_sequence<member_count<From>>{},
                                                 std::make_index_sequence<member_count<Into>>{});
  } else if constexpr (kind == schema_kind::patch) {
    using from = typename From::target;
    return judge_patch<from, typename Into::target, How, Around>(std::make_index_sequence<member_count<from>>{});
  } else if constexpr (kind == schema_kind::json) {
    return {upper_end(breach::most_bytes, From::max_bytes, Into::max_bytes)};
  } else if constexpr (kind == schema_kind::file) {
    return {file_difference<From, Into>()};
  } else {
    return {};
  }
}

template <class From, class Into, comparison How, class Around>
consteval auto judge() -> verdict {
  constexpr auto from = kind_of<From>;
  constexpr auto into = kind_of<Into>;
  if constexpr (std::is_same_v<From, Into> && How.from == How.into) {
    return {};
  } else if constexpr (from == schema_kind::nullable && into == schema_kind::nullable) {
    return verdict_of<typename From::value_type, typename Into::value_type, How, Around>;
  } else if constexpr (from == schema_kind::nullable) {
    return {{breach::null}};
  } else if constexpr (into == schema_kind::nullable) {
    return verdict_of<From, typename Into::value_type, How, Around>;
  } else if constexpr (from == schema_kind::recursive || into == schema_kind::recursive) {
    return judge_recursive<From, Into, How, Around>();
  } else if constexpr (from == schema_kind::variant && (into == schema_kind::variant || into == schema_kind::object)) {
    return judge_variant<From, Into, How, Around>();
  } else if constexpr (from == schema_kind::object && into == schema_kind::variant) {
    return judge_one_as_variant<From, Into, How, Around>();
  } else if constexpr (from == into) {
    return judge_kind<From, Into, How, Around>();
  } else if constexpr (from == schema_kind::integer && into == schema_kind::number) {
    return {number_difference<From, Into>()};
  } else {
    return {{breach::other_kind, static_cast<double>(from), static_cast<double>(into)}};
  }
}

}  // namespace detail
}  // namespace ward::law
