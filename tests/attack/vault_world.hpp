// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A vault that wants more than a role: second factors, fresh log-ins, and the caller's own tenant in its paths.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "attack/shop_world.hpp"

namespace vault {

using namespace std::chrono_literals;

struct clerk : ward::role<"clerk"> {};
struct boss : ward::role<"boss", ward::privileged> {};

struct tenant_path {
  ward::named<"tenant_id", ward::asserted_tenant> of;
};

struct open_vault : ward::endpoint<ward::post<"/vault">, ward::allow<boss>, ward::mfa, ward::audited, ward::tenant_from_token,
                                   ward::returns<204>> {};
struct read_books : ward::endpoint<ward::get<"/books">, ward::allow<boss>, ward::step_up<15, ward::minute>, ward::not_audited<"reading">,
                                   ward::tenant_from_token, ward::returns<204>, ward::limit<ward::per_user<2, ward::minute>>> {};
struct burn_books : ward::endpoint<ward::del<"/books">, ward::allow<boss>, ward::step_up<60, ward::second, "phr", "phrh">, ward::audited,
                                   ward::tenant_from_token, ward::returns<204>> {};
// [asserted_tenant]
struct box_path {
  ward::asserted_tenant tenant_id;
  ward::id<"box"> id;
};
struct look_into_box : ward::endpoint<ward::get<"/tenants/{tenant_id}/boxes/{id}">, ward::allow<clerk>, ward::tenant_from_token,
                                      ward::path<box_path>, ward::returns<204>> {};
// [/asserted_tenant]
struct close_account : ward::endpoint<ward::del<"/tenants/{tenant_id}">, ward::allow<clerk>, ward::audited, ward::tenant_from_token,
                                   ward::path<tenant_path>, ward::returns<204>> {};

struct api : ward::api<ward::title<"Vault">, ward::version<"1">, ward::limit<ward::per_ip<1000, ward::minute>>, open_vault, read_books,
                       burn_books, look_into_box, close_account> {};

static_assert(ward::lawful<api>{});

class service {
 public:
  static constexpr bool never_blocks = true;
  explicit service(std::shared_ptr<int> calls) : calls_(std::move(calls)) {}

  auto on(const ward::call<open_vault>&) -> ward::reply<open_vault> { return ++*calls_, ward::done; }
  auto on(const ward::call<read_books>&) -> ward::reply<read_books> { return ++*calls_, ward::done; }
  auto on(const ward::call<burn_books>&) -> ward::reply<burn_books> { return ++*calls_, ward::done; }
  auto on(const ward::call<look_into_box>& call) -> ward::reply<look_into_box> {
    if (call.path().tenant_id.view() != call.scope().tenant()) return ward::not_found;
    return ++*calls_, ward::done;
  }
  auto on(const ward::call<close_account>&) -> ward::reply<close_account> { return ++*calls_, ward::done; }

 private:
  std::shared_ptr<int> calls_;
};

class world {
 public:
  /// A request with this token, issued by the world's clock.
  auto send(std::string method, std::string target, const ward::openssl::dev_token& token) -> ward::in_process_answer {
    return send_with(std::move(method), std::move(target), issuer.mint(token, clock->now()));
  }
  auto send_with(std::string method, std::string target, const std::string& compact) -> ward::in_process_answer {
    return client.send({std::move(method), std::move(target), {{"Authorization", "Bearer " + compact}}, {}});
  }
  [[nodiscard]] auto audit_lines() const -> std::vector<std::string> {
    std::ifstream file{folder.file("audit.log")};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
  }

  shop::temporary_folder folder;
  ward::openssl::dev_issuer issuer{ward::environment::development,
                                   {.issuer = "https://issuer.example", .audience = "https://shop.example"}};
  std::shared_ptr<ward::manual_clock> clock =
      std::make_shared<ward::manual_clock>(ward::instant{std::chrono::seconds{1'800'000'000}});
  std::shared_ptr<ward::memory::collected_log> log = std::make_shared<ward::memory::collected_log>();
  std::shared_ptr<int> calls = std::make_shared<int>(0);
  ward::app<api> app{service{calls},
                     shop::world::make_verifier(issuer),
                     ward::memory::limiter{},
                     std::make_shared<ward::audit_file>(folder.file("audit.log")),
                     log,
                     clock};
  ward::in_process client{app};
};

inline const ward::openssl::dev_token a_boss{.subject = "ann", .tenant = "acme", .roles = {"boss"}};
inline const ward::openssl::dev_token a_clerk{.subject = "bob", .tenant = "acme", .roles = {"clerk"}};

}  // namespace vault
