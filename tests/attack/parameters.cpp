// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Parameters through the whole pipeline: what a caller sends in path, query, header fields and cookies, and what the handler sees.
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "ward/memory/collected_log.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/ward.hpp"

namespace shelf {

struct tag_path {
  ward::text<1, 20> name;
};
struct filter {
  ward::list<ward::text<1, 8>, 0, 3> tag;
  ward::integer<1, 100> limit = 20;
};
struct conditions {
  std::optional<ward::text<1, 8>> if_match;
};
struct preferences {
  ward::one_of<"dark", "light"> theme = "light";
  std::optional<ward::text<1, 20>> lastSearch;
};
struct heard {
  ward::text<0, 200> text;
};

struct look_up : ward::endpoint<ward::get<"/tags/{name}">, ward::open_to_public<"a test">, ward::no_tenant<"a test">,
                                ward::path<tag_path>, ward::query<filter>, ward::headers<conditions>, ward::cookies<preferences>,
                                ward::returns<200, heard>> {};
struct plain : ward::endpoint<ward::get<"/plain">, ward::open_to_public<"a test">, ward::no_tenant<"a test">, ward::returns<204>> {};

struct api : ward::api<ward::title<"Shelf">, ward::version<"1">, ward::limit<ward::per_ip<500, ward::minute>>, look_up, plain> {};
static_assert(ward::lawful<api>{});

/// Says what it heard.
class service {
 public:
  static constexpr bool never_blocks = true;

  auto on(const ward::call<look_up>& call) -> ward::reply<look_up> {
    std::string text{call.path().name.view()};
    for (const auto& tag : call.query().tag) text.append(" #").append(tag.view());
    text.append(" ").append(call.cookies().theme.view());
    if (call.cookies().lastSearch) text.append(" ").append(call.cookies().lastSearch->view());
    return heard{.text = ward::text<0, 200>::from(text).value()};
  }
  auto on(const ward::call<plain>&) -> ward::reply<plain> { return ward::done; }
};

struct wide_filter {
  ward::integer<1, 100> page_size = 20;
  std::optional<ward::named<"sort-by", ward::text<1, 8>>> order;
};
struct wide_headers {
  std::optional<ward::secret<ward::text<1, 8>>> x_pass_key;
};
struct wide_cookies {
  std::optional<ward::named<"__Host-theme", ward::text<1, 8>>> theme;
  std::optional<ward::text<1, 8>> last_search;
};
struct class_path {
  ward::named<"class", ward::text<1, 20>> class_;
};
struct wide : ward::endpoint<ward::get<"/classes/{class}">, ward::open_to_public<"a test">, ward::no_tenant<"a test">,
                             ward::path<class_path>, ward::query<wide_filter>, ward::headers<wide_headers>,
                             ward::cookies<wide_cookies>, ward::returns<200, heard>> {};
struct camel_api : ward::api<ward::title<"Shelf">, ward::version<"1">, ward::camel_case, ward::limit<ward::per_ip<500, ward::minute>>,
                             wide> {};
static_assert(ward::lawful<camel_api>{});

struct camel_service {
  static constexpr bool never_blocks = true;

  auto on(const ward::call<wide>& call) const -> ward::reply<wide> {
    std::string text{call.path().class_.view()};
    text.append(" ").append(std::to_string(call.query().page_size.value()));
    if (call.query().order) text.append(" ").append(call.query().order->view());
    if (call.headers().x_pass_key) text.append(" ").append(call.headers().x_pass_key->reveal().view());
    if (call.cookies().theme) text.append(" ").append(call.cookies().theme->view());
    if (call.cookies().last_search) text.append(" ").append(call.cookies().last_search->view());
    return heard{.text = ward::text<0, 200>::from(text).value()};
  }
};

struct world {
  std::shared_ptr<ward::memory::collected_log> log = std::make_shared<ward::memory::collected_log>();
  ward::app<api> app{service{}, ward::memory::limiter{}, log};
  ward::in_process client{app};

  auto get(std::string target, std::optional<std::string> cookies = {}) -> ward::in_process_answer {
    ward::in_process_request request{.target = std::move(target)};
    if (cookies) request.fields.emplace_back("Cookie", *cookies);
    return client.send(std::move(request));
  }
};

[[nodiscard]] auto has(const ward::in_process_answer& answer, std::string_view text) -> bool {
  return answer.body.find(text) != std::string::npos;
}

}  // namespace shelf

TEST_CASE("a list in a query and cookies reach the handler") {
  shelf::world world;
  CHECK(world.get("/tags/a").body == R"({"text":"a light"})");
  CHECK(world.get("/tags/a+b?tag=x&limit=3&tag=y+z", "theme=dark; _ga=1; lastSearch=%41").body == R"({"text":"a+b #x #y z dark %41"})");
}

TEST_CASE("what is wrong with parameters is said with its place") {
  shelf::world world;
  const auto answer = world.get("/tags/a?tag=&tag=b&tag=c&tag=d&other=1", "theme=dark; theme=light");
  CHECK(answer.status == 400);
  CHECK(shelf::has(answer, R"("in":"query","pointer":"/tag/0","code":"too_short")"));
  CHECK(shelf::has(answer, R"("in":"query","pointer":"/tag","code":"too_many_items")"));
  CHECK(shelf::has(answer, R"("in":"query","pointer":"/other","code":"unknown_field")"));
  CHECK(shelf::has(answer, R"("in":"cookie","pointer":"/theme","code":"duplicate_field")"));
  CHECK(world.get("/tags/a%2Fb").status == 400);
  CHECK(world.get("/tags/a%00").status == 400);
  CHECK(world.get("/tags/a?tag=%zz").status == 400);
  CHECK(world.get("/tags/a?tag=b;c=d").status == 200);
}

TEST_CASE("cookies are read where they are declared, and nowhere else") {
  shelf::world world;
  CHECK(world.get("/plain", "theme=dark; theme=light;;").status == 204);
  CHECK(world.get("/tags/a", "theme=dark;").status == 400);
  CHECK(world.client.send({.target = "/tags/a", .fields = {{"Cookie", "theme=dark"}, {"cookie", "a=b"}}}).status == 400);
}

TEST_CASE("a typed client sends lists and cookies as they are read") {
  shelf::world world;
  using tag = ward::text<1, 8>;
  const auto answer = world.client.call<shelf::look_up>({.path = {.name = "a/b c"},  // refused: no segment may hold a '/'
                                                         .query = {.tag = ward::items()}});
  CHECK(answer.status() == 400);
  const auto heard = world.client.call<shelf::look_up>(
      {.path = {.name = "a;b c"}, .query = {.tag = ward::items(tag{"x&y"}, tag{"+ %"})}, .cookies = {.theme = "dark", .lastSearch = ward::text<1, 20>{"a=b"}}});
  CHECK(heard.as<200>().text == "a;b c #x&y #+ % dark a=b");
  CHECK_THROWS_AS(world.client.call<shelf::look_up>(
                      {.path = {.name = "a"}, .query = {.tag = ward::items()}, .cookies = {.lastSearch = ward::text<1, 20>{"a; theme=dark"}}}),
                  std::invalid_argument);
}

TEST_CASE("camelCase is for query parameters; named ones are called as they are named") {
  const ward::app<shelf::camel_api> app{shelf::camel_service{}, ward::memory::limiter{}, std::make_shared<ward::memory::collected_log>()};
  ward::in_process client{app};
  const auto get = [&](std::string target, std::string cookies) {
    return client.send({.target = std::move(target), .fields = {{"X-Pass-Key", "k"}, {"Cookie", std::move(cookies)}}});
  };
  CHECK(get("/classes/a?pageSize=7&sort-by=b", "__Host-theme=dark; last_search=c").body == R"({"text":"a 7 b k dark c"})");
  CHECK(get("/classes/a?page_size=7", "a=b").status == 400);
  CHECK(get("/classes/a", "lastSearch=c; theme=d").body == R"({"text":"a 20 k"})");
  using word = ward::text<1, 8>;
  const auto heard = client.call<shelf::wide, ward::names_of<shelf::camel_api>>(
      {.path = {.class_ = "a"},
       .query = {.page_size = 7, .order = word{"b"}},
       .headers = {.x_pass_key = ward::secret{word{"k"}}},
       .cookies = {.theme = word{"dark"}, .last_search = word{"c"}}});
  CHECK(heard.as<200>().text == "a 7 b k dark c");
}
