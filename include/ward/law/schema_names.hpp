// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs of one name as schemas of one api: the name is the component's in its document (row 62; API9).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_flaws.hpp"

namespace ward::law {

/// A struct that is a schema, and those in it.
struct named_schema {
  std::string_view name;       ///< without its namespaces
  std::string_view full_name;  ///< with them
  std::uint64_t name_hash = 0;
  std::uint64_t type_hash = 0;
  std::span<const named_schema* const> inside;
};

namespace detail {

constexpr auto hash_of(std::string_view text) noexcept -> std::uint64_t {
  std::uint64_t hash = 14'695'981'039'346'656'037U;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  return hash;
}

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

template <class Type>
struct structs_in;

template <class... Types>
struct structs_in<type_list<Types...>> {
  using type = typename ward::detail::join<typename structs_in<Types>::type...>::type;
};

template <class Type>
struct structs_in {
  static consteval auto find() {
    constexpr auto kind = kind_of<Type>;
    if constexpr (Annotated<Type>) return structs_in<typename Type::annotated>{};
    else if constexpr (is_object<Type>) return type_tag<type_list<Type>>{};
    else if constexpr (kind == schema_kind::list) return structs_in<typename Type::item>{};
    else if constexpr (kind == schema_kind::map) return structs_in<typename Type::mapped>{};
    else if constexpr (kind == schema_kind::variant) return structs_in<typename Type::alternatives>{};
    else if constexpr (kind == schema_kind::patch) return structs_in<typename Type::target>{};
    else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable || kind == schema_kind::recursive) {
      return structs_in<typename Type::value_type>{};
    } else {
      return type_tag<type_list<>>{};
    }
  }
  using type = typename decltype(find())::type;
};

template <class Struct>
consteval auto name_schema() -> named_schema;

template <class Struct>
inline constexpr named_schema schema_name_of = name_schema<Struct>();

template <class... Structs>
consteval auto point_at(type_list<Structs...>) -> std::array<const named_schema*, sizeof...(Structs)> {
  return {&schema_name_of<Structs>...};
}

template <class Struct>
inline constexpr auto schemas_inside = point_at(typename structs_in<member_types<Struct>>::type{});

template <class Struct>
consteval auto name_schema() -> named_schema {
  constexpr auto whole = printed_whole_type<Struct>();
  return {struct_name<Struct>, whole, hash_of(struct_name<Struct>), hash_of(whole), schemas_inside<Struct>};
}

// What is a component of the document: bodies and answers, and what is in them.
template <class Part>
consteval auto find_schemas() {
  if constexpr (requires { requires Part::clause == clause_kind::body || Part::clause == clause_kind::returns; }) {
    if constexpr (std::is_void_v<typename Part::schema>) return type_tag<type_list<>>{};
    else return structs_in<typename Part::schema>{};
  } else {
    return type_tag<type_list<>>{};
  }
}
template <class... Parts>
consteval auto schemas_of(type_list<Parts...>) {
  return point_at(typename ward::detail::join<typename decltype(find_schemas<Parts>())::type...>::type{});
}
template <class Endpoint>
inline constexpr auto endpoint_schemas = schemas_of(typename Endpoint::clauses{});

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

// Names by their hash, in a table that is never more than half full: each struct of an api is looked at once.
class name_table {
 public:
  constexpr void take(const named_schema& schema) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    auto& slot = slot_of(schema.name_hash);
    if (slot == nullptr) {
      slot = &schema;
      ++count_;
      for (const auto* each : schema.inside) take(*each);
    } else if (slot->type_hash != schema.type_hash && is_new(schema)) {
      clashes_.items[clashes_.size++] = {slot, &schema};
    }
  }
  [[nodiscard]] constexpr auto clashes() const -> clash_list { return clashes_; }

 private:
  constexpr auto slot_of(std::uint64_t hash) -> const named_schema*& {
    std::size_t at = hash % slots_.size();
    while (slots_[at] != nullptr && slots_[at]->name_hash != hash) at = (at + 1) % slots_.size();
    return slots_[at];
  }
  constexpr void grow() {
    const auto before = slots_;
    slots_.assign(before.empty() ? 64 : 2 * before.size(), nullptr);
    for (const auto* each : before) {
      if (each != nullptr) slot_of(each->name_hash) = each;
    }
  }
  [[nodiscard]] constexpr auto is_new(const named_schema& schema) const -> bool {
    if (clashes_.size == clashes_.items.size()) return false;
    for (std::size_t i = 0; i != clashes_.size; ++i) {
      if (clashes_.items[i].second->type_hash == schema.type_hash) return false;
    }
    return true;
  }

  std::vector<const named_schema*> slots_;
  std::size_t count_ = 0;
  clash_list clashes_;
};

template <class... Endpoints>
consteval auto find_clashes(type_list<Endpoints...>) -> clash_list {
  const std::array<std::span<const named_schema* const>, sizeof...(Endpoints)> all{endpoint_schemas<Endpoints>...};
  name_table table;
  for (const auto schemas : all) {
    for (const auto* each : schemas) table.take(*each);
  }
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
