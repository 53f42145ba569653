// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W601 and W602: each endpoint has its handler, an overload of `on` of the service.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/fwd.hpp"
#include "ward/law/lawful.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// What `service.on(call)` gives, if there is such a function. A decltype, since a result need not be complete to be named.
template <class Service, class Call>
using handler_result = decltype(std::declval<Service&>().on(std::declval<Call>()));

template <class Service, class Call>
concept CanHandle = requires { typename handler_result<Service, Call>; };

/// `service.on(call)` exists for the endpoint's call, whatever it takes it as and returns.
template <class Service, class Endpoint>
inline constexpr bool has_a_handler =
    CanHandle<Service, const call<Endpoint>&> || CanHandle<Service, call<Endpoint>&> || CanHandle<Service, call<Endpoint>&&>;

template <class Endpoint, class Service, bool Holds = has_a_handler<Service, Endpoint>>
struct endpoint_has_its_handler {
  static_assert(Holds,
                WARD_RULE_TEXT("W601: the service has no handler for this endpoint. Add a public function auto on(const "
                               "ward::call<its_endpoint>& call) -> ward::reply<its_endpoint>; See docs/rules/W601.md",
                               place_of<Endpoint>()));
};

/// It takes `const call<Endpoint>&` and returns `reply<Endpoint>`. True if there is none: that is W601.
template <class Service, class Endpoint>
inline constexpr bool has_a_handler_of_its_type = [] {
  if constexpr (CanHandle<Service, const call<Endpoint>&>) {
    return std::is_same_v<handler_result<Service, const call<Endpoint>&>, reply<Endpoint>>;
  } else {
    return !has_a_handler<Service, Endpoint>;
  }
}();

template <class Endpoint, class Service, bool Holds = has_a_handler_of_its_type<Service, Endpoint>>
struct endpoint_has_a_handler_of_its_type {
  static_assert(Holds,
                WARD_RULE_TEXT("W602: the handler of this endpoint has the wrong type. Write auto on(const ward::call<its_endpoint>& call) "
                               "-> ward::reply<its_endpoint>; const may follow. See docs/rules/W602.md",
                               place_of<Endpoint>()));
};

namespace detail {

template <class Service, class... Endpoints>
consteval auto find_unhandled(type_list<Endpoints...>) {
  constexpr std::array<bool, sizeof...(Endpoints)> handled{
      (has_a_handler<Service, Endpoints> && has_a_handler_of_its_type<Service, Endpoints>)...};
  place_list<sizeof...(Endpoints)> found;
  for (std::size_t i = 0; i != handled.size(); ++i) {
    if (!handled[i]) found.places[found.size++] = i;
  }
  return found;
}

template <class Service, class Api>
inline constexpr auto unhandled_endpoints = find_unhandled<Service>(typename Api::endpoints{});

template <class Service, class Endpoint>
using rule_about_handler = std::conditional_t<has_a_handler<Service, Endpoint>, endpoint_has_a_handler_of_its_type<Endpoint, Service>,
                                              endpoint_has_its_handler<Endpoint, Service>>;

template <class Service, class Api, class Unhandled>
struct broken_by;
template <class Service, class Api, std::size_t... Unhandled>
struct broken_by<Service, Api, std::index_sequence<Unhandled...>> {
  using type = type_list<
      rule_about_handler<Service, element<typename Api::endpoints, unhandled_endpoints<Service, Api>.places[Unhandled]>>...>;
};

}  // namespace detail

/// The rules about handlers that `Service` breaks for `Api`. Precondition: `holds<Api>`, so that no endpoint is there twice.
template <class Api, class Service>
using broken_handler_rules =
    typename detail::broken_by<Service, Api, std::make_index_sequence<detail::unhandled_endpoints<Service, Api>.size>>::type;

/// Whether each endpoint of `Api` has its handler in `Service`. Says nothing, never fails to compile.
template <class Api, class Service>
inline constexpr bool answers_all = broken_handler_rules<Api, Service>::size == 0;

/// To complete `handlers_answer<Api, Service>` is to check the handlers: one error for each endpoint without a good one.
template <class Api, class Service, class BrokenRules = broken_handler_rules<Api, Service>>
struct handlers_answer;
template <class Api, class Service, class... BrokenRules>
struct handlers_answer<Api, Service, type_list<BrokenRules...>> : BrokenRules... {
  constexpr explicit operator bool() const noexcept { return true; }
};

}  // namespace ward::law
