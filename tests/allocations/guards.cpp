// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A warm request that is counted by account and holds a lease allocates nothing.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "counted.hpp"
#include "ward/memory/lease_keeper.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/queued_log.hpp"
#include "ward/ward.hpp"

namespace door {

struct credentials {
  ward::personal<ward::email> email;
  ward::secret<ward::text<1, 100>> password;
};
struct log_in : ward::endpoint<ward::post<"/log-in">, ward::public_write<"a log-in">, ward::no_tenant<"nobody is known yet">,
                               ward::body<credentials>, ward::returns<204>,
                               ward::limit<ward::per_ip<1'000'000, ward::minute>, ward::per_account<"email", 1'000'000, ward::minute>,
                                           ward::concurrent<1>>> {};
struct api : ward::api<ward::title<"Door">, ward::version<"1">, log_in> {};

struct service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<log_in>&) const -> ward::reply<log_in> { return ward::done; }
};

}  // namespace door

TEST_CASE("a warm request with a quota per account and a lease allocates nothing") {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  REQUIRE(nowhere >= 0);
  {
    const ward::app<door::api> app{door::service{}, ward::memory::limiter{}, ward::memory::lease_keeper{},
                                   std::make_shared<ward::memory::queued_log>(nowhere)};
    ward::in_process client{app};
    const std::string body = R"({"email":"Ann.Of.A.Rather.Long.Name@Example.Org","password":"correct horse battery staple"})";
    const std::string head = "POST /log-in HTTP/1.1\r\nHost: door.example\r\nContent-Type: application/json\r\nContent-Length: " +
                             std::to_string(body.size()) + "\r\n\r\n";
    for (int i = 0; i != 10; ++i) {
      client.send_raw(head, body);
      REQUIRE(client.response().status == 204);
    }
    const auto before = allocations_of_this_thread();
    for (int i = 0; i != 100; ++i) client.send_raw(head, body);
    CHECK(allocations_of_this_thread() - before == 0);
    CHECK(client.response().status == 204);
  }
  ::close(nowhere);
}
