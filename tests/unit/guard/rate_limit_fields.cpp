// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The fields that tell callers of their limits, byte for byte.
#include "ward/guard/rate_limit_fields.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace std::chrono_literals;
using ward::guard::applied_limit;
using ward::guard::append_rate_limit_fields;

namespace {

constexpr ward::guard::rate_policy per_ip{"per-ip", 300, 60s};
constexpr ward::guard::rate_policy per_user{"per-user", 30, 60s};

}  // namespace

TEST_CASE("no limits, no fields") {
  ward::http::response response;
  append_rate_limit_fields(response, {});
  CHECK(response.fields.view().empty());
}

TEST_CASE("all policies share one line a field, in their order") {
  ward::http::response response;
  append_rate_limit_fields(response, std::array{applied_limit{per_ip, {true, 299, 200ms, 0us}},
                                                applied_limit{per_user, {true, 0, 60s, 1500ms}}});
  CHECK(response.fields.view() ==
        "RateLimit-Policy: \"per-ip\";q=300;w=60, \"per-user\";q=30;w=60\r\n"
        "RateLimit: \"per-ip\";r=299;t=1, \"per-user\";r=0;t=2\r\n");
}

TEST_CASE("Retry-After waits for every limit that refused, and never comes before its t") {
  ward::http::response response;
  append_rate_limit_fields(response, std::array{applied_limit{per_ip, {false, 0, 60s, 1200ms}},
                                                applied_limit{per_user, {false, 0, 70s, 5000001us}}});
  CHECK(response.find("RateLimit") == "\"per-ip\";r=0;t=2, \"per-user\";r=0;t=6");
  CHECK(response.find("Retry-After") == "6");
}

TEST_CASE("a limit that let the request pass does not prolong Retry-After") {
  ward::http::response response;
  append_rate_limit_fields(response, std::array{applied_limit{per_ip, {true, 0, 60s, 40s}},
                                                applied_limit{per_user, {false, 0, 60s, 2s}}});
  CHECK(response.find("Retry-After") == "2");
}

TEST_CASE("the shortest wait is one second") {
  ward::http::response response;
  append_rate_limit_fields(response, std::array{applied_limit{per_ip, {false, 0, 1us, 1us}}});
  CHECK(response.find("Retry-After") == "1");
}

TEST_CASE("what gcra says waits long enough when told in whole seconds") {
  for (std::uint32_t quota = 1; quota != 50; ++quota) {
    const ward::guard::rate_policy policy{"p", quota, 7s};
    const ward::instant now{1'790'000'000'000'000us};
    ward::guard::gcra_state state;
    auto decision = ward::guard::gcra(state, policy, now);
    while (decision.allowed) decision = ward::guard::gcra(state, policy, now);
    const std::chrono::seconds told{ward::guard::seconds_until_more(decision)};
    REQUIRE(told >= 1s);
    REQUIRE(ward::guard::gcra(state, policy, now + told).allowed);
  }
}

TEST_CASE("a policy's name cannot leave its string") {
  ward::http::response response;
  append_rate_limit_fields(response, std::array{applied_limit{{"a\"b\\c\r\nd", 1, 1s}, {true, 0, 1s, 1s}}});
  CHECK(response.find("RateLimit") == "\"a\\\"b\\\\c??d\";r=0;t=1");
}
