// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What docs/testing.md shows: an endpoint under all documents that its body's type can make difficult.
// [test]
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <ward/memory/collected_log.hpp>
#include <ward/openssl/dev_issuer.hpp>
#include <ward/openssl/jwt_verifier.hpp>
#include <ward/testing/instances.hpp>
#include <ward/ward.hpp>

namespace library {

struct reader : ward::role<"reader"> {};

struct author {
  ward::text<1, 80> name;
  std::optional<ward::date> born;
};
struct book {
  ward::text<1, 120> title;
  ward::list<author, 1, 8> authors;
  ward::integer<1, 10'000> pages;
  ward::one_of<"lent", "here"> state = "here";
};

struct add_book : ward::endpoint<ward::post<"/books">, ward::allow<reader>, ward::tenant_from_token, ward::body<book>,
                                 ward::returns<201, book>, ward::limit<ward::per_user<60, ward::minute>>> {};
struct api : ward::api<ward::title<"Library">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, add_book> {};

struct service {
  auto on(const ward::call<add_book>& call) -> ward::reply<add_book> { return call.body(); }
};

// A test is no flood: no quota ends it.
struct without_quotas final : ward::guard::rate_limiter {
  auto take(ward::guard::rate_key, const ward::guard::rate_policy&, ward::instant) -> ward::guard::rate_decision override {
    return {.allowed = true, .remaining = 1};
  }
};

}  // namespace library

TEST_CASE("a book is added or refused, whatever it looks like") {
  const ward::openssl::dev_issuer issuer{ward::environment::development, {.issuer = "https://issuer.example", .audience = "library"}};
  ward::openssl::jwt_options trusted;
  trusted.issuer = "https://issuer.example";
  trusted.audience = "library";
  trusted.jwks = issuer.jwks();
  const ward::app<library::api> app{library::service{}, std::make_shared<ward::jwt_verifier>(trusted), library::without_quotas{},
                                    std::make_shared<ward::memory::collected_log>()};
  ward::in_process client{app};
  const auto token = "Bearer " + issuer.mint({"ann", "acme", {"reader"}});

  for (const auto& each : ward::testing::instances<library::book>()) {
    INFO(each.why);
    const auto answer = client.send({"POST", "/books", {{"Authorization", token}, {"Content-Type", "application/json"}}, each.json});
    CHECK(answer.status == (each.valid ? 201 : 400));
  }
}
// [/test]
