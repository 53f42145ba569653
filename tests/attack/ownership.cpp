// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows of other tenants and other members, and whether a scope takes them for its own.
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "attack/shop_world.hpp"

namespace shelves {

using shop::clerk;

/// What a row of a database says, beside the book itself.
struct row {
  ward::text<0, 64> house;
  ward::text<0, 64> reader;
};
struct verdict {
  ward::boolean is_of_tenant;
  ward::boolean is_of_subject;
};
struct judge : ward::endpoint<ward::post<"/judge">, ward::allow<clerk>, ward::tenant_from_token, ward::body<row>,
                              ward::returns<200, verdict>> {};
struct api : ward::api<ward::title<"Shelves">, ward::version<"1">, ward::limit<ward::per_ip<1000, ward::minute>>, judge> {};
static_assert(ward::lawful<api>{});

struct book {
  std::unique_ptr<int> pages;
};

// What changes asks for.
inline auto pages_of(const ward::owned<book>& own) -> int { return *own->pages; }

struct service {
  auto on(const ward::call<judge>& call) -> ward::reply<judge> {
    const auto& scope = call.scope();
    const auto of_tenant = scope.own(book{std::make_unique<int>(7)}, call.body().house);
    auto of_subject = scope.own(book{std::make_unique<int>(9)}, call.body().house, call.body().reader);
    if (of_tenant && (pages_of(*of_tenant) != 7 || &of_tenant->scope() != &scope || *(**of_tenant).pages != 7)) {
      throw std::logic_error("the value or the scope is another");
    }
    if (of_subject && *std::move(*of_subject).value().pages != 9) throw std::logic_error("the value is another");
    return verdict{.is_of_tenant = of_tenant.has_value(), .is_of_subject = of_subject.has_value()};
  }
};

}  // namespace shelves

namespace {

class world {
 public:
  /// What a caller of this tenant and subject is told of a row.
  auto judge(const std::string& tenant, const std::string& subject, const std::string& house, const std::string& reader) -> std::string {
    ward::in_process client{app_};
    const auto answer = client.send(
        {"POST", "/judge", with_.as("clerk", subject, tenant), R"({"house":")" + house + R"(","reader":")" + reader + "\"}"});
    if (answer.body == R"({"is_of_tenant":true,"is_of_subject":true})") return "both";
    if (answer.body == R"({"is_of_tenant":true,"is_of_subject":false})") return "tenant";
    if (answer.body == R"({"is_of_tenant":false,"is_of_subject":false})") return "none";
    return answer.body;
  }

 private:
  shop::world with_;
  ward::app<shelves::api> app_{shelves::service{}, shop::world::make_verifier(with_.issuer), ward::memory::limiter{}, with_.log, with_.clock};
};

}  // namespace

TEST_CASE("a scope takes for its own what is its tenant's, byte for byte") {
  world world;
  CHECK(world.judge("acme", "ann", "acme", "ann") == "both");
  CHECK(world.judge("acme", "ann", "acme", "bob") == "tenant");
  for (const auto* other : {"", "Acme", "acme ", " acme", "acm", "acmee", "other", "ann"}) {
    CAPTURE(other);
    CHECK(world.judge("acme", "ann", other, "ann") == "none");
  }
  for (const auto* other : {"", "Ann", "ann ", " ann", "an", "annn", "acme"}) {
    CAPTURE(other);
    CHECK(world.judge("acme", "ann", "acme", other) == "tenant");
  }
}

TEST_CASE("what is nobody's belongs to no scope") {
  world world;
  CHECK(world.judge("acme", "ann", "", "") == "none");
  CHECK(world.judge("acme", "ann", "acme", "") == "tenant");
}

namespace {

// Believes everything, so that a token can say what no sound one says.
class credulous_verifier final : public ward::guard::token_verifier {
 public:
  auto verify(std::string_view, ward::instant) const
      -> ward::result<std::shared_ptr<const ward::guard::verified_token>, ward::guard::token_error> override {
    return std::make_shared<const ward::guard::verified_token>(
        ward::guard::verified_token{"https://issuer.example", "", "acme", {"clerk"}, {}, {}});
  }
};

}  // namespace

TEST_CASE("what nobody owns is not owned by a subject without a name either") {
  const shop::world with;
  const ward::app<shelves::api> app{shelves::service{}, credulous_verifier{}, ward::memory::limiter{}, with.log};
  ward::in_process client{app};
  const auto answer = client.send({"POST", "/judge", with.as("clerk"), R"({"house":"acme","reader":""})"});
  CHECK(answer.body == R"({"is_of_tenant":true,"is_of_subject":false})");
}

TEST_CASE("proofs are neither copied, moved, assigned nor made of bytes") {
  const auto stays = []<class Proof>(std::type_identity<Proof>) {
    return !std::is_default_constructible_v<Proof> && !std::is_copy_constructible_v<Proof> && !std::is_move_constructible_v<Proof> &&
           !std::is_copy_assignable_v<Proof> && !std::is_move_assignable_v<Proof> && !std::is_trivially_copyable_v<Proof> &&
           !std::is_aggregate_v<Proof> && std::is_final_v<Proof>;
  };
  STATIC_CHECK(stays(std::type_identity<ward::scope>{}));
  STATIC_CHECK(stays(std::type_identity<ward::caller<shop::clerk>>{}));
  STATIC_CHECK(stays(std::type_identity<ward::call<shelves::judge>>{}));
  STATIC_CHECK(stays(std::type_identity<ward::owned<int>>{}));
  STATIC_CHECK(stays(std::type_identity<ward::pipeline::admitted>{}));
  STATIC_CHECK(stays(std::type_identity<ward::pipeline::ownership_key>{}));
}

TEST_CASE("nothing gives a way to change what is owned") {
  using own = ward::owned<int>;
  STATIC_CHECK(std::is_same_v<decltype(*std::declval<own&>()), const int&>);
  STATIC_CHECK(std::is_same_v<decltype(std::declval<own&>().operator->()), const int*>);
  STATIC_CHECK(std::is_same_v<decltype(std::declval<own&&>().value()), int>);
}

TEST_CASE("of a call the proofs are references, and of a public or tenantless one there are none") {
  using call = ward::call<shelves::judge>;
  STATIC_CHECK(std::is_same_v<decltype(std::declval<const call&>().scope()), const ward::scope&>);
  STATIC_CHECK(std::is_same_v<decltype(std::declval<const call&>().caller()), const ward::caller<shop::clerk>&>);
  const auto has_scope = []<class Call>(std::type_identity<Call>) { return requires(const Call& given) { given.scope(); }; };
  const auto has_caller = []<class Call>(std::type_identity<Call>) { return requires(const Call& given) { given.caller(); }; };
  STATIC_CHECK(has_scope(std::type_identity<call>{}));
  STATIC_CHECK(has_caller(std::type_identity<call>{}));
  STATIC_CHECK_FALSE(has_scope(std::type_identity<ward::call<shop::health>>{}));
  STATIC_CHECK_FALSE(has_caller(std::type_identity<ward::call<shop::health>>{}));
}
