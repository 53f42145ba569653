// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Changes to a struct, member by member: left alone, removed, or set to a value (RFC 7396).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include "ward/core/result.hpp"
#include "ward/core/type_list.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/rule_issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

template <class Struct>
class merge_patch;

namespace detail {

/// What a patch holds for a member: its value, or the patch of a struct, which is merged and not replaced.
template <class Member>
struct patched {
  using type = std::conditional_t<kind_of<Member> == schema_kind::object, merge_patch<bare<Member>>, Member>;
};
template <class Member>
struct patched<std::optional<Member>> : patched<Member> {};

template <class Type>
inline constexpr bool is_optional = kind_of<Type> == schema_kind::optional;

/// Whether every member is there that must be.
template <class Value>
constexpr auto is_complete(const Value& value) -> bool {
  if constexpr (annotations_of<Value>.flow == member_flow::answers_only) {
    return true;  // it is not for a request to give
  } else if constexpr (Annotated<Value>) {
    return is_complete(schema_access::inner(value));
  } else if constexpr (kind_of<Value> == schema_kind::optional) {
    return !value.has_value() || is_complete(*value);
  } else if constexpr (kind_of<Value> == schema_kind::object) {
    return visit_members(value, [](const auto&... members) { return (is_complete(members) && ...); });
  } else {
    return schema_access::is_set(value);
  }
}

/// The place of a member among all of its struct: `member_place<&note::title>`.
template <class Struct, class Member>
consteval auto find_place(Member Struct::*pointer) -> std::size_t {
  const auto blank = schema_access::make<Struct>();
  const void* const wanted = &(blank.*pointer);
  return visit_members(blank, [wanted](const auto&... members) {
    const std::array<const void*, sizeof...(members)> places{&members...};
    std::size_t place = 0;
    while (place != places.size() && places[place] != wanted) ++place;
    return place;
  });
}

}  // namespace detail

/// A JSON Merge Patch of `Struct`: every member may be absent, which leaves it alone; null removes a member that is a
/// `std::optional`, and is refused for others; a struct in it is patched, a list replaced. `ward::body<ward::merge_patch<note_fields>>`
/// takes `application/merge-patch+json`.
template <class Struct>
class merge_patch {
 public:
  using target = Struct;
  static constexpr schema_kind kind = schema_kind::patch;

  /// The new value of a member, a `merge_patch` if that is a struct; null if the patch does not set it.
  template <auto Member>
  [[nodiscard]] constexpr auto value() const noexcept {
    constexpr auto place = detail::find_place(Member);
    static_assert(place < member_count<Struct>, "ward::merge_patch: that is no member of the struct.");
    const auto& held = std::get<place>(values_);
    return (given_ >> place & 1U) != 0 ? &held : nullptr;
  }
  /// Whether the patch takes a member away.
  template <auto Member>
  [[nodiscard]] constexpr auto removes() const noexcept -> bool {
    return (removed_ >> detail::find_place(Member) & 1U) != 0;
  }
  /// Whether the patch changes nothing.
  [[nodiscard]] constexpr auto empty() const noexcept -> bool { return (given_ | removed_) == 0; }

  /// `original` with the changes, if that keeps the rules: a struct that the patch adds must have all that is required, and
  /// `check()` of `Struct` must find nothing. What is taken over are copies, which own their bytes.
  [[nodiscard]] constexpr auto applied_to(Struct original) const -> result<Struct, rule_issue> {
    merge_into(original);
    if (!detail::is_complete(original)) {
      return failed{rule_issue{"", "incomplete", "adds a part that lacks required members"}};
    }
    if constexpr (ChecksItself<Struct>) {
      if (const auto broken = original.check(); broken.found()) return failed{broken};
    }
    return original;
  }

 private:
  friend struct detail::schema_access;
  constexpr merge_patch() : values_(blank_values(member_types<Struct>{})) {}

  template <class... Members>
  static auto tuple_of(type_list<Members...>) -> std::tuple<typename detail::patched<Members>::type...>;
  using values = decltype(tuple_of(member_types<Struct>{}));

  template <class... Members>
  static constexpr auto blank_values(type_list<Members...>) -> values {
    return values{detail::schema_access::make<typename detail::patched<Members>::type>()...};
  }

  template <class Other>
  friend class merge_patch;

  constexpr void merge_into(Struct& original) const {
    visit_members(original, [this](auto&... members) {
      [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        (change<Index>(members), ...);
      }(std::index_sequence_for<decltype(members)...>{});
    });
  }
  template <std::size_t Index, class Member>
  constexpr void change(Member& member) const {
    if constexpr (detail::is_optional<Member>) {
      if ((removed_ >> Index & 1U) != 0) member.reset();
    }
    if ((given_ >> Index & 1U) != 0) set(member, std::get<Index>(values_));
  }
  template <class Member, class Value>
  static constexpr void set(Member& member, const Value& value) {
    if constexpr (kind_of<Value> != schema_kind::patch) {
      member = value;
    } else if constexpr (detail::is_optional<Member>) {
      if (!member) member.emplace(detail::schema_access::make<typename Member::value_type>());
      merge_value(value, *member);
    } else {
      merge_value(value, member);
    }
  }
  template <class Value, class Member>
  static constexpr void merge_value(const Value& value, Member& member) {
    if constexpr (Annotated<Member>) {
      merge_value(value, detail::schema_access::inner(member));
    } else {
      value.merge_into(member);
    }
  }

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return true; }
  template <class Visitor>
  constexpr auto visit_changes(Visitor& visitor) const -> bool {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      return (visit_change<Index>(visitor) && ...);
    }(std::make_index_sequence<member_count<Struct>>{});
  }
  template <std::size_t Index, class Visitor>
  constexpr auto visit_change(Visitor& visitor) const -> bool {
    if (((given_ | removed_) >> Index & 1U) == 0) return true;
    return visitor.template operator()<Index>((given_ >> Index & 1U) != 0 ? &std::get<Index>(values_) : nullptr);
  }
  /// Calls `read` with the value of the member at `place`, and notes that it is given.
  template <class Read>
  constexpr auto adopt(std::size_t place, Read read) -> bool {
    given_ |= std::uint64_t{1} << place;
    return std::apply(
        [&](auto&... held) {
          std::size_t index = 0;
          bool sound = true;
          static_cast<void>(((index++ == place ? (sound = read(held), true) : false) || ...));
          return sound;
        },
        values_);
  }
  constexpr void adopt(std::size_t place, std::nullptr_t) noexcept { removed_ |= std::uint64_t{1} << place; }

  std::uint64_t given_ = 0;
  std::uint64_t removed_ = 0;
  values values_;
};

}  // namespace ward
