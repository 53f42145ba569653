// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Clients that take their time at every stage (row 79): each ends at its deadline, however it trickles.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"

using ward::test::get;
using ward::test::loopback_config;
using ward::test::post_chunked;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::test_application;

namespace {

// The deadline under test is 1 s and all others are far longer than a test may take.
auto long_deadlines() -> ward::config {
  auto config = loopback_config();
  config.header_deadline = config.body_deadline = config.idle_deadline = config.write_deadline =
      std::chrono::seconds{300};
  return config;
}

// Sends a byte every 100 ms until the server has had enough; true if it has before the bytes run out.
auto trickles_until_refused(raw_client& client, std::string_view bytes) -> bool {
  for (const char each : bytes) {
    if (!client.send({&each, 1})) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  return false;
}

}  // namespace

TEST_CASE("who connects and says nothing is closed at the header deadline") {
  const test_application app;
  auto config = long_deadlines();
  config.header_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client client{server.port()};
  CHECK(client.is_closed());
}

TEST_CASE("a head that trickles in is closed at the header deadline, without an answer") {
  const test_application app;
  auto config = long_deadlines();
  config.header_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client first{server.port()};
  CHECK(trickles_until_refused(first, "GET /a HTTP/1.1\r\nX: " + std::string(100, 'x')));
  raw_client second{server.port()};
  CHECK(second.exchange(get("/a")).status == 200);
  CHECK(trickles_until_refused(second, "GET /a HTTP/1.1\r\nX: " + std::string(100, 'x')));
  CHECK(app.admitted == 1);
}

TEST_CASE("a connection that idles between requests is closed at the idle deadline") {
  const test_application app;
  auto config = long_deadlines();
  config.idle_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client client{server.port()};
  CHECK(client.exchange(get("/a")).status == 200);
  CHECK(client.is_closed());
}

TEST_CASE("a body that does not arrive by its deadline is answered 408") {
  const test_application app{
      GENERATE(test_application::blocking{false, false}, test_application::blocking{true, true})};
  auto config = long_deadlines();
  config.body_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
  CHECK(trickles_until_refused(client, std::string(100, 'x')));
  CHECK(app.completed == 0);
  CHECK(app.refused == 1);
}

TEST_CASE("the answer 408 reaches a client that only waits") {
  const test_application app;
  auto config = long_deadlines();
  config.body_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  for (const std::string& request :
       {std::string{"POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx"},
        post_chunked("/echo", "9\r\nx")}) {
    raw_client client{server.port()};
    const auto answer = client.exchange(request);
    CHECK(answer.status == 408);
    CHECK(answer.has("Connection: close"));
    CHECK(client.is_closed());
  }
}

TEST_CASE("a client that does not read its answer is closed at the write deadline") {
  const test_application app;
  auto config = long_deadlines();
  config.write_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client client{server.port()};
  std::string requests;
  for (int i = 0; i != 20; ++i) requests += get("/big");
  client.send(requests);
  std::this_thread::sleep_for(std::chrono::milliseconds{2500});
  CHECK(client.read_to_end().size() < std::size_t{20} * 4 * 1024 * 1024);
}

TEST_CASE("a client that never closes is closed after its last answer") {
  const test_application app;
  const running_server server{app, long_deadlines()};
  raw_client client{server.port()};
  CHECK(client.exchange("GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").status == 200);
  CHECK(trickles_until_refused(client, std::string(100, 'x')));
}
