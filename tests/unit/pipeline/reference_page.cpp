// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/pipeline/reference_page.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <ward/memory/collected_log.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/ward.hpp>

namespace {

using ward::pipeline::bundled_file;
using ward::pipeline::bundled_renderer;
using ward::pipeline::fixed_document;

struct tell : ward::endpoint<ward::get<"/told">, ward::open_to_public<"a test">, ward::no_tenant<"a test">,
                             ward::returns<204>> {};
struct api : ward::api<ward::title<"Fish & <chips>">, ward::version<"2.1">,
                       ward::limit<ward::per_ip<100, ward::minute>>, tell> {};
struct service {
  auto on(const ward::call<tell>&) -> ward::reply<tell> { return ward::done; }
};

const std::string digest_a = "sha384-" + std::string(64, 'a');
const std::string digest_b = "sha384-" + std::string(64, 'b');
const std::array files{bundled_file{"look.css", "text/css; charset=utf-8", "p {}", digest_b},
                       bundled_file{"first.js", "text/javascript; charset=utf-8", "first()", digest_a},
                       bundled_file{"then.js", "text/javascript; charset=utf-8", "then()", digest_b},
                       bundled_file{"licences.txt", "text/plain; charset=utf-8", "as is", digest_a}};
const bundled_renderer renderer{"Renderer 1", files};
constexpr const char* api_policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

class world {
 public:
  template <class... Documents>
  explicit world(Documents&&... documents)
      : app_(service{}, ward::memory::limiter{}, std::make_shared<ward::memory::collected_log>(),
             std::forward<Documents>(documents)...) {}
  auto send(const std::string& method, const std::string& path) -> ward::in_process_answer {
    return client_.send({method, path, {}, {}});
  }
  auto get(const std::string& path) -> ward::in_process_answer { return send("GET", path); }

 private:
  ward::app<api> app_;
  ward::in_process client_{app_};
};

auto has(const ward::in_process_answer& answer, const std::string& text) -> bool {
  return answer.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("an app that was given no page has none") {
  world world;
  for (const auto* path : {"/docs", "/docs/first.js", "/docs/posture"}) CHECK(world.get(path).status == 404);
}

TEST_CASE("the page names its files by digest, and its policy names the same") {
  world world{ward::pipeline::reference_page<api>(renderer)};
  const auto page = world.get("/docs");
  CHECK(page.status == 200);
  CHECK(page.field("content-type") == "text/html; charset=utf-8");
  CHECK(page.field("content-security-policy") == "default-src 'none'; script-src '" + digest_a + "' '" + digest_b +
                                                     "'; style-src 'self'; img-src data:; connect-src 'self'; "
                                                     "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  CHECK(page.field("cache-control") == "no-store");
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(has(page, "<link rel=\"icon\" href=\"data:,\">"));  // or browsers ask for /favicon.ico
  CHECK(has(page, "<title>Fish &amp; &lt;chips&gt; 2.1: reference</title>"));
  CHECK(has(page, "<link rel=\"stylesheet\" href=\"/docs/look.css\" integrity=\"" + digest_b + "\">"));
  const auto first =
      page.body.find("<script src=\"/docs/first.js\" integrity=\"" + digest_a + "\" defer=\"\"></script>");
  const auto then = page.body.find("<script src=\"/docs/then.js\" integrity=\"" + digest_b + "\" defer=\"\"></script>");
  CHECK(first < then);
  CHECK(then != std::string::npos);
  CHECK(has(page, "data-document=\"/openapi.json\">\n<p>The reference is shown once"));
  CHECK(has(page, "<a href=\"/docs/licences.txt\">"));
  CHECK_FALSE(has(page, "posture"));
}

TEST_CASE("a file of the page is what it is called, and is kept; it is no page itself") {
  world world{ward::pipeline::reference_page<api>(renderer)};
  for (const auto& file : files) {
    const auto answer = world.get("/docs/" + std::string{file.name});
    CHECK(answer.status == 200);
    CHECK(answer.body == file.bytes);
    CHECK(answer.field("content-type") == file.content_type);
    CHECK(answer.field("cache-control") == "max-age=31536000, immutable");
    CHECK(answer.field("content-security-policy") == api_policy);
    CHECK(answer.field("x-content-type-options") == "nosniff");
  }
}

TEST_CASE(
    "pages are documents: the fields of all answers, HEAD, and no other method; errors at their paths are no pages") {
  world world{ward::pipeline::reference_page<api>(renderer)};
  const auto page = world.get("/docs");
  for (const auto& [name, value] : {std::pair{"x-content-type-options", "nosniff"},
                                    {"x-frame-options", "DENY"},
                                    {"referrer-policy", "no-referrer"},
                                    {"cross-origin-opener-policy", "same-origin"},
                                    {"cross-origin-resource-policy", "same-origin"}}) {
    CAPTURE(name);
    CHECK(page.field(name) == value);
  }
  CHECK(page.field("ratelimit").has_value());
  CHECK(page.field("trace-id").has_value());
  const auto head = world.send("HEAD", "/docs");
  CHECK(head.status == 200);
  CHECK(head.body.empty());
  CHECK(head.field("content-security-policy") == page.field("content-security-policy"));
  for (const auto* path : {"/docs", "/docs/first.js"}) {
    const auto refused = world.send("POST", path);
    CHECK(refused.status == 405);
    CHECK(refused.field("allow") == "GET, HEAD");
    CHECK(refused.field("content-security-policy") == api_policy);
    CHECK(refused.field("cache-control") == "no-store");
  }
  // The same exchange serves an operation afterwards.
  CHECK(world.get("/told").field("content-security-policy") == api_policy);
  CHECK(world.get("/docs/none.js").field("content-security-policy") == api_policy);
}

TEST_CASE("the page stands where it is told to") {
  world world{
      ward::pipeline::reference_page<api>(renderer, {.path = "/reference", .document = "/v2.json", .posture = "/why"})};
  CHECK(world.get("/docs").status == 404);
  const auto page = world.get("/reference");
  CHECK(has(page, "href=\"/reference/look.css\""));
  CHECK(has(page, "<a href=\"/v2.json\">"));
  CHECK(has(page, "data-document=\"/v2.json\""));
  CHECK(has(page, "<a href=\"/why\">"));
  CHECK(world.get("/reference/first.js").status == 200);
}

TEST_CASE("the files of a page whose path ends with a slash are behind that slash") {
  for (const std::string path : {"/", "/docs/"}) {
    CAPTURE(path);
    world world{ward::pipeline::reference_page<api>(renderer, {.path = path})};
    const auto page = world.get(path);
    CHECK(has(page, "src=\"" + path + "first.js\""));
    CHECK(has(page, "href=\"" + path + "look.css\""));
    CHECK(has(page, "href=\"" + path + "licences.txt\""));
    for (const auto& file : files) CHECK(world.get(path + std::string{file.name}).status == 200);
  }
}

TEST_CASE("an app does not start with a document that hides another, or hides an endpoint, or has no path") {
  const auto text_of_error = [](const fixed_document& one, const fixed_document& two) -> std::string {
    try {
      world world{std::vector{one}, two};
    } catch (const ward::boot_error& error) {
      return error.what();
    }
    return {};
  };
  const fixed_document page{"/docs", "text/plain", "a"};
  CHECK(text_of_error(page, {"/other", "text/plain", "b"}).empty());
  CHECK(text_of_error(page, page).find("two documents have the path /docs") != std::string::npos);
  CHECK(text_of_error(page, {"/told", "text/plain", "b"}).find("/told has the path of an endpoint") !=
        std::string::npos);
  for (const auto* path : {"", "docs", "/of what", "/docs?of=what", "/docs#what", "/do\tcs", "/k\xC3\xBC"}) {
    CAPTURE(path);
    CHECK(text_of_error(page, {path, "text/plain", "b"}).find("begins with a /") != std::string::npos);
  }
}

TEST_CASE("a renderer without files, or with what is no digest, is refused") {
  CHECK_THROWS_AS(ward::pipeline::reference_page<api>(bundled_renderer{"none", {}}), ward::boot_error);
  const std::array wrong{bundled_file{"a.js", "text/javascript", "a", "'unsafe-inline'"}};
  CHECK_THROWS_AS(ward::pipeline::reference_page<api>(bundled_renderer{"wrong", wrong}), ward::boot_error);
}
