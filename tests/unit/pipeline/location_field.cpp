// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Location of answers: which carry it, what it is made of, and that it leads back to what was made.
#include "ward/pipeline/location_field.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "ward/memory/collected_log.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/ward.hpp"

namespace {

using anybody = ward::public_write<"a test">;
using nobodys = ward::no_tenant<"a test">;
using readers = ward::open_to_public<"a test">;

struct book_path {
  ward::id<"book"> book;
};
struct page_path {
  ward::id<"book"> book;
  ward::integer<1, 9999> number;
};
struct new_page {
  ward::text<0, 200> words;
};
struct page {
  ward::integer<1, 9999> number;
  ward::text<0, 200> words;
};

// [location]
struct get_page;  // defined below

struct add_page : ward::endpoint<ward::post<"/v1/books/{book}/pages">, anybody, nobodys, ward::path<book_path>, ward::body<new_page>,
                                 ward::returns<201, page>, ward::location<get_page>> {};
struct get_page : ward::endpoint<ward::get<"/v1/books/{book}/pages/{number}">, readers, nobodys, ward::path<page_path>,
                                 ward::returns<200, page>> {};
// [/location]

struct tag {
  ward::text<0, 4000> name;
};
struct get_tag : ward::endpoint<ward::get<"/v1/tags/{name}">, readers, nobodys, ward::path<tag>, ward::returns<200, tag>> {};
struct put_tag : ward::endpoint<ward::post<"/v1/tags">, anybody, nobodys, ward::body<tag>, ward::returns<200, tag>, ward::returns<201, tag>,
                                ward::fails<409, "taken">, ward::location<get_tag>> {};

enum class paint { red, green };
struct fair_day {
  ward::choice<paint> colour;
  ward::one_of<"A 1", "B 2"> field;
  ward::timestamp from;
  ward::boolean is_open;
  ward::number<0, 1e300> weight;
};
// In another order, with words around them, among others.
struct fair_report {
  ward::text<0, 5> remark = "";
  ward::number<0, 1e300> weight;
  ward::boolean is_open;
  ward::read_only<ward::timestamp> from;
  ward::choice<paint> colour;
  ward::named<"field", ward::one_of<"A 1", "B 2">> where;
};
struct get_day : ward::endpoint<ward::get<"/v1/fairs/{colour}/at/{field}/{from}/{is_open}/{weight}/day">, readers, nobodys,
                                ward::path<fair_day>, ward::returns<200, fair_day>> {};
struct add_day : ward::endpoint<ward::post<"/v1/fairs">, anybody, nobodys, ward::body<fair_day>, ward::returns<202, fair_report>,
                                ward::location<get_day>> {};

struct get_shelf : ward::endpoint<ward::get<"/v1/shelves/{book}">, readers, nobodys, ward::path<book_path>, ward::returns<204>> {};
struct put_shelf : ward::endpoint<ward::put<"/v1/shelves/{book}">, anybody, nobodys, ward::path<book_path>, ward::query<new_page>,
                                  ward::returns<201>, ward::returns<204>, ward::location<get_shelf>> {};

struct get_queue : ward::endpoint<ward::get<"/v1/queue">, readers, nobodys, ward::returns<204>> {};
struct ask_queue : ward::endpoint<ward::get<"/v1/queue/next">, readers, nobodys, ward::returns<202>, ward::returns<204>, ward::fails<409, "closed">,
                                  ward::query<new_page>, ward::location<get_queue>> {};

struct api : ward::api<ward::title<"Books">, ward::version<"1">, ward::camel_case, ward::limit<ward::per_ip<1000, ward::minute>>, add_page, get_page,
                       put_tag, get_tag, add_day, get_day, put_shelf, get_shelf, ask_queue, get_queue> {};
static_assert(ward::lawful<api>{});

struct service {
  auto on(const ward::call<add_page>& call) const -> ward::reply<add_page> {
    if (call.body().words == "lost") return ward::not_found;
    if (call.body().words == "broken") throw std::runtime_error("broken");
    return page{.number = 7, .words = call.body().words};
  }
  auto on(const ward::call<get_page>& call) const -> ward::reply<get_page> {
    return page{.number = call.path().number, .words = "words"};
  }
  auto on(const ward::call<put_tag>& call) const -> ward::reply<put_tag> {
    if (call.body().name == "taken") return ward::failure<"taken">();
    if (call.body().name == "known") return ward::with_status<200>(call.body());
    return ward::with_status<201>(call.body());
  }
  auto on(const ward::call<get_tag>& call) const -> ward::reply<get_tag> { return call.path(); }
  auto on(const ward::call<add_day>& call) const -> ward::reply<add_day> {
    const auto& day = call.body();
    return fair_report{.weight = day.weight, .is_open = day.is_open, .from = day.from, .colour = day.colour, .where = day.field};
  }
  auto on(const ward::call<get_day>& call) const -> ward::reply<get_day> { return call.path(); }
  auto on(const ward::call<put_shelf>& call) const -> ward::reply<put_shelf> {
    if (call.query().words == "known") return ward::with_status<204>(ward::done);
    return ward::with_status<201>(ward::done);
  }
  auto on(const ward::call<get_shelf>&) const -> ward::reply<get_shelf> { return ward::done; }
  auto on(const ward::call<ask_queue>& call) const -> ward::reply<ask_queue> {
    if (call.query().words == "closed") return ward::failure<"closed">();
    if (call.query().words == "empty") return ward::with_status<204>(ward::done);
    return ward::with_status<202>(ward::done);
  }
  auto on(const ward::call<get_queue>&) const -> ward::reply<get_queue> { return ward::done; }
};

struct world {
  const ward::app<api> app{service{}, ward::memory::limiter{}, std::make_shared<ward::memory::collected_log>()};
  ward::in_process client{app};

  template <class Endpoint>
  auto call(const ward::client_call<Endpoint>& given) {
    return client.call<Endpoint, ward::names_of<api>>(given);
  }
  auto tagged(std::string_view name) {
    return call<put_tag>({.body = {.name = decltype(tag::name)::from(name).value()}});
  }
};

const auto book = ward::id<"book">::from("018f3c5e-7a2b-4c1d-9e8f-0123456789ab").value();

auto location_of(const auto& answer) -> std::optional<std::string> { return answer.raw().field("Location"); }

}  // namespace

TEST_CASE("a Location is made of the answer and the own path, and is what the typed client asks for") {
  world world;
  const auto made = world.call<add_page>({.path = {.book = book}, .body = {.words = "Once"}});
  REQUIRE(made.status() == 201);
  CHECK(location_of(made) == "/v1/books/018f3c5e-7a2b-4c1d-9e8f-0123456789ab/pages/7");
  CHECK(made.as<201>().number.value() == 7);
  CHECK(location_of(made) == ward::to_request(ward::client_call<get_page>{.path = {.book = book, .number = 7}}).target);
  CHECK(world.client.send({.target = *location_of(made)}).status == 200);
}

TEST_CASE("no problem has a Location, and no answer but 201 and 202") {
  world world;
  const auto answers = [&](std::string_view words) {
    return world.call<add_page>({.path = {.book = book}, .body = {.words = decltype(new_page::words)::from(words).value()}});
  };
  CHECK(answers("lost").status() == 404);
  CHECK(answers("lost").raw().field("Location") == std::nullopt);
  CHECK(answers("broken").status() == 500);
  CHECK(answers("broken").raw().field("Location") == std::nullopt);
  CHECK(world.tagged("taken").status() == 409);
  CHECK(location_of(world.tagged("taken")) == std::nullopt);
  CHECK(world.tagged("known").status() == 200);
  CHECK(location_of(world.tagged("known")) == std::nullopt);
  CHECK(location_of(world.tagged("new")) == "/v1/tags/new");
  CHECK(location_of(world.call<get_tag>({.path = {.name = "new"}})) == std::nullopt);
}

TEST_CASE("a text is percent-encoded, and read back as it was") {
  world world;
  for (const auto& [name, encoded] : {std::pair{"a-b.c_d~e", "a-b.c_d~e"}, {"Caf\xC3\xA9 & co", "Caf%C3%A9%20%26%20co"}, {"50%?#;", "50%25%3F%23%3B"},
                                      {"...", "..."}, {"%2e%2E", "%252e%252E"}, {"\"<evil>\"", "%22%3Cevil%3E%22"}}) {
    const auto made = world.tagged(name);
    CHECK(location_of(made) == "/v1/tags/" + std::string{encoded});
    CHECK(world.client.send({.target = location_of(made).value_or("")}).body == made.raw().body);
  }
}

TEST_CASE("where a text can be in no path there is no Location, and the answer is as it would be") {
  world world;
  for (const std::string_view name : {"", ".", "..", "a/b", "/evil.example", "a\\b", "a\r\nset-cookie: a=b", "a\x7f"}) {
    const auto made = world.tagged(name);
    CHECK(made.status() == 201);
    CHECK(location_of(made) == std::nullopt);
    CHECK(made.template as<201>().name == name);
    CHECK(made.raw().field("Set-Cookie") == std::nullopt);
    CHECK(made.raw().field("Trace-Id").has_value());
  }
}

TEST_CASE("no Location is longer than what can be asked for") {
  world world;
  constexpr auto room = ward::http::framing_limits::target_bytes - std::string_view{"/v1/tags/"}.size();
  const auto longest = std::string(room / 3, '%') + std::string(room % 3, 'a');  // each '%' takes three bytes
  const auto made = world.tagged(longest);
  REQUIRE(location_of(made).has_value());
  CHECK(world.client.send({.target = *location_of(made)}).body == made.raw().body);
  const auto beyond = world.tagged(longest + "a");
  CHECK(beyond.status() == 201);
  CHECK(location_of(beyond) == std::nullopt);
  CHECK(beyond.raw().field("Trace-Id").has_value());
}

TEST_CASE("every kind of scalar has its text, by the name on the wire, in the order of the path") {
  world world;
  const auto from = ward::timestamp::from("2026-01-31T10:00:00Z").value();
  const auto made = world.call<add_day>({.body = {.colour = paint::green, .field = "B 2", .from = from, .is_open = true, .weight = 1e21}});
  REQUIRE(made.status() == 202);
  CHECK(location_of(made) == "/v1/fairs/green/at/B%202/2026-01-31T10%3A00%3A00Z/true/1e%2B21/day");
  CHECK(world.client.send({.target = *location_of(made)}).status == 200);
}

TEST_CASE("an answer without a body has a Location where the own path is enough") {
  world world;
  CHECK(location_of(world.call<put_shelf>({.path = {.book = book}, .query = {.words = ""}})) == "/v1/shelves/018f3c5e-7a2b-4c1d-9e8f-0123456789ab");
  CHECK(location_of(world.call<put_shelf>({.path = {.book = book}, .query = {.words = "known"}})) == std::nullopt);
}

TEST_CASE("HEAD has the Location of GET") {
  world world;
  for (const std::string method : {"GET", "HEAD"}) {
    CHECK(world.client.send({.method = method, .target = "/v1/queue/next?words="}).field("Location") == "/v1/queue");
    CHECK(world.client.send({.method = method, .target = "/v1/queue/next?words=empty"}).field("Location") == std::nullopt);
    CHECK(world.client.send({.method = method, .target = "/v1/queue/next?words=closed"}).field("Location") == std::nullopt);
  }
}

TEST_CASE("what a caller writes into Host is in no Location") {
  world world;
  const auto answer = world.client.send({.target = "/v1/queue/next?words=", .fields = {{"Host", "evil.example"}, {"X-Forwarded-Host", "evil.example"}}});
  CHECK(answer.status == 202);
  CHECK(answer.field("Location") == "/v1/queue");
}
