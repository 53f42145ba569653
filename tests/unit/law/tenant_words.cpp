// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Fields that are named like a tenant by the words of an api: in any spelling, at any depth, in every input.
#include "ward/law/tenant_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

using words = ward::tenant_names<"workspace", "account">;
struct api : ward::api<words, good> {};
struct wordless : ward::api<good> {};

struct part {
  ward::id<"x"> account_id;
};
struct tree {
  ward::list<ward::recursive<tree, 3>, 0, 2> branches;
  std::optional<part> leaf;
};
struct other_part {
  ward::constant<"other"> kind;
};
struct kinded_part {
  ward::constant<"part"> kind;
  part inner;
};
struct members {
  ward::list<ward::id<"x">, 0, 3> workspace_ids;
};
struct asserted {
  ward::asserted_tenant workspace;
};
template <class Endpoint>
inline constexpr bool is_sound = takes_no_tenant_of_its_api<api, Endpoint>;
template <class Field>
inline constexpr bool body_is_sound = is_sound<takes<Field>>;

constexpr auto is_named(std::string_view name) -> bool { return detail::names_a_tenant_of<words>(name); }

}  // namespace

TEST_CASE("a word of the api in any spelling, with id behind it or not") {
  for (const auto* name : {"workspace", "Workspace", "WORKSPACE", "workspace_id", "workspaceId", "workspaceID", "X-Workspace-Id", "ourWorkspace",
                           "our_workspace_id", "work_space", "account", "accountid", "source.account"}) {
    CAPTURE(name);
    CHECK(is_named(name));
  }
  for (const auto* name : {"", "id", "_id", "workspaces", "workspace_name", "coworkspace", "accounting", "discount", "bankaccount", "space"}) {
    CAPTURE(name);
    CHECK_FALSE(is_named(name));
  }
}

TEST_CASE("at any depth of a body") {
  STATIC_CHECK(body_is_sound<new_note>);
  STATIC_CHECK(!body_is_sound<part>);
  STATIC_CHECK(!body_is_sound<std::optional<part>>);
  STATIC_CHECK(!body_is_sound<ward::nullable<part>>);
  STATIC_CHECK(!body_is_sound<ward::list<part, 0, 3>>);
  STATIC_CHECK(!body_is_sound<ward::map<ward::slug<>, part, 3>>);
  STATIC_CHECK(!body_is_sound<ward::variant<"kind", other_part, kinded_part>>);
  STATIC_CHECK(!body_is_sound<tree>);
  STATIC_CHECK(!body_is_sound<members>);
  STATIC_CHECK(!is_sound<post_that<ward::body<ward::merge_patch<part>>>>);
}

TEST_CASE("in every input and in no answer") {
  STATIC_CHECK(!is_sound<post_that<ward::path<part>>>);
  STATIC_CHECK(!is_sound<post_that<ward::query<part>>>);
  STATIC_CHECK(!is_sound<post_that<ward::headers<part>>>);
  STATIC_CHECK(!is_sound<post_that<ward::cookies<part>>>);
  STATIC_CHECK(!is_sound<post_that<ward::form<part>>>);
  STATIC_CHECK(is_sound<post_that<ward::returns<200, part>>>);
}

TEST_CASE("only where the tenant comes from the token, and the api has words") {
  STATIC_CHECK(is_sound<says<ward::no_tenant<"workspaces are made here">, ward::body<part>>>);
  STATIC_CHECK(takes_no_tenant_of_its_api<wordless, takes<part>>);
  STATIC_CHECK(is_sound<post_that<ward::path<asserted>>>);
}

TEST_CASE("the place is the first such field") {
  CHECK(place_of_tenant_word<api, post_that<ward::body<tree>>>().view() == "POST /v1/notes, body tree.leaf.account_id");
  CHECK(place_of_tenant_word<api, post_that<ward::query<members>>>().view() == "POST /v1/notes, query members.workspace_ids");
  CHECK(place_of_tenant_word<api, good>().view() == "GET /v1/notes/{id}");
}
