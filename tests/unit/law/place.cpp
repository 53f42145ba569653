// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where a flaw is, as compilers print it.
#include "ward/law/place.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct line {
  ward::text<1, 9> sku;
  std::optional<ward::list<std::string, 0, 3>> notes;
};
struct order {
  ward::text<1, 9> title;
  ward::list<line, 1, 9> lines;
};
struct order_change {
  ward::constant<"change"> kind;
  ward::named<"the-order", order> changed;
};
struct order_end {
  ward::constant<"end"> kind;
};
struct folder {
  ward::map<ward::matching<"[a-z]{1,8}">, ward::recursive<folder, 3>, 4> folders;
  ward::nullable<line> owner;
};
struct shelf {
  ward::recursive<folder, 2> top;
};
struct without_route : ward::endpoint<ward::allow<member>> {};
struct filter {
  ward::integer<1, 9> limit;
  std::optional<ward::id<"tenant">> tenant_id;
};
struct named_filter {
  ward::named<"X-Tenant", ward::text<1, 9>> field;
};

struct key {
  ward::text<1, 9> api_key;
};
struct keyed_note {
  ward::text<1, 9> password;
};
struct tenant_of_path {
  ward::asserted_tenant tenant_id;
};
struct tenant_of_body {
  ward::asserted_tenant of;
};

template <class Schema>
using posts = says<ward::post<"/a">, ward::body<Schema>>;
template <class... Clauses>
using asserts = says<ward::post<"/{tenant_id}">, ward::path<tenant_of_path>, Clauses...>;

template <class Endpoint>
auto text_place() -> std::string {
  return std::string{place_in_input<Endpoint>(flaw::unbounded_text).view()};
}

}  // namespace

TEST_CASE("an endpoint is named by method and path, or by its struct") {
  CHECK(place_of<good>().view() == "GET /v1/notes/{id}");
  CHECK(place_of<without_route>().view() == "without_route");
}

TEST_CASE("a field is named by its way through the schema, from the struct of the message") {
  CHECK(text_place<posts<order>>() == "POST /a, body order.lines[].notes[]");
  CHECK(text_place<posts<order_change>>() == "POST /a, body order_change.the-order.lines[].notes[]");
  CHECK(text_place<posts<ward::merge_patch<order>>>() == "POST /a, body order.lines[].notes[]");
  CHECK(text_place<posts<ward::variant<"kind", order_end, order_change>>>() == "POST /a, body variant.the-order.lines[].notes[]");
  CHECK(place_in_output<says<ward::get<"/a">, ward::returns<200, ward::list<order, 0, 9>>>>(flaw::unbounded_text).view() ==
        "GET /a, response order[].lines[].notes[]");
}

TEST_CASE("a recursive struct is looked into once") {
  CHECK(text_place<posts<folder>>() == "POST /a, body folder.owner.notes[]");
  CHECK(text_place<posts<shelf>>() == "POST /a, body shelf.top.owner.notes[]");
}

TEST_CASE("a parameter is named by its place and its name on the wire") {
  CHECK(place_in_input<says<ward::get<"/a">, ward::query<filter>>>(flaw::tenant_name).view() == "GET /a, query filter.tenant_id");
  CHECK(place_in_input<says<ward::get<"/a">, ward::headers<filter>>>(flaw::tenant_name).view() == "GET /a, headers filter.tenant_id");
  CHECK(place_in_input<says<ward::get<"/a">, ward::cookies<named_filter>>>(flaw::tenant_name).view() == "GET /a, cookies named_filter.X-Tenant");
  CHECK(place_in_input<says<ward::get<"/a">, ward::query<int>>>(flaw::not_scalar).view() == "GET /a, query int");
}

TEST_CASE("rules that look at some inputs name a place in those") {
  using two_keys = says<ward::post<"/a">, ward::body<keyed_note>, ward::query<key>>;
  CHECK(where<two_keys, spot{side::input, flaw::credential_name}>().view() == "POST /a, body keyed_note.password");
  CHECK(where<two_keys, spot{side::url, flaw::credential_name}>().view() == "POST /a, query key.api_key");
  CHECK(where<two_keys, spot{side::cookies, flaw::credential_name}>().view() == "POST /a");
}

TEST_CASE("a path may hold what is sought, and is named when nothing else does") {
  constexpr spot asserted{side::path_last, flaw::asserted_tenant};
  CHECK(where<asserts<ward::body<tenant_of_body>>, asserted>().view() == "POST /{tenant_id}, body tenant_of_body.of");
  CHECK(where<asserts<>, asserted>().view() == "POST /{tenant_id}, path tenant_of_path.tenant_id");
}

TEST_CASE("a text that is too long is cut off") {
  short_text<5> text;
  text << "abc" << "defg";
  CHECK(text.view() == "abcde");
}
