// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The members of a struct: their types and their names, without a macro. Boost.Hana Structs are accepted as they are.
//
// 1. How many there are, and what cannot be read: struct_fault.hpp.
// 2. Names: the compiler prints the name of a pointer to a member of an object that is declared and never defined.
// 3. A type that is no aggregate, or whose names differ, says so with BOOST_HANA_ADAPT_STRUCT and Hana's accessors are used.
#pragma once

#include <array>
#include <boost/hana/accessors.hpp>
#include <boost/hana/fwd/pair.hpp>
#include <boost/hana/fwd/tuple.hpp>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/schema/inlined.hpp"
#include "ward/schema/reflect_members.hpp"
#include "ward/schema/struct_fault.hpp"

namespace ward {
namespace detail {

// 0 for what cannot be read, which has then said so: one error, no others behind it.
template <class Type>
consteval auto readable_members() -> std::size_t {
  constexpr auto layout = layout_of<Type>;
  static_assert(check_readable<layout.fault>());
  return layout.fault == struct_fault::none && layout.count <= max_members ? layout.count : 0;
}

template <class Type>
inline constexpr std::size_t aggregate_size = readable_members<Type>();

// Reads the names from "... [Pointers = <&imaginary.value.title, &imaginary.value.body>]" or "... [with const void* ...Pointers =
// {(& imaginary<note>...::value.note::title), (& ...)}]" from its end: a '.' or a ':' stands before a name, and the same before each. This
// is evaluated for each struct, and steps are what it costs.
template <std::size_t Count>
constexpr void read_printed_names(const char* text, std::size_t size, std::array<std::string_view, Count>& names) noexcept {
  const char* end = text + size;
  while (end[-1] == ']' || end[-1] == '}' || end[-1] == ')' || end[-1] == '>' || end[-1] == ' ') --end;
  std::ptrdiff_t distance = 0;  // from a name's begin to where the name before it ends
  for (std::size_t left = Count; left != 0;) {
    const char* begin = end - 1;
    while (begin[-1] != '.' && begin[-1] != ':') --begin;
    names[--left] = std::string_view{begin, end};
    if (distance == 0) {
      while (begin[-distance] != '&') ++distance;
      while (begin[-distance] != ',' && left != 0) ++distance;
      if (begin[-distance - 1] == ')') ++distance;
    }
    end = begin - distance;
  }
}

template <const void*... Pointers>
consteval auto printed_names() {  // a deduced result: named, g++ would spell it out behind the pointers
  std::array<std::string_view, sizeof...(Pointers)> names{};
  read_printed_names(__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1, names);
  return names;
}

template <class Type, std::size_t Count, std::size_t... Index>
consteval auto name_members(std::index_sequence<Index...>) {
  if constexpr (Count == 0) {
    return std::array<std::string_view, 0>{};
  } else {
    [[maybe_unused]] constexpr auto seen = look_at_members<Type, Count>();  // local: as a variable it would need `imaginary` to link
    return printed_names<seen.pointers[Index]...>();
  }
}

// An aggregate as it is written.
template <class Type>
struct aggregate_reflection {
  static constexpr std::size_t size = aggregate_size<Type>;
  using types = written_types<Type, size>;

  static consteval auto names() { return name_members<Type, size>(std::make_index_sequence<size>{}); }
  template <class Object, class Visitor>
  static constexpr auto visit(Object& object, Visitor&& visitor) -> decltype(auto) {
    return visit_aggregate<size>(object, visitor);
  }
};

// As boost::hana::Struct, which is four classes more for each struct: one that nobody adapted has no accessors.
template <class Type>
concept HanaStruct = requires { boost::hana::accessors_impl<Type>::apply(); };

// How one kind of struct is read; the primary template is for aggregates.
template <class Type>
struct reflection : aggregate_reflection<Type> {};

// The members of inlined structs stand where these do.
template <class Type>
  requires(!HanaStruct<Type> && any_is_inlined(typename aggregate_reflection<Type>::types{}))
struct reflection<Type> {
 private:
  using written = aggregate_reflection<Type>;

  template <class Member>
  static constexpr auto flat(Member& member) {
    if constexpr (is_inlined<std::remove_const_t<Member>>) {
      using base = typename base_of_inlined<std::remove_const_t<Member>>::type;
      using qualified = std::conditional_t<std::is_const_v<Member>, const base, base>;
      return reflection<base>::visit(static_cast<qualified&>(member), [](auto&... inner) { return std::tie(inner...); });
    } else {
      return std::tie(member);
    }
  }
  template <class Member, class Visitor>
  static constexpr void visit_if_inlined(Member& member, Visitor& visitor) {
    if constexpr (is_inlined<std::remove_const_t<Member>>) {
      visitor(static_cast<const typename base_of_inlined<std::remove_const_t<Member>>::type&>(member));
    }
  }

 public:
  static constexpr bool is_flattened = true;

  template <class Object, class Visitor>
  static constexpr void visit_inlined(Object& object, Visitor& visitor) {
    written::visit(object, [&](auto&... members) { (visit_if_inlined(members, visitor), ...); });
  }

  template <class Object, class Visitor>
  static constexpr auto visit(Object& object, Visitor&& visitor) -> decltype(auto) {
    return written::visit(object, [&](auto&... members) -> decltype(auto) {
      return std::apply([&](auto&... each) -> decltype(auto) { return visitor(each...); }, std::tuple_cat(flat(members)...));
    });
  }
  using types = decltype(visit(std::declval<Type&>(), [](auto&... members) { return decltype(types_of(members...)){}; }));
  static constexpr std::size_t size = types::size;

  static consteval auto names() {
    std::array<std::string_view, size> all{};
    std::size_t at = 0;
    add_names(all, at, written::names(), typename written::types{});
    return all;
  }

 private:
  template <class... Members>
  static consteval void add_names(auto& all, std::size_t& at, const auto& names, type_list<Members...>) {
    std::size_t place = 0;
    (add_name<Members>(all, at, names[place++]), ...);
  }
  template <class Member>
  static consteval void add_name(auto& all, std::size_t& at, std::string_view name) {
    if constexpr (is_inlined<Member>) {
      for (const auto each : reflection<typename base_of_inlined<Member>::type>::names()) all[at++] = each;
    } else {
      all[at++] = name;
    }
  }
};

// What Hana's macros make of a struct: pairs of a name and what reads the member. Matched as a type, so that no algorithm of Hana is
// included for structs that nobody adapted.
template <class Accessors>
struct hana_reflection;
template <class... Names, class... Accessors>
struct hana_reflection<boost::hana::tuple<boost::hana::pair<Names, Accessors>...>> {
  static constexpr std::size_t size = sizeof...(Names);

  template <class Object, class Visitor>
  static constexpr auto visit(Object& object, Visitor&& visitor) -> decltype(auto) {
    return visitor(Accessors{}(object)...);
  }
  static consteval auto names() { return std::array<std::string_view, size>{Names::c_str()...}; }
};

template <class Type>
  requires HanaStruct<Type>
struct reflection<Type> : hana_reflection<decltype(boost::hana::accessors_impl<Type>::apply())> {
  using types = decltype(reflection::visit(std::declval<Type&>(), [](auto&... members) { return decltype(types_of(members...)){}; }));
};

template <class Type>
consteval auto fault_of_struct() -> struct_fault {
  if constexpr (HanaStruct<Type>) return struct_fault::none;
  else return layout_of<Type>.fault;
}

}  // namespace detail

/// What keeps `Type`, a struct, from being a schema; asked without an error.
template <class Type>
inline constexpr struct_fault struct_fault_of = detail::fault_of_struct<Type>();

/// How many members a schema struct has.
template <class Type>
inline constexpr std::size_t member_count = detail::reflection<Type>::size;

/// The types of its members, in order: a `type_list`.
template <class Type>
using member_types = typename detail::reflection<Type>::types;

/// The names of its members, in order, as they are on the wire.
template <class Type>
inline constexpr auto member_names = detail::reflection<Type>::names();

/// Calls `visitor` once with a reference to each member of `object`.
template <class Object, class Visitor>
constexpr auto visit_members(Object& object, Visitor&& visitor) -> decltype(auto) {
  return detail::reflection<std::remove_const_t<Object>>::visit(object, visitor);
}

}  // namespace ward
