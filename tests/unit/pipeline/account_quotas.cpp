// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which inputs name one account, and which another.
#include "ward/pipeline/account_quotas.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ward/declare.hpp"
#include "ward/memory/limiter.hpp"

// Not in the unnamed namespace: reflection names objects of these types.
namespace log_ins {

using ward::limit;
using ward::minute;
using ward::per_account;

struct credentials {
  ward::text<0, 100> user_name;
};
struct hidden_credentials {
  ward::personal<ward::email> email;
  ward::secret<ward::text<1, 100>> password;
};
struct renamed_credentials {
  ward::text<1, 9> first;
  ward::named<"log-in", ward::text<1, 100>> log_in;
};
struct maybe_credentials {
  std::optional<ward::secret<ward::text<1, 100>>> user_name;
};
struct numbered_credentials {
  ward::id<"account"> account;
};

template <class Body, class Quota, class... More>
struct log_in : ward::endpoint<ward::post<"/log-in">, ward::public_write<"a test">, ward::no_tenant<"a test">, ward::body<Body>,
                               limit<ward::per_ip<9, minute>, Quota, More...>, ward::returns<204>> {};
struct form_log_in : ward::endpoint<ward::post<"/log-in">, ward::public_write<"a test">, ward::no_tenant<"a test">,
                                    ward::form<credentials>, limit<per_account<"user_name", 1, minute>>, ward::returns<204>> {};

template <class Body>
using by_name = log_in<Body, per_account<"user_name", 1, minute>>;

}  // namespace log_ins

using namespace log_ins;
using ward::member_case;
using ward::pipeline::inputs;

namespace {

/// Counts inputs of one endpoint, each from another address.
template <class Endpoint, member_case Names = member_case::as_declared>
class counter {
 public:
  counter() {
    parts_.limiter = std::make_shared<ward::memory::limiter>(64);
    parts_.clock = clock;
    exchange_.state().row = &row_;
  }
  auto takes(const inputs<Endpoint>& given) -> bool { return takes_from(++last_address_, given); }
  auto takes_from(std::uint8_t address, const inputs<Endpoint>& given) -> bool {
    return takes_from(ward::http::ip_address::v4({192, 0, 2, address}), given);
  }
  auto takes_from(ward::http::ip_address address, const inputs<Endpoint>& given) -> bool {
    exchange_.state().client = address;
    exchange_.state().limit_count = 0;
    return ward::pipeline::take_account_quotas<Endpoint, Names>(parts_, exchange_, given);
  }
  [[nodiscard]] auto limits() -> std::span<const ward::guard::applied_limit> {
    return {exchange_.state().limits.data(), exchange_.state().limit_count};
  }

  std::shared_ptr<ward::manual_clock> clock = std::make_shared<ward::manual_clock>(ward::instant{std::chrono::seconds{1'800'000'000}});

 private:
  static constexpr auto row_ = ward::pipeline::detail::describe<Endpoint, Names>();
  std::uint8_t last_address_ = 0;
  ward::pipeline::environment_parts parts_;
  ward::pipeline::exchange exchange_;
};

template <class Body>
auto input(Body body) -> inputs<by_name<Body>> {
  inputs<by_name<Body>> given;
  given.body = std::move(body);
  return given;
}
auto named(std::string_view name) -> inputs<by_name<credentials>> {
  return input(credentials{.user_name = ward::text<0, 100>::from(name).value()});
}

}  // namespace

TEST_CASE("accounts are compared without case and without the blanks around them") {
  counter<by_name<credentials>> log_ins;
  CHECK(log_ins.takes(named("Ann Smith")));
  for (const auto* same : {"Ann Smith", "ann smith", "ANN SMITH", " ann smith", "ann smith ", "\t\r\n\v\fAnn Smith\t \r\n\v\f"}) {
    CAPTURE(same);
    CHECK_FALSE(log_ins.takes(named(same)));
  }
  for (const auto* other : {"ann", "ann  smith", "annsmith", "ann smith.", "ann.smith", "\xC3\x84nn smith", "\xC3\xA4nn smith", "bob"}) {
    CAPTURE(other);
    CHECK(log_ins.takes(named(other)));
  }
}

TEST_CASE("nothing but blanks is nothing") {
  counter<by_name<credentials>> log_ins;
  CHECK(log_ins.takes_from(1, named("")));
  CHECK_FALSE(log_ins.takes_from(1, named(" ")));
  CHECK_FALSE(log_ins.takes_from(1, named("\n\t ")));
  CHECK(log_ins.takes_from(2, named(" ")));
}

TEST_CASE("an address gets half of an account's quota, rounded up, an IPv6 one by its /64") {
  using thrice = log_in<credentials, per_account<"user_name", 3, minute>>;
  counter<thrice> log_ins;
  inputs<thrice> ann, bob;
  ann.body = credentials{.user_name = "ann"};
  bob.body = credentials{.user_name = "bob"};
  CHECK(log_ins.takes_from(1, ann));
  CHECK(log_ins.takes_from(1, ann));
  CHECK_FALSE(log_ins.takes_from(1, ann));
  REQUIRE(log_ins.limits().size() == 1);
  CHECK(log_ins.limits()[0].policy == ward::guard::rate_policy{"operation-account", 3, std::chrono::seconds{60}});
  CHECK(log_ins.limits()[0].decision.retry_after == std::chrono::seconds{30});
  CHECK(log_ins.takes_from(1, bob));
  CHECK(log_ins.takes_from(2, ann));
  CHECK_FALSE(log_ins.takes_from(3, ann));
  CHECK(log_ins.limits()[0].decision.retry_after == std::chrono::seconds{20});

  const auto at = [](std::string_view address) { return *ward::http::ip_address::parse(address); };
  counter<thrice> later;
  CHECK(later.takes_from(at("2001:db8::1"), bob));
  CHECK(later.takes_from(at("2001:db8::2"), bob));
  CHECK_FALSE(later.takes_from(at("2001:db8::3"), bob));
  CHECK(later.takes_from(at("2001:db8:0:1::1"), bob));

  STATIC_CHECK(ward::share_of_address(1) == 1);
  STATIC_CHECK(ward::share_of_address(2) == 1);
  STATIC_CHECK(ward::share_of_address(1'000'000) == 500'000);
}

TEST_CASE("the member is found as it is declared, also where the wire has camelCase, or as it is renamed") {
  counter<by_name<credentials>, member_case::camel> camel;
  CHECK(camel.takes(named("ann")));
  CHECK_FALSE(camel.takes(named("ann")));
  CHECK(camel.takes(named("bob")));

  using renamed = log_in<renamed_credentials, per_account<"log-in", 1, minute>>;
  counter<renamed> by_wire_name;
  inputs<renamed> other;
  other.body = renamed_credentials{.first = "a", .log_in = "ann"};
  CHECK(by_wire_name.takes(other));
  other.body = renamed_credentials{.first = "b", .log_in = "ann"};
  CHECK_FALSE(by_wire_name.takes(other));
  other.body = renamed_credentials{.first = "a", .log_in = "bob"};
  CHECK(by_wire_name.takes(other));
}

TEST_CASE("what is secret or personal is counted by what it holds") {
  using hidden = log_in<hidden_credentials, per_account<"email", 1, minute>, per_account<"password", 1, minute>>;
  counter<hidden> log_ins;
  const auto given = [](std::string_view email, std::string_view password) {
    inputs<hidden> made;
    made.body = hidden_credentials{.email = ward::personal{ward::email::from(email).value()},
                                   .password = ward::secret{ward::text<1, 100>::from(password).value()}};
    return made;
  };
  CHECK(log_ins.takes(given("ann@example.org", "one")));
  CHECK_FALSE(log_ins.takes(given("Ann@Example.org", "two")));
  CHECK(log_ins.takes(given("bob@example.org", "two")));
  CHECK_FALSE(log_ins.takes(given("eve@example.org", "two")));
  REQUIRE(log_ins.limits().size() == 1);
  CHECK(log_ins.limits()[0].policy.name == "operation-account-2");
  CHECK_FALSE(log_ins.limits()[0].decision.allowed);
}

TEST_CASE("whoever names no account is counted by address, and has the whole quota") {
  counter<log_in<maybe_credentials, per_account<"user_name", 2, minute>>> none;
  CHECK(none.takes_from(1, {}));
  CHECK(none.takes_from(1, {}));
  CHECK_FALSE(none.takes_from(1, {}));
  CHECK(none.takes_from(2, {}));

  counter<by_name<maybe_credentials>> log_ins;
  CHECK(log_ins.takes(input(maybe_credentials{.user_name = ward::secret<ward::text<1, 100>>{"ann"}})));
  CHECK_FALSE(log_ins.takes(input(maybe_credentials{.user_name = ward::secret<ward::text<1, 100>>{"ANN"}})));
}

TEST_CASE("texts that are kept as values are counted as they are written") {
  using by_id = log_in<numbered_credentials, per_account<"account", 1, minute>>;
  counter<by_id> log_ins;
  const auto given = [](std::string_view text) {
    inputs<by_id> made;
    made.body = numbered_credentials{.account = ward::id<"account">::from(text).value()};
    return made;
  };
  CHECK(log_ins.takes(given("f47ac10b-58cc-4372-a567-0e02b2c3d479")));
  CHECK_FALSE(log_ins.takes(given("F47AC10B-58CC-4372-A567-0E02B2C3D479")));
  CHECK(log_ins.takes(given("f47ac10b-58cc-4372-a567-0e02b2c3d478")));
}

TEST_CASE("a form names accounts as a body does") {
  counter<form_log_in> log_ins;
  inputs<form_log_in> given;
  given.form = credentials{.user_name = "ann"};
  CHECK(log_ins.takes(given));
  CHECK_FALSE(log_ins.takes(given));
  given.form = credentials{.user_name = "bob"};
  CHECK(log_ins.takes(given));
}

TEST_CASE("two quotas for one account count apart, each under a name of its own") {
  using twice = log_in<credentials, per_account<"user_name", 2, ward::second>, per_account<"user_name", 3, ward::hour>>;
  counter<twice> log_ins;
  inputs<twice> ann;
  ann.body = credentials{.user_name = "ann"};
  CHECK(log_ins.takes(ann));
  CHECK(log_ins.limits().empty());
  CHECK(log_ins.takes(ann));
  CHECK_FALSE(log_ins.takes(ann));
  REQUIRE(log_ins.limits().size() == 1);
  CHECK(log_ins.limits()[0].policy == ward::guard::rate_policy{"operation-account", 2, std::chrono::seconds{1}});
  log_ins.clock->advance(std::chrono::seconds{1});
  CHECK(log_ins.takes(ann));
  log_ins.clock->advance(std::chrono::seconds{1});
  CHECK_FALSE(log_ins.takes(ann));
  REQUIRE(log_ins.limits().size() == 1);
  CHECK(log_ins.limits()[0].policy == ward::guard::rate_policy{"operation-account-2", 3, std::chrono::seconds{3600}});
  log_ins.clock->advance(std::chrono::minutes{20});
  CHECK(log_ins.takes(ann));
}

TEST_CASE("an endpoint without such a quota asks nobody") {
  using plain = log_in<credentials, ward::per_ip<2, ward::hour>>;
  counter<plain> log_ins;
  CHECK(log_ins.takes(inputs<plain>{}));
  CHECK(log_ins.limits().empty());
}
