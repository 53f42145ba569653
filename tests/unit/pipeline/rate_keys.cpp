// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who is counted together, and who apart.
#include "ward/pipeline/rate_keys.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "ward/memory/limiter.hpp"

using ward::guard::rate_key;
using ward::http::ip_address;
using ward::pipeline::environment_parts;
using ward::pipeline::exchange;
using ward::pipeline::lease_key;
using ward::pipeline::operation;

namespace {

const environment_parts parts;

auto row_named(std::string_view name) -> operation {
  operation row;
  row.name = name;
  return row;
}

auto key_of(const operation& row, const std::string& issuer, const std::string& subject) -> rate_key {
  exchange request;
  request.state().row = &row;
  request.state().token = std::make_shared<const ward::guard::verified_token>(ward::guard::verified_token{issuer, subject, {}, {}, {}, {}});
  return lease_key(parts, request.state());
}
auto key_of(const operation& row, const ip_address& client) -> rate_key {
  exchange request;
  request.state().row = &row;
  request.state().client = client;
  return lease_key(parts, request.state());
}

}  // namespace

TEST_CASE("calls at the same time are those of one operation, issuer and subject") {
  const auto print = row_named("print");
  const auto bind = row_named("bind");
  CHECK(key_of(print, "a", "ann") == key_of(print, "a", "ann"));
  CHECK(key_of(print, "a", "ann") != key_of(bind, "a", "ann"));
  CHECK(key_of(print, "a", "ann") != key_of(print, "b", "ann"));
  CHECK(key_of(print, "a", "ann") != key_of(print, "a", "bob"));
  CHECK(key_of(print, "ab", "c") != key_of(print, "a", "bc"));
}

TEST_CASE("without a token they are those of one operation and address") {
  const auto print = row_named("print");
  const auto here = *ip_address::parse("2001:db8::1");
  CHECK(key_of(print, here) == key_of(print, *ip_address::parse("2001:db8::2")));
  CHECK(key_of(print, here) != key_of(print, *ip_address::parse("2001:db8:0:1::1")));
  CHECK(key_of(print, here) != key_of(row_named("bind"), here));
}

TEST_CASE("the keys of another app are others: nobody outside can know them") {
  const environment_parts others;
  const auto print = row_named("print");
  exchange request;
  request.state().row = &print;
  CHECK(lease_key(parts, request.state()) != lease_key(others, request.state()));
}
