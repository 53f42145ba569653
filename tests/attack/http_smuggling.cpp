// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Requests that two servers in a row could cut in different places (row 78; RFC 9112, section 11.2; ASVS 4.2.1): each is refused
// and the connection closed, so that what was hidden behind it is never served.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "unit/beast/loopback.hpp"
#include "unit/beast/test_application.hpp"

using ward::test::get;
using ward::test::loopback_config;
using ward::test::post_chunked;
using ward::test::raw_client;
using ward::test::running_server;
using ward::test::test_application;

namespace {

using namespace std::string_literals;

const std::string hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

auto post_with(std::string_view fields) -> std::string {
  return "POST /echo HTTP/1.1\r\nHost: localhost\r\n" + std::string{fields} + "\r\n";
}

// Sends `attack` and a hidden request behind it; exactly one answer may come, with this status, and then the end.
void check_refused(const test_application& app, std::uint16_t port, const std::string& attack, int status) {
  CAPTURE(attack);
  const int completed = app.completed;
  raw_client client{port};
  client.send(attack + hidden);
  const auto answer = client.read_answer();
  CHECK(answer.status == status);
  CHECK(answer.has("Connection: close"));
  CHECK(client.is_closed());
  CHECK(app.completed == completed);
}

}  // namespace

TEST_CASE("two ways to delimit a body, or one that is doubtful, are refused") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const std::string chunks = "0\r\n\r\n";
  for (const std::string& fields : std::vector<std::string>{
           "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
           "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
           "Content-Length: 5\r\nContent-Length: 5\r\n",
           "Content-Length: 5\r\nContent-Length: 6\r\n",
           "Content-Length: 5, 5\r\n",
           "Content-Length: +5\r\n",
           "Content-Length: -5\r\n",
           "Content-Length: 0x5\r\n",
           "Content-Length: 05\r\n",
           "Content-Length: 5 5\r\n",
           "Content-Length: 5;\r\n",
           "Content-Length:\r\n",
           "Content-Length: 99999999999999999999\r\n",
           "Content-Length: 18446744073709551621\r\n",
           "Content-Length : 5\r\n",
           " Content-Length: 5\r\n",
           "X: y\r\n Content-Length: 5\r\n",
           "X: y\r\n\tTransfer-Encoding: chunked\r\n",
           "Content-Length\t: 5\r\n",
           "Content-Length: 5\rX: y\r\n",
           "Content-Length: 5\nX: y\r\n",
           "X: y\nTransfer-Encoding: chunked\r\n",
           "X: \0Content-Length: 5\r\n"s,
           "Content-Length: 5\x0b\r\n",
           "Content-Length: \x0c"
           "5\r\n",
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
           "Transfer-Encoding : chunked\r\n",
           "Transfer-Encoding\r\n: chunked\r\n",
           "Transfer-Encoding: \x0b"
           "chunked\r\n",
           "Host: other\r\n",
           "Host: localhost\r\n",
       }) {
    check_refused(app, server.port(), post_with(fields) + chunks, 400);
  }
}

TEST_CASE("a transfer coding other than chunked is refused as not implemented") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const char* coding : {"gzip", "identity", "gzip, chunked", "chunked, identity", "chunked, chunked", "xchunked",
                             "\"chunked\"", "chunked;q=1", "chunke", "", "x chunked", "chunked\x80",
                             "\x80"
                             "chunked"}) {
    check_refused(app, server.port(), post_with("Transfer-Encoding: "s + coding + "\r\n") + "0\r\n\r\n", 501);
  }
}

TEST_CASE("request lines that readers cut differently are refused") {
  const test_application app;
  const running_server server{app, loopback_config()};
  const std::string rest = "\r\nHost: localhost\r\n\r\n";
  for (const std::string& line : std::vector<std::string>{
           "GET  /a HTTP/1.1",
           "GET /a  HTTP/1.1",
           "GET /a b HTTP/1.1",
           "GET\t/a HTTP/1.1",
           " GET /a HTTP/1.1",
           "GET /a HTTP/1.1 ",
           "GET /a",
           "GET",
           "GET /a HTTP/1.1\rX",
           "GET /a\0 HTTP/1.1"s,
           "GET /a http/1.1",
           "GET /a HTTP/11",
           "GET /a HTTP/1.1.1",
           "GET /a HTTP/ 1.1",
           "GET /\x80 HTTP/1.1",
           "GET /\x7f HTTP/1.1",
           "GET /a#b HTTP/1.1",
           "GET a HTTP/1.1",
           "GET http://localhost/a HTTP/1.1",
           "GET http://other/a HTTP/1.1",
           "GET * HTTP/1.1",
           "CONNECT localhost:443 HTTP/1.1",
           "G(T /a HTTP/1.1",
           "G\x80T /a HTTP/1.1",
           "\r\nGET /a HTTP/1.1",
       }) {
    check_refused(app, server.port(), line + rest, 400);
  }
}

TEST_CASE("other versions of HTTP are refused by name") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const char* version : {"HTTP/1.0", "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0"}) {
    check_refused(app, server.port(),
                  "GET /a "s + version + "\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", 505);
  }
  check_refused(app, server.port(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
}

TEST_CASE("a host that is missing or could be read in two ways is refused") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const char* fields : {"", "Host:\r\n", "Host: a, b\r\n", "Host: a b\r\n", "Host: a/b\r\n", "Host: a@b\r\n",
                             "Host: a\r\nHost: a\r\n", "Host: a\\b\r\n", "Host: a?b\r\n", "Host: a#b\r\n"}) {
    check_refused(app, server.port(), "GET /a HTTP/1.1\r\n"s + fields + "\r\n", 400);
  }
}

TEST_CASE("lines that end in LF alone are refused without waiting for more") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  CHECK(client.exchange("GET /a HTTP/1.1\nHost: localhost\n\n").status == 400);
  CHECK(client.is_closed());
}

TEST_CASE("chunks that readers cut differently are refused, and what hides behind them is not served") {
  const test_application app;
  const running_server server{app, loopback_config()};
  for (const std::string& coded : std::vector<std::string>{
           "5;ext=1\r\nhello\r\n0\r\n\r\n",
           "5;\r\nhello\r\n0\r\n\r\n",
           "5 \r\nhello\r\n0\r\n\r\n",
           "+5\r\nhello\r\n0\r\n\r\n",
           "0x5\r\nhello\r\n0\r\n\r\n",
           "5\nhello\n0\n\n",
           "5\r\nhelloX0\r\n\r\n",
           "5\rhello\r0\r\r",
           "-1\r\n",
           "\r\n5\r\nhello\r\n",
           "00000000000000000000000005\r\nhello\r\n0\r\n\r\n",
           "10000000000000005\r\nhello\r\n0\r\n\r\n",
           "0\r\nX: y\r\n\r\n",
           "0\r\nContent-Length: 5\r\n\r\n",
           "0\r\n\n",
           "5\r\nhello\r\n0;x\r\n\r\n",
           "g\r\n",
           "\0"
           "5\r\nhello\r\n"s,
       }) {
    check_refused(app, server.port(), post_chunked("/echo", coded), 400);
  }
}

TEST_CASE("after a refusal nothing that arrives later is served either") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  CHECK(client.exchange(post_with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")).status == 400);
  client.send(get("/hidden"));
  CHECK(client.is_closed());
  CHECK(app.admitted == 0);
}

TEST_CASE("TRACE is what the app says it is, and echoes nothing") {
  const test_application app;
  const running_server server{app, loopback_config()};
  raw_client client{server.port()};
  const auto answer = client.exchange("TRACE /a HTTP/1.1\r\nHost: localhost\r\nX-Secret: s3cret\r\n\r\n");
  CHECK(answer.status == 405);
  CHECK(answer.body.find("s3cret") == std::string::npos);
}
