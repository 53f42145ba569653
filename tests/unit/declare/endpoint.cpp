// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Clauses are found by kind, whatever their order and number.
#include <catch2/catch_test_macros.hpp>
#include <type_traits>

#include "ward/declare.hpp"

namespace shop {

struct clerk : ward::role<"clerk"> {};
struct boss : ward::role<"boss", ward::privileged> {};

struct list_orders
    : ward::endpoint<ward::allow<clerk, boss>, ward::fails<409, "a">, ward::get<"/orders">, ward::fails<410, "b">,
                     ward::limit<ward::per_user<5, ward::second>, ward::per_ip<7, ward::hour>>> {};
struct health : ward::endpoint<ward::get<"/health">, ward::open_to_public<"a probe">, ward::no_tenant<"a probe">> {};

struct api : ward::api<list_orders, ward::title<"Shop">, health, ward::limit<ward::per_ip<1, ward::day>>> {};

}  // namespace shop

using kind = ward::clause_kind;

static_assert(ward::clause_of<shop::list_orders, kind::route>::path == "/orders");
static_assert(ward::clause_of<shop::list_orders, kind::route>::method == ward::http::method::get);
static_assert(ward::clause_count<shop::list_orders, kind::fails> == 2 && !ward::has_clause<shop::list_orders, kind::body>);
static_assert(std::is_same_v<ward::clauses_of<shop::list_orders, kind::fails>,
                             ward::type_list<ward::fails<409, "a">, ward::fails<410, "b">>>);
static_assert(std::is_same_v<shop::api::endpoints, ward::type_list<shop::list_orders, shop::health>>);
static_assert(ward::clause_of<shop::api, kind::title>::text == "Shop");
static_assert(ward::struct_name<shop::list_orders> == "list_orders");
static_assert(shop::boss::is_privileged && !shop::clerk::is_privileged && shop::boss::role_name == "boss");
static_assert(ward::clause_of<shop::health, kind::access>::is_public && ward::clause_of<shop::health, kind::access>::why == "a probe");

TEST_CASE("quotas carry their bounds") {
  using limits = ward::clause_of<shop::list_orders, kind::limit>;
  CHECK(std::is_same_v<limits::quotas, ward::type_list<ward::per_user<5, ward::second>, ward::per_ip<7, ward::hour>>>);
  CHECK(ward::per_ip<7, ward::hour>::seconds == 3600);
}

// An endpoint is what the law can read: public, complete, and one.
class hidden : ward::endpoint<ward::get<"/hidden">> {};
struct declared;
struct two : ward::endpoint<ward::get<"/a">>, ward::endpoint<ward::get<"/b">> {};
struct derived : shop::health {};
static_assert(ward::Endpoint<shop::health> && ward::Endpoint<const shop::health> && ward::Endpoint<derived>);
static_assert(!ward::Endpoint<hidden> && !ward::Endpoint<declared> && !ward::Endpoint<two>);
static_assert(!ward::Endpoint<shop::api> && !ward::Endpoint<shop::clerk> && !ward::Endpoint<void> && !ward::Endpoint<int&>);
static_assert(ward::Api<shop::api> && !ward::Api<shop::health> && !ward::Api<declared>);

// Handlers change no input and no answer is changed behind them: const says nothing that is not so.
static_assert(std::is_same_v<ward::body<const shop::clerk>::schema, shop::clerk>);
static_assert(std::is_same_v<ward::path<const shop::clerk>::schema, shop::clerk>);
static_assert(ward::body<const shop::clerk, 99>::max_bytes == 99);
static_assert(std::is_same_v<ward::returns<200, const shop::clerk>::schema, shop::clerk>);
