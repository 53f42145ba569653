// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which rule over its members a value breaks: its own, or that of a struct inlined in it, or that of one below.
#pragma once

#include <type_traits>

#include "ward/schema/annotation.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/rule_issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::detail {

template <class Struct>
constexpr auto find_broken_rule(const Struct& object) -> rule_issue;

// Calls `visitor` with each inlined struct of `object`.
template <class Struct, class Visitor>
constexpr void visit_inlined(const Struct& object, Visitor&& visitor) {
  if constexpr (requires { reflection<Struct>::is_flattened; }) {
    reflection<Struct>::visit_inlined(object, visitor);
  }
}

/// The rule of `object` itself or of a struct inlined in it, if it is broken.
template <class Struct>
constexpr auto own_broken_rule(const Struct& object) -> rule_issue {
  rule_issue found;
  if constexpr (ChecksItself<Struct>) found = object.check();
  visit_inlined(object, [&](const auto& inner) {
    if (!found.found()) found = own_broken_rule(inner);
  });
  return found;
}

/// Whether there is one: of `Struct` itself or of a struct inlined in it.
template <class Struct>
consteval auto has_own_rule() -> bool {
  bool found = ChecksItself<Struct>;
  if constexpr (requires { reflection<Struct>::is_flattened; }) {
    const auto blank = schema_access::make<Struct>();
    visit_inlined(blank, [&](const auto& inner) { found = found || has_own_rule<std::remove_cvref_t<decltype(inner)>>(); });
  }
  return found;
}

template <class Value>
constexpr auto find_broken_rule_in(const Value& value) -> rule_issue {
  if constexpr (Annotated<Value>) {
    return find_broken_rule_in(schema_access::inner(value));
  } else if constexpr (kind_of<Value> == schema_kind::optional || kind_of<Value> == schema_kind::nullable) {
    return value.has_value() ? find_broken_rule_in(*value) : rule_issue{};
  } else if constexpr (kind_of<Value> == schema_kind::object) {
    return find_broken_rule(value);
  } else {
    return {};
  }
}

/// The first broken rule of `object` or of a struct in it, not in a list: the items of a list are checked where they are read.
template <class Struct>
constexpr auto find_broken_rule(const Struct& object) -> rule_issue {
  rule_issue found = own_broken_rule(object);
  visit_members(object, [&](const auto&... members) {
    static_cast<void>(((!found.found() && (found = find_broken_rule_in(members)).found()) || ...));
  });
  return found;
}

}  // namespace ward::detail
