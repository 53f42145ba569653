// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a reviewer asks of the members of a message: which have an excuse, which are secrets, which are about a person.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/broken_rule.hpp"
#include "ward/schema/excused.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/tag_words.hpp"

namespace ward::generate::posture {

/// Walks one message and adds what it finds to an operation. An excuse is listed where it has an effect: `declassify` in an answer,
/// `never_fetched` in a request, `unbounded_json` in both.
class schema_search {
 public:
  /// `place` is what the message is called: "body", "path", "response".
  schema_search(operation& to, std::string_view place, message of) : to_(to), place_(place), of_(of) {}

  /// Calls `inside` with `part` behind the place.
  template <class Inside>
  void within(std::string_view part, Inside&& inside) {
    const auto size = place_.size();
    place_.append(part);
    inside();
    place_.resize(size);
  }
  /// Calls `inside` unless the struct is being searched already: a type that contains itself says nothing new.
  template <class Inside>
  void once(const void* type, Inside&& inside) {
    if (std::find(open_.begin(), open_.end(), type) != open_.end()) return;
    open_.push_back(type);
    inside();
    open_.pop_back();
  }

  void excused(excuse from, std::string_view why) {
    const bool counts = from == excuse::declassified ? of_ == message::answer : of_ == message::request;
    if (counts) add_escape(from == excuse::declassified ? "declassify" : "never_fetched", why);
  }
  void unbounded(std::string_view why) { add_escape("unbounded_json", why); }
  /// Answers are not bounded by what is read.
  void bounded(std::string_view kind, std::uint64_t most) {
    if (of_ == message::request) to_.bounds.push_back({kind, place_, most});
  }
  void annotated(const annotations& notes) {
    if (!notes.is_secret && !notes.is_personal) return;
    to_.sensitive_members.push_back({place_, of_ == message::answer, notes.is_secret, notes.is_personal, notes.is_declassified && of_ == message::answer});
  }
  [[nodiscard]] auto direction() const noexcept -> message { return of_; }

 private:
  void add_escape(std::string_view kind, std::string_view why) { to_.escapes.push_back({kind, place_, why}); }

  operation& to_;
  std::string place_;
  message of_;
  std::vector<const void*> open_;
};

/// Searches `Type` and all that is nested in it; `Names` is how its members are spelled.
template <class Type, member_case Names>
void search_schema(schema_search& in);

namespace detail {

template <class Type>
inline constexpr char identity_of = 0;

// Whether there can be something to find in a type: most messages have nothing, and are not walked.
template <class Type>
consteval auto look_for_findings() -> bool;
template <class Type>
inline constexpr bool may_find = look_for_findings<Type>();

template <class... Types>
consteval auto may_find_in_any(type_list<Types...>) -> bool {
  return (may_find<Types> || ...);
}

template <class Type>
consteval auto look_for_findings() -> bool {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type> || kind == schema_kind::recursive || kind == schema_kind::json) {
    return true;
  } else if constexpr (kind == schema_kind::object) {
    if constexpr (ward::detail::has_own_rule<Type>()) return true;
    else return may_find_in_any(member_types<Type>{});
  } else if constexpr (requires { requires !Type::item_was_complete; }) {
    return true;  // it may hold a struct around it
  } else if constexpr (kind == schema_kind::patch) {
    return may_find_in_any(member_types<typename Type::target>{});
  } else if constexpr (kind == schema_kind::list) {
    return may_find<typename Type::item>;
  } else if constexpr (kind == schema_kind::map) {
    return may_find<typename Type::mapped>;
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) {
    return may_find<typename Type::value_type>;
  } else if constexpr (kind == schema_kind::variant) {
    return may_find_in_any(typename Type::alternatives{});
  } else {
    return false;
  }
}

template <class Type>
void search_annotations(schema_search& in) {
  if constexpr (requires { Type::excused_from; }) in.excused(Type::excused_from, Type::why);
  if constexpr (Annotated<typename Type::annotated>) search_annotations<typename Type::annotated>(in);
}

template <class Member, member_case Names>
void search_member(schema_search& in, std::string_view name, bool is_present) {
  if (!is_present) return;
  in.within(".", [&] { in.within(name, [&] { search_schema<Member, Names>(in); }); });
}

template <class Struct, member_case Names, class... Members, std::size_t... Index>
void search_members(schema_search& in, type_list<Members...>, std::index_sequence<Index...>) {
  const auto present = in.direction() == message::request ? members_in<Struct, message::request> : members_in<Struct, message::answer>;
  const auto search = [&]<class Member>(type_tag<Member>, std::string_view name, bool is_present) {
    if constexpr (may_find<Member>) search_member<Member, Names>(in, name, is_present);
  };
  (search(type_tag<Members>{}, wire_names<Struct, Names>[Index], (present >> Index & 1U) != 0), ...);
}

// A patch is not asked for the rule of its struct.
template <class Struct, member_case Names, bool HasItsRule>
void search_struct(schema_search& in) {
  in.once(&identity_of<Struct>, [&] {
    if constexpr (HasItsRule) in.bounded("rule", 0);
    search_members<Struct, Names>(in, member_types<Struct>{}, std::make_index_sequence<member_count<Struct>>{});
  });
}

// Members of one name in two alternatives are two members: "body.pet(cat).name".
template <class Variant, member_case Names, class... Structs>
void search_alternatives(schema_search& in, type_list<Structs...> all) {
  [[maybe_unused]] const auto* word = ward::detail::tag_words<Variant, decltype(all)>::value.data();
  const auto search = [&in]<class Struct>(type_tag<Struct>, std::string_view named) {
    in.within("(", [&] { in.within(named, [&] { in.within(")", [&] { search_schema<Struct, Names>(in); }); }); });
  };
  (search(type_tag<Structs>{}, *word++), ...);
}

template <class Type, member_case Names>
void search_value(schema_search& in) {
  constexpr auto kind = kind_of<Type>;
  if constexpr (kind == schema_kind::object) {
    search_struct<Type, Names, ward::detail::has_own_rule<Type>()>(in);
  } else if constexpr (kind == schema_kind::patch) {
    search_struct<typename Type::target, Names, false>(in);
  } else if constexpr (kind == schema_kind::list) {
    in.within("[]", [&] { search_schema<typename Type::item, Names>(in); });
  } else if constexpr (kind == schema_kind::map) {
    in.within("[...]", [&] { search_schema<typename Type::mapped, Names>(in); });
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable || kind == schema_kind::recursive) {
    if constexpr (kind == schema_kind::recursive) in.bounded("depth", Type::max_depth);
    search_schema<typename Type::value_type, Names>(in);
  } else if constexpr (kind == schema_kind::variant) {
    search_alternatives<Type, Names>(in, typename Type::alternatives{});
  } else if constexpr (kind == schema_kind::json) {
    in.unbounded(Type::why);
    in.bounded("json_bytes", Type::max_bytes);
  }
}

}  // namespace detail

template <class Type, member_case Names>
void search_schema(schema_search& in) {
  if constexpr (!detail::may_find<std::remove_cv_t<Type>>) {
    return;
  } else if constexpr (Annotated<Type>) {
    in.annotated(annotations_of<Type>);
    detail::search_annotations<Type>(in);
    detail::search_value<bare<Type>, Names>(in);
  } else {
    detail::search_value<std::remove_cv_t<Type>, Names>(in);
  }
}

}  // namespace ward::generate::posture
