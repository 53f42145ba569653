// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forms of callers who may not send them: nothing of them is read or kept, and what has to be recorded is.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "attack/shop_world.hpp"
#include "unit/beast/loopback.hpp"
#include "unit/schema/upload_samples.hpp"
#include "ward/memory/upload_store.hpp"

namespace {

struct clerk : ward::role<"clerk"> {};
struct boss : ward::role<"boss", ward::privileged> {};

struct seal {
  ward::upload<30'000'000, ward::accepts<ward::png>> picture;
};
struct replace_seal : ward::endpoint<ward::put<"/seal">, ward::allow<boss>, ward::tenant_from_token, ward::audited, ward::form<seal>,
                                     ward::returns<204>, ward::no_mfa<"a test of forms">, ward::limit<ward::per_user<100, ward::minute>>> {};
struct add_seal : ward::endpoint<ward::post<"/seal">, ward::allow<clerk>, ward::tenant_from_token, ward::form<seal>, ward::returns<204>> {};
struct api : ward::api<ward::title<"Seals">, ward::version<"1">, ward::limit<ward::per_ip<1000, ward::minute>>, replace_seal, add_seal> {};
static_assert(ward::lawful<api>{});

// Counts the files that were ever opened.
class counting_store final : public ward::guard::upload_store {
 public:
  auto open() noexcept -> std::unique_ptr<ward::upload_content> override {
    ++opened;
    return memory.open();
  }
  std::atomic<int> opened = 0;
  ward::memory::upload_store memory{40'000'000};
};

struct service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<replace_seal>&) const -> ward::reply<replace_seal> { return ward::done; }
  auto on(const ward::call<add_seal>&) const -> ward::reply<add_seal> { return ward::done; }
};

struct world {
  shop::temporary_folder folder;
  ward::openssl::dev_issuer issuer{ward::environment::development,
                                   {.issuer = "https://issuer.example", .audience = "https://shop.example"}};
  std::shared_ptr<counting_store> store = std::make_shared<counting_store>();
  ward::app<api> app{service{},
                     shop::world::make_verifier(issuer),
                     ward::memory::limiter{},
                     std::make_shared<ward::audit_file>(folder.file("audit.log")),
                     std::make_shared<ward::memory::collected_log>(),
                     store};
  ward::test::running_server server{app, ward::test::loopback_config()};

  [[nodiscard]] auto head(const std::string& method, const std::string& role, const std::string& more) const -> std::string {
    const std::string token = role.empty() ? "" : "Authorization: Bearer " + issuer.mint({"ann", "acme", {role}}) + "\r\n";
    return method + " /seal HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=XyZ\r\n" + token + more + "\r\n";
  }
  [[nodiscard]] auto audit() const -> std::string {
    std::ifstream file{folder.file("audit.log")};
    return {std::istreambuf_iterator<char>{file}, {}};
  }
};

const std::string form =
    "--XyZ\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" +
    ward::test::png_file() + "\r\n--XyZ--\r\n";
const std::string length = "Content-Length: " + std::to_string(form.size()) + "\r\n";

}  // namespace

TEST_CASE("who may send a form is heard") {
  const world world;
  CHECK(ward::test::raw_client{world.server.port()}.exchange(world.head("POST", "clerk", length) + form).status == 204);
  CHECK(ward::test::raw_client{world.server.port()}.exchange(world.head("PUT", "boss", length) + form).status == 204);
  CHECK(world.store->opened == 2);
  CHECK(world.store->memory.used_bytes() == 0);
}

TEST_CASE("a form of a caller without the role is refused unread, also where that leaves a record") {
  const world world;
  for (const std::string role : {"", "guest", "clerk"}) {
    for (const std::string more : {"Content-Length: 30000000\r\n", "Expect: 100-continue\r\nContent-Length: 30000000\r\n",
                                   "Transfer-Encoding: chunked\r\n"}) {
      ward::test::raw_client client{world.server.port()};
      client.send(world.head("PUT", role, more));
      const auto answer = client.read_answer();
      CHECK(answer.status == (role.empty() ? 401 : 403));
      CHECK(answer.has("Connection: close"));
      CHECK(client.is_closed());
    }
  }
  CHECK(world.store->opened == 0);
  CHECK(world.audit().find("refused") != std::string::npos);
}

TEST_CASE("a refused form that has all arrived is passed over, and the connection goes on") {
  const world world;
  ward::test::raw_client client{world.server.port()};
  CHECK(client.exchange(world.head("PUT", "clerk", length) + form).status == 403);
  CHECK(client.exchange(world.head("POST", "clerk", length) + form).status == 204);
  CHECK(world.store->opened == 1);
}

TEST_CASE("in process, a refused form is not read either") {
  const world world;
  ward::in_process client{world.app};
  client.send_raw(world.head("PUT", "clerk", length), form);
  CHECK(client.response().status == 403);
  CHECK(world.store->opened == 0);
}
