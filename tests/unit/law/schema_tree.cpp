// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/law/schema_tree.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "ward/declare.hpp"

namespace {

struct member : ward::role<"member"> {};

// Each holds the other, and the second itself, by one type that stands in both.
struct second;
struct first {
  ward::list<ward::recursive<second, 2>, 0, 2> seconds;
};
struct second {
  std::optional<ward::recursive<first, 3>> of;
  ward::map<ward::slug<5>, ward::recursive<second, 2>, 2> more;
};
// Members alike, in structs that hold each other.
struct right;
struct left {
  ward::list<ward::recursive<right, 2>, 0, 2> hands;
};
struct right {
  ward::list<ward::recursive<right, 2>, 0, 2> hands;
};

template <class Body>
struct make : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<Body>, ward::returns<204>,
                             ward::limit<ward::per_user<30, ward::minute>>> {};

struct of_both : ward::api<ward::title<"Both">, ward::version<"1">, ward::limit<ward::per_ip<300, ward::minute>>, make<first>> {};
struct of_hands : ward::api<ward::title<"Hands">, ward::version<"1">, ward::limit<ward::per_ip<300, ward::minute>>, make<left>> {};

}  // namespace

TEST_CASE("structs that hold each other are each looked at once") {
  STATIC_CHECK(ward::law::holds<of_both>);
  STATIC_CHECK(ward::law::holds<of_hands>);
  constexpr auto link = ward::law::detail::schema_inside<first>();
  STATIC_CHECK(link.is_some);
  CHECK(link.to->name == "first");
  REQUIRE(link.to->count == 1);
  const auto* const below = link.to->inside[0].to;
  CHECK(below->name == "second");
  REQUIRE(below->count == 2);
  CHECK(below->inside[0].to == link.to);
  CHECK(below->inside[1].to == below);
}

TEST_CASE("what has no struct in it leads nowhere") {
  STATIC_CHECK(!ward::law::detail::schema_inside<ward::text<1, 9>>().is_some);
  STATIC_CHECK(!ward::law::detail::schema_inside<std::optional<ward::list<ward::boolean, 0, 2>>>().is_some);
}
