// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a well-behaved client gets from ward::beast::server.
#include "ward/beast/server.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

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

// Every way in which a server can run an app has to look the same from outside.
auto any_blocking() -> test_application::blocking {
  return GENERATE(test_application::blocking{false, false}, test_application::blocking{false, true},
                  test_application::blocking{true, false}, test_application::blocking{true, true});
}

}  // namespace

TEST_CASE("a connection serves one request after the other") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  for (const char* target : {"/a", "/b", "/c"}) {
    const auto answer = client.exchange(get(target));
    CHECK(answer.status == 200);
    CHECK(answer.body == target);
    CHECK(answer.head.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK_FALSE(answer.has("Connection: close"));
  }
  CHECK(app.completed == 3);
}

TEST_CASE("an answer carries a date and a length, and names no server") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const auto answer = raw_client{server.port()}.exchange(get("/a"));
  CHECK(answer.has("Content-Length: 2"));
  CHECK(answer.head.find("\r\nDate: ") != std::string::npos);
  CHECK(answer.head.find(" GMT\r\n") != std::string::npos);
  CHECK(answer.head.find("Server:") == std::string::npos);
}

TEST_CASE("pipelined requests are answered in order") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  std::string all;
  for (int i = 0; i != 500; ++i) all += i % 2 == 0 ? get("/" + std::to_string(i)) : post("/echo", std::to_string(i));
  client.send(all);
  for (int i = 0; i != 500; ++i) {
    REQUIRE(client.read_answer().body == (i % 2 == 0 ? "/" : "") + std::to_string(i));
  }
}

TEST_CASE("HEAD gets the fields of GET and no content") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send("HEAD /abc HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const auto answer = client.read_answer(true);
  CHECK(answer.status == 200);
  CHECK(answer.has("Content-Length: 4"));
  CHECK(client.exchange(get("/next")).body == "/next");
}

TEST_CASE("204 has neither length nor content") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const auto answer = client.exchange(get("/none"));
  CHECK(answer.status == 204);
  CHECK(answer.head.find("Content-Length") == std::string::npos);
  CHECK(client.exchange(get("/next")).body == "/next");
}

TEST_CASE("a body arrives whole, whatever the pieces it comes in") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const std::string body(60'000, 'b');
  CHECK(client.exchange(post("/echo", body)).body == body);
  const auto request = post("/echo", "piece by piece");
  for (const char each : request) client.send({&each, 1});
  CHECK(client.read_answer().body == "piece by piece");
  CHECK(client.exchange(post("/echo", "")).body.empty());
}

TEST_CASE("a chunked body arrives decoded, and the next request starts behind it") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  CHECK(client.exchange(post_chunked("/echo", "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")).body == "hello world");
  const auto request = post_chunked("/echo", "5\r\nhello\r\n0\r\n\r\n") + get("/next");
  for (const char each : request) client.send({&each, 1});
  CHECK(client.read_answer().body == "hello");
  CHECK(client.read_answer().body == "/next");
  const std::string large(30'000, 'c');
  CHECK(client.exchange(post_chunked("/echo", "7530\r\n" + large + "\r\n7530\r\n" + large + "\r\n0\r\n\r\n")).body ==
        large + large);
}

TEST_CASE("100 Continue comes after admission, and not if the body is there already") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const std::string expects = "Expect: 100-continue\r\n";
  const auto request = post("/echo", "body", expects);
  client.send(request.substr(0, request.size() - 4));
  CHECK(client.read_answer().status == 100);
  CHECK(app.admitted == 1);
  client.send("body");
  CHECK(client.read_answer().body == "body");
  CHECK(client.exchange(request).status == 200);
}

TEST_CASE("who expects 100 Continue and is denied is told so, and not to go on") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const auto request = post("/denied", "body", "Expect: 100-continue\r\n");
  client.send(request.substr(0, request.size() - 4));
  const auto answer = client.read_answer();
  CHECK(answer.status == 401);
  CHECK(answer.has("Connection: close"));
  CHECK(client.is_closed());
}

TEST_CASE("a body that was not wanted is skipped when it is there, and ends the connection when it is not") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  CHECK_FALSE(client.exchange(post("/denied", "small")).has("Connection: close"));
  CHECK(client.exchange(get("/next")).body == "/next");
  client.send("POST /denied HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
  CHECK(client.read_answer().has("Connection: close"));
  client.send(std::string(100'000, 'x'));
  CHECK(client.is_closed());
}

TEST_CASE("a client that asks to close is answered and closed") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const std::string option : {"close", "Close", "TE, close", "close ,te"}) {
    raw_client client{server.port()};
    const auto answer = client.exchange("GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: " + option + "\r\n\r\n");
    CHECK(answer.status == 200);
    CHECK(answer.has("Connection: close"));
    CHECK(client.is_closed());
  }
}

TEST_CASE("a client that has finished sending still gets its answer") {
  const test_application app{any_blocking()};
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(post("/echo", "half closed"));
  client.end_sending();
  CHECK(client.read_answer().body == "half closed");
  CHECK(client.is_closed());
}

TEST_CASE("a large answer reaches a client that reads late") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(get("/big") + get("/next"));
  CHECK(client.read_answer().body.size() == 4 * 1024 * 1024);
  CHECK(client.read_answer().body == "/next");
}

TEST_CASE("several I/O threads serve alike") {
  const test_application app{any_blocking()};
  auto config = loopback_config();
  config.io_threads = 3;
  const running_server server{app, config};
  for (int i = 0; i != 9; ++i) CHECK(raw_client{server.port()}.exchange(post("/echo", "x")).body == "x");
}

TEST_CASE("a taken port is a boot error that names the setting") {
  const test_application app;
  const running_server server{app, loopback_config()};
  auto config = loopback_config();
  config.port = server.port();
  try {
    const ward::beast::server second{app, config};
    FAIL("a second server took the port");
  } catch (const ward::boot_error& error) {
    CHECK(std::string{error.what()}.starts_with("WARD_PORT: cannot listen on 127.0.0.1 port "));
  }
}

TEST_CASE("an address that is not this machine's is a boot error that names the setting") {
  const test_application app;
  auto config = loopback_config();
  config.listen_address = "192.0.2.1";
  try {
    const ward::beast::server server{app, config};
    FAIL("a foreign address was bound");
  } catch (const ward::boot_error& error) {
    CHECK(std::string{error.what()}.starts_with("WARD_LISTEN_ADDRESS: cannot listen on 192.0.2.1"));
  }
}

TEST_CASE("a server that was never run can be destroyed, with a client waiting") {
  const test_application app;
  const auto config = loopback_config();
  const ward::beast::server server{app, config};
  const raw_client client{server.port()};
  CHECK(server.port() != 0);
}
