// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who is counted as the caller: a header moves the answer only as far as trusted proxies vouch for it.
#include "ward/guard/client_address.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using ward::http::field;
using ward::http::ip_address;
using ward::http::ip_network;

namespace {

const std::vector<ip_network> proxies{*ip_network::parse("10.0.0.0/8"), *ip_network::parse("2001:db8:1::/48")};

auto seen(const char* peer, const std::vector<field>& fields, const std::vector<ip_network>& trusted = proxies) -> std::string {
  ward::http::request_head head;
  head.peer = *ip_address::parse(peer);
  head.fields = fields;
  return ward::guard::client_address(head, trusted).to_string();
}

auto seen(const char* peer, const char* hops) -> std::string {
  return seen(peer, std::vector<field>{{"X-Forwarded-For", hops}});
}

}  // namespace

TEST_CASE("the field of a peer that is not trusted is never read") {
  CHECK(seen("192.0.2.1", "198.51.100.7") == "192.0.2.1");
  CHECK(seen("10.0.0.1", {{"x-forwarded-for", "198.51.100.7"}}, {}) == "10.0.0.1");
}

TEST_CASE("without the field, the peer is the caller") {
  CHECK(seen("10.0.0.1", std::vector<field>{}) == "10.0.0.1");
  CHECK(seen("10.0.0.1", std::vector<field>{{"Forwarded", "for=198.51.100.7"}, {"X-Real-IP", "198.51.100.7"}}) == "10.0.0.1");
}

TEST_CASE("the right-most hop that is not trusted is the caller; what it claims to the left is not read") {
  CHECK(seen("10.0.0.1", "198.51.100.7") == "198.51.100.7");
  CHECK(seen("10.0.0.1", "203.0.113.9, 198.51.100.7") == "198.51.100.7");
  CHECK(seen("10.0.0.1", "10.9.9.9, 198.51.100.7, 10.0.0.2") == "198.51.100.7");
  CHECK(seen("10.0.0.1", "198.51.100.7,2001:db8:1::5 ,\t10.0.0.2") == "198.51.100.7");
}

TEST_CASE("if all hops are trusted, the left-most is the caller") {
  CHECK(seen("10.0.0.1", "10.0.0.3, 10.0.0.2") == "10.0.0.3");
}

TEST_CASE("repeated fields are one list, in their order") {
  const std::vector<field> fields{{"X-Forwarded-For", "203.0.113.9, 198.51.100.7"}, {"Accept", "*/*"}, {"x-forwarded-FOR", "10.0.0.2"}};
  CHECK(seen("10.0.0.1", fields) == "198.51.100.7");
}

TEST_CASE("a hop that is no address ends the walk at the trusted one before it") {
  for (const char* broken : {"unknown", "", " ", "_hidden", "198.51.100.7.", "198.51.100", "0x7f.1", "198.51.100.7 198.51.100.8",
                             "198.51.100.7:", "198.51.100.7:x", "198.51.100.7:123456", "[2001:db8::1", "2001:db8::1]", "[198.51.100.7]",
                             "[2001:db8::1]x", "[]:1", "fe80::1%eth0", "\"198.51.100.7\"", "example.com"}) {
    INFO(broken);
    CHECK(seen("10.0.0.1", broken) == "10.0.0.1");
    CHECK(seen("10.0.0.1", (std::string{"203.0.113.9, "} + broken + ", 10.0.0.2").c_str()) == "10.0.0.2");
  }
}

TEST_CASE("ports that proxies add are left out") {
  CHECK(seen("10.0.0.1", "198.51.100.7:4711") == "198.51.100.7");
  CHECK(seen("10.0.0.1", "[2001:db8::7]:4711") == "2001:db8::7");
  CHECK(seen("10.0.0.1", "[2001:db8::7]") == "2001:db8::7");
}

TEST_CASE("IPv4 in IPv6 clothes is the same proxy") {
  CHECK(seen("::ffff:10.0.0.1", "::ffff:198.51.100.7") == "198.51.100.7");
}

TEST_CASE("an endless chain of trusted hops is not walked to its end") {
  std::string hops = "198.51.100.7";
  for (int i = 1; i <= 40; ++i) hops += ", 10.0.1." + std::to_string(i);
  CHECK(seen("10.0.0.1", hops.c_str()) == "10.0.1.9");
}
