// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How a server ends: what is in flight finishes, what idles is closed, what hangs is cut off.
#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <thread>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"
#include "ward/beast.hpp"

using ward::test::get;
using ward::test::loopback_config;
using ward::test::post;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::test_application;

namespace {

auto connect_when_ready(std::uint16_t port) -> raw_client {
  while (true) {
    try {
      return raw_client{port};
    } catch (const std::runtime_error&) {
      std::this_thread::yield();
    }
  }
}

auto is_listening(std::uint16_t port) -> bool {
  try {
    const raw_client client{port};
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace

TEST_CASE("stop closes idle connections and refuses new ones") {
  const test_application app;
  running_server server{app, loopback_config()};
  raw_client used{server.port()};
  raw_client unused{server.port()};
  CHECK(used.exchange(get("/a")).status == 200);
  const auto port = server.port();
  server.stop_and_wait();
  CHECK(used.is_closed());
  CHECK(unused.is_closed());
  CHECK_THROWS(raw_client{port});
}

TEST_CASE("a request in flight when the server stops is finished and its connection closed") {
  const test_application app{{false, true}};
  running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(get("/held"));
  app.held.await_waiting(1);
  server.stop();
  app.held.open();
  const auto answer = client.read_answer();
  CHECK(answer.status == 200);
  CHECK(answer.has("Connection: close"));
  CHECK(client.is_closed());
}

TEST_CASE("a body that is still arriving when the server stops is read and answered") {
  const test_application app;
  running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const auto request = post("/echo", "body", "Expect: 100-continue\r\n");
  client.send(request.substr(0, request.size() - 4));
  REQUIRE(client.read_answer().status == 100);
  server.stop();
  client.send("body");
  const auto answer = client.read_answer();
  CHECK(answer.body == "body");
  CHECK(answer.has("Connection: close"));
}

TEST_CASE("what does not finish by the shutdown deadline is cut off") {
  const test_application app;
  auto config = loopback_config();
  config.shutdown_deadline = std::chrono::seconds{1};
  running_server server{app, config};
  raw_client client{server.port()};
  const auto request = post("/echo", "body", "Expect: 100-continue\r\n");
  client.send(request.substr(0, request.size() - 4));
  REQUIRE(client.read_answer().status == 100);
  server.stop_and_wait();
  CHECK(client.is_closed());
  CHECK(app.completed == 0);
}

TEST_CASE("a connection whose handler outlives the shutdown deadline is cut off, and the handler waited for") {
  const test_application app{{false, true}};
  auto config = loopback_config();
  config.shutdown_deadline = std::chrono::seconds{1};
  running_server server{app, config};
  raw_client client{server.port()};
  client.send(get("/held"));
  app.held.await_waiting(1);
  server.stop();
  CHECK(client.is_closed());
  app.held.open();
  server.stop_and_wait();
  CHECK(app.completed == 1);
}

TEST_CASE("serve finishes what is in flight at SIGTERM, cuts it off at a second one, and returns 0") {
  const test_application app{{false, true}};
  auto config = loopback_config();
  {
    // A port that was free a moment ago: serve does not tell which one it took.
    const ward::beast::server probe{app, config};
    config.port = probe.port();
  }
  int returned = -1;
  std::thread serving{[&] { returned = ward::beast::serve(app, config); }};
  raw_client waiting = connect_when_ready(config.port);
  waiting.send(get("/held"));
  app.held.await_waiting(1);
  ::kill(::getpid(), SIGTERM);
  SECTION("once") {
    app.held.open();
    CHECK(waiting.read_answer().status == 200);
  }
  SECTION("twice") {
    while (is_listening(config.port)) std::this_thread::yield();
    ::kill(::getpid(), SIGTERM);
    CHECK(waiting.is_closed());
    app.held.open();
  }
  serving.join();
  CHECK(returned == 0);
}

TEST_CASE("a second signal cuts off what is in flight on every thread") {
  const test_application app{{false, true}};
  auto config = loopback_config();
  config.io_threads = 2;
  {
    const ward::beast::server probe{app, config};
    config.port = probe.port();
  }
  std::thread serving{[&] { ward::beast::serve(app, config); }};
  // One more than threads: each has at least one, whichever the listener began with.
  raw_client first = connect_when_ready(config.port);
  raw_client second{config.port};
  raw_client third{config.port};
  for (auto* client : {&first, &second, &third}) client->send(get("/held"));
  app.held.await_waiting(3);
  ::kill(::getpid(), SIGTERM);
  while (is_listening(config.port)) std::this_thread::yield();
  ::kill(::getpid(), SIGTERM);
  for (auto* client : {&first, &second, &third}) CHECK(client->is_closed());
  app.held.open();
  serving.join();
}
