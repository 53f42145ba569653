// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where a flaw is, as C++26 compilers print it behind a rule's message.
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
struct without_route : ward::endpoint<ward::allow<member>> {};
struct filter {
  ward::integer<1, 9> limit;
  std::optional<ward::id<"tenant">> tenant_id;
};

}  // namespace

TEST_CASE("an endpoint is named by method and path, or by its struct") {
  CHECK(place_of<good>().view() == "GET /v1/notes/{id}");
  CHECK(place_of<without_route>().view() == "without_route");
}

TEST_CASE("a field is named by its way through structs and lists") {
  CHECK(place_in_input<post_that<ward::body<order>>>(flaw::unbounded_text).view() == "POST /v1/notes, body.lines[].notes[]");
  CHECK(place_in_output<gives<order>>(flaw::unbounded_text).view() == "POST /v1/notes, response.field.lines[].notes[]");
}

TEST_CASE("a parameter is named by its place and its name") {
  CHECK(place_in_input<says<ward::get<"/a">, ward::query<filter>>>(flaw::tenant_name).view() == "GET /a, query.tenant_id");
  CHECK(place_in_input<says<ward::get<"/a">, ward::headers<filter>>>(flaw::tenant_name).view() == "GET /a, headers.tenant_id");
  CHECK(place_in_input<says<ward::get<"/a">, ward::cookies<filter>>>(flaw::tenant_name).view() == "GET /a, cookies.tenant_id");
  CHECK(place_in_input<says<ward::get<"/a">, ward::query<int>>>(flaw::not_scalar).view() == "GET /a, query");
}

TEST_CASE("a text that is too long is cut off") {
  short_text<5> text;
  text << "abc" << "defg";
  CHECK(text.view() == "abcde");
}
