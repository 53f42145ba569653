// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// More than there is room for: connections, waiting requests, and many at once (row 79).
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sys/resource.h>

#include <atomic>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"

using ward::test::get;
using ward::test::loopback_config;
using ward::test::post;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::test_application;

namespace {

// Served answers among `count` new connections that are all held open.
auto served_of(std::uint16_t port, int count, std::vector<raw_client>& clients) -> int {
  int served = 0;
  for (int i = 0; i != count; ++i) {
    clients.emplace_back(port);
    if (clients.back().exchange(get("/a")).status == 200) ++served;
  }
  return served;
}

// Returns once a place is free: the server learns of a closed connection in its own time.
void await_place(std::uint16_t port) {
  while (raw_client{port}.exchange(get("/a")).status != 200) std::this_thread::yield();
}

}  // namespace

TEST_CASE("connections above a cap are closed, and a place that is left is given again") {
  const test_application app;
  auto config = loopback_config();
  SECTION("in all") { config.max_connections = 5; }
  SECTION("from one address") { config.max_connections_per_address = 5; }
  const running_server server{app, config};
  {
    std::vector<raw_client> clients;
    CHECK(served_of(server.port(), 8, clients) == 5);
    CHECK(clients.front().exchange(get("/again")).status == 200);
  }
  await_place(server.port());
}

TEST_CASE("requests above the worker queue are answered 503 at once, and say when to come back") {
  const test_application app{GENERATE(test_application::blocking{false, true}, test_application::blocking{true, true})};
  auto config = loopback_config();
  config.worker_threads = 1;
  config.worker_queue = 1;
  const running_server server{app, config};
  raw_client running{server.port()};
  running.send(get("/held"));
  app.held.await_waiting(1);
  raw_client first{server.port()};
  raw_client second{server.port()};
  // Which of the two gets the one waiting place is not said; the other gets the refusal.
  first.send(post("/echo", "first"));
  second.send(post("/echo", "second"));
  while (app.refused == 0) std::this_thread::yield();
  app.held.open();
  const auto one = first.read_answer();
  const auto other = second.read_answer();
  const auto& refused = one.status == 503 ? one : other;
  CHECK(one.status + other.status == 200 + 503);
  CHECK(refused.has("Retry-After: 1"));
  CHECK_FALSE(refused.has("Connection: close"));
  CHECK(running.read_answer().status == 200);
  CHECK(first.exchange(post("/echo", "again")).body == "again");
  CHECK(second.exchange(post("/echo", "again")).body == "again");
}

TEST_CASE("two thousand connections at once are all served") {
  rlimit files{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &files) == 0);
  files.rlim_cur = files.rlim_max;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &files) == 0);
  if (files.rlim_cur < 4200) SKIP("the system allows fewer than 4200 open files");

  const test_application app{
      GENERATE(test_application::blocking{false, false}, test_application::blocking{false, true})};
  auto config = loopback_config();
  config.io_threads = 2;
  config.worker_queue = 4096;
  config.max_connections = config.max_connections_per_address = 2000;
  const running_server server{app, config};
  std::vector<raw_client> clients;
  for (int i = 0; i != 2000; ++i) clients.emplace_back(server.port());
  for (int round = 0; round != 5; ++round) {
    for (std::size_t i = 0; i != clients.size(); ++i) clients[i].send(post("/echo", std::to_string(i)));
    for (std::size_t i = 0; i != clients.size(); ++i) REQUIRE(clients[i].read_answer().body == std::to_string(i));
  }
}

TEST_CASE("clients that come, ask and go on several threads are all served") {
  const test_application app{{true, true}};
  auto config = loopback_config();
  config.io_threads = 2;
  const running_server server{app, config};
  std::atomic<int> served = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread != 4; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i != 100; ++i) {
        raw_client client{server.port()};
        if (client.exchange(post("/echo", "a")).body == "a" && client.exchange(get("/b")).body == "/b") ++served;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(served == 400);
}

TEST_CASE("running out of file descriptors stops accepting, not serving") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  CHECK(client.exchange(get("/a")).status == 200);
  rlimit files{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &files) == 0);
  raw_client waiting{server.port()};
  CHECK(waiting.exchange(get("/a")).status == 200);
  const int highest = ::dup(0);
  ::close(highest);
  // One more for the client's own end, none for the server's.
  const rlimit scarce{static_cast<rlim_t>(highest) + 1, files.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &scarce) == 0);
  std::optional<raw_client> late{server.port()};
  CHECK(client.exchange(get("/b")).status == 200);
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &files) == 0);
  CHECK(late->exchange(get("/late")).status == 200);
}
