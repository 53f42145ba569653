// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The structs of a message, as pointers to one table entry for each struct: what names of schemas are compared by.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

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

/// The struct that a type is or holds, or null. Field types repeat, and each is looked at once.
template <class Type>
consteval auto schema_inside() -> schema_link;

template <class... Types>
inline constexpr std::array<schema_link, sizeof...(Types)> schemas_inside{schema_inside<Types>()...};

// Names are short and differ at their ends: few characters are enough to tell most of them apart.
constexpr auto hash_of(const std::string_view& name) noexcept -> std::size_t {
  const char* const begin = name.data();
  const std::size_t size = name.size();
  std::size_t hash = size;
  for (std::size_t i = size < 4 ? 0 : size - 4; i != size; ++i) hash = hash * 61 + static_cast<unsigned char>(begin[i]);
  return size == 0 ? hash : hash * 61 + static_cast<unsigned char>(begin[0]);
}

template <class... Types>
consteval auto point_at(type_list<Types...>) -> std::span<const schema_link> {
  return schemas_inside<Types...>;
}

constexpr auto name_schema(std::string_view printed, std::span<const schema_link> inside) -> named_schema {
  const auto name = ward::detail::without_namespaces(printed);
  return {printed, name, inside.data(), inside.size(), hash_of(name)};
}

template <class Struct>
inline constexpr named_schema schema_name_of = name_schema(ward::detail::view_of(ward::detail::print_type<Struct>()), point_at(member_types<Struct>{}));
template <class... Alternatives>
inline constexpr named_schema alternatives_of{{}, {}, schemas_inside<Alternatives...>.data(), sizeof...(Alternatives), 0};

template <class... Alternatives>
consteval auto point_at_alternatives(type_list<Alternatives...>) -> schema_link {
  return {&alternatives_of<Alternatives...>, true};
}

template <class Type>
consteval auto schema_inside() -> schema_link {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return schema_inside<typename Type::annotated>();
  else if constexpr (is_object<Type>) return {&schema_name_of<Type>, true};
  else if constexpr (kind == schema_kind::list) return schema_inside<typename Type::item>();
  else if constexpr (kind == schema_kind::map) return schema_inside<typename Type::mapped>();
  else if constexpr (kind == schema_kind::variant) return point_at_alternatives(typename Type::alternatives{});
  else if constexpr (kind == schema_kind::patch) return schema_inside<typename Type::target>();
  else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) return schema_inside<typename Type::value_type>();
  else if constexpr (kind == schema_kind::recursive) {
    // Not asked of itself: the struct inside may be the one that is being looked at.
    if constexpr (is_object<typename Type::value_type>) return {&schema_name_of<typename Type::value_type>, true};
    else return schema_inside<typename Type::value_type>();
  } else {
    return {};
  }
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
