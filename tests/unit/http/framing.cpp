// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What two parsers could read differently is refused (row 78): one case for each way that is known.
#include "ward/http/framing.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace std::literals;
using ward::http::framing_limits;
namespace problems = ward::http::problems;

namespace {

class checked_head {
 public:
  explicit checked_head(std::string bytes) : bytes_(std::move(bytes)), result_(ward::http::check_framing(bytes_, storage_)) {}
  checked_head(const checked_head&) = delete;
  checked_head& operator=(const checked_head&) = delete;

  [[nodiscard]] auto passed() const -> bool { return result_.has_value(); }
  [[nodiscard]] auto code() const -> std::string_view { return result_ ? "passed" : result_.error()->code; }
  [[nodiscard]] auto head() const -> const ward::http::request_head& { return result_->head; }
  [[nodiscard]] auto framing() const -> const ward::http::body_framing& { return result_->framing; }

 private:
  std::string bytes_;
  std::array<ward::http::field, framing_limits::fields> storage_{};
  ward::result<ward::http::framed_head, const ward::http::problem_kind*> result_;
};

// The code of the problem, or "passed", for a head with these lines after a sound request line and Host.
auto with_fields(std::string_view lines) -> std::string {
  return std::string{checked_head{"POST /a HTTP/1.1\r\nHost: x\r\n" + std::string{lines} + "\r\n"}.code()};
}

auto with_request_line(std::string_view line) -> std::string {
  return std::string{checked_head{std::string{line} + "\r\nHost: x\r\n\r\n"}.code()};
}

const auto malformed = std::string{problems::malformed_request.code};
const auto not_implemented = std::string{problems::not_implemented.code};

}  // namespace

TEST_CASE("a sound head is read with its fields in order, values trimmed") {
  const checked_head head{"GET /v1/notes?limit=2 HTTP/1.1\r\nHost: example.com:8443\r\nAccept:  text/plain, a/b \t\r\nX-A:\r\nx-a: \xe9t\xe9\r\n\r\n"};
  REQUIRE(head.passed());
  CHECK(head.head().method == "GET");
  CHECK(head.head().target == "/v1/notes?limit=2");
  REQUIRE(head.head().fields.size() == 4);
  CHECK(head.head().fields[1].name == "Accept");
  CHECK(head.head().fields[1].value == "text/plain, a/b");
  CHECK(head.head().fields[2].value.empty());
  CHECK(head.head().count("x-A") == 2);
  CHECK(head.framing().keep_alive);
  CHECK_FALSE(head.framing().has_body());
  CHECK_FALSE(head.framing().expects_continue);
}

TEST_CASE("Content-Length delimits a body") {
  const checked_head head{"POST / HTTP/1.1\r\nHost: x\r\ncontent-LENGTH: 123\r\n\r\n"};
  REQUIRE(head.passed());
  CHECK(head.framing().content_length == 123);
  CHECK(head.framing().has_body());
  const checked_head empty{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"};
  REQUIRE(empty.passed());
  CHECK_FALSE(empty.framing().has_body());
}

TEST_CASE("chunked delimits a body, in any case") {
  const checked_head head{"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"};
  REQUIRE(head.passed());
  CHECK(head.framing().chunked);
  CHECK(head.framing().has_body());
}

TEST_CASE("two ways to delimit one body are refused, in either order") {
  CHECK(with_fields("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") == malformed);
  CHECK(with_fields("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") == malformed);
  CHECK(with_fields("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n") == malformed);
}

TEST_CASE("Content-Length twice is refused, even with equal values") {
  CHECK(with_fields("Content-Length: 5\r\nContent-Length: 5\r\n") == malformed);
  CHECK(with_fields("Content-Length: 5\r\nContent-Length: 6\r\n") == malformed);
  CHECK(with_fields("Content-Length: 5\r\ncontent-length: 5\r\n") == malformed);
}

TEST_CASE("a Content-Length that is no plain number is refused") {
  for (const auto value : {"+5"sv, "-1"sv, "0x5"sv, "5, 5"sv, "5,6"sv, "5 5"sv, "5;"sv, "5."sv, "1e3"sv, "05"sv, "00"sv, ""sv, " "sv,
                           "five"sv, "5\t5"sv, "18446744073709551616"sv, "9999999999999999999"sv, "\xc2\xb2"sv, "5\0"sv}) {
    INFO(value);
    CHECK(with_fields("Content-Length: " + std::string{value} + "\r\n") == malformed);
  }
}

TEST_CASE("any Transfer-Encoding but chunked alone is refused") {
  for (const auto value : {"gzip, chunked"sv, "chunked, chunked"sv, "chunked, identity"sv, "identity"sv, "gzip"sv, ""sv, "xchunked"sv,
                           "chunked;q=1"sv, "\"chunked\""sv, "chunked,"sv, ",chunked"sv, "chun ked"sv}) {
    INFO(value);
    CHECK(with_fields("Transfer-Encoding: " + std::string{value} + "\r\n") == not_implemented);
  }
  CHECK(with_fields("Transfer-Encoding: \vchunked\r\n") == malformed);
  CHECK(with_fields("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") == malformed);
  CHECK(with_fields("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n") == not_implemented);
  CHECK(with_fields("Transfer-Encoding : chunked\r\n") == malformed);
}

TEST_CASE("HTTP/1.0 is refused, with a Transfer-Encoding or without, and so is every other version") {
  const auto other_version = std::string{problems::version_not_supported.code};
  CHECK(with_request_line("GET / HTTP/1.0") == other_version);
  CHECK(checked_head{"POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"}.code() == other_version);
  CHECK(with_request_line("GET / HTTP/2.0") == other_version);
  CHECK(with_request_line("GET / HTTP/0.9") == other_version);
  for (const auto line : {"GET /"sv, "GET / http/1.1"sv, "GET / HTTP/1.1 "sv, "GET / HTTP/1,1"sv, "GET / HTTP/1"sv, "GET / HTTP/11"sv,
                          "GET / HTTP/1.10"sv, "GET / HTTP/+1.1"sv, "GET / XTTP/1.1"sv, "GET / "sv}) {
    INFO(line);
    CHECK(with_request_line(line) == malformed);
  }
}

TEST_CASE("lines end with CR LF and nothing else does") {
  for (const auto bytes : {
           "GET / HTTP/1.1\nHost: x\n\n"sv, "GET / HTTP/1.1\r\nHost: x\n\r\n"sv, "GET / HTTP/1.1\nHost: x\r\n\r\n"sv,
           "GET / HTTP/1.1\r\nHost: x\r\n\n"sv, "GET / HTTP/1.1\r\nHost: x\rA: b\r\n\r\n"sv, "GET / HTTP/1.1\r\nHost: x\r\r\n\r\n"sv,
           "GET / HTTP/1.1\r\nHost: x\r\n\r\r\n"sv, "GET / HTTP/1.1\rHost: x\r\r"sv, "GET / HTTP/1.1\r\nHost: x\r\nA: b\n c\r\n\r\n"sv,
           "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"sv, "\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"sv,
       }) {
    INFO(bytes);
    CHECK(checked_head{std::string{bytes}}.code() == malformed);
  }
}

TEST_CASE("a head ends with its empty line, neither before nor after") {
  for (const auto bytes : {""sv, "\r\n"sv, "GET / HTTP/1.1"sv, "GET / HTTP/1.1\r\n"sv, "GET / HTTP/1.1\r\nHost: x"sv,
                           "GET / HTTP/1.1\r\nHost: x\r\n"sv, "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /"sv, "GET / HTTP/1.1\r\nHost: x\r\n\r\n\r\n"sv}) {
    INFO(bytes);
    CHECK(checked_head{std::string{bytes}}.code() == malformed);
  }
}

TEST_CASE("a line that continues the one before is refused") {
  CHECK(with_fields("A: b\r\n c\r\n") == malformed);
  CHECK(with_fields("A: b\r\n\tc\r\n") == malformed);
  CHECK(with_fields("A: b\r\n : c\r\n") == malformed);
  CHECK(checked_head{"GET / HTTP/1.1\r\n Host: x\r\nHost: x\r\n\r\n"}.code() == malformed);
}

TEST_CASE("a field's name is a token right before its colon") {
  for (const auto line : {"A : b"sv, "A\t: b"sv, ": b"sv, "A b: c"sv, "A"sv, "A\x7f: b"sv, "A\0: b"sv, "(A): b"sv, "A@: b"sv, "\xc3\xa9: b"sv,
                          "A\": b"sv, "A/B: c"sv, "A[]: c"sv}) {
    INFO(line);
    CHECK(with_fields(std::string{line} + "\r\n") == malformed);
  }
  CHECK(with_fields("!#$%&'*+-.^_`|~09azAZ: b\r\n") == "passed");
}

TEST_CASE("no control character passes, in names, values, or the request line") {
  for (int c = 0; c != 0x80; ++c) {
    if (c >= 0x20 && c != 0x7f) continue;
    const std::string control(1, static_cast<char>(c));
    INFO(c);
    if (c != '\t') CHECK(with_fields("A: x" + control + "y\r\n") == malformed);
    CHECK(with_fields("A" + control + ": x\r\n") == malformed);
    CHECK(with_request_line("GET /a" + control + " HTTP/1.1") == malformed);
    CHECK(with_request_line("G" + control + "T /a HTTP/1.1") == malformed);
    CHECK(with_fields("A: x\r\n" + control) == malformed);
  }
  CHECK(with_fields("A: x\ty\r\n") == "passed");
}

TEST_CASE("there is one Host, and it is a host") {
  CHECK(checked_head{"GET / HTTP/1.1\r\n\r\n"}.code() == malformed);
  CHECK(with_fields("Host: x\r\n") == malformed);
  CHECK(with_fields("host: y\r\n") == malformed);
  for (const auto value : {""sv, "a b"sv, "a,b"sv, "a/b"sv, "user@a"sv, "a\\b"sv, "a?b"sv, "a#b"sv, "a\tb"sv, "a\xc3\xa9"sv, "<a>"sv, "a|b"sv}) {
    INFO(value);
    CHECK(checked_head{"GET / HTTP/1.1\r\nHost: " + std::string{value} + "\r\n\r\n"}.code() == malformed);
  }
  for (const auto value : {"example.com"sv, "example.com:8443"sv, "[2001:db8::1]:443"sv, "127.0.0.1"sv, "a-b_c"sv}) {
    INFO(value);
    CHECK(checked_head{"GET / HTTP/1.1\r\nHost: " + std::string{value} + "\r\n\r\n"}.passed());
  }
}

TEST_CASE("a target is in origin-form, of characters that a URI may have") {
  for (const auto target : {"http://x/"sv, "HTTP://x/a"sv, "//x\\a"sv, "x"sv, "*"sv, "x:443"sv, ""sv, " /"sv, "/a b"sv, "/a#b"sv, "/\xc3\xa9"sv,
                            "/a\\b"sv, "/<a>"sv, "/a\"b"sv, "/{a}"sv, "/a|b"sv, "/a^b"sv, "/a`b"sv, "?a=b"sv, "\\a"sv}) {
    INFO(target);
    CHECK(with_request_line("GET " + std::string{target} + " HTTP/1.1") == malformed);
  }
  CHECK(with_request_line("GET /a%2Fb;c=d?e=f&g='h'!$()*+,-._~:@[] HTTP/1.1") == "passed");
  CHECK(with_request_line("OPTIONS * HTTP/1.1") == "passed");
  CHECK(with_request_line("OPTIONS ** HTTP/1.1") == malformed);
}

TEST_CASE("a method is a token") {
  for (const auto method : {""sv, "G T"sv, "G(T"sv, "GET,POST"sv, "\xc3\xa9"sv, "G:T"sv}) {
    INFO(method);
    CHECK(with_request_line(std::string{method} + " /a HTTP/1.1") == malformed);
  }
  CHECK(with_request_line("get /a HTTP/1.1") == "passed");
}

TEST_CASE("sizes at their bounds pass, and one more does not") {
  const std::string longest(framing_limits::target_bytes - 1, 'a');
  CHECK(with_request_line("GET /" + longest + " HTTP/1.1") == "passed");
  CHECK(with_request_line("GET /a" + longest + " HTTP/1.1") == problems::uri_too_long.code);

  std::string fields;
  for (std::size_t i = 0; i != framing_limits::fields - 1; ++i) fields += "A: b\r\n";
  CHECK(with_fields(fields) == "passed");
  CHECK(with_fields(fields + "A: b\r\n") == problems::fields_too_large.code);

  const auto head_of_size = [](std::size_t size) {
    const std::string frame = "GET / HTTP/1.1\r\nHost: x\r\nA: \r\n\r\n";
    return "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(size - frame.size(), 'b') + "\r\n\r\n";
  };
  CHECK(checked_head{head_of_size(framing_limits::head_bytes)}.passed());
  CHECK(checked_head{head_of_size(framing_limits::head_bytes + 1)}.code() == problems::fields_too_large.code);
}

TEST_CASE("only 100-continue can be expected, once") {
  const checked_head head{"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n"};
  REQUIRE(head.passed());
  CHECK(head.framing().expects_continue);
  CHECK(with_fields("Expect: 200-ok\r\n") == problems::expectation_failed.code);
  CHECK(with_fields("Expect: \r\n") == problems::expectation_failed.code);
  CHECK(with_fields("Expect: 100-continue\r\nExpect: 100-continue\r\n") == malformed);
  CHECK(problems::expectation_failed.status == 417);
}

TEST_CASE("Connection: close ends the connection, alone or in a list") {
  for (const auto& [value, keeps] : std::vector<std::pair<std::string, bool>>{
           {"close", false}, {"Close", false}, {"keep-alive, close", false}, {"te ,\tclose , x", false}, {"keep-alive", true}, {"closed", true}, {"", true}}) {
    const checked_head head{"GET / HTTP/1.1\r\nHost: x\r\nConnection: " + value + "\r\n\r\n"};
    INFO(value);
    REQUIRE(head.passed());
    CHECK(head.framing().keep_alive == keeps);
  }
}

TEST_CASE("a head that is cut short anywhere is refused") {
  const std::string sound = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n";
  REQUIRE(checked_head{sound}.passed());
  for (std::size_t size = 0; size != sound.size(); ++size) CHECK_FALSE(checked_head{sound.substr(0, size)}.passed());
}
