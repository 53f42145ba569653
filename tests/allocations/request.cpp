// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A warm request allocates nothing: counted by this program's own operators new.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <optional>
#include <string>

#include "counted.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/queued_log.hpp"
#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"
#include "ward/ward.hpp"

namespace shop {

struct clerk : ward::role<"clerk"> {};
struct item {
  ward::matching<"[A-Z]{3}-[0-9]{5}"> sku;
  ward::integer<1, 1000> quantity;
};
struct order {
  ward::text<1, 80> customer;
  ward::list<item, 1, 100> items;
  std::optional<ward::timestamp> due;
};
struct order_path {
  ward::asserted_tenant tenant_id;
  ward::id<"order"> id;
};
struct order_query {
  ward::boolean dry = false;
};
struct receipt {
  ward::id<"order"> id;
  ward::integer<0, 100'000> pieces;
};
struct get_order;
struct put_order
    : ward::endpoint<ward::put<"/tenants/{tenant_id}/orders/{id}">, ward::allow<clerk>, ward::step_up<15, ward::minute>,
                     ward::tenant_from_token, ward::path<order_path>,
                     ward::query<order_query>, ward::body<order>, ward::returns<201, receipt>,
                     ward::location<get_order>, ward::limit<ward::per_user<1'000'000, ward::minute>>> {};
struct get_order : ward::endpoint<ward::get<"/tenants/{tenant_id}/orders/{id}">, ward::allow<clerk>, ward::tenant_from_token,
                                  ward::path<order_path>, ward::returns<200, receipt>> {};
struct api : ward::api<ward::title<"Shop">, ward::version<"1">, ward::limit<ward::per_ip<1'000'000, ward::minute>>, put_order, get_order> {};

struct service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<put_order>& call) const -> ward::reply<put_order> {
    std::int64_t pieces = 0;
    for (const auto& each : call.body().items) pieces += each.quantity.value();
    return receipt{.id = call.path().id, .pieces = ward::integer<0, 100'000>::from(pieces).value()};
  }
  auto on(const ward::call<get_order>&) const -> ward::reply<get_order> { return ward::not_found; }
};

}  // namespace shop

TEST_CASE("a warm request allocates nothing, from its head to its line in the log") {
  const ward::openssl::dev_issuer issuer{ward::environment::development,
                                         {.issuer = "https://issuer.example", .audience = "https://shop.example"}};
  ward::openssl::jwt_options options;
  options.issuer = "https://issuer.example";
  options.audience = "https://shop.example";
  options.jwks = issuer.jwks();
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  REQUIRE(nowhere >= 0);
  {
    const ward::app<shop::api> app{shop::service{}, std::make_shared<ward::jwt_verifier>(options), ward::memory::limiter{},
                                   std::make_shared<ward::memory::queued_log>(nowhere)};
    ward::in_process client{app};
    const std::string body =
        R"({"customer":"J\u00fcrgen","items":[{"sku":"ABC-10234","quantity":1},{"sku":"XKJ-10551","quantity":38}],)"
        R"("due":"2026-11-21T12:00:00Z"})";
    const ward::openssl::dev_token ann{.subject = "ann", .tenant = "acme", .roles = {"clerk"}};
    const std::string head =
        "PUT /tenants/%61cme/orders/3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00?dry=true HTTP/1.1\r\nHost: shop.example\r\n"
        "Content-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\nAuthorization: Bearer " + issuer.mint(ann.with_mfa()) + "\r\n\r\n";
    for (int i = 0; i != 10; ++i) {
      client.send_raw(head, body);
      REQUIRE(client.response().status == 201);
    }
    const auto before = allocations_of_this_thread();
    for (int i = 0; i != 100; ++i) client.send_raw(head, body);
    CHECK(allocations_of_this_thread() - before == 0);
    CHECK(client.response().body.view() == R"({"id":"3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00","pieces":39})");
    CHECK(client.response().find("location") == "/tenants/acme/orders/3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00");
  }
  ::close(nowhere);
}
