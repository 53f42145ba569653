// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs of one name as schemas of one api: the name is the component's in its document (row 62; API9).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_flaws.hpp"

namespace ward::law {

/// A struct that is a schema, or the alternatives of a variant, which have no name; and what is in it. Null pointers stand for
/// what is no struct.
struct named_schema {
  std::string_view full_name;  ///< with its namespaces; empty without a name
  std::span<const named_schema* const> inside;
};

namespace detail {

// The whole of what `printed_type` takes the last name of.
template <class Type>
consteval auto printed_whole_type() -> std::string_view {
  const char* at = __PRETTY_FUNCTION__;
  while (at[0] != 'T' || at[1] != 'y' || at[2] != 'p' || at[3] != 'e' || at[4] != ' ' || at[5] != '=') ++at;
  const char* const begin = at + 7;
  for (at = begin; *at != ';' && *at != ']'; ++at) {
  }
  return {begin, at};
}

/// The struct that a type is or holds, or null. Field types repeat, and each is looked at once.
template <class Type>
consteval auto schema_inside() -> const named_schema*;

template <class... Types>
inline constexpr std::array<const named_schema*, sizeof...(Types)> schemas_inside{schema_inside<Types>()...};

template <class... Types>
consteval auto point_at(type_list<Types...>) -> std::span<const named_schema* const> {
  return schemas_inside<Types...>;
}

template <class Struct>
inline constexpr named_schema schema_name_of{printed_whole_type<Struct>(), point_at(member_types<Struct>{})};
template <class... Alternatives>
inline constexpr named_schema alternatives_of{{}, schemas_inside<Alternatives...>};

template <class... Alternatives>
consteval auto point_at_alternatives(type_list<Alternatives...>) -> const named_schema* {
  return &alternatives_of<Alternatives...>;
}

template <class Type>
consteval auto schema_inside() -> const named_schema* {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return schema_inside<typename Type::annotated>();
  else if constexpr (is_object<Type>) return &schema_name_of<Type>;
  else if constexpr (kind == schema_kind::list) return schema_inside<typename Type::item>();
  else if constexpr (kind == schema_kind::map) return schema_inside<typename Type::mapped>();
  else if constexpr (kind == schema_kind::variant) return point_at_alternatives(typename Type::alternatives{});
  else if constexpr (kind == schema_kind::patch) return schema_inside<typename Type::target>();
  else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) return schema_inside<typename Type::value_type>();
  else if constexpr (kind == schema_kind::recursive) {
    // Not asked of itself: the struct inside may be the one that is being looked at.
    if constexpr (is_object<typename Type::value_type>) return &schema_name_of<typename Type::value_type>;
    else return schema_inside<typename Type::value_type>();
  } else {
    return nullptr;
  }
}

// What is a component of the document: bodies and answers, and what is in them.
template <class Part>
consteval auto schema_of_part() -> const named_schema* {
  if constexpr (requires { requires Part::clause == clause_kind::body || Part::clause == clause_kind::returns; }) {
    if constexpr (!std::is_void_v<typename Part::schema>) return schema_inside<typename Part::schema>();
  }
  return nullptr;
}

template <class... Parts>
consteval auto schemas_of_parts(type_list<Parts...>) -> std::array<const named_schema*, sizeof...(Parts)> {
  return {schema_of_part<Parts>()...};
}
template <class Endpoint>
inline constexpr auto endpoint_schemas = schemas_of_parts(typename Endpoint::clauses{});

// "note" of "notes::v1::note": behind the last "::" that is in no argument.
constexpr auto without_namespaces(std::string_view name) noexcept -> std::string_view {
  const auto end = std::min(name.find('<'), name.size());
  const auto colon = name.substr(0, end).rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

constexpr auto hash_of(std::string_view text) noexcept -> std::uint64_t {
  std::uint64_t hash = 14'695'981'039'346'656'037U;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  return hash;
}

}  // namespace detail

/// Two structs of one name.
struct name_clash {
  const named_schema* first = nullptr;
  const named_schema* second = nullptr;
};

/// The first eight clashes of an api.
struct clash_list {
  std::array<name_clash, 8> items{};
  std::size_t size = 0;
};

namespace detail {

// Names by their hash, in a table that is never more than half full: each struct of an api is looked into once.
class name_table {
 public:
  constexpr void take(const named_schema* schema) {
    if (schema == nullptr) return;
    if (schema->full_name.empty()) return take_all(schema->inside);
    if (2 * (count_ + 1) > slots_.size()) grow();
    const auto name = without_namespaces(schema->full_name);
    auto& slot = slot_of(name);
    if (slot.schema == nullptr) {
      slot = {name, schema};
      ++count_;
      take_all(schema->inside);
    } else if (slot.schema->full_name != schema->full_name && is_new(*schema)) {
      clashes_.items[clashes_.size++] = {slot.schema, schema};
    }
  }
  constexpr void take_all(std::span<const named_schema* const> schemas) {
    for (const auto* each : schemas) take(each);
  }
  [[nodiscard]] constexpr auto clashes() const -> clash_list { return clashes_; }

 private:
  struct entry {
    std::string_view name;
    const named_schema* schema = nullptr;
  };

  constexpr auto slot_of(std::string_view name) -> entry& {
    std::size_t at = hash_of(name) % slots_.size();
    while (slots_[at].schema != nullptr && slots_[at].name != name) at = (at + 1) % slots_.size();
    return slots_[at];
  }
  constexpr void grow() {
    const auto before = slots_;
    slots_.assign(before.empty() ? 64 : 4 * before.size(), entry{});
    for (const auto& each : before) {
      if (each.schema != nullptr) slot_of(each.name) = each;
    }
  }
  [[nodiscard]] constexpr auto is_new(const named_schema& schema) const -> bool {
    if (clashes_.size == clashes_.items.size()) return false;
    for (std::size_t i = 0; i != clashes_.size; ++i) {
      if (clashes_.items[i].second->full_name == schema.full_name) return false;
    }
    return true;
  }

  std::vector<entry> slots_;
  std::size_t count_ = 0;
  clash_list clashes_;
};

template <class... Endpoints>
consteval auto find_clashes(type_list<Endpoints...>) -> clash_list {
  const std::array<std::span<const named_schema* const>, sizeof...(Endpoints)> all{endpoint_schemas<Endpoints>...};
  name_table table;
  for (const auto schemas : all) table.take_all(schemas);
  return table.clashes();
}

}  // namespace detail

/// The structs of `Api` that share a name. Precondition: its schemas have no other flaw.
template <class Api>
inline constexpr clash_list name_clashes_of = detail::find_clashes(typename Api::endpoints{});

/// Each name of a schema means one struct.
template <class Api, auto Where>
struct each_schema_has_a_name_of_its_own {
  static_assert(name_clashes_of<Api>.size == 0,
                WARD_RULE_TEXT("W507: two structs of this api have one name, in different namespaces: the name is the schema's in the "
                               "document and in generated clients. Rename one. See docs/rules/W507.md",
                               Where));
};

/// "v1::note and v2::note".
template <class Api, std::size_t Index>
[[nodiscard]] constexpr auto place_of_clash() -> place_text {
  place_text text;
  text << name_clashes_of<Api>.items[Index].first->full_name << " and " << name_clashes_of<Api>.items[Index].second->full_name;
  return text;
}

}  // namespace ward::law
