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
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_tree.hpp"

namespace ward::law {

namespace detail {

// Names are short and differ at their ends: few characters are enough to tell most of them apart.
constexpr auto hash_of(const std::string_view& name) noexcept -> std::size_t {
  const char* const begin = name.data();
  const std::size_t size = name.size();
  std::size_t hash = size;
  for (std::size_t i = size < 4 ? 0 : size - 4; i != size; ++i) hash = hash * 61 + static_cast<unsigned char>(begin[i]);
  return size == 0 ? hash : hash * 61 + static_cast<unsigned char>(begin[0]);
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
  constexpr void take(const named_schema& schema) {
    if (schema.full_name.empty()) return take_all(schema.inside);
    if (2 * (count_ + 1) > slots_.size()) grow();
    auto& slot = slot_of(schema.name);
    if (!slot.is_taken) {
      slot = {&schema, true};
      ++count_;
      take_all(schema.inside);
    } else if (slot.schema->full_name != schema.full_name && is_new(schema)) {
      clashes_.items[clashes_.size++] = {slot.schema, &schema};
      take_all(schema.inside);
    }
  }
  constexpr void take_all(std::span<const schema_link> schemas) {
    for (const auto& each : schemas) {
      if (each.is_some) take(*each.to);
    }
  }
  [[nodiscard]] constexpr auto clashes() const -> clash_list { return clashes_; }

 private:
  struct entry {
    const named_schema* schema = nullptr;
    bool is_taken = false;
  };

  constexpr auto slot_of(std::string_view name) -> entry& {
    std::size_t at = hash_of(name) % slots_.size();
    while (slots_[at].is_taken && slots_[at].schema->name != name) at = (at + 1) % slots_.size();
    return slots_[at];
  }
  constexpr void grow() {
    const auto before = slots_;
    slots_.assign(before.empty() ? 64 : 4 * before.size(), entry{});
    for (const auto& each : before) {
      if (each.is_taken) slot_of(each.schema->name) = each;
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
  const std::array<const schema_list*, sizeof...(Endpoints)> all{&facts_of<Endpoints>.schemas...};
  name_table table;
  for (const auto* schemas : all) table.take_all(schemas->all());
  return table.clashes();
}

}  // namespace detail

/// The structs of `Api` that share a name. Precondition: its schemas have no other flaw.
template <class Api>
inline constexpr clash_list name_clashes_of = detail::find_clashes(typename Api::endpoints{});

/// Each name of a schema means one struct.
template <class Api>
inline constexpr bool gives_each_schema_a_name_of_its_own = name_clashes_of<Api>.size == 0;

template <class Api, auto Where, bool Holds = gives_each_schema_a_name_of_its_own<Api>>
struct each_schema_has_a_name_of_its_own {
  static_assert(Holds,
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
