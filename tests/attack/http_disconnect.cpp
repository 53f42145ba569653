// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Clients that leave, politely or not, after every byte of a request and while it is handled: the server goes on.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"

using ward::test::get;
using ward::test::loopback_config;
using ward::test::post;
using ward::test::post_chunked;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::test_application;

namespace {

void leave(raw_client& client, int manner) {
  if (manner == 0) client.reset();
  if (manner == 1) client.end_sending();
}

}  // namespace

TEST_CASE("a client may leave after any byte") {
  const test_application app{GENERATE(test_application::blocking{false, false}, test_application::blocking{false, true},
                                      test_application::blocking{true, true})};
  const running_server server{app, loopback_config()};
  for (const std::string& request :
       {post("/echo", "body", "Expect: 100-continue\r\n"), post_chunked("/echo", "4\r\nbody\r\n0\r\n\r\n")}) {
    for (std::size_t size = 0; size <= request.size(); ++size) {
      for (int manner = 0; manner != 3; ++manner) {
        raw_client client{server.port()};
        client.send(request.substr(0, size));
        leave(client, manner);
      }
    }
  }
  CHECK(raw_client{server.port()}.exchange(get("/alive")).body == "/alive");
}

TEST_CASE("a body whose sender stops in the middle is answered 400") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf");
  client.end_sending();
  CHECK(client.read_answer().status == 400);
  CHECK(client.is_closed());
  CHECK(app.completed == 0);
}

TEST_CASE("a client may be gone when its handler returns") {
  const int manner = GENERATE(0, 1, 2);
  const test_application app{{false, true}};
  auto config = loopback_config();
  config.worker_threads = 8;
  running_server server{app, config};
  {
    std::vector<raw_client> clients;
    for (int i = 0; i != 8; ++i) {
      clients.emplace_back(server.port());
      clients.back().send(get("/held") + get("/next"));
    }
    app.held.await_waiting(8);
    for (auto& client : clients) leave(client, manner);
  }
  app.held.open();
  CHECK(raw_client{server.port()}.exchange(get("/alive")).body == "/alive");
  server.stop_and_wait();
  CHECK(app.completed >= 9);
}

TEST_CASE("a client may leave in the middle of its answer") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (int manner = 0; manner != 3; ++manner) {
    for (int i = 0; i != 20; ++i) {
      raw_client client{server.port()};
      client.send(get("/big"));
      leave(client, manner);
    }
  }
  CHECK(raw_client{server.port()}.exchange(get("/alive")).body == "/alive");
}

TEST_CASE("the server may stop while clients are at every stage") {
  const test_application app{
      GENERATE(test_application::blocking{false, false}, test_application::blocking{true, true})};
  auto config = loopback_config();
  config.shutdown_deadline = std::chrono::seconds{1};
  running_server server{app, config};
  const auto request = post("/echo", "body");
  std::vector<raw_client> clients;
  for (std::size_t size = 0; size <= request.size() && clients.size() < 60; size += 2) {
    clients.emplace_back(server.port());
    clients.back().send(request.substr(0, size));
  }
  server.stop_and_wait();
  for (auto& client : clients) {
    const auto rest = client.read_to_end();
    CAPTURE(rest);
    CHECK(client.is_closed());
  }
}
