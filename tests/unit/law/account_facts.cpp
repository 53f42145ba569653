// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The text that a limit per account counts by: where it may be, and what is none.
#include "ward/law/account_facts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct credentials {
  ward::email email;
  std::optional<ward::text<1, 9>> nick_name;
  ward::named<"log-in", ward::secret<ward::text<1, 9>>> log_in;
  ward::integer<1, 9> number;
  ward::one_of<"a", "b"> choice;
  new_note inner;
};

template <ward::fixed_string Member, class... Clauses>
inline constexpr bool counts_by =
    counts_accounts_by_a_text<says<ward::limit<ward::per_ip<5, ward::minute>, ward::per_account<Member, 5, ward::minute>>, Clauses...>>;
template <ward::fixed_string Member>
inline constexpr bool counts_by_body = counts_by<Member, ward::body<credentials>>;

}  // namespace

TEST_CASE("accounts are counted by a text of the body or the form") {
  STATIC_CHECK(counts_by_body<"email">);
  STATIC_CHECK(counts_by_body<"nick_name">);
  STATIC_CHECK(counts_by_body<"choice">);
  STATIC_CHECK(counts_by<"email", ward::form<credentials>>);
}

TEST_CASE("the name is the declared one, unless the member has been given another") {
  STATIC_CHECK(counts_by_body<"log-in">);
  STATIC_CHECK(!counts_by_body<"log_in">);
  STATIC_CHECK(!counts_by_body<"nickName">);
}

TEST_CASE("what is no text, or is not there, counts nobody") {
  STATIC_CHECK(!counts_by_body<"number">);
  STATIC_CHECK(!counts_by_body<"inner">);
  STATIC_CHECK(!counts_by_body<"title">);
  STATIC_CHECK(!counts_by_body<"">);
  STATIC_CHECK(!counts_by_body<"Email">);
  STATIC_CHECK(!counts_by<"email">);
  STATIC_CHECK(!counts_by<"email", ward::query<credentials>>);
  STATIC_CHECK(!counts_by<"email", ward::body<ward::merge_patch<credentials>>>);
}

TEST_CASE("each of several quotas must find its account") {
  using both = says<ward::body<credentials>, ward::limit<ward::per_account<"email", 5, ward::minute>, ward::per_account<"mail", 5, ward::hour>>>;
  STATIC_CHECK(!counts_accounts_by_a_text<both>);
  STATIC_CHECK(counts_accounts_by_a_text<says<ip_limit>>);
}
