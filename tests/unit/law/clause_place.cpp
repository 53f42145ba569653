// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which clause of an endpoint a rule is about.
#include "ward/law/clause_place.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"
#include "ward/law/place.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct guest {};
struct tag_of_note {
  ward::id<"note"> id;
  ward::text<1, 9> tag;
};

template <class Endpoint, side Side>
constexpr auto place = place_in_clauses<Endpoint, Side>();

template <class... Clauses>
using gets = says<ward::get<"/a">, Clauses...>;
template <ward::fixed_string Path, class... Clauses>
using tagged = says<ward::get<Path>, Clauses...>;

}  // namespace

TEST_CASE("what is no clause is named") {
  STATIC_CHECK(place<gets<ward::mfa, ward::per_user<3, ward::minute>, guest>, side::stranger>.view() == "GET /a, per_user");
  STATIC_CHECK(place<gets<ward::title<"A">>, side::stranger>.view() == "GET /a, title");
  STATIC_CHECK(place<gets<int>, side::stranger>.view() == "GET /a, int");
}

TEST_CASE("what is no role is named as it stands in its clause") {
  STATIC_CHECK(place<gets<ward::allow<member, guest>>, side::role>.view() == "GET /a, allow<guest>");
  STATIC_CHECK(place<gets<ward::allow<>>, side::role>.view() == "GET /a");
}

TEST_CASE("the clause whose reason is empty is named") {
  STATIC_CHECK(place<gets<ward::no_tenant<"none">, ward::no_mfa<"">>, side::reason>.view() == "GET /a, no_mfa");
}

TEST_CASE("two clauses that say one thing are named") {
  STATIC_CHECK(place<gets<ward::tag<"a">, ward::tag<"b">, ward::step_up<1, ward::hour>, ward::audited, ward::mfa>, side::repeated>.view() ==
               "GET /a, step_up and mfa");
  STATIC_CHECK(place<gets<ward::query<int>, ward::query<guest>>, side::repeated>.view() == "GET /a, query and query");
  STATIC_CHECK(place<gets<ward::allow<>, ward::allow<>, int, int>, side::repeated>.view() == "GET /a");  // other rules
}

TEST_CASE("the placeholder or the member that the other side lacks is named") {
  using tags = ward::path<tag_of_note>;
  STATIC_CHECK(place<tagged<"/{id}/{name}", tags>, side::placeholder>.view() == "GET /{id}/{name}, {name} is no member");
  STATIC_CHECK(place<tagged<"/{id}", tags>, side::placeholder>.view() == "GET /{id}, member tag has no {tag}");
  STATIC_CHECK(place<tagged<"/{id}/{id}", tags>, side::placeholder>.view() == "GET /{id}/{id}, {id} twice");
  STATIC_CHECK(place<tagged<"/{id}">, side::placeholder>.view() == "GET /{id}, {id} is no member");
  STATIC_CHECK(place<tagged<"/{id}/{tag}", tags>, side::placeholder>.view() == "GET /{id}/{tag}");
}
