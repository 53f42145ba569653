// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Callers who start more calls than they may have at the same time, and calls that end in every way that there is.
#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "attack/shop_world.hpp"
#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"
#include "ward/memory/lease_keeper.hpp"

namespace press {

using shop::clerk;

struct job {
  ward::text<1, 20> name;
};

// [print]
struct print : ward::endpoint<ward::post<"/print">, ward::allow<clerk>, ward::tenant_from_token, ward::body<job>, ward::returns<204>,
                              ward::expensive<"takes a press">,
                              ward::limit<ward::per_user<1000, ward::minute>, ward::concurrent<2>>> {};
// [/print]
struct bind : ward::endpoint<ward::post<"/bind">, ward::allow<clerk>, ward::tenant_from_token, ward::body<job>, ward::returns<204>,
                             ward::limit<ward::per_user<1000, ward::minute>, ward::concurrent<1>>> {};
struct look : ward::endpoint<ward::get<"/look">, ward::open_to_public<"a window">, ward::no_tenant<"a window">, ward::returns<204>,
                             ward::limit<ward::concurrent<1>>> {};
struct api : ward::api<ward::title<"Press">, ward::version<"1">, ward::limit<ward::per_ip<100'000, ward::minute>>, print, bind, look> {};
static_assert(ward::lawful<api>{});

using ward::test::gate;

/// Jobs named "wait" wait at the gate, and "throw" throws.
class service {
 public:
  explicit service(std::shared_ptr<gate> at) : gate_(std::move(at)) {}
  auto on(const ward::call<print>& call) -> ward::reply<print> { return work<print>(call.body().name); }
  auto on(const ward::call<bind>& call) -> ward::reply<bind> { return work<bind>(call.body().name); }
  auto on(const ward::call<look>&) -> ward::reply<look> { return ward::done; }

 private:
  template <class Endpoint>
  auto work(std::string_view name) -> ward::reply<Endpoint> {
    if (name == "wait") gate_->wait();
    if (name == "throw") throw std::runtime_error("paper jam");
    return ward::done;
  }
  std::shared_ptr<gate> gate_;
};

const std::string plain_job = R"({"name":"cards"})";
const std::string waiting_job = R"({"name":"wait"})";

struct world {
  shop::world shop;  // for its issuer, its clock and its log
  std::shared_ptr<gate> held = std::make_shared<gate>();
  ward::app<api> app{service{held}, shop::world::make_verifier(shop.issuer), ward::memory::limiter{}, ward::memory::lease_keeper{},
                     shop.log,      shop.clock};

  [[nodiscard]] auto post(std::string target, std::string body, std::string subject = "ann") const -> ward::in_process_answer {
    ward::in_process client{app};
    return client.send({"POST", std::move(target), shop.as("clerk", subject), std::move(body)});
  }
  /// The same on a thread of its own.
  [[nodiscard]] auto post_later(std::string target, std::string body) const -> std::future<ward::in_process_answer> {
    return std::async(std::launch::async, [this, target, body] { return post(target, body); });
  }
  [[nodiscard]] auto has_room(std::string target = "/bind", std::string subject = "ann") const -> bool {
    return post(std::move(target), plain_job, std::move(subject)).status == 204;
  }
};

/// A request between `admit` and `complete`.
class open_request {
 public:
  open_request(const world& world, const std::string& target, const std::string& fields = "Content-Type: application/json\r\n",
               const std::string& subject = "ann")
      : app_(world.app),
        head_("POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 16\r\nAuthorization: Bearer " +
              world.shop.token(subject, "acme", {"clerk"}) + "\r\n" + fields + "\r\n"),
        framed_(ward::http::check_framing(head_, storage_)),
        admission_(app_.admit(*framed_, *exchange_)) {}

  [[nodiscard]] auto status() -> int { return exchange_->response().status; }
  [[nodiscard]] auto is_answered() const -> bool { return admission_.answered; }
  void complete(std::string_view body = plain_job) {
    exchange_->body().append(body);
    app_.complete(*exchange_);
  }
  void refuse(const ward::http::problem_kind& problem) { app_.refuse((*framed_).head, problem, *exchange_); }
  void reset() { exchange_->reset(); }
  void leave() { exchange_.reset(); }

 private:
  const ward::pipeline::application& app_;
  std::string head_;
  std::array<ward::http::field, ward::http::framing_limits::fields> storage_;
  ward::result<ward::http::framed_head, const ward::http::problem_kind*> framed_;
  std::unique_ptr<ward::pipeline::exchange> exchange_ = std::make_unique<ward::pipeline::exchange>();
  ward::pipeline::admission admission_;
};

}  // namespace press

using press::open_request;
using press::plain_job;
using press::waiting_job;
using press::world;

TEST_CASE("of a burst of one call too many, exactly one is refused") {
  const world world;
  std::vector<std::thread> callers;
  std::atomic<int> served = 0;
  std::promise<void> refused;
  for (int i = 0; i != 3; ++i) {
    callers.emplace_back([&] {
      const auto answer = world.post("/print", waiting_job);
      if (answer.status == 204) ++served;
      if (answer.status == 429) refused.set_value();
    });
  }
  CHECK(refused.get_future().wait_for(std::chrono::seconds{20}) == std::future_status::ready);
  world.held->open();
  for (auto& caller : callers) caller.join();
  CHECK(served == 2);
}

TEST_CASE("who has too many calls running is told so, at once, and without a word about quotas") {
  const world world;
  std::array running{world.post_later("/print", waiting_job), world.post_later("/print", waiting_job)};
  world.held->await_waiting(2);
  const auto refused = world.post("/print", plain_job);
  CHECK(refused.status == 429);
  CHECK(refused.body.starts_with(
      R"({"type":"urn:ward:problem:too-many-at-once","title":"Too many requests at the same time","status":429,)"));
  CHECK(refused.body.find("violated-policies") == std::string::npos);
  CHECK(refused.field("retry-after") == "1");
  CHECK(refused.field("ratelimit-policy") == R"("ip";q=100000;w=60, "operation-user";q=1000;w=60)");
  CHECK(refused.field("ratelimit")->find("r=0") == std::string::npos);
  const auto line = world.shop.log->lines().back();
  CHECK(line.find(R"("event":"limit.exceeded")") != std::string::npos);
  CHECK(line.find(R"("reason":"concurrent")") != std::string::npos);

  CHECK(world.has_room("/print", "bob"));
  CHECK(world.has_room("/bind"));
  world.held->open();
  for (auto& each : running) CHECK(each.get().status == 204);
  CHECK(world.has_room("/print"));
}

TEST_CASE("a user is a subject, whatever the tenant") {
  const world world;
  open_request running{world, "/bind"};
  ward::in_process other{world.app};
  CHECK(other.send({"POST", "/bind", world.shop.as("clerk", "ann", "other"), plain_job}).status == 429);
}

TEST_CASE("a public operation counts addresses, an IPv6 one by its /64") {
  const world world;
  const auto look = [&](std::string_view from) {
    auto exchange = std::make_unique<ward::pipeline::exchange>();
    std::array<ward::http::field, ward::http::framing_limits::fields> storage;
    auto framed = ward::http::check_framing("GET /look HTTP/1.1\r\nHost: a\r\n\r\n", storage);
    (*framed).head.peer = *ward::http::ip_address::parse(from);
    const auto admission = world.app.admit(*framed, *exchange);
    if (admission.answered) CHECK(exchange->response().status == 429);
    return admission.answered ? nullptr : std::move(exchange);
  };
  const auto running = look("2001:db8::1");
  CHECK(running != nullptr);
  CHECK(look("2001:db8::2") == nullptr);
  CHECK(look("2001:db8:0:1::1") != nullptr);
  CHECK(look("192.0.2.1") != nullptr);
}

TEST_CASE("a call that ends, ends its lease: whichever way") {
  const world world;
  const std::vector<std::pair<std::string, int>> jobs{
      {plain_job, 204}, {R"({"name":"throw"})", 500}, {R"({"name":""})", 400}, {"{", 400}, {"", 400}};
  for (const auto& [body, status] : jobs) {
    CAPTURE(body);
    CHECK(world.post("/bind", body).status == status);
    CHECK(world.has_room());
  }
}

TEST_CASE("a call that is refused by its media type holds nothing while its answer is sent") {
  const world world;
  open_request refused{world, "/bind", "Content-Type: text/plain\r\n"};
  CHECK(refused.is_answered());
  CHECK(refused.status() == 415);
  CHECK(world.has_room());
}

TEST_CASE("a call that is answered holds nothing while its answer is sent") {
  const world world;
  open_request running{world, "/bind"};
  CHECK_FALSE(running.is_answered());
  CHECK_FALSE(world.has_room());
  running.complete();
  CHECK(running.status() == 204);
  CHECK(world.has_room());
}

TEST_CASE("a body that is too slow, cut off or too large ends the lease when the server refuses it") {
  const world world;
  for (const auto* problem : {&ward::http::problems::request_timeout, &ward::http::problems::malformed_request,
                              &ward::http::problems::content_too_large, &ward::http::problems::unavailable}) {
    open_request running{world, "/bind"};
    CHECK_FALSE(world.has_room());
    running.refuse(*problem);
    CHECK(world.has_room());
  }
}

TEST_CASE("a client that disconnects between admit and complete ends the lease") {
  const world world;
  open_request running{world, "/bind"};
  CHECK_FALSE(world.has_room());
  running.leave();
  CHECK(world.has_room());
}

TEST_CASE("an exchange that is used again ends the lease, and the old call ends no other's") {
  const world world;
  open_request first{world, "/bind"};
  first.reset();
  CHECK(world.has_room());
  open_request second{world, "/bind"};
  CHECK_FALSE(second.is_answered());
  first.reset();
  first.leave();
  CHECK_FALSE(world.has_room());
  second.complete();
  second.complete();
  CHECK(world.has_room());
  open_request third{world, "/bind"};
  second.leave();
  CHECK_FALSE(world.has_room());
}

TEST_CASE("who is refused for another reason takes no lease") {
  const world world;
  ward::in_process client{world.app};
  for (int i = 0; i != 3; ++i) {
    CHECK(client.send({"POST", "/bind", world.shop.as("guest"), plain_job}).status == 403);
    CHECK(client.send({"POST", "/bind", {}, plain_job}).status == 401);
    CHECK(client.send({"POST", "/bind", world.shop.as("clerk"), std::string(5000, 'x')}).status == 413);
  }
  CHECK(world.has_room());
}

TEST_CASE("a lease that was lost ends in five minutes") {
  const world world;
  open_request running{world, "/bind"};
  world.shop.clock->advance(std::chrono::minutes{5} - std::chrono::microseconds{1});
  CHECK_FALSE(world.has_room());
  world.shop.clock->advance(std::chrono::microseconds{1});
  CHECK(world.has_room());
}

TEST_CASE("calls whose bodies are held back for long are counted as long: they cannot all be completed at once") {
  const shop::world with;
  ward::config config;
  config.body_deadline = std::chrono::seconds{3600};
  ward::app<press::api> app{press::service{std::make_shared<press::gate>()}, shop::world::make_verifier(with.issuer), ward::memory::limiter{},
                            ward::memory::lease_keeper{}, with.log, with.clock, config};
  const std::string head = "POST /bind HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 16\r\nAuthorization: Bearer ";
  const auto starts = [&](ward::pipeline::exchange& exchange) {
    const auto whole = head + with.token("ann", "acme", {"clerk"}) + "\r\n\r\n";
    std::array<ward::http::field, ward::http::framing_limits::fields> storage;
    return !app.admit(*ward::http::check_framing(whole, storage), exchange).answered;
  };
  ward::pipeline::exchange held_back, another;
  CHECK(starts(held_back));
  with.clock->advance(std::chrono::seconds{3600} + std::chrono::minutes{5} - std::chrono::microseconds{1});
  CHECK_FALSE(starts(another));
  with.clock->advance(std::chrono::microseconds{1});
  CHECK(starts(another));
}

TEST_CASE("a keeper that is full refuses newcomers with 503, which is not their doing") {
  const shop::world with;
  ward::app<press::api> app{press::service{std::make_shared<press::gate>()}, shop::world::make_verifier(with.issuer), ward::memory::limiter{},
                            ward::memory::lease_keeper{16}, with.log, with.clock};
  std::vector<std::unique_ptr<ward::pipeline::exchange>> running;
  std::array<ward::http::field, ward::http::framing_limits::fields> storage;
  auto framed = ward::http::check_framing("GET /look HTTP/1.1\r\nHost: a\r\n\r\n", storage);
  for (std::uint8_t i = 0; i != 17; ++i) {
    (*framed).head.peer = ward::http::ip_address::v4({192, 0, 2, i});
    running.push_back(std::make_unique<ward::pipeline::exchange>());
    CHECK(app.admit(*framed, *running.back()).answered == (i == 16));
  }
  CHECK(running.back()->response().status == 503);
  CHECK(running.back()->response().find("retry-after") == "1");
  CHECK(with.log->lines().back().find(R"("event":"server.unavailable")") != std::string::npos);
  CHECK(with.log->lines().back().find(R"("reason":"lease_keeper")") != std::string::npos);
}

namespace {

class distant_keeper final : public ward::guard::lease_keeper {
 public:
  auto take(ward::guard::rate_key, std::uint32_t, ward::instant, ward::instant)
      -> ward::result<ward::guard::lease_number, ward::guard::lease_refusal> override {
    throw ward::unavailable_error("the store is out of reach");
  }
  void give_back(ward::guard::rate_key, ward::guard::lease_number) noexcept override { ++given_back; }
  [[nodiscard]] auto blocks() const noexcept -> bool override { return true; }

  std::atomic<int> given_back = 0;
};

}  // namespace

TEST_CASE("a keeper across a network is asked on a worker, and if it is out of reach nobody passes") {
  const shop::world with;
  const auto keeper = std::make_shared<distant_keeper>();
  ward::app<press::api> app{press::service{std::make_shared<press::gate>()}, shop::world::make_verifier(with.issuer), ward::memory::limiter{},
                            keeper, with.log, with.clock};
  CHECK(app.admit_blocks());
  CHECK_FALSE(world{}.app.admit_blocks());
  ward::in_process client{app};
  CHECK(client.send({"POST", "/bind", with.as("clerk"), plain_job}).status == 503);
  CHECK(keeper->given_back == 0);
}

TEST_CASE("a slow body holds its caller's lease and no other's, until its client is gone") {
  const world world;
  const ward::test::running_server server{world.app, ward::test::loopback_config()};
  const auto request = [&](const std::string& subject) {
    return ward::test::post("/bind", plain_job,
                            "Content-Type: application/json\r\nAuthorization: Bearer " + world.shop.token(subject, "acme", {"clerk"}) + "\r\n");
  };
  ward::test::raw_client slow{server.port()};
  slow.send(request("ann").substr(0, request("ann").size() - 5));
  const auto status = [&](const std::string& subject) { return ward::test::raw_client{server.port()}.exchange(request(subject)).status; };
  // The server reads each connection when it comes to it.
  const auto comes_to = [&](int wanted) {
    for (int i = 0; i != 2000; ++i) {
      if (status("ann") == wanted) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return false;
  };
  CHECK(comes_to(429));
  CHECK(status("bob") == 204);
  CHECK(status("ann") == 429);
  slow.reset();
  CHECK(comes_to(204));
}
