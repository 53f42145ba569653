// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the table holds of step-ups and asserted tenants.
#include "ward/pipeline/operation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "ward/declare.hpp"

// Not in the unnamed namespace: reflection names objects of these types.
namespace operation_test {

struct chief : ward::role<"chief", ward::privileged> {};

struct last_path {
  ward::asserted_tenant region;
  ward::id<"room"> room;
};
struct two_path {
  std::optional<ward::asserted_tenant> a;
  ward::text<1, 9> b;
  ward::named<"c", ward::asserted_tenant> of_c;
};
struct no_path {
  ward::text<1, 9> a;
};

template <class Route, class... Clauses>
struct probe : ward::endpoint<Route, ward::allow<chief>, Clauses...> {};

template <class... Clauses>
constexpr auto row_of() -> ward::pipeline::operation {
  return ward::pipeline::operations<ward::api<probe<Clauses...>>>[0];
}

}  // namespace operation_test

using namespace operation_test;

TEST_CASE("operation: asserted tenants are found by the names of placeholders, in the order of the path") {
  using own = ward::tenant_from_token;
  CHECK(row_of<ward::get<"/rooms/{room}/of/{region}">, own, ward::path<last_path>>().asserted_tenants == 0b10);
  CHECK(row_of<ward::get<"/regions/{region}/rooms/{room}">, own, ward::path<last_path>>().asserted_tenants == 0b01);
  CHECK(row_of<ward::get<"/{a}/{b}/{c}">, own, ward::path<two_path>>().asserted_tenants == 0b101);
  CHECK(row_of<ward::get<"/{a}">, own, ward::path<no_path>>().asserted_tenants == 0);
  CHECK(row_of<ward::get<"/">, own>().asserted_tenants == 0);
}

TEST_CASE("operation: what is demanded of an authentication") {
  using none = ward::no_tenant<"a test">;
  using get = ward::get<"/">;
  CHECK_FALSE(row_of<get, none>().authentication.is_demanded);
  CHECK_FALSE(row_of<get, none, ward::no_mfa<"a test">>().authentication.is_demanded);
  constexpr auto mfa = row_of<get, none, ward::mfa>().authentication;
  CHECK((mfa.is_demanded && mfa.max_age_seconds == 0 && mfa.acr_values.empty()));
  constexpr auto fresh = row_of<get, none, ward::step_up<2, ward::hour, "a", "b">>().authentication;
  CHECK((fresh.is_demanded && fresh.max_age_seconds == 7200));
  REQUIRE(fresh.acr_values.size() == 2);
  CHECK((fresh.acr_values[0] == "a" && fresh.acr_values[1] == "b"));
}
