// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Everything that can be too large, is: targets, fields, heads, bodies (row 78).
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

void check_refused(raw_client& client, int status) {
  const auto answer = client.read_answer();
  CHECK(answer.status == status);
  CHECK(answer.has("Connection: close"));
  CHECK(client.is_closed());
}

}  // namespace

TEST_CASE("a target of 8 KiB is served and one byte more is refused") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const std::string target = "/" + std::string(8 * 1024 - 1, 'a');
  CHECK(raw_client{server.port()}.exchange(get(target)).body == target);
  raw_client client{server.port()};
  client.send(get(target + "a"));
  check_refused(client, 414);
}

TEST_CASE("a target without an end is refused when the head is full") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send("GET /" + std::string(100'000, 'a'));
  check_refused(client, 414);
}

TEST_CASE("a head above 16 KiB is refused, in one field, in many, or without an end") {
  const test_application app;
  const running_server server{app, loopback_config()};
  std::string many = "GET /a HTTP/1.1\r\nHost: localhost\r\n";
  for (int i = 0; i != 101; ++i) many += "X: y\r\n";
  for (const std::string& head :
       {"GET /a HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(16 * 1024, 'x') + "\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(300'000, 'x'), many + "\r\n"}) {
    raw_client client{server.port()};
    client.send(head);
    check_refused(client, 431);
  }
}

TEST_CASE("a body of the cap is served; one byte more is refused before it is read") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const std::string body(test_application::most_body_bytes, 'b');
  CHECK(raw_client{server.port()}.exchange(post("/echo", body)).body == body);
  raw_client client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n");
  check_refused(client, 413);
  CHECK(app.completed == 1);
}

TEST_CASE("who expects 100 Continue for too large a body is refused instead") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 999999999999999999\r\n\r\n");
  check_refused(client, 413);
}

TEST_CASE("a client that sends its large body anyway still sees the refusal") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(post("/echo", std::string(200'000, 'b')));
  check_refused(client, 413);
}

TEST_CASE("an operation without a body takes none, however it is sent") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const std::string& request : {post("/bodyless", "x"), post_chunked("/bodyless", "1\r\nx\r\n0\r\n\r\n")}) {
    raw_client client{server.port()};
    client.send(request);
    check_refused(client, 413);
  }
  CHECK(raw_client{server.port()}.exchange(post("/bodyless", "")).status == 200);
}

TEST_CASE("chunks are counted together and refused at the cap") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const std::string chunk = "1000\r\n" + std::string(4096, 'c') + "\r\n";
  std::string sixteen;
  for (int i = 0; i != 16; ++i) sixteen += chunk;
  CHECK(raw_client{server.port()}.exchange(post_chunked("/echo", sixteen + "0\r\n\r\n")).body.size() == 65536);
  raw_client client{server.port()};
  client.send(post_chunked("/echo", sixteen + "1\r\nc\r\n0\r\n\r\n"));
  check_refused(client, 413);
}

TEST_CASE("a chunk that announces more than the cap is refused before its data") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  client.send(post_chunked("/echo", "ffffffffffffffff\r\n"));
  check_refused(client, 413);
}
