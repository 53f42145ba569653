// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The structs of a message, as pointers to one table entry for each struct: what names of schemas are compared by.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/core/printed_type.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/schema_flaws.hpp"

namespace ward::law {

struct named_schema;

/// A struct, or none. The flag says which: an address is not compared with null, which is no constant to g++ with -fsanitize=undefined.
struct schema_link {
  const named_schema* to = nullptr;
  bool is_some = false;
};

/// A struct that is a schema, or the alternatives of a variant, which have no name; and what is in it.
struct named_schema {
  std::string_view full_name;  ///< with its namespaces; empty without a name
  std::string_view name;       ///< without them
  const schema_link* inside = nullptr;
  std::size_t count = 0;
  std::size_t hash = 0;  ///< of its name
};

namespace detail {

// What of a schema is below: a struct, a list of alternatives, or nothing. By types and not by calls: a struct that contains itself is
// pointed at while it is being looked at. Field types repeat, and each is looked at once.
template <class Type, schema_kind Kind = kind_of<Type>>
struct struct_inside {
  using type = void;
};
template <class Type>
using struct_inside_of = typename struct_inside<std::remove_cv_t<Type>>::type;
template <Annotated Type, schema_kind Kind>
struct struct_inside<Type, Kind> : struct_inside<std::remove_cv_t<typename Type::annotated>> {};
template <class Type>
  requires(!Annotated<Type>)
struct struct_inside<Type, schema_kind::object> {
  using type = std::conditional_t<is_object<Type>, Type, void>;
};
template <class Type>
  requires(!Annotated<Type>)
struct struct_inside<Type, schema_kind::list> : struct_inside<std::remove_cv_t<typename Type::item>> {};
template <class Type>
  requires(!Annotated<Type>)
struct struct_inside<Type, schema_kind::map> : struct_inside<std::remove_cv_t<typename Type::mapped>> {};
template <class Type>
  requires(!Annotated<Type>)
struct struct_inside<Type, schema_kind::patch> : struct_inside<std::remove_cv_t<typename Type::target>> {};
template <class Type, schema_kind Kind>
  requires(!Annotated<Type> && (Kind == schema_kind::optional || Kind == schema_kind::nullable || Kind == schema_kind::recursive))
struct struct_inside<Type, Kind> : struct_inside<std::remove_cv_t<typename Type::value_type>> {};
template <class Type>
  requires(!Annotated<Type>)
struct struct_inside<Type, schema_kind::variant> {
  using type = typename Type::alternatives;
};

// Names are short and differ at their ends: few characters are enough to tell most of them apart.
constexpr auto hash_of(const std::string_view& name) noexcept -> std::size_t {
  const char* const begin = name.data();
  const std::size_t size = name.size();
  std::size_t hash = size;
  for (std::size_t i = size < 4 ? 0 : size - 4; i != size; ++i) hash = hash * 61 + static_cast<unsigned char>(begin[i]);
  return size == 0 ? hash : hash * 61 + static_cast<unsigned char>(begin[0]);
}

constexpr auto name_schema(std::string_view printed, const schema_link* inside, std::size_t count) -> named_schema {
  const auto name = ward::detail::without_namespaces(printed);
  return {printed, name, inside, count, hash_of(name)};
}

// The schemas below a list of types, and one more, so that there is a first.
template <class Types>
struct schemas_inside;

template <class Struct>
inline constexpr named_schema schema_entry = name_schema(ward::detail::view_of(ward::detail::print_type<Struct>()),
                                                      schemas_inside<member_types<Struct>>::all, member_types<Struct>::size);
template <class... Alternatives>
inline constexpr named_schema schema_entry<type_list<Alternatives...>>{{}, {}, schemas_inside<type_list<Alternatives...>>::all, sizeof...(Alternatives), 0};
template <>
inline constexpr named_schema schema_entry<void>{};

template <class... Types>
struct schemas_inside<type_list<Types...>> {
  static constexpr schema_link all[sizeof...(Types) + 1]{{&schema_entry<struct_inside_of<Types>>, !std::is_void_v<struct_inside_of<Types>>}..., {}};
};

/// The struct that a type is or holds, or none.
template <class Type>
consteval auto schema_inside() -> schema_link {
  return {&schema_entry<struct_inside_of<Type>>, !std::is_void_v<struct_inside_of<Type>>};
}

}  // namespace detail

/// The structs that the body and the answers of an endpoint begin with. HTTP has eight statuses of success that have a body; more are
/// left out.
class schema_list {
 public:
  constexpr void add(schema_link schema) noexcept {
    if (schema.is_some && size_ != schemas_.size()) schemas_[size_++] = schema;
  }
  [[nodiscard]] constexpr auto all() const noexcept -> std::span<const schema_link> { return {schemas_.data(), size_}; }

 private:
  std::array<schema_link, 9> schemas_{};
  std::size_t size_ = 0;
};

}  // namespace ward::law
