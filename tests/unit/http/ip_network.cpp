// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ranges of addresses, as operators write them.
#include "ward/http/ip_network.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace std::literals;
using ward::http::ip_address;
using ward::http::ip_network;

namespace {

auto contains(std::string_view network, std::string_view address) -> bool {
  const auto parsed = ip_network::parse(network);
  REQUIRE(parsed);
  return parsed->contains(*ip_address::parse(address));
}

}  // namespace

TEST_CASE("a network contains the addresses that share its leading bits") {
  CHECK(contains("10.0.0.0/8", "10.255.255.255"));
  CHECK_FALSE(contains("10.0.0.0/8", "11.0.0.0"));
  CHECK(contains("192.0.2.128/25", "192.0.2.129"));
  CHECK_FALSE(contains("192.0.2.128/25", "192.0.2.127"));
  CHECK(contains("192.0.2.4/31", "192.0.2.5"));
  CHECK_FALSE(contains("192.0.2.4/31", "192.0.2.6"));
  CHECK(contains("2001:db8::/33", "2001:db8:7fff::1"));
  CHECK_FALSE(contains("2001:db8::/33", "2001:db8:8000::1"));
}

TEST_CASE("an address alone is a network of one") {
  CHECK(contains("192.0.2.1", "192.0.2.1"));
  CHECK(contains("192.0.2.1", "::ffff:192.0.2.1"));
  CHECK_FALSE(contains("192.0.2.1", "192.0.2.2"));
  CHECK(contains("2001:db8::1/128", "2001:db8::1"));
  CHECK_FALSE(contains("2001:db8::1", "2001:db8::2"));
}

TEST_CASE("all of IPv4 is not all of IPv6") {
  CHECK(contains("0.0.0.0/0", "203.0.113.9"));
  CHECK_FALSE(contains("0.0.0.0/0", "2001:db8::1"));
  CHECK(contains("::/0", "2001:db8::1"));
}

TEST_CASE("what is no network is refused") {
  for (const auto text : {""sv, "/"sv, "/8"sv, "10.0.0.0/"sv, "10.0.0.0/33"sv, "10.0.0.0/-1"sv, "10.0.0.0/+8"sv, "10.0.0.0/8 "sv, "10.0.0.0/8/8"sv,
                          "10.0.0.1/8"sv, "2001:db8::/129"sv, "2001:db8::1/32"sv, "10.0.0.0/x"sv, "10/8"sv, "example.com/8"sv, "10.0.0.0/0008"sv}) {
    INFO(text);
    CHECK_FALSE(ip_network::parse(text));
  }
}
