// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/openapi.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/kitchen_sink.hpp"
#include "ward/emit.hpp"

using ward::generate::emit_openapi;
using ward::generate::make_openapi;

// Not in the unnamed namespace: reflection names objects of these types.
namespace openapi_test {

template <class Endpoint, class... Clauses>
struct alone : ward::api<Clauses..., Endpoint> {};

struct member : ward::role<"member"> {};
struct chief : ward::role<"chief", ward::privileged> {};

// One endpoint whose bounds are arguments: what changes in them must change in the document, and nothing else.
template <std::size_t Longest, std::int64_t Most>
struct contract {
  struct thing {
    ward::text<1, Longest> name;
    ward::integer<0, Most> amount;
  };
  struct make_thing
      : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<thing>, ward::returns<201>> {};
  using api = alone<make_thing>;
};

template <class... Clauses>
struct probe : ward::endpoint<ward::get<"/v1/probes/{id}">, ward::returns<200>, Clauses...> {};

struct probe_path {
  ward::id<"probe"> id;
};
struct asserted_path {
  std::optional<ward::named<"id", ward::asserted_tenant>> of;
};
struct probe_query {
  ward::integer<1, 9> limit;
};
struct told_query {
  std::optional<ward::text<1, 9>> like;
  static constexpr ward::field_note field_notes[] = {{"like", "What it looks like.", R"("moon")"}};
};
struct like_path {
  ward::text<1, 9> like;
};
struct probe_body {
  ward::boolean yes;
};
struct probe_lists {
  ward::list<ward::boolean, 1, 2> some;
  ward::list<ward::boolean, 0, 2> any;
};
struct probe_form {
  ward::upload<5000, ward::accepts<ward::png, ward::gif>> picture;
  std::optional<ward::upload<100, ward::accepts<ward::pdf>>> paper;
};
struct probe_headers {
  std::optional<ward::text<1, 9>> x_long_name;
  std::optional<ward::named<"x-ETag", ward::text<1, 9>>> etag;
};

using needs_member = ward::allow<member>;
using is_open = ward::open_to_public<"a test">;
using has_limit = ward::limit<ward::per_ip<5, ward::minute>>;

struct costly_probe : ward::endpoint<ward::get<"/v1/probes">, needs_member, ward::returns<200>, ward::sensitive<ward::password_reset>,
                                     ward::expensive<"a report">> {};
struct probe_log_in {
  ward::email user_mail;
  ward::named<"pass-word", ward::text<1, 9>> password;
};
using limits_accounts = ward::limit<ward::per_account<"user_mail", 5, ward::minute>, ward::per_account<"pass-word", 9, ward::hour>>;
struct log_in_by_body : probe<is_open, ward::body<probe_log_in>, limits_accounts> {};
struct log_in_by_form : probe<is_open, ward::form<probe_log_in>, limits_accounts> {};

struct part {
  ward::text<1, 9> name;
  ward::list<ward::recursive<part, 2>, 0, 2> parts;
  static constexpr ward::field_note field_notes[] = {{"name", "As it is called.", R"("wheel")"}};
};
struct small {
  ward::constant<"small"> kind;
};
struct whole_example {
  ward::list<part, 1, 3> parts;
  ward::variant<"kind", small> size;
  ward::nullable<part> spare;
  std::optional<ward::text<1, 9>> left_out;
  ward::integer<1, 9> also_left_out = 3;
  std::optional<ward::text<1, 9>> given;
  static constexpr ward::field_note field_notes[] = {{"given", "May be absent.", R"("yes")"}};
};
struct half_example {
  ward::text<1, 9> told;
  ward::text<1, 9> not_told;
  static constexpr ward::field_note field_notes[] = {{"told", "A word.", R"("word")"}};
};
struct two_parts {
  ward::list<part, 2, 3> parts;
};

struct item_path {
  ward::id<"box"> box_id;
  ward::integer<1, 99> item_no;
  ward::text<1, 9> shape;
};
struct box_path {
  ward::id<"box"> box_id;
};
struct item {
  ward::text<1, 9> shape;
  ward::integer<1, 99> item_no;
};
struct get_item : ward::endpoint<ward::get<"/boxes/{box_id}/items/{item_no}/as/{shape}">, is_open, ward::path<item_path>, ward::returns<200, item>> {};
struct put_item : ward::endpoint<ward::put<"/boxes/{box_id}/items">, is_open, ward::path<box_path>, ward::returns<200, item>, ward::returns<201, item>,
                                 ward::returns<202>, ward::fails<409, "full">, ward::location<get_item>> {};
struct get_items : ward::endpoint<ward::get<"/items">, is_open, ward::returns<204>> {};
struct ask_items : ward::endpoint<ward::post<"/items">, is_open, ward::returns<202>, ward::location<get_items>> {};
struct essay_path {
  ward::text<1, 4000> essay;
};
struct get_essay : ward::endpoint<ward::get<"/essays/{essay}">, is_open, ward::path<essay_path>, ward::returns<204>> {};
struct put_essay : ward::endpoint<ward::put<"/essays/{essay}">, is_open, ward::path<essay_path>, ward::returns<201>, ward::location<get_essay>> {};

struct bare_probe : ward::endpoint<ward::get<"/v1/probes/{id}">, is_open, ward::returns<200>> {};

}  // namespace openapi_test

using namespace openapi_test;

namespace {

auto content_of(const std::filesystem::path& file) -> std::string {
  std::ifstream stream{file, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

auto lines_of(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The lines of `changed` that differ from the same lines of `text`, without their indent; both have as many lines.
auto changed_lines(const std::string& text, const std::string& changed) -> std::vector<std::string> {
  const auto before = lines_of(text);
  const auto after = lines_of(changed);
  REQUIRE(before.size() == after.size());
  std::vector<std::string> different;
  for (std::size_t i = 0; i != before.size(); ++i) {
    if (before[i] != after[i]) different.push_back(after[i].substr(after[i].find_first_not_of(' ')));
  }
  return different;
}

using statuses = std::vector<int>;

template <class Api>
auto only_operation() -> ward::generate::openapi::operation {
  return make_openapi<Api>().operations.at(0);
}
template <class Api>
auto statuses_of() -> statuses {
  statuses found;
  for (const auto& [status, answer] : only_operation<Api>().responses) found.push_back(status);
  return found;
}

}  // namespace

TEST_CASE("what names an account is told by its name on the wire") {
  const auto names = [](const ward::generate::openapi::operation& of, const std::string& name) {
    return of.extensions.at("x-ward-limits").find("\"namedBy\": \"" + name + "\"") != std::string::npos;
  };
  CHECK(names(only_operation<alone<log_in_by_body>>(), "user_mail"));
  CHECK(names(only_operation<alone<log_in_by_body, ward::camel_case>>(), "userMail"));
  CHECK(names(only_operation<alone<log_in_by_body, ward::camel_case>>(), "pass-word"));
  CHECK(names(only_operation<alone<log_in_by_form, ward::camel_case>>(), "userMail"));
}

TEST_CASE("a Location is documented where it is, with where its parts are") {
  using api = alone<put_item, get_item>;
  auto of = make_openapi<api>().operations.back();
  const auto& location = of.responses.at(201).location;
  REQUIRE(location);
  CHECK(location->operation == "get_item");
  CHECK(location->parameters == std::vector<std::pair<std::string, std::string>>{{"box_id", "$request.path.box_id"},
                                                                                {"item_no", "$response.body#/item_no"},
                                                                                {"shape", "$response.body#/shape"}});
  CHECK(location->max_length == std::string_view{"/boxes//items//as/"}.size() + 36 + 20 + 9 * 4 * 3);
  for (const auto status : {200, 202, 409, 500}) CHECK(!of.responses.at(status).location);

  of = make_openapi<alone<put_item, ward::camel_case, get_item>>().operations.back();
  CHECK(of.responses.at(201).location->parameters[0].second == "$request.path.box_id");
  CHECK(of.responses.at(201).location->parameters[1].second == "$response.body#/itemNo");
}

TEST_CASE("no Location is documented as longer than a target may be") {
  const auto of = make_openapi<alone<put_essay, get_essay>>().operations.back();
  CHECK(of.responses.at(201).location->max_length == 8192);
}

TEST_CASE("a Location without parts is documented without them") {
  const auto text = emit_openapi<alone<ask_items, get_items>>();
  CHECK(text.find(R"("links": {
              "get_items": {
                "operationId": "get_items"
              }
            })") != std::string::npos);
  CHECK(text.find(R"("Location": {
                "description": "Where get_items answers about it: a path of this host.",
                "schema": {
                  "type": "string",
                  "format": "uri-reference",
                  "maxLength": 6
                }
              })") != std::string::npos);
}

TEST_CASE("the kitchen sink's document is the golden one, with every compiler") {
  const auto golden = content_of(WARD_TEST_SOURCE_DIR "/tests/contract/golden/kitchen_sink.openapi.json");
  REQUIRE(!golden.empty());
  CHECK(emit_openapi<kitchen_sink::api>() == golden);
}

TEST_CASE("a bound changed in a type is that bound changed in the document, with the cap that follows from it, and nothing else") {
  const auto text = emit_openapi<contract<10, 5>::api>();
  CHECK(changed_lines(text, emit_openapi<contract<11, 5>::api>()) == 
        std::vector<std::string>{"\"bodyBytes\": 224,", "\"maxLength\": 11,"});
  CHECK(changed_lines(text, emit_openapi<contract<10, 6>::api>()) == std::vector<std::string>{"\"maximum\": 6"});
}

TEST_CASE("an operation documents the problems that it can give, and no others") {
  CHECK(statuses_of<alone<probe<is_open>>>() == statuses{200, 400, 413, 500, 503});
  CHECK(statuses_of<alone<probe<needs_member>>>() == statuses{200, 400, 401, 403, 413, 500, 503});
  CHECK(statuses_of<alone<probe<is_open, ward::path<probe_path>>>>() == statuses{200, 400, 404, 413, 500, 503});
  CHECK(statuses_of<alone<probe<is_open, ward::query<probe_query>>>>() == statuses{200, 400, 413, 500, 503});
  CHECK(statuses_of<alone<probe<is_open, ward::body<probe_body>>>>() == statuses{200, 400, 408, 413, 415, 500, 503});
  CHECK(statuses_of<alone<probe<is_open, has_limit>>>() == statuses{200, 400, 413, 429, 500, 503});
  CHECK(statuses_of<alone<probe<is_open>, has_limit>>() == statuses{200, 400, 413, 429, 500, 503});
  CHECK(statuses_of<alone<probe<is_open, ward::fails<409, "taken">, ward::fails<422, "odd">>>>() ==
        statuses{200, 400, 409, 413, 422, 500, 503});
}

TEST_CASE("what is answered before an operation is found is said once, with the quotas of the api among it") {
  const auto unlimited = emit_openapi<alone<probe<is_open>>>();
  const auto from = unlimited.find("\"x-ward-before-operations\": [");
  REQUIRE(from != std::string::npos);
  CHECK(unlimited.find("\"status\": 431,\n      \"type\": \"urn:ward:problem:fields-too-large\"", from) != std::string::npos);
  CHECK(unlimited.find("\"status\": 405,\n      \"type\": \"urn:ward:problem:method-not-allowed\"", from) != std::string::npos);
  CHECK(unlimited.find("\"status\": 429", from) == std::string::npos);
  const auto limited = emit_openapi<alone<probe<is_open>, ward::limit<ward::per_ip<9, ward::minute>>>>();
  CHECK(limited.find("#quota-exceeded\"", limited.find("\"x-ward-before-operations\": [")) != std::string::npos);
}

TEST_CASE("a declared failure joins the problems of its status") {
  const auto codes = [](const ward::generate::openapi::operation& of, int status) {
    std::vector<std::string_view> found;
    for (const auto& problem : of.responses.at(status).problems) found.push_back(problem.code);
    std::sort(found.begin(), found.end());
    return found;
  };
  using names = std::vector<std::string_view>;
  CHECK(codes(only_operation<alone<probe<is_open>>>(), 400) == names{"invalid-input", "malformed-request"});
  CHECK(codes(only_operation<alone<probe<is_open, ward::path<probe_path>>>>(), 404) == names{"not-found"});
  CHECK(codes(only_operation<alone<probe<is_open, ward::path<probe_path>, ward::fails<404, "hidden">>>>(), 404) ==
        names{"hidden", "not-found"});
}

TEST_CASE("a failure without a title has the reason phrase of its status") {
  const auto of = only_operation<alone<probe<is_open, ward::fails<409, "a">, ward::fails<422, "b", "Odd">>>>();
  CHECK(of.responses.at(409).problems.at(0).title == "Conflict");
  CHECK(of.responses.at(422).problems.at(0).title == "Odd");
}

TEST_CASE("security is said by every operation; privileged roles have a scheme of their own") {
  const auto scheme = [](const auto& of) { return ward::generate::openapi::security_scheme(of); };
  CHECK(scheme(only_operation<alone<probe<is_open>>>()).empty());
  CHECK(scheme(only_operation<alone<probe<needs_member>>>()) == "bearer");
  CHECK(scheme(only_operation<alone<probe<ward::allow<member, chief>>>>()) == "bearer");
  CHECK(scheme(only_operation<alone<probe<ward::allow<chief>>>>()) == "bearer_privileged");
  const auto text = emit_openapi<alone<probe<is_open>>>();
  CHECK(text.find("\"security\": []") != std::string::npos);
  CHECK(text.find("securitySchemes") == std::string::npos);
}

TEST_CASE("how well a caller must have proved who it is, and the problem of one who has not") {
  const auto codes = [](const auto& of) {
    std::vector<std::string_view> found;
    for (const auto& problem : of.responses.at(401).problems) found.push_back(problem.code);
    return found;
  };
  using names = std::vector<std::string_view>;
  const auto mfa = only_operation<alone<probe<ward::allow<chief>, ward::mfa>>>();
  CHECK(mfa.extensions.at("x-ward-mfa") == "true");
  CHECK_FALSE(mfa.extensions.contains("x-ward-step-up"));
  CHECK(codes(mfa) == names{"unauthenticated", "insufficient-user-authentication"});
  const auto fresh = only_operation<alone<probe<ward::step_up<2, ward::minute>, ward::allow<chief>>>>();
  CHECK(fresh.extensions.at("x-ward-mfa") == "true");
  CHECK(fresh.extensions.at("x-ward-step-up") == "{\n  \"maxAgeSeconds\": 120\n}");
  CHECK(codes(fresh) == names{"insufficient-user-authentication", "unauthenticated"});
  const auto level = only_operation<alone<probe<ward::allow<chief>, ward::step_up<1, ward::hour, "a", "b">>>>();
  CHECK_FALSE(level.extensions.contains("x-ward-mfa"));
  CHECK(level.extensions.at("x-ward-step-up") == "{\n  \"maxAgeSeconds\": 3600,\n  \"acrValues\": [\n    \"a\",\n    \"b\"\n  ]\n}");
  const auto none = only_operation<alone<probe<ward::allow<chief>, ward::no_mfa<"a machine">>>>();
  CHECK(none.extensions.at("x-ward-mfa") == "false");
  CHECK(codes(none) == names{"unauthenticated"});
  CHECK_FALSE(only_operation<alone<probe<needs_member>>>().extensions.contains("x-ward-mfa"));
}

TEST_CASE("a tenant in the path is told from one in the token alone, wherever the clauses stand") {
  using asserts = ward::path<asserted_path>;
  using own = ward::tenant_from_token;
  CHECK(only_operation<alone<probe<needs_member, own, ward::path<probe_path>>>>().extensions.at("x-ward-tenant") == "\"token\"");
  CHECK(only_operation<alone<probe<needs_member, own, asserts>>>().extensions.at("x-ward-tenant") == "\"token, asserted\"");
  CHECK(only_operation<alone<probe<asserts, needs_member, own>>>().extensions.at("x-ward-tenant") == "\"token, asserted\"");
}

TEST_CASE("what is worth attacking and what a message may cost are said, without the reasons") {
  const auto costly = only_operation<alone<costly_probe>>();
  CHECK(costly.extensions.at("x-ward-sensitive") == R"({
  "kind": "password reset",
  "mostRequests": 10,
  "seconds": 3600
})");
  CHECK(costly.extensions.at("x-ward-expensive") == "true");
  const auto text = emit_openapi<alone<costly_probe, ward::budget<5000, 3, 70>, ward::tenant_names<"shop">>>();
  CHECK(text.ends_with(R"(  "x-ward-budget": {
    "bytes": 5000,
    "depth": 3,
    "items": 70
  },
  "x-ward-tenant-names": [
    "shop"
  ]
}
)"));
  CHECK(text.find("a report") == std::string::npos);
}

TEST_CASE("what the worst body costs is said where there is one, its cap by name or by its type") {
  const auto cost_told = [](const ward::endpoint_cost& cost) {
    return "{\n  \"bodyBytes\": " + std::to_string(cost.body_bytes) + ",\n  \"depth\": " + std::to_string(cost.depth) +
           ",\n  \"items\": " + std::to_string(cost.items) + ",\n  \"arenaBytes\": " + std::to_string(cost.arena_bytes) + "\n}";
  };
  using by_type = probe<is_open, ward::body<probe_body>>;
  using by_name = probe<is_open, ward::body<probe_log_in, 90>>;
  using by_form = probe<is_open, ward::form<probe_form>>;
  CHECK(only_operation<alone<by_type>>().extensions.at("x-ward-cost") == cost_told(ward::cost<by_type>));
  CHECK(only_operation<alone<by_name>>().extensions.at("x-ward-cost") == cost_told(ward::cost<by_name>));
  CHECK(only_operation<alone<by_form>>().extensions.at("x-ward-cost") == cost_told(ward::cost<by_form>));
  CHECK(ward::cost<by_name>.body_bytes == 90);
  CHECK_FALSE(only_operation<alone<probe<is_open>>>().extensions.contains("x-ward-cost"));
}

TEST_CASE("roles that can do harm are told from the others") {
  CHECK(only_operation<alone<probe<ward::allow<member, chief>>>>().extensions.at("x-ward-privileged-roles") == "[\n  \"chief\"\n]");
  CHECK_FALSE(only_operation<alone<probe<needs_member>>>().extensions.contains("x-ward-privileged-roles"));
}

TEST_CASE("reasons for what is unsafe stay out of the document") {
  const auto text = emit_openapi<kitchen_sink::api>();
  for (const auto* reason : {"load balancers", "harms nobody", "a machine"}) CHECK(text.find(reason) == std::string::npos);
}

TEST_CASE("RateLimit fields are documented where a limit is in reach, and nowhere else") {
  const auto limited = emit_openapi<alone<probe<is_open, has_limit>>>();
  const auto unlimited = emit_openapi<alone<probe<is_open>>>();
  CHECK(limited.find("\"RateLimit-Policy\"") != std::string::npos);
  CHECK(unlimited.find("RateLimit") == std::string::npos);
  CHECK(unlimited.find("\"413.content-too-large.unlimited\"") != std::string::npos);
}

TEST_CASE("a header parameter has the name of its field") {
  const auto text = emit_openapi<alone<probe<is_open, ward::headers<probe_headers>>>>();
  CHECK(text.find("\"name\": \"X-Long-Name\",\n            \"in\": \"header\",\n            \"required\": false") != std::string::npos);
}

TEST_CASE("a header parameter and a cookie that are named have that name") {
  const auto text = emit_openapi<alone<probe<is_open, ward::headers<probe_headers>>, ward::camel_case>>();
  CHECK(text.find("\"name\": \"x-ETag\",\n            \"in\": \"header\"") != std::string::npos);
  CHECK(text.find("\"name\": \"X-Long-Name\",\n            \"in\": \"header\"") != std::string::npos);
  const auto cookies = emit_openapi<alone<probe<is_open, ward::cookies<probe_headers>>, ward::camel_case>>();
  CHECK(cookies.find("\"name\": \"x-ETag\",\n            \"in\": \"cookie\"") != std::string::npos);
  CHECK(cookies.find("\"name\": \"x_long_name\",\n            \"in\": \"cookie\"") != std::string::npos);
}

TEST_CASE("a parameter says what it is for") {
  const auto text = emit_openapi<alone<probe<is_open, ward::query<told_query>>>>();
  CHECK(text.find("\"name\": \"like\",\n            \"in\": \"query\",\n            \"description\": \"What it looks like.\"") !=
        std::string::npos);
}

TEST_CASE("a text in a parameter is any text that the place of the parameter can hold") {
  const auto tells = [](const std::string& document, std::string_view pattern) {
    return document.find(std::string{"\"pattern\": \""}.append(pattern).append("\"")) != std::string::npos;
  };
  CHECK(tells(emit_openapi<alone<probe<is_open, ward::query<told_query>>>>(), R"(^[^\\u0000-\\u001F\\u007F]*$)"));
  CHECK(tells(emit_openapi<alone<probe<is_open, ward::headers<told_query>>>>(), R"(^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]*$)"));
  CHECK(tells(emit_openapi<alone<probe<is_open, ward::cookies<told_query>>>>(), R"(^(?:[!#-+\\--:<-\\[\\]-~]*|\"[!#-+\\--:<-\\[\\]-~]*\")$)"));
  CHECK(tells(emit_openapi<alone<probe<is_open, ward::path<like_path>>>>(), R"(^[^\\u0000-\\u001F\\u007F/\\\\]*$)"));
}

TEST_CASE("a query parameter is spelled as the api spells names") {
  const auto text = emit_openapi<alone<probe<is_open, ward::query<probe_headers>>, ward::camel_case>>();
  CHECK(text.find("\"name\": \"xLongName\",\n            \"in\": \"query\"") != std::string::npos);
}

TEST_CASE("a list in a query is required if it must have an item, and repeats its name") {
  const auto text = emit_openapi<alone<probe<is_open, ward::query<probe_lists>>>>();
  const std::string style = ",\n            \"style\": \"form\",\n            \"explode\": true";
  CHECK(text.find("\"name\": \"some\",\n            \"in\": \"query\",\n            \"required\": true" + style) != std::string::npos);
  CHECK(text.find("\"name\": \"any\",\n            \"in\": \"query\",\n            \"required\": false" + style) != std::string::npos);
}

TEST_CASE("a form documents its files: how large, and of which types") {
  const auto text = emit_openapi<alone<probe<is_open, ward::form<probe_form>>>>();
  CHECK(text.find("\"application/json\": {\n              \"schema\": {\n                \"$ref\": \"#/components/schemas/probe_form\"") ==
        std::string::npos);
  CHECK(text.find("\"multipart/form-data\": {\n              \"schema\": {\n                \"$ref\": \"#/components/schemas/probe_form\"") !=
        std::string::npos);
  CHECK(text.find("\"contentType\": \"image/png, image/gif\"") != std::string::npos);
  CHECK(text.find("\"format\": \"binary\",\n            \"minLength\": 1,\n            \"maxLength\": 5000") != std::string::npos);
  CHECK(text.find("\"contentMediaType\": \"application/pdf\"") != std::string::npos);
  CHECK(text.find("unsupported-form-type") != std::string::npos);
  CHECK(text.find("unsupported-media-type") == std::string::npos);
}

TEST_CASE("a cookie has the name of its member") {
  const auto text = emit_openapi<alone<probe<is_open, ward::cookies<probe_headers>>>>();
  CHECK(text.find("\"name\": \"x_long_name\",\n            \"in\": \"cookie\",\n            \"required\": false") != std::string::npos);
}

TEST_CASE("what is not declared has a plain stand-in") {
  const auto of = make_openapi<alone<bare_probe>>();
  CHECK(of.title == "Untitled");
  CHECK(of.operations.at(0).id == "bare_probe");
  CHECK(of.operations.at(0).summary == "Bare probe");
  CHECK(of.operations.at(0).tags == std::vector<std::string>{"probes"});
  const auto text = emit_openapi<alone<probe<is_open>>>();
  CHECK(text.find("\"identifier\": \"LicenseRef-not-declared\"") != std::string::npos);
  CHECK(text.find("\"url\": \"/\"") != std::string::npos);
}

TEST_CASE("an operation that callers are to leave says so, and why") {
  using left = probe<is_open, ward::description<"Old.\nVery old.">, ward::deprecated<"since 2: use \"new_probe\"">>;
  const auto of = only_operation<alone<left>>();
  CHECK(of.description == "Old.\nVery old.\n\nDeprecated: since 2: use \"new_probe\"");
  CHECK(of.extensions.at("x-ward-deprecated") == "\"since 2: use \\\"new_probe\\\"\"");
  CHECK(emit_openapi<alone<left>>().find("\"deprecated\": true") != std::string::npos);
  CHECK(emit_openapi<alone<probe<is_open>>>().find("deprecated") == std::string::npos);
}

TEST_CASE("a body whose members have examples has one") {
  const auto text = emit_openapi<alone<probe<is_open, ward::body<whole_example>>>>();
  CHECK(text.find(R"(
              "examples": {
                "example": {
                  "value": {
                    "parts": [
                      {
                        "name": "wheel",
                        "parts": []
                      }
                    ],
                    "size": {
                      "kind": "small"
                    },
                    "spare": {
                      "name": "wheel",
                      "parts": []
                    },
                    "given": "yes"
                  }
                }
              }
)") != std::string::npos);
}

TEST_CASE("a body with a member without an example has none") {
  const auto has_example = [](const std::string& text) { return text.find("\"examples\": {") != std::string::npos; };
  CHECK_FALSE(has_example(emit_openapi<alone<probe<is_open, ward::body<half_example>>>>()));
  CHECK_FALSE(has_example(emit_openapi<alone<probe<is_open, ward::body<two_parts>>>>()));
  CHECK_FALSE(has_example(emit_openapi<alone<probe<is_open, ward::body<probe_body>>>>()));
  CHECK_FALSE(has_example(emit_openapi<alone<probe<is_open, ward::body<ward::merge_patch<part>>>>>()));
  CHECK(has_example(emit_openapi<alone<ward::endpoint<ward::get<"/a">, is_open, ward::returns<200, part>>>>()));
}

TEST_CASE("tags stand in the order of their names, with what the api says of them") {
  using tagged = alone<probe<is_open, ward::tag<"zoo">, ward::tag<"air">>, ward::tag_description<"zoo", "Where probes live.">>;
  CHECK(emit_openapi<tagged>().find(R"(
  "tags": [
    {
      "name": "air",
      "description": "The operations on air."
    },
    {
      "name": "zoo",
      "description": "Where probes live."
    }
  ],
)") != std::string::npos);
}

TEST_CASE("a tag that an operation has by its path can be described, and one that none has cannot") {
  CHECK(make_openapi<alone<probe<is_open>, ward::tag_description<"probes", "All of them.">>>().tags.at("probes") == "All of them.");
  using misspelt = alone<probe<is_open>, ward::tag_description<"probe", "All of them.">>;
  CHECK_THROWS_WITH(emit_openapi<misspelt>(), Catch::Matchers::StartsWith("ward::tag_description<\"probe\", ...>: no operation has this tag"));
}

TEST_CASE("servers stand in the order in which they are declared, and say whether the public can reach them") {
  using two = alone<probe<is_open>, ward::internal_server<"https://test.probes.test/v1", "production rehearsal">,
                    ward::server<"https://probes.test/v1", "production">>;
  CHECK(emit_openapi<two>().find(R"(
  "servers": [
    {
      "url": "https://test.probes.test/v1",
      "description": "production rehearsal",
      "x-internal": true
    },
    {
      "url": "https://probes.test/v1",
      "description": "production",
      "x-internal": false
    }
  ],
)") != std::string::npos);
}

TEST_CASE("the emitter replaces its file as a whole, and says what it cannot do") {
  const auto folder = std::filesystem::temp_directory_path() / ("ward_emit_" + ward::uuid::random().to_string());
  std::filesystem::create_directory(folder);
  const auto file = folder / "openapi.json";
  std::ofstream{file} << "old";
  const auto run = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "emitter");
    return ward::emit_main<kitchen_sink::api>(static_cast<int>(arguments.size()), arguments.data());
  };
  CHECK(run({"--openapi", file.c_str()}) == 0);
  CHECK(content_of(file) == emit_openapi<kitchen_sink::api>());
  CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);

  const auto nowhere = folder / "no" / "openapi.json";
  CHECK(run({"--openapi", nowhere.c_str()}) == 1);
  const auto taken = folder / "taken";
  std::filesystem::create_directories(taken / "inside");
  CHECK(run({"--openapi", taken.c_str()}) == 1);
  CHECK(!std::filesystem::exists(folder / "taken.new"));
  CHECK(run({}) == 1);
  CHECK(run({"--openapi"}) == 1);
  CHECK(run({"--openapi", ""}) == 1);
  std::filesystem::remove_all(folder);
}
