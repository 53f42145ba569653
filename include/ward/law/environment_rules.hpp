// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W701 to W703: the app is given every component that its endpoints need. The rule's argument is the first endpoint that needs it.
#pragma once

#include <array>
#include <cstddef>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/lawful.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward {

/// The components that an app may be given or not.
struct given_components {
  bool token_verifier = false;
  bool rate_limiter = false;
  bool audit_log = false;
};

namespace law {
namespace detail {

template <class... Endpoints, class Needs>
consteval auto first_that(type_list<Endpoints...>, Needs needs) -> std::size_t {
  const std::array<const endpoint_facts*, sizeof...(Endpoints)> all{&facts_of<Endpoints>...};
  std::size_t at = 0;
  while (at != all.size() && !needs(*all[at])) ++at;
  return at;
}

// The place of the first endpoint that needs the component, or the number of endpoints.
template <class Api>
inline constexpr std::size_t first_with_token =
    first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) { return !facts.is_public; });
template <class Api>
inline constexpr std::size_t first_with_limit = first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) {
  return facts.quotas.per_ip || facts.quotas.per_user || facts_of_api<Api>.quotas.per_ip || facts_of_api<Api>.quotas.per_user;
});
template <class Api>
inline constexpr std::size_t first_audited =
    first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) { return facts.is_audited; });

}  // namespace detail

/// Some endpoint admits callers by their token.
template <class Api>
inline constexpr bool needs_token_verifier = detail::first_with_token<Api> != Api::endpoints::size;
/// Some endpoint has a limit, or inherits the api's.
template <class Api>
inline constexpr bool needs_rate_limiter = detail::first_with_limit<Api> != Api::endpoints::size;
/// Some endpoint is audited.
template <class Api>
inline constexpr bool needs_audit_log = detail::first_audited<Api> != Api::endpoints::size;

template <class Endpoint, bool Given>
struct app_has_the_token_verifier_it_needs {
  static_assert(Given, WARD_RULE_TEXT("W701: this endpoint admits callers by their token, and the app was given no token verifier. Give "
                                      "ward::app one, such as ward::jwt_verifier. See docs/rules/W701.md",
                                      place_of<Endpoint>()));
};

template <class Endpoint, bool Given>
struct app_has_the_rate_limiter_it_needs {
  static_assert(Given, WARD_RULE_TEXT("W702: this endpoint is limited, and the app was given no rate limiter. Give ward::app one, such as "
                                      "ward::memory::limiter. See docs/rules/W702.md",
                                      place_of<Endpoint>()));
};

template <class Endpoint, bool Given>
struct app_has_the_audit_log_it_needs {
  static_assert(Given, WARD_RULE_TEXT("W703: this endpoint is audited, and the app was given no audit log. Give ward::app one. See "
                                      "docs/rules/W703.md",
                                      place_of<Endpoint>()));
};

namespace detail {

template <template <class, bool> class Rule, class Api, std::size_t First>
struct unless_given {
  using type = type_list<Rule<element<typename Api::endpoints, First>, false>>;
};
template <template <class, bool> class Rule, class Api, std::size_t First>
  requires(First == Api::endpoints::size)
struct unless_given<Rule, Api, First> {
  using type = type_list<>;
};
template <template <class, bool> class Rule, class Api, std::size_t First, bool Given>
using broken_unless = typename unless_given<Rule, Api, Given ? Api::endpoints::size : First>::type;

}  // namespace detail

/// The rules that an app of `Api` with these components breaks.
template <class Api, given_components Given>
using broken_environment_rules = typename ward::detail::join<
    detail::broken_unless<app_has_the_token_verifier_it_needs, Api, detail::first_with_token<Api>, Given.token_verifier>,
    detail::broken_unless<app_has_the_rate_limiter_it_needs, Api, detail::first_with_limit<Api>, Given.rate_limiter>,
    detail::broken_unless<app_has_the_audit_log_it_needs, Api, detail::first_audited<Api>, Given.audit_log>>::type;

/// Whether `Given` is all that `Api` needs. Says nothing, never fails to compile.
template <class Api, given_components Given>
inline constexpr bool environment_holds = broken_environment_rules<Api, Given>::size == 0;

}  // namespace law

/// To complete `equipped<Api, Given>` is to check the environment: one error for each component that is missing.
template <Api Declared, given_components Given, class BrokenRules = law::broken_environment_rules<Declared, Given>>
struct equipped;
template <Api Declared, given_components Given, class... BrokenRules>
struct equipped<Declared, Given, type_list<BrokenRules...>> : BrokenRules... {
  constexpr explicit operator bool() const noexcept { return true; }
};

}  // namespace ward
