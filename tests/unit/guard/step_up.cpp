// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is enough and what is not; with real tokens and requests: tests/attack/step_up.cpp.
#include "ward/guard/step_up.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace ward::guard;
using std::chrono::microseconds;
using std::chrono::seconds;
using flaw = authentication_flaw;

constexpr ward::instant now{seconds{1'800'000'000}};
constexpr std::array<std::string_view, 2> levels{"phr", "phrh"};

auto proved(std::vector<std::string> methods, std::string acr, microseconds ago) -> verified_token {
  verified_token token;
  token.methods = std::move(methods);
  token.acr = std::move(acr);
  token.authenticated_at = now - ago;
  return token;
}

auto challenge(const authentication_demand& demand, flaw what) -> std::string {
  ward::http::response response;
  append_challenge(response, demand, what);
  return std::string{response.fields.view()};
}

}  // namespace

TEST_CASE("guard/step_up: what is wrong first is told: how it was proved, then when") {
  constexpr authentication_demand fresh{true, 60};
  constexpr authentication_demand level{true, 60, levels};
  CHECK(check_authentication(fresh, verified_token{}, now) == flaw::no_mfa);
  CHECK(check_authentication(fresh, proved({"pwd"}, "phr", seconds{3600}), now) == flaw::no_mfa);
  CHECK(check_authentication(fresh, proved({"pwd", "mfa"}, "", seconds{3600}), now) == flaw::too_long_ago);
  CHECK(check_authentication(level, proved({"mfa"}, "", seconds{0}), now) == flaw::other_acr);
  CHECK(check_authentication(level, proved({"mfa"}, "phr phrh", seconds{0}), now) == flaw::other_acr);
  CHECK(check_authentication(level, proved({}, "phrh", seconds{3600}), now) == flaw::too_long_ago);
  CHECK(check_authentication(level, proved({}, "phrh", seconds{60}), now) == flaw::none);
}

TEST_CASE("guard/step_up: the bounds of its age, to the microsecond") {
  constexpr authentication_demand fresh{true, 60};
  const auto at = [&](microseconds ago) { return check_authentication(fresh, proved({"mfa"}, "", ago), now); };
  CHECK(at(seconds{60}) == flaw::none);
  CHECK(at(seconds{60} + microseconds{1}) == flaw::too_long_ago);
  CHECK(at(-seconds{60}) == flaw::none);
  CHECK(at(-seconds{60} - microseconds{1}) == flaw::auth_time_ahead);
  auto timeless = proved({"mfa"}, "", seconds{0});
  timeless.authenticated_at.reset();
  CHECK(check_authentication(fresh, timeless, now) == flaw::no_auth_time);
}

TEST_CASE("guard/step_up: without a greatest age, no time is asked for") {
  constexpr authentication_demand mfa{true};
  auto timeless = proved({"mfa"}, "", seconds{0});
  timeless.authenticated_at.reset();
  CHECK(check_authentication(mfa, timeless, now) == flaw::none);
  CHECK(check_authentication(mfa, proved({"mfa"}, "", -seconds{7200}), now) == flaw::none);
}

TEST_CASE("guard/step_up: the challenge has the parameters that apply") {
  CHECK(challenge({true}, flaw::no_mfa) ==
        "www-authenticate: Bearer error=\"insufficient_user_authentication\", "
        "error_description=\"More than one factor of authentication is needed\"\r\n");
  CHECK(challenge({true, 900}, flaw::too_long_ago) ==
        "www-authenticate: Bearer error=\"insufficient_user_authentication\", "
        "error_description=\"A more recent authentication is needed\", max_age=\"900\"\r\n");
  CHECK(challenge({true, 86400, levels}, flaw::other_acr) ==
        "www-authenticate: Bearer error=\"insufficient_user_authentication\", "
        "error_description=\"A different authentication level is needed\", acr_values=\"phr phrh\", max_age=\"86400\"\r\n");
}

TEST_CASE("guard/step_up: every flaw has a word of its own") {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(flaw::too_long_ago); ++i) words.insert(to_string(static_cast<flaw>(i)));
  CHECK(words.size() == static_cast<std::size_t>(flaw::too_long_ago) + 1);
  CHECK_FALSE(words.contains("unknown"));
}
