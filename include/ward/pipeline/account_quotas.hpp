// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Quotas per account: which text of a valid input names the account, how it is compared, and where it is counted (row 4).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>

#include "ward/core/arena.hpp"
#include "ward/core/ascii.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/limit.hpp"
#include "ward/generate/parameter_writer.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"
#include "ward/pipeline/rate_keys.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::pipeline {
namespace detail {

/// As accounts are compared: without the ASCII blanks around it, its ASCII letters in lower case. All else stays as it came.
[[nodiscard]] inline auto account_name(std::string_view text, arena& memory) -> std::string_view {
  constexpr std::string_view blanks = " \t\n\v\f\r";
  const auto begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  text = text.substr(0, text.find_last_not_of(blanks) + 1);
  char* const name = memory.allocate_array<char>(text.size() + 1);
  std::transform(text.begin(), text.end(), name, ascii::to_lower);
  return {name, text.size()};
}

/// The name in a member of an input: empty for one that is absent.
template <class Field>
[[nodiscard]] auto account_in(const Field& field, arena& memory) -> std::string_view {
  constexpr auto kind = kind_of<Field>;
  if constexpr (Annotated<Field>) {
    return account_in(ward::detail::schema_access::inner(field), memory);
  } else if constexpr (kind == schema_kind::optional) {
    return field.has_value() ? account_in(*field, memory) : std::string_view{};
  } else if constexpr (requires { field.view(); }) {
    return account_name(field.view(), memory);
  } else {
    text_buffer text;
    return generate::write_scalar(text, field) ? account_name(text.view(), memory) : std::string_view{};
  }
}

template <class Endpoint>
[[nodiscard]] auto account_input(const inputs<Endpoint>& given) -> const auto& {
  if constexpr (has_clause<Endpoint, clause_kind::form>) {
    return given.form;
  } else {
    return given.body;
  }
}

template <class Quota>
concept CountsAccounts = requires { requires Quota::subject == rate_subject::account; };

/// True for what is no quota per account.
template <class Quota, member_case Names, class Struct>
[[nodiscard]] auto take_if_per_account(const environment_parts& parts, exchange& exchange, [[maybe_unused]] const Struct& input,
                                       [[maybe_unused]] std::size_t& taken) -> bool {
  if constexpr (CountsAccounts<Quota>) {
    constexpr auto place = find_wire_member<Struct, Names>(to_wire_name<Struct, Names>(Quota::member));
    const auto account = visit_members(
        input, [&](const auto&... members) { return account_in(std::get<place>(std::tie(members...)), exchange.memory()); });
    return take_account_quota(parts, exchange, taken++, account);
  } else {
    return true;
  }
}

template <member_case Names, class Struct, class... Quotas>
[[nodiscard]] auto take_from(const environment_parts& parts, exchange& exchange, const Struct& input, std::size_t& taken,
                             type_list<Quotas...>) -> bool {
  return (take_if_per_account<Quotas, Names>(parts, exchange, input, taken) && ...);
}

template <member_case Names, class Struct, class... Limits>
[[nodiscard]] auto take_from_all(const environment_parts& parts, exchange& exchange, const Struct& input, type_list<Limits...>) -> bool {
  [[maybe_unused]] std::size_t taken = 0;
  return (take_from<Names>(parts, exchange, input, taken, typename Limits::quotas{}) && ...);
}

}  // namespace detail

/// Takes one request from each quota per account of `Endpoint`, in their order; false if one of them refuses. Whether there is
/// such an account makes no difference: nothing is looked up.
template <class Endpoint, member_case Names>
[[nodiscard]] auto take_account_quotas([[maybe_unused]] const environment_parts& parts, [[maybe_unused]] exchange& exchange,
                                       [[maybe_unused]] const inputs<Endpoint>& given) -> bool {
  if constexpr (law::facts_of<Endpoint>.quotas.per_account) {
    return detail::take_from_all<Names>(parts, exchange, detail::account_input(given), clauses_of<Endpoint, clause_kind::limit>{});
  } else {
    return true;
  }
}

}  // namespace ward::pipeline
