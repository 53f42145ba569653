// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs of one name as schemas of one api: the name is the component's in its document (row 62; API9).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_tree.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::law {

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

// Names by their hash, in a table that is never more than half full: each struct of an api is looked into once. No std::vector: the
// compiler evaluates this for every struct of every contract, each [] of a vector being a call.
class name_table {
 public:
  constexpr name_table() = default;
  name_table(const name_table&) = delete;
  constexpr ~name_table() { delete[] slots_; }

  constexpr void take_all(const schema_link* schemas, std::size_t count) {
    for (std::size_t i = 0; i != count; ++i) {
      if (schemas[i].is_some) take(*schemas[i].to);
    }
  }
  [[nodiscard]] constexpr auto clashes() const -> clash_list { return clashes_; }

 private:
  struct entry {
    const named_schema* schema = nullptr;
    std::size_t hash = 0;
    bool is_taken = false;
  };

  constexpr void take(const named_schema& schema) {
    if (schema.full_name.empty()) return take_all(schema.inside, schema.count);
    if (2 * (count_ + 1) > size_) grow();
    auto& slot = slot_of(schema);
    if (!slot.is_taken) {
      slot = {&schema, schema.hash, true};
      ++count_;
      take_all(schema.inside, schema.count);
    } else if (!ward::detail::are_same(slot.schema->full_name, schema.full_name) && is_new(schema)) {
      clashes_.items[clashes_.size++] = {slot.schema, &schema};
      take_all(schema.inside, schema.count);
    }
  }
  constexpr auto slot_of(const named_schema& schema) -> entry& {
    std::size_t at = schema.hash % size_;
    while (slots_[at].is_taken &&
           (slots_[at].hash != schema.hash || !ward::detail::are_same(slots_[at].schema->name, schema.name))) {
      at = (at + 1) % size_;
    }
    return slots_[at];
  }
  constexpr void grow() {
    const entry* const before = slots_;
    const std::size_t size_before = size_;
    size_ = size_ == 0 ? 64 : 4 * size_;
    slots_ = new entry[size_];
    for (std::size_t i = 0; i != size_before; ++i) {
      if (before[i].is_taken) slot_of(*before[i].schema) = before[i];
    }
    delete[] before;
  }
  [[nodiscard]] constexpr auto is_new(const named_schema& schema) const -> bool {
    if (clashes_.size == clashes_.items.size()) return false;
    for (std::size_t i = 0; i != clashes_.size; ++i) {
      if (clashes_.items[i].second->full_name == schema.full_name) return false;
    }
    return true;
  }

  entry* slots_ = nullptr;
  std::size_t size_ = 0;
  std::size_t count_ = 0;
  clash_list clashes_;
};

template <class... Endpoints>
consteval auto find_clashes(type_list<Endpoints...>) -> clash_list {
  const std::array<const schema_list*, sizeof...(Endpoints)> all{&facts_of<Endpoints>.schemas...};
  name_table table;
  for (const auto* schemas : all) table.take_all(schemas->all().data(), schemas->all().size());
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
