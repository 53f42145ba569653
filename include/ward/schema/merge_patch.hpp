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
#include "ward/schema/broken_rule.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/rule_issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"

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

// None of what is no struct to patch: the law says so.
template <class Struct>
consteval auto members_to_patch() {
  if constexpr (kind_of<Struct> == schema_kind::object) {
    if constexpr (struct_fault_of<Struct> == struct_fault::none) return member_types<Struct>{};
    else return type_list<>{};
  } else {
    return type_list<>{};
  }
}

template <class Type>
inline constexpr bool is_optional = kind_of<Type> == schema_kind::optional;

template <class Type, class Struct>
inline constexpr bool is_member_of = false;
template <class Member, class Struct>
inline constexpr bool is_member_of<Member Struct::*, Struct> = true;

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
/// `std::optional`, and is refused for others; a struct in it is patched, a list, a map or a variant replaced. `ward::body<ward::merge_patch<note_fields>>`
/// takes `application/merge-patch+json`.
template <class Struct>
class merge_patch {
 public:
  using target = Struct;
  static constexpr schema_kind kind = schema_kind::patch;

  /// A patch that changes nothing yet.
  constexpr merge_patch() : values_(blank_values(detail::members_to_patch<Struct>())) {}

  /// The new value of a member, a `merge_patch` if that is a struct; null if the patch does not set it.
  template <auto Member>
  [[nodiscard]] constexpr auto value() const noexcept {
    const auto& held = std::get<place_of<Member>()>(values_);
    return (given_ >> place_of<Member>() & 1U) != 0 ? &held : nullptr;
  }
  /// Whether the patch takes a member away.
  template <auto Member>
  [[nodiscard]] constexpr auto removes() const noexcept -> bool {
    return (removed_ >> place_of<Member>() & 1U) != 0;
  }
  /// Whether the patch changes nothing.
  [[nodiscard]] constexpr auto empty() const noexcept -> bool { return (given_ | removed_) == 0; }

  /// For clients and tests: the patch sets a member. Of a struct, give a `merge_patch`.
  template <auto Member, class Value>
  constexpr auto set(Value value) -> merge_patch& {
    std::get<place_of<Member>()>(values_) = std::move(value);
    given_ |= std::uint64_t{1} << place_of<Member>();
    removed_ &= ~given_;
    return *this;
  }
  /// For clients and tests: the patch takes a member away.
  template <auto Member>
  constexpr auto remove() -> merge_patch& {
    static_assert(detail::is_optional<std::remove_cvref_t<decltype(std::declval<Struct&>().*Member)>>,
                  "ward::merge_patch: only a std::optional member can be taken away.");
    removed_ |= std::uint64_t{1} << place_of<Member>();
    given_ &= ~removed_;
    return *this;
  }

  /// `original` with the changes, if that keeps the rules: a struct that the patch adds must have all that is required, and
  /// `check()` of `Struct` and of the structs in it must find nothing. What is taken over are copies, which own their bytes.
  [[nodiscard]] constexpr auto applied_to(Struct original) const -> result<Struct, rule_issue> {
    if (!merge_into(original)) return failed{rule_issue{"", "incomplete", "adds a part that lacks required members"}};
    if (const auto broken = detail::find_broken_rule(original); broken.found()) return failed{broken};
    return original;
  }

 private:
  friend struct detail::schema_access;

  template <auto Member>
  static consteval auto place_of() -> std::size_t {
    static_assert(detail::is_member_of<std::remove_const_t<decltype(Member)>, Struct>,
                  "ward::merge_patch: name a member of the struct that is patched, as in value<&note::title>().");
    return detail::find_place(Member);
  }

  template <class... Members>
  static auto tuple_of(type_list<Members...>) -> std::tuple<typename detail::patched<Members>::type...>;
  using values = decltype(tuple_of(detail::members_to_patch<Struct>()));

  template <class... Members>
  static constexpr auto blank_values(type_list<Members...>) -> values {
    return values{detail::schema_access::make<typename detail::patched<Members>::type>()...};
  }

  template <class Other>
  friend class merge_patch;

  // False if a struct that is added is not whole.
  constexpr auto merge_into(Struct& original) const -> bool {
    return visit_members(original, [this](auto&... members) {
      return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        return (change<Index>(members) && ...);
      }(std::index_sequence_for<decltype(members)...>{});
    });
  }
  template <std::size_t Index, class Member>
  constexpr auto change(Member& member) const -> bool {
    if constexpr (detail::is_optional<Member>) {
      if ((removed_ >> Index & 1U) != 0) member.reset();
    }
    return (given_ >> Index & 1U) == 0 || assign(member, std::get<Index>(values_));
  }
  template <class Member, class Value>
  static constexpr auto assign(Member& member, const Value& value) -> bool {
    if constexpr (kind_of<Value> != schema_kind::patch) {
      member = value;
      return true;
    } else if constexpr (detail::is_optional<Member>) {
      const bool is_new = !member.has_value();
      if (is_new) member.emplace(detail::schema_access::make<typename Member::value_type>());
      return merge_value(value, *member) && (!is_new || value.makes_whole());
    } else {
      return merge_value(value, member);
    }
  }
  template <class Value, class Member>
  static constexpr auto merge_value(const Value& value, Member& member) -> bool {
    if constexpr (Annotated<Member>) {
      return merge_value(value, detail::schema_access::inner(member));
    } else {
      return value.merge_into(member);
    }
  }
  // Whether the patch by itself gives all that a new `Struct` needs.
  [[nodiscard]] constexpr auto makes_whole() const -> bool {
    constexpr auto required = members_required_in<Struct, message::request>;
    if ((given_ & required) != required) return false;
    const auto all_whole = [&](const auto&... held) {
      [[maybe_unused]] std::size_t index = 0;
      return (is_whole(held, index++) && ...);
    };
    return std::apply(all_whole, values_);
  }
  template <class Value>
  [[nodiscard]] constexpr auto is_whole([[maybe_unused]] const Value& held, [[maybe_unused]] std::size_t index) const -> bool {
    if constexpr (kind_of<Value> == schema_kind::patch) {
      return (given_ >> index & 1U) == 0 || held.makes_whole();
    } else {
      return true;
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
