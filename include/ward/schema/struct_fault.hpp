// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How many members a struct has, and what keeps its members from being read: found without an error, for the law to say.
//
// 1. Counting: the largest number of initialisers that the aggregate takes. Members that are not default-constructible make
//    smaller numbers invalid too, so the count is the end of the valid range, not its start.
// 2. Braces may be left out around arrays and unions, parentheses take one initialiser for each member: where the two disagree,
//    there is one of them. That members are classes is asked with the same initialisers, and settles all but what 3 asks.
// 3. A bit-field and a reference have no address, so the pointers that names are read from are no constants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/schema/inlined.hpp"
#include "ward/schema/reflect_members.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// What keeps a struct from being a schema.
enum class struct_fault : std::uint8_t {
  none,
  c_array,
  union_member,
  bit_field,
  fixed_member,  ///< const or a reference: no parser can fill it
  base_class,
  too_many_members,
  inlined_no_struct,
  unreadable,  ///< a member takes whatever it is given: std::any
  refused,     ///< the compiler has said what is wrong
};

namespace detail {

struct any_member {
  template <class Member>
  operator Member() const noexcept {  // never called; defined, for a type without linkage nobody else could define it
    std::abort();
  }
};
// Not `Type` itself: one that stands alone between parentheses would be copied.
template <class Type>
struct class_member {
  template <class Member>
    requires(std::is_class_v<Member> && !std::is_same_v<Member, Type>)
  operator Member() const noexcept {
    std::abort();
  }
};
// What a struct begins with: a class that is no base of it.
template <class Type>
struct first_member {
  template <class Member>
    requires(std::is_class_v<Member> && !std::is_base_of_v<Member, Type>)
  operator Member() const noexcept {
    std::abort();
  }
};
// For all further members, one type for all structs: compilers look up once what it converts to.
struct further_member {
  template <class Member>
    requires std::is_class_v<Member>
  operator Member() const noexcept {
    std::abort();
  }
};
template <class Type>
struct union_member {
  template <class Member>
    requires(!std::is_same_v<Member, Type>)
  operator Member() const noexcept {
    std::abort();
  }
};
template <class Type>
struct no_union_member {
  template <class Member>
    requires(!std::is_union_v<Member> && !std::is_same_v<Member, Type>)
  operator Member() const noexcept {
    std::abort();
  }
};
struct referred_member {
  template <class Member>
  operator Member&() const noexcept {
    std::abort();
  }
};
// A base class takes an initialiser too, and structured bindings do not. Not to be copied, or std::any would take it.
template <class Type>
struct base_member {
  base_member() = default;
  base_member(const base_member&) = delete;
  template <class Base>
    requires(std::is_base_of_v<Base, Type> && !std::is_same_v<Base, Type>)
  operator Base() const noexcept {
    std::abort();
  }
};

inline constexpr std::size_t uncountable = max_members + 2;

// One function for each number, and no list of indices: the compiler does this for each struct, one number after the other.
template <class Type, class Member = any_member, bool Found = false, class... Initialisers>
consteval auto count_members() -> std::size_t {
  constexpr bool fits = requires { Type{Initialisers{}...}; };
  if constexpr (Found && !fits) {
    return sizeof...(Initialisers) - 1;
  } else if constexpr (sizeof...(Initialisers) > max_members) {
    return fits ? sizeof...(Initialisers) : uncountable;
  } else {
    return count_members<Type, Member, fits, Initialisers..., Member>();
  }
}

template <class Type, class Member, std::size_t... Index>
consteval auto takes_in_parentheses(std::index_sequence<Index...>) -> bool {
  return requires { Type((static_cast<void>(Index), Member{})...); };
}
template <class Type, class Member, std::size_t Count>
inline constexpr bool is_made_of = takes_in_parentheses<Type, Member>(std::make_index_sequence<Count>{});

// An anonymous union cannot be visited, and takes `{}` as a class does.
template <class Type, std::size_t... Rest>
consteval auto has_classes_and_no_base(std::index_sequence<Rest...>) -> bool {
  return requires { Type(first_member<Type>{}, (static_cast<void>(Rest), further_member{})...); };
}

template <class Type, std::size_t... Rest>
consteval auto has_base(std::index_sequence<Rest...>) -> bool {
  return requires { Type{base_member<Type>{}, (static_cast<void>(Rest), any_member{})...}; };
}

template <class Type>
struct never_defined {
  Type value;
};

// Declared so that its members have addresses to print; clang warns that nobody defines it, which is the point.
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#pragma clang diagnostic ignored "-Wundefined-internal"
#endif
template <class Type>
extern never_defined<Type> imaginary;

/// The members of a struct: their types, and where they stand. `ArePlain`: all are classes, none constant.
template <bool ArePlain, class... Members>
struct seen_members {
  using types = type_list<Members...>;
  static constexpr bool are_plain = ArePlain;
  const void* pointers[sizeof...(Members) == 0 ? 1 : sizeof...(Members)];
};
// One visit for types and names: it is the dearest of what a struct costs the compiler.
struct member_looker {
  constexpr auto operator()() const noexcept { return seen_members<true>{}; }
  template <class... Members>
    requires((std::is_class_v<Members> && !std::is_const_v<Members>) && ...)
  constexpr auto operator()(Members&... members) const noexcept {
    return seen_members<true, Members...>{{&members...}};
  }
  // A reference to a constant can be had of a bit-field too.
  template <class... Members>
  constexpr auto operator()(const Members&... members) const noexcept {
    return seen_members<false, Members...>{{&members...}};
  }
};
template <class Type, std::size_t Count>
constexpr auto look_at_members() {
  return visit_aggregate<Count>(imaginary<Type>.value, member_looker{});
}
/// Without constants.
template <class Type, std::size_t Count>
using written_types = typename decltype(look_at_members<Type, Count>())::types;

template <class... Members>
auto types_of(Members&...) -> type_list<Members...>;
// With constants. A class, for compilers to look into a struct once: an alias is asked anew wherever it is used.
template <class Type, std::size_t Count>
struct declared_members {
  using types = decltype(visit_aggregate<Count>(std::declval<Type&>(), [](auto&... members) {
    return decltype(types_of(members...)){};
  }));
};

// A bit-field binds to a constant that is gone by the end of it.
template <class Type, std::size_t Count>
consteval auto constant_pointers() {
  return visit_aggregate<Count>(imaginary<Type>.value, [](const auto&... members) {
    return std::array<const void*, sizeof...(members)>{&members...};
  });
}
template <auto Value>
struct constant_value {};
template <class Type, std::size_t Count>
inline constexpr bool has_addresses = requires { typename constant_value<constant_pointers<Type, Count>()>; };

// What clang has refused looks like a struct whose members no number of initialisers fits; it evaluates no cast of it to a base.
#if defined(__clang__)
template <class Type>
struct with_base : Type {};
template <class Type>
extern with_base<Type> imaginary_derived;
template <class Type>
inline constexpr bool is_refused_by_compiler = !requires { typename constant_value<static_cast<const Type*>(&imaginary_derived<Type>)>; };
#pragma clang diagnostic pop
#else
template <class Type>
inline constexpr bool is_refused_by_compiler = false;
#endif

/// A struct as it is written: an inlined one inside of it is one member.
struct struct_layout {
  struct_fault fault = struct_fault::none;
  std::size_t count = 0;
  bool is_made_of_nothing = true;  ///< `Type{}` compiles: each member initialiser is a value of its type
};

template <class Type>
consteval auto find_layout() -> struct_layout;
template <class Type>
inline constexpr struct_layout layout_of = find_layout<Type>();

template <class Member>
consteval auto flat_count_of() -> std::size_t;
template <class... Members>
consteval auto sum_of_flat(type_list<Members...>) -> std::size_t {
  return (std::size_t{0} + ... + flat_count_of<Members>());
}
template <class Member>
consteval auto flat_count_of() -> std::size_t {
  if constexpr (is_inlined<Member>) {
    using base = typename base_of_inlined<Member>::type;
    return sum_of_flat(written_types<base, layout_of<base>.count>{});
  } else {
    return 1;
  }
}

template <class Member>
consteval auto fault_of_inlined() -> struct_fault {
  if constexpr (is_inlined<Member>) {
    using base = typename base_of_inlined<Member>::type;
    if constexpr (!std::is_base_of_v<base, Member> || !std::is_aggregate_v<base>) return struct_fault::inlined_no_struct;
    else return layout_of<base>.fault;
  } else {
    return std::is_const_v<Member> ? struct_fault::fixed_member : struct_fault::none;
  }
}

template <class... Members>
consteval auto fault_of_types(type_list<Members...>) -> struct_fault {
  struct_fault found = struct_fault::none;
  static_cast<void>((((found = fault_of_inlined<Members>()) != struct_fault::none) || ...));
  return found;
}

// Of members that can be written down.
template <class... Members>
consteval auto fault_of_members(type_list<Members...> members) -> struct_fault {
  constexpr auto fault = fault_of_types(type_list<Members...>{});
  if constexpr (fault != struct_fault::none) return fault;
  else return sum_of_flat(members) > max_members ? struct_fault::too_many_members : struct_fault::none;
}

// Of a struct whose members are not all classes: each has an address, or is what has none.
template <class Type, std::size_t Count>
consteval auto fault_of_scalars() -> struct_fault {
  if constexpr (!is_made_of<Type, no_union_member<Type>, Count>) {
    return is_made_of<Type, union_member<Type>, Count> ? struct_fault::union_member : struct_fault::c_array;
  } else if constexpr (has_addresses<Type, Count>) {
    return struct_fault::none;
  } else {
    return std::is_copy_assignable_v<Type> ? struct_fault::bit_field : struct_fault::fixed_member;
  }
}

template <class Type>
consteval auto fault_of_uncounted() -> struct_fault {
  if constexpr (is_refused_by_compiler<Type>) return struct_fault::refused;
  else if constexpr (count_members<Type, referred_member>() <= max_members) return struct_fault::fixed_member;
  else if constexpr (count_members<Type>() > max_members + 1) return sizeof(Type) > max_members ? struct_fault::too_many_members : struct_fault::unreadable;
  else return struct_fault::too_many_members;
}

template <class Type, std::size_t Count>
consteval auto find_fault_slowly() -> struct_fault {
  if constexpr (Count > max_members) {
    return fault_of_uncounted<Type>();
  } else if constexpr (Count == 0) {
    return struct_fault::none;
  } else if constexpr (has_base<Type>(std::make_index_sequence<Count - 1>{})) {
    return struct_fault::base_class;
  } else {
    constexpr auto own = is_made_of<Type, class_member<Type>, Count> ? struct_fault::none : fault_of_scalars<Type, Count>();
    if constexpr (own != struct_fault::none) return own;
    else return fault_of_members(typename declared_members<Type, Count>::types{});
  }
}

template <class... Members>
consteval auto any_is_inlined(type_list<Members...>) -> bool {
  return (is_inlined<Members> || ...);
}

template <class Type>
consteval auto find_layout_slowly() -> struct_layout {
  constexpr std::size_t count = count_members<Type>();
  return {find_fault_slowly<Type, count>(), count, schema_access::can_make<Type>()};
}

// Nearly all structs have some few members, all of them classes and none inlined, and no base: for them it is one look.
template <class Type>
consteval auto find_layout() -> struct_layout {
  constexpr std::size_t count = schema_access::count_by_braces<Type>();
  if constexpr (count == 0) {
    return find_layout_slowly<Type>();
  } else if constexpr (!has_classes_and_no_base<Type>(std::make_index_sequence<count - 1>{})) {
    return find_layout_slowly<Type>();
  } else {
    using seen = decltype(look_at_members<Type, count>());
    if constexpr (!seen::are_plain || any_is_inlined(typename seen::types{})) return find_layout_slowly<Type>();
    else return {struct_fault::none, count, true};
  }
}

/// Whether `Type{}` compiles: not if a member initialiser is no value of its type.
template <class Type>
consteval auto is_made_of_nothing() -> bool {
  if constexpr (std::is_aggregate_v<Type>) return layout_of<Type>.is_made_of_nothing;
  else return schema_access::can_make<Type>();
}

/// Speaks for a struct that is read outside of a contract; the law asks `struct_fault_of` first.
template <struct_fault Fault>
consteval auto check_readable() -> bool {
  using enum struct_fault;
  constexpr bool has_no_array = Fault != c_array;
  constexpr bool has_no_union = Fault != struct_fault::union_member;
  constexpr bool has_no_bit_field = Fault != bit_field;
  constexpr bool has_no_fixed_member = Fault != fixed_member;
  constexpr bool has_no_base = Fault != base_class;
  constexpr bool has_few_members = Fault != too_many_members;
  constexpr bool inlines_structs = Fault != inlined_no_struct;
  constexpr bool is_readable = Fault != unreadable;
  static_assert(has_no_array, "ward: a schema struct has a C array. Write ward::list<item, 0, 20>, or ward::text<0, 200> for characters.");
  static_assert(has_no_union, "ward: a schema struct has a union. Write ward::variant<\"kind\", first, second>.");
  static_assert(has_no_bit_field, "ward: a schema struct has a bit-field. Write ward::boolean, or ward::integer<0, 7>.");
  static_assert(has_no_fixed_member, "ward: a schema struct has a member that is const or a reference, which no parser can fill.");
  static_assert(has_no_base, "ward: a schema struct has a base class. Write its members out, or make the base a member: ward::inlined<base>.");
  static_assert(has_few_members, "ward: a schema struct has more than 64 members, those of inlined structs among them. Group some in a struct.");
  static_assert(inlines_structs, "ward::inlined<type>: the type is no struct that is defined here. Write inlined around a struct.");
  static_assert(is_readable, "ward: the members of a schema struct cannot be read: one of them takes any value, as std::any does.");
  return true;
}

}  // namespace detail
}  // namespace ward
