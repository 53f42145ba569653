// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A role's name means one thing.
#include "ward/law/role_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "notes_contract.hpp"

namespace {

struct chief : ward::role<"chief", ward::privileged> {};
struct clerk : ward::role<"clerk"> {};
struct same_chief : ward::role<"chief", ward::privileged> {};
struct false_chief : ward::role<"chief"> {};

template <class... Roles>
struct reading : ward::endpoint<ward::get<"/v1/notes">, ward::allow<Roles...>, ward::tenant_from_token> {};

}  // namespace

TEST_CASE("roles of one name are privileged everywhere or nowhere") {
  using ward::law::gives_each_role_name_one_meaning;
  CHECK(gives_each_role_name_one_meaning<ward::api<reading<chief>, reading<clerk>, reading<clerk, chief>>>);
  CHECK(gives_each_role_name_one_meaning<ward::api<reading<chief>, reading<same_chief>>>);
  CHECK(gives_each_role_name_one_meaning<ward::api<>>);
  CHECK_FALSE(gives_each_role_name_one_meaning<ward::api<reading<chief>, reading<clerk>, reading<false_chief>>>);
  CHECK_FALSE(gives_each_role_name_one_meaning<ward::api<reading<false_chief, chief>>>);
}

TEST_CASE("an endpoint that allows what is no role is another rule's") {
  CHECK(ward::law::gives_each_role_name_one_meaning<ward::api<reading<int>, reading<chief>>>);
}
