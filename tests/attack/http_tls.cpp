// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// TLS that must not be had, and clients that misbehave in it (rows 38 to 40; ASVS 12.1.1, 12.1.2).
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"
#include "unit/beast/tls_client.hpp"

using ward::test::get;
using ward::test::post;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::scratch_directory;
using ward::test::test_application;
using ward::test::tls_client;
using ward::test::tls_config;

TEST_CASE("TLS 1.0 and 1.1 are refused, 1.2 and 1.3 are served") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
    CHECK_FALSE(tls_client(server.port(), {.least_version = version, .most_version = version}).is_connected());
  }
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    tls_client client{server.port(), {.least_version = version, .most_version = version}};
    REQUIRE(client.is_connected());
    client.send(get("/a"));
    CHECK(client.read_until("/a").starts_with("HTTP/1.1 200 OK\r\nSecure: 1\r\n"));
  }
}

TEST_CASE("suites without forward secrecy or without authenticated encryption are refused") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  for (const char* ciphers :
       {"ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA", "ECDHE-ECDSA-AES128-CCM8", "AES128-GCM-SHA256",
        "DHE-RSA-AES128-GCM-SHA256", "aNULL", "eNULL", "PSK", "ECDHE-ECDSA-NULL-SHA"}) {
    CAPTURE(ciphers);
    CHECK_FALSE(tls_client(server.port(), {.most_version = TLS1_2_VERSION, .ciphers = ciphers}).is_connected());
  }
  for (const char* ciphers :
       {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305"}) {
    CAPTURE(ciphers);
    CHECK(tls_client(server.port(), {.most_version = TLS1_2_VERSION, .ciphers = ciphers}).is_connected());
  }
  CHECK_FALSE(tls_client(server.port(), {.least_version = TLS1_3_VERSION, .tls_1_3_suites = "TLS_AES_128_CCM_8_SHA256"})
                  .is_connected());
}

TEST_CASE("key exchange over anything but a sound curve is refused") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  for (const char* groups : {"ffdhe2048", "ffdhe8192"}) {
    CHECK_FALSE(tls_client(server.port(), {.least_version = TLS1_3_VERSION, .groups = groups}).is_connected());
  }
  CHECK_FALSE(tls_client(server.port(), {.most_version = TLS1_2_VERSION, .groups = "secp224r1"}).is_connected());
  for (const char* groups : {"X25519", "P-256", "P-384"})
    CHECK(tls_client(server.port(), {.groups = groups}).is_connected());
}

TEST_CASE("renegotiation, compression, tickets and resumption are not to be had") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    tls_client client{server.port(), {.least_version = version, .most_version = version}};
    REQUIRE(client.is_connected());
    client.send(get("/a"));
    CHECK(client.read_until("/a").find(" 200 ") != std::string::npos);
    CHECK(SSL_get_current_compression(client.tls()) == nullptr);
    const SSL_SESSION* session = SSL_get_session(client.tls());
    CHECK_FALSE(SSL_SESSION_has_ticket(session));
    unsigned size = 0;
    SSL_SESSION_get_id(session, &size);
    if (version == TLS1_2_VERSION) CHECK(size == 0);
  }
  tls_client client{server.port(), {.most_version = TLS1_2_VERSION}};
  REQUIRE(client.is_connected());
  SSL_renegotiate(client.tls());
  CHECK(SSL_do_handshake(client.tls()) != 1);
}

TEST_CASE("ALPN gives http/1.1 or nothing") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  tls_client client{server.port(), {.alpn = "\x02h2\x08http/1.1"}};
  REQUIRE(client.is_connected());
  const unsigned char* chosen = nullptr;
  unsigned size = 0;
  SSL_get0_alpn_selected(client.tls(), &chosen, &size);
  CHECK(std::string(reinterpret_cast<const char*>(chosen), size) == "http/1.1");
  CHECK_FALSE(tls_client(server.port(), {.alpn = "\x02h2"}).is_connected());
}

TEST_CASE("plain HTTP on the TLS port gets no answer and no redirect") {
  const scratch_directory directory;
  const test_application app;
  const running_server server{app, tls_config(directory)};
  raw_client client{server.port()};
  client.send("GET /a HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer token\r\n\r\n");
  CHECK(client.read_to_end().find("HTTP/") == std::string::npos);
  CHECK(app.admitted == 0);
  CHECK(app.refused == 0);
}

TEST_CASE("TLS on the plain port is refused at its first byte") {
  const test_application app;
  const running_server server{app, ward::test::loopback_config()};
  CHECK_FALSE(tls_client(server.port()).is_connected());
  CHECK(app.refused == 1);
}

TEST_CASE("bodies, large answers and pipelines pass through TLS") {
  const scratch_directory directory;
  const test_application app{
      GENERATE(test_application::blocking{false, false}, test_application::blocking{true, true})};
  const running_server server{app, tls_config(directory)};
  tls_client client{server.port()};
  REQUIRE(client.is_connected());
  const std::string body(60'000, 'b');
  client.send(post("/echo", body));
  CHECK(client.read_until(body).ends_with("\r\n\r\n" + body));
  client.send(get("/big") + get("/next"));
  CHECK(client.read_until("/next").size() > 4 * 1024 * 1024);
}

TEST_CASE("an orderly end says so in TLS") {
  const scratch_directory directory;
  const test_application app;
  running_server server{app, tls_config(directory)};
  tls_client asked{server.port()};
  asked.send("GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  CHECK(asked.read_until("\r\n\r\n/a").find("Connection: close") != std::string::npos);
  CHECK(asked.is_closed_in_order());
  tls_client refused{server.port()};
  refused.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999\r\n\r\n" + std::string(100'000, 'x'));
  CHECK(refused.read_until("content-too-large").starts_with("HTTP/1.1 413 "));
  CHECK(refused.is_closed_in_order());
  tls_client idle{server.port()};
  idle.send(get("/a"));
  CHECK(idle.read_until("\r\n\r\n/a").starts_with("HTTP/1.1 200 "));
  server.stop();
  CHECK(idle.is_closed_in_order());
}

TEST_CASE("a handshake that is not finished is closed at the header deadline") {
  const scratch_directory directory;
  const test_application app;
  auto config = tls_config(directory);
  config.header_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  raw_client silent{server.port()};
  CHECK(silent.is_closed());
  raw_client half{server.port()};
  half.send({"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11});
  CHECK(half.is_closed());
}

TEST_CASE("a body that does not arrive is answered 408 in TLS too") {
  const scratch_directory directory;
  const test_application app;
  auto config = tls_config(directory);
  config.body_deadline = std::chrono::seconds{1};
  const running_server server{app, config};
  tls_client client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx");
  CHECK(client.read_until("request-timeout").starts_with("HTTP/1.1 408 "));
  CHECK(client.is_closed_in_order());
}

TEST_CASE("a client may leave TLS at any stage, and the server may stop then") {
  const scratch_directory directory;
  const test_application app{
      GENERATE(test_application::blocking{false, false}, test_application::blocking{false, true})};
  auto config = tls_config(directory);
  config.shutdown_deadline = std::chrono::seconds{1};
  running_server server{app, config};
  const std::string request = post("/echo", "body") + get("/big");
  for (std::size_t size = 0; size <= request.size(); size += 7) {
    tls_client client{server.port()};
    if (size != 0) client.send(request.substr(0, size));
    if (size % 2 == 0) client.tcp().reset();
  }
  std::vector<raw_client> unfinished;
  for (int i = 0; i != 10; ++i) unfinished.emplace_back(server.port());
  tls_client client{server.port()};
  client.send(get("/alive"));
  CHECK(client.read_until("/alive").find(" 200 ") != std::string::npos);
  server.stop_and_wait();
  for (auto& each : unfinished) CHECK(each.is_closed());
}
