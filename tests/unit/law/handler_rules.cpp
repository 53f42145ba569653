// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Handlers: each predicate, both ways. The calls and replies are only named, as in a contract.
#include "ward/law/handler_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct other : ward::endpoint<ward::get<"/other">> {};
struct api : ward::api<good, other> {};

struct whole {
  auto on(const ward::call<good>& call) -> ward::reply<good>;
  auto on(const ward::call<other>& call) const -> ward::reply<other>;
};
struct generic {
  template <class Endpoint>
  auto on(const ward::call<Endpoint>& call) -> ward::reply<Endpoint>;
};
struct half {
  auto on(const ward::call<good>& call) -> ward::reply<good>;
};
struct wrong {
  auto on(const ward::call<good>& call) -> note;
  auto on(ward::call<other>& call) -> ward::reply<other>;
};
struct crossed {
  auto on(const ward::call<good>& call) -> ward::reply<other>;
};
class hidden {
  auto on(const ward::call<good>& call) -> ward::reply<good>;
};

}  // namespace

TEST_CASE("a service that has every handler") {
  STATIC_CHECK(answers_all<api, whole>);
  STATIC_CHECK(answers_all<api, generic>);
  STATIC_CHECK(handlers_answer<api, whole>{});
}

TEST_CASE("a missing handler") {
  STATIC_CHECK(has_a_handler<half, good>);
  STATIC_CHECK(!has_a_handler<half, other>);
  STATIC_CHECK(!has_a_handler<hidden, good>);
  STATIC_CHECK(!has_a_handler<int, good>);
  STATIC_CHECK(!answers_all<api, half>);
  STATIC_CHECK(has_a_handler_of_its_type<half, other>);  // W601 alone
}

TEST_CASE("a handler of the wrong type") {
  STATIC_CHECK(has_a_handler<wrong, good>);
  STATIC_CHECK(has_a_handler<wrong, other>);
  STATIC_CHECK(!has_a_handler_of_its_type<wrong, good>);
  STATIC_CHECK(!has_a_handler_of_its_type<wrong, other>);
  STATIC_CHECK(!has_a_handler_of_its_type<crossed, good>);
  STATIC_CHECK(!answers_all<api, wrong>);
}
