// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What docs/posture.md shows.
#include <catch2/catch_test_macros.hpp>
#include <ward/declare.hpp>
#include <ward/generate/posture.hpp>

namespace club {

struct member : ward::role<"member"> {};

// [contract]
struct profile {
  ward::personal<ward::text<1, 80>> name;
  ward::never_fetched<"shown as a link, opened by browsers only", ward::text<1, 200>> home_url;
};
struct put_profile : ward::endpoint<ward::put<"/v1/profile">, ward::allow<member>, ward::no_tenant<"a club is one tenant">,
                                    ward::body<profile>, ward::returns<204>, ward::limit<ward::per_user<10, ward::minute>>> {};
// [/contract]

struct api : ward::api<ward::title<"Club">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, put_profile> {};

}  // namespace club

// [values]
TEST_CASE("nobody without a token changes anything, and no body is larger than 64 KiB") {
  for (const auto& operation : ward::generate::posture_of<club::api>().operations) {
    CHECK_FALSE((operation.open && operation.open->may_write));
    CHECK(operation.cost.bytes <= 65'536);
  }
}
// [/values]

TEST_CASE("the report lists what the page says") {
  const auto operation = ward::generate::posture_of<club::api>().operations.front();
  REQUIRE(operation.escapes.size() == 2);
  CHECK(place_of(operation, operation.escapes[0].place) == "PUT /v1/profile");
  CHECK(place_of(operation, operation.escapes[1].place) == "PUT /v1/profile, body.home_url");
  REQUIRE(operation.sensitive_members.size() == 1);
  CHECK(operation.sensitive_members[0].place == "body.name");
}
