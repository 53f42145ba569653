// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Addresses: read strictly, equal however they are spelled, written as RFC 5952 says.
#include "ward/http/ip_address.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace std::literals;
using ward::http::ip_address;

TEST_CASE("both kinds of address are read, and two spellings of one peer are equal") {
  CHECK(ip_address::parse("192.0.2.1") == ip_address::v4({192, 0, 2, 1}));
  CHECK(ip_address::parse("::ffff:192.0.2.1") == ip_address::v4({192, 0, 2, 1}));
  CHECK(ip_address::parse("::FFFF:c000:201") == ip_address::v4({192, 0, 2, 1}));
  CHECK(ip_address::parse("2001:DB8:0::1") == ip_address::parse("2001:db8::1"));
  CHECK(ip_address::parse("192.0.2.1")->is_v4());
  CHECK_FALSE(ip_address::parse("::192.0.2.1")->is_v4());
  CHECK_FALSE(ip_address{}.is_v4());
}

TEST_CASE("what is no plain address is refused") {
  for (const auto text : {""sv, " "sv, "192.0.2"sv, "192.0.2.256"sv, "192.0.2.1 "sv, " 192.0.2.1"sv, "192.0.2.1:80"sv, "192.0.2.01"sv, "0x7f.0.0.1"sv,
                          "2130706433"sv, "127.1"sv, "1.2.3.4.5"sv, "[::1]"sv, "::1%lo"sv, "fe80::1%25eth0"sv, ":"sv, ":::"sv, "1::2::3"sv, "12345::"sv,
                          "1:2:3:4:5:6:7:8:9"sv, "1:2:3:4:5:6:7"sv, "localhost"sv, "192.0.2.1/32"sv, "192.0.2.1\0"sv, "192.0.2.1\0x"sv, "\0"sv}) {
    INFO(text);
    CHECK_FALSE(ip_address::parse(text));
  }
  CHECK_FALSE(ip_address::parse(std::string(1000, '1')));
}

TEST_CASE("addresses are written as RFC 5952 recommends") {
  for (const auto& [text, expected] : std::vector<std::pair<std::string, std::string>>{
           {"192.0.2.1", "192.0.2.1"},
           {"255.255.255.255", "255.255.255.255"},
           {"0.0.0.0", "0.0.0.0"},
           {"::ffff:10.0.0.1", "10.0.0.1"},
           {"::", "::"},
           {"::1", "::1"},
           {"1::", "1::"},
           {"2001:0DB8:0:0:0:0:0:0001", "2001:db8::1"},
           {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"},
           {"2001:0:0:1:0:0:0:1", "2001:0:0:1::1"},
           {"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
           {"1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"},
           {"0:0:3:4:5:6:7:8", "::3:4:5:6:7:8"},
           {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
       }) {
    INFO(text);
    CHECK(ip_address::parse(text)->to_string() == expected);
  }
}

TEST_CASE("what is written reads back as the same address") {
  std::mt19937 random{5};
  for (int i = 0; i != 20'000; ++i) {
    ip_address::bytes bytes{};
    for (auto& byte : bytes) byte = random() % 2 == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(random() % 256);
    const ip_address address{bytes};
    const auto text = address.to_string();
    REQUIRE(text.size() <= ip_address::max_text);
    REQUIRE(ip_address::parse(text) == address);
  }
}

TEST_CASE("a caller is an IPv4 address or an IPv6 /64") {
  CHECK(ip_address::parse("192.0.2.1")->caller_prefix() == ip_address::parse("192.0.2.1"));
  CHECK(ip_address::parse("2001:db8:1:2:3:4:5:6")->caller_prefix() == ip_address::parse("2001:db8:1:2::"));
  CHECK(ip_address::parse("2001:db8:1:2::1")->caller_prefix() != ip_address::parse("2001:db8:1:3::1")->caller_prefix());
}
