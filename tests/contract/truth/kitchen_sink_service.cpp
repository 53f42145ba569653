// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A kitchen sink that runs. It keeps nothing: each endpoint gives its declared outcomes in turn, and there is one thing of each kind.
// Files in its folder are its faults: "slow", "closed", "burnt".
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>
#include <ward/memory/lease_keeper.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/memory/upload_store.hpp>
#include <ward/openssl/audit_file.hpp>
#include <ward/openssl/jwt_verifier.hpp>
#include <ward/testing/typical_values.hpp>
#include <ward/ward.hpp>

#include "kitchen_sink.hpp"
#include "kitchen_sink_service.hpp"

namespace kitchen_sink {
namespace {

constexpr std::string_view only_id = "018f3c5e-7a2b-4c1d-9e8f-0123456789ab";

template <class Body>
auto read_from(const std::string& json) -> Body {
  struct made : ward::endpoint<ward::returns<200, Body>> {};
  return ward::client_answer<made, ward::names_of<api>>{{200, {}, json}}.template as<200>();
}

/// A valid value of any schema that is answered: always the same.
template <class Body>
auto made_up() -> const Body& {
  constexpr ward::wire answered{ward::names_of<api>, ward::message::answer};
  static const Body value = read_from<Body>(ward::testing::typical_values{}.value(*ward::generate::node_of<Body, answered>));
  return value;
}

auto kept(provision given) -> provision {
  given.id = ward::id<"provision">::from(only_id).value();
  given.times.created_at = made_up<provision>().times.created_at;
  return given;
}

auto kept(const shelf& given) -> shelf {
  std::vector<ward::recursive<shelf, 3>> inside;
  for (const auto& each : given.shelves_inside) inside.emplace_back(kept(*each));
  std::vector<provision> provisions;
  for (const auto& each : given.provisions) provisions.push_back(kept(each));
  return {.name = given.name,
          .shelves_inside = decltype(shelf::shelves_inside)::from(std::move(inside)).value(),
          .provisions = decltype(shelf::provisions)::from(std::move(provisions)).value()};
}

// What stands in the request is answered, where that can be.
auto echo(const ward::call<create_recipe>& call) -> ward::reply<create_recipe> {
  auto made = made_up<recipe>();
  made.id = ward::id<"recipe">::from(only_id).value();
  made.title = call.body().title;
  made.state = call.body().state;
  return made;
}
auto echo(const ward::call<add_provision>& call) -> ward::reply<add_provision> { return kept(call.body()); }
auto echo(const ward::call<arrange_shelves>& call) -> ward::reply<arrange_shelves> { return kept(call.body()); }
auto echo(const ward::call<change_provision>& call) -> ward::reply<change_provision> {
  const auto original = kept(made_up<provision>());
  auto changed = call.body().applied_to(original);
  return changed ? *std::move(changed) : original;
}

template <class Endpoint, class Outcome>
struct outcome;
template <class Endpoint, int Status, class Body>
struct outcome<Endpoint, ward::returns<Status, Body>> {
  static auto make(const ward::call<Endpoint>& call) -> ward::reply<Endpoint> {
    if constexpr (std::is_void_v<Body>) {
      return ward::with_status<Status>(ward::done);
    } else if constexpr (requires { echo(call); }) {
      return echo(call);
    } else {
      return ward::with_status<Status>(made_up<Body>());
    }
  }
};
template <class Endpoint, int Status, ward::fixed_string Code, ward::fixed_string Title, bool Checked>
struct outcome<Endpoint, ward::fails<Status, Code, Title, Checked>> {
  static auto make(const ward::call<Endpoint>&) -> ward::reply<Endpoint> { return ward::failure<Code>{}; }
};

template <class Endpoint, class... Returns, class... Fails>
auto answer_in_turn(const ward::call<Endpoint>& call, ward::type_list<Returns...>, ward::type_list<Fails...>) -> ward::reply<Endpoint> {
  using maker = ward::reply<Endpoint> (*)(const ward::call<Endpoint>&);
  static constexpr maker makers[] = {&outcome<Endpoint, Returns>::make..., &outcome<Endpoint, Fails>::make...};
  static std::atomic<std::size_t> turns = 0;
  return makers[turns++ % std::size(makers)](call);
}

void meet_faults() {
  if (std::filesystem::exists("slow")) std::this_thread::sleep_for(std::chrono::seconds{1});
  if (std::filesystem::exists("closed")) throw ward::unavailable_error("the kitchen is closed");
  if (std::filesystem::exists("burnt")) throw std::runtime_error("the kitchen has burnt down");
}

struct service {
  template <class Endpoint>
  auto on(const ward::call<Endpoint>& call) -> ward::reply<Endpoint> {
    meet_faults();
    if constexpr (ward::has_clause<Endpoint, ward::clause_kind::path>) {
      if (call.path().id != std::remove_cvref_t<decltype(call.path().id)>::from(only_id).value()) return ward::not_found;
    }
    return answer_in_turn(call, ward::clauses_of<Endpoint, ward::clause_kind::returns>{}, ward::clauses_of<Endpoint, ward::clause_kind::fails>{});
  }
};

}  // namespace

auto make_app(const ward::config& config) -> std::shared_ptr<const ward::pipeline::application> {
  return std::make_shared<ward::app<api>>(service{}, std::make_shared<ward::jwt_verifier>(config), std::make_shared<ward::audit_file>(config),
                                          ward::memory::limiter{}, ward::memory::lease_keeper{},
                                          std::make_shared<ward::memory::upload_store>(std::uint64_t{1} << 26U),
                                          std::make_shared<ward::memory::queued_log>(), config);
}

}  // namespace kitchen_sink
