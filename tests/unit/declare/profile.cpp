// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Profiles: each is lawful with what it leaves open, and says no more than its clauses.
#include <catch2/catch_test_macros.hpp>
#include <string_view>
#include <type_traits>

#include "ward/declare.hpp"

namespace notes {

struct member : ward::role<"member"> {};
struct admin : ward::role<"admin", ward::privileged> {};

struct new_note {
  ward::text<1, 120> title;
};
struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
};
struct note_path {
  ward::id<"note"> id;
};
struct terms {
  ward::text<1, 10'000> text;
};

// [use]
struct get_note : ward::tenant_read<ward::get<"/v1/notes/{id}">, member, ward::path<note_path>, ward::returns<200, note>> {};

struct create_note : ward::tenant_write<ward::post<"/v1/notes">, member, ward::body<new_note>, ward::returns<201, note>> {};

struct read_terms : ward::public_read<"terms are for everybody", ward::get<"/v1/terms">, ward::returns<200, terms>> {};

struct remove_note : ward::admin_write<ward::del<"/v1/notes/{id}">, admin, ward::path<note_path>, ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, get_note, create_note,
                       read_terms, remove_note> {};

static_assert(ward::lawful<api>{});
// [/use]

// [own]
// What our searches have in common: two roles, a limit that is low, and a cap on those that run at once.
template <class Route, class... More>
using note_search = ward::endpoint<Route, ward::allow<member, admin>, ward::tenant_from_token, ward::expensive<"reads every note of a tenant">,
                                   ward::limit<ward::per_user<10, ward::minute>, ward::concurrent<2>>, ward::audited,
                                   ward::no_mfa<"a search changes nothing">, More...>;

struct search_notes : note_search<ward::get<"/v1/search">, ward::returns<200, note>> {};
// [/own]

struct search_api : ward::api<ward::title<"Search">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, search_notes> {};
static_assert(ward::lawful<search_api>{});

}  // namespace notes

namespace {

using namespace notes;

template <class Endpoint>
struct api_of : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, Endpoint> {};

struct admin_reads : ward::tenant_read<ward::get<"/v1/notes">, admin, ward::returns<200, note>> {};
struct admin_reads_well
    : ward::tenant_read<ward::get<"/v1/notes">, admin, ward::audited, ward::mfa, ward::returns<200, note>> {};
struct public_post : ward::public_read<"sign-up", ward::post<"/v1/users">, ward::returns<204>> {};
struct limited_twice
    : ward::tenant_read<ward::get<"/v1/notes">, member, ward::limit<ward::per_user<5, ward::minute>>, ward::returns<200, note>> {};

template <class Endpoint>
inline constexpr const auto& facts = ward::law::facts_of<Endpoint>;

}  // namespace

TEST_CASE("a profile is the clauses that it stands for, in front of those of the endpoint") {
  STATIC_CHECK(std::is_same_v<get_note::clauses,
                              ward::type_list<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token,
                                              ward::limit<ward::per_user<300, ward::minute>>, ward::path<note_path>, ward::returns<200, note>>>);
  STATIC_CHECK(ward::struct_name<get_note> == std::string_view{"get_note"});
}

TEST_CASE("profiles of tenants take the tenant from the token and count users") {
  STATIC_CHECK((facts<get_note>.tenant_is_from_token && facts<create_note>.tenant_is_from_token && facts<remove_note>.tenant_is_from_token));
  STATIC_CHECK((facts<get_note>.quotas.per_user && facts<create_note>.quotas.per_user && facts<remove_note>.quotas.per_user));
  STATIC_CHECK((!facts<get_note>.is_audited && facts<create_note>.is_audited && facts<remove_note>.is_audited));
}

TEST_CASE("what is public has no tenant, and a limit of its own by address") {
  STATIC_CHECK(facts<read_terms>.is_public);
  STATIC_CHECK(!facts<read_terms>.tenant_is_from_token);
  STATIC_CHECK(facts<read_terms>.quotas.per_ip);
  STATIC_CHECK(ward::clause_of<read_terms, ward::clause_kind::access>::why == "terms are for everybody");
  STATIC_CHECK(ward::clause_of<read_terms, ward::clause_kind::tenant>::why == "terms are for everybody");
}

TEST_CASE("administrators have proved who they are a short time ago") {
  using step_up = ward::clause_of<remove_note, ward::clause_kind::step_up>;
  STATIC_CHECK(step_up::is_demanded);
  STATIC_CHECK(step_up::max_age_seconds == 15 * 60);
}

TEST_CASE("a profile excuses from no rule") {
  STATIC_CHECK(!ward::law::holds<api_of<admin_reads>>);
  STATIC_CHECK(ward::law::holds<api_of<admin_reads_well>>);
  STATIC_CHECK(!ward::law::holds<api_of<public_post>>);
  STATIC_CHECK(!ward::law::holds<api_of<limited_twice>>);
  using says_nothing_twice =
      ward::law::endpoint_says_nothing_twice<limited_twice, ward::law::where<limited_twice, ward::law::spot{ward::law::side::repeated, {}}>()>;
  STATIC_CHECK(std::is_same_v<ward::law::broken_rules<api_of<limited_twice>>, ward::type_list<says_nothing_twice>>);
}
