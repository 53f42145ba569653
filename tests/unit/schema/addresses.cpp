// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Addresses of hosts and of mail, names, and ULIDs.
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <string_view>

#include "shown_texts.hpp"
#include "ward/schema/email.hpp"
#include "ward/schema/hostname.hpp"
#include "ward/schema/ipv4.hpp"
#include "ward/schema/ipv6.hpp"
#include "ward/schema/slug.hpp"
#include "ward/schema/ulid.hpp"

namespace {

static_assert(sizeof(ward::ipv4) == 5 && sizeof(ward::ipv6) == 17 && sizeof(ward::ulid) == 24);
static_assert(ward::ipv4{"192.0.2.1"}.value() == ward::ipv4_octets{192, 0, 2, 1});
static_assert(ward::ipv6{"::1"}.value()[15] == 1 && ward::ipv6{"::1"} < ward::ipv6{"::2"});
static_assert(ward::email{"ann@example.org"} == "ann@example.org");

auto rewritten(std::string_view address) -> std::string {
  return std::string{ward::ipv6::from(address).value().text().view()};
}

}  // namespace

TEST_CASE("IPv4 addresses have one spelling each") {
  check_round_trips<ward::ipv4>();
  for (const auto example : ward::ipv4::shape.examples)
    CHECK(ward::ipv4::from(example).value().text().view() == example);
}

TEST_CASE("IPv6 addresses are written as RFC 5952 says") {
  check_round_trips<ward::ipv6>();
  CHECK(rewritten("2001:0db8:0000:0000:0000:FF00:0042:8329") == "2001:db8::ff00:42:8329");
  CHECK(rewritten("2001:db8:0:1:1:1:1:1") == "2001:db8:0:1:1:1:1:1");
  CHECK(rewritten("2001:0:0:1:0:0:0:1") == "2001:0:0:1::1");
  CHECK(rewritten("2001:db8:0:0:1:0:0:1") == "2001:db8::1:0:0:1");
  CHECK(rewritten("0:0:0:0:0:0:0:0") == "::");
  CHECK(rewritten("1:0:0:0:0:0:0:0") == "1::");
  CHECK(rewritten("::ffff:c000:201") == "::ffff:192.0.2.1");
  CHECK(rewritten("::192.0.2.1") == "::c000:201");
}

TEST_CASE("ULIDs sort by time and are read in one spelling") {
  check_round_trips<ward::ulid>();
  const ward::instant noon{std::chrono::hours{12}};
  const auto first = ward::ulid::time_ordered(noon);
  const auto second = ward::ulid::time_ordered(noon + std::chrono::milliseconds{1});
  CHECK(first < second);
  CHECK(first.text().view() < second.text().view());
  CHECK(first.value().high >> 16U == 12U * 3600U * 1000U);
  CHECK(ward::ulid::time_ordered(noon).value().low != first.value().low);
  CHECK(ward::ulid::time_ordered(ward::instant{std::chrono::hours{-1}}).value().high >> 16U == 0);
  for (const auto example : ward::ulid::shape.examples)
    CHECK(ward::ulid::from(example).value().text().view() == example);
}

TEST_CASE("names of hosts and addresses of mail") {
  check_shown_texts<ward::hostname>();
  check_shown_texts<ward::email>();
  CHECK(ward::hostname::from("a_b").error() == ward::bad_format("must be the name of a host, as api.example.org"));
  CHECK(ward::hostname::from(std::string(254, 'a')).error() == ward::issue{ward::issue_code::too_long, 253});
  CHECK(ward::email::from("ann").error() == ward::bad_format("must be an email address, as ann@example.org"));
  CHECK(ward::email::from(std::string(250, 'a') + "@b.cd").error() == ward::issue{ward::issue_code::too_long, 254});
  CHECK(ward::email::from("Ann@Example.org").value() == "Ann@Example.org");
  CHECK(ward::email::from("a\xff@example.org").error().code == ward::issue_code::malformed_encoding);
}

TEST_CASE("no control character and no second @ gets into an address of mail") {
  for (int c = 0; c != 128; ++c) {
    const auto text = std::string{"an"} + static_cast<char>(c) + "n@example.org";
    const bool is_atext =
        std::string_view{"!#$%&'*+/=?^_`{|}~-."}.find(static_cast<char>(c)) != std::string_view::npos ||
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    CAPTURE(c);
    CHECK(ward::email::from(text).has_value() == is_atext);
  }
}

TEST_CASE("slugs have single hyphens inside") {
  for (const auto text : {"a", "7", "first-note", "a-b-c"}) CHECK(ward::slug<>::from(text).has_value());
  for (const auto text : ward::slug<>::shape.counter_examples) CHECK_FALSE(ward::slug<>::from(text).has_value());
  CHECK(ward::slug<>::from(std::string(64, 'a')).has_value());
  CHECK(ward::slug<>::from(std::string(65, 'a')).error() == ward::issue{ward::issue_code::too_long, 64});
  CHECK(ward::slug<3>::from("a-b").has_value());
  CHECK(ward::slug<3>::from("ab-c").error() == ward::issue{ward::issue_code::too_long, 3});
}
