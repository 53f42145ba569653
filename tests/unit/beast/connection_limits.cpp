// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/beast/connection_limits.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string_view>

using ward::beast::connection_limits;

namespace {

auto address(std::string_view text) { return ward::http::ip_address::parse(text).value(); }

}  // namespace

TEST_CASE("one caller has a limit of its own") {
  connection_limits limits{10, 2, {}};
  const auto first = limits.try_enter(address("192.0.2.1"));
  auto second = limits.try_enter(address("192.0.2.1"));
  CHECK(first);
  CHECK(second);
  CHECK_FALSE(limits.try_enter(address("192.0.2.1")));
  CHECK(limits.try_enter(address("192.0.2.2")));
  second.reset();
  CHECK(limits.try_enter(address("192.0.2.1")));
}

TEST_CASE("a /64 is one caller") {
  connection_limits limits{10, 1, {}};
  const auto first = limits.try_enter(address("2001:db8::1"));
  CHECK_FALSE(limits.try_enter(address("2001:db8::ffff:1")));
  CHECK(limits.try_enter(address("2001:db8:0:1::1")));
}

TEST_CASE("all callers together have a limit") {
  connection_limits limits{2, 2, {}};
  const auto first = limits.try_enter(address("192.0.2.1"));
  auto second = limits.try_enter(address("192.0.2.2"));
  CHECK_FALSE(limits.try_enter(address("192.0.2.3")));
  second.reset();
  CHECK(limits.try_enter(address("192.0.2.3")));
}

TEST_CASE("a trusted proxy speaks for many callers, up to the total") {
  connection_limits limits{3, 1, {ward::http::ip_network::parse("10.0.0.0/8").value()}};
  const auto first = limits.try_enter(address("10.1.2.3"));
  const auto second = limits.try_enter(address("10.1.2.3"));
  const auto third = limits.try_enter(address("10.1.2.3"));
  CHECK(first);
  CHECK(second);
  CHECK(third);
  CHECK_FALSE(limits.try_enter(address("10.1.2.3")));
}

TEST_CASE("a place that was moved from frees nothing") {
  connection_limits limits{1, 1, {}};
  auto first = limits.try_enter(address("192.0.2.1"));
  {
    const auto moved = *std::move(first);
    first.reset();
    CHECK_FALSE(limits.try_enter(address("192.0.2.1")));
  }
  CHECK(limits.try_enter(address("192.0.2.1")));
}
