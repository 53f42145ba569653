// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An api: its endpoints, and the clauses that hold for all of them.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"

namespace ward {
namespace detail {

template <class... Lists>
struct join;
template <>
struct join<> {
  using type = type_list<>;
};
// Eight at a time keeps the recursion shallow for hundreds of endpoints.
template <class... A>
struct join<type_list<A...>> {
  using type = type_list<A...>;
};
template <class... A, class... B, class... Rest>
struct join<type_list<A...>, type_list<B...>, Rest...> : join<type_list<A..., B...>, Rest...> {};
template <class... A, class... B, class... C, class... D, class... E, class... F, class... G, class... H, class... Rest>
struct join<type_list<A...>, type_list<B...>, type_list<C...>, type_list<D...>, type_list<E...>, type_list<F...>,
            type_list<G...>, type_list<H...>, Rest...>
    : join<type_list<A..., B..., C..., D..., E..., F..., G..., H...>, Rest...> {};

}  // namespace detail

struct api_base {};

/// `struct api : ward::api<ward::title<"Notes">, ..., create_note, get_note> {};` - clauses and endpoints, in any order.
template <class... Parts>
struct api : api_base {
  using parts = type_list<Parts...>;
  using clauses = typename detail::join<std::conditional_t<Endpoint<Parts>, type_list<>, type_list<Parts>>...>::type;
  using endpoints = typename detail::join<std::conditional_t<Endpoint<Parts>, type_list<Parts>, type_list<>>...>::type;
};

namespace detail {

// Not in the concept itself: compilers would explain the expression.
template <class Type>
inline constexpr bool is_api = requires(Type* type, const api_base*& base) { base = type; };

}  // namespace detail

/// A struct that derives from one `api<...>`, and publicly.
template <class Type>
concept Api = detail::is_api<Type>;

}  // namespace ward
