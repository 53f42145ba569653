// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W701 to W706: the app is given every component that its endpoints need. The rule's argument is the first endpoint that needs it.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/lawful.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {
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
  return facts.quotas.count != 0 || facts_of_api<Api>.quotas.count != 0;
});
template <class Api>
inline constexpr std::size_t first_audited =
    first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) { return facts.is_audited; });
template <class Api>
inline constexpr std::size_t first_with_form =
    first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) { return facts.clauses.of(clause_kind::form) != 0; });
template <class Api>
inline constexpr std::size_t first_with_lease =
    first_that(typename Api::endpoints{}, [](const endpoint_facts& facts) { return facts.quotas.concurrent != 0; });

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
/// Some endpoint takes a form.
template <class Api>
inline constexpr bool needs_upload_store = detail::first_with_form<Api> != Api::endpoints::size;
/// Some endpoint limits how many calls one caller has at the same time.
template <class Api>
inline constexpr bool needs_lease_keeper = detail::first_with_lease<Api> != Api::endpoints::size;

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

/// Every app writes an access log (row 20): the name of the api stands for all its endpoints.
template <class Api, bool Given>
struct app_has_the_log_sink_it_needs {
  static_assert(Given, "W704: the app was given no log sink, and every call leaves a line in the access log. Give ward::app one, such as "
                       "ward::memory::queued_log. See docs/rules/W704.md");
};

/// What arrives of a form goes to a store that is bounded over all requests (row 18; API4).
template <class Endpoint, bool Given>
struct app_has_the_upload_store_it_needs {
  static_assert(Given, WARD_RULE_TEXT("W705: this endpoint takes a form, and the app was given no upload store. Give ward::app one, such as "
                                      "ward::memory::upload_store. See docs/rules/W705.md",
                                      place_of<Endpoint>()));
};

/// Calls at the same time are counted in a store (row 24; API4).
template <class Endpoint, bool Given>
struct app_has_the_lease_keeper_it_needs {
  static_assert(Given, WARD_RULE_TEXT("W706: this endpoint limits calls at the same time, and the app was given no lease keeper. Give ward::app "
                                      "one, such as ward::memory::lease_keeper. See docs/rules/W706.md",
                                      place_of<Endpoint>()));
};

/// Which components an app was given.
struct given_components {
  bool token_verifier = false;
  bool rate_limiter = false;
  bool audit_log = false;
  bool log_sink = false;
  bool upload_store = false;
  bool lease_keeper = false;
};

namespace detail {

template <template <class, bool> class Rule, class Api, std::size_t First>
struct rule_about {
  using type = type_list<Rule<element<typename Api::endpoints, First>, false>>;
};
template <template <class, bool> class Rule, class Api, std::size_t First>
  requires(First == Api::endpoints::size)
struct rule_about<Rule, Api, First> {
  using type = type_list<>;
};
template <template <class, bool> class Rule, class Api, std::size_t First, bool Given>
using broken_unless = typename rule_about<Rule, Api, Given ? Api::endpoints::size : First>::type;

}  // namespace detail

/// The rules that an app of `Api` breaks which was given these components.
template <class Api, given_components Given>
using broken_environment_rules = typename ward::detail::join<
    detail::broken_unless<app_has_the_token_verifier_it_needs, Api, detail::first_with_token<Api>, Given.token_verifier>,
    detail::broken_unless<app_has_the_rate_limiter_it_needs, Api, detail::first_with_limit<Api>, Given.rate_limiter>,
    detail::broken_unless<app_has_the_audit_log_it_needs, Api, detail::first_audited<Api>, Given.audit_log>,
    std::conditional_t<Given.log_sink, type_list<>, type_list<app_has_the_log_sink_it_needs<Api, Given.log_sink>>>,
    detail::broken_unless<app_has_the_upload_store_it_needs, Api, detail::first_with_form<Api>, Given.upload_store>,
    detail::broken_unless<app_has_the_lease_keeper_it_needs, Api, detail::first_with_lease<Api>, Given.lease_keeper>>::type;

/// Whether these components are all that `Api` needs. Says nothing, never fails to compile.
template <class Api, given_components Given>
inline constexpr bool environment_holds = broken_environment_rules<Api, Given>::size == 0;

/// To complete this is to check the environment: one error for each component that is missing.
template <class Api, given_components Given, class BrokenRules = broken_environment_rules<Api, Given>>
struct environment_is_complete;
template <class Api, given_components Given, class... BrokenRules>
struct environment_is_complete<Api, Given, type_list<BrokenRules...>> : BrokenRules... {
  constexpr explicit operator bool() const noexcept { return true; }
};

}  // namespace ward::law
