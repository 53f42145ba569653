// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A small shop with a real issuer, verifier, limiter and audit file behind it: what the pipeline tests attack.
#pragma once

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "ward/memory/collected_log.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/openssl/audit_file.hpp"
#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"
#include "ward/ward.hpp"

namespace shop {

struct clerk : ward::role<"clerk"> {};
struct boss : ward::role<"boss", ward::privileged> {};

struct order {
  ward::text<1, 20> item;
  ward::integer<1, 9> count = 1;
};
struct order_path {
  ward::id<"order"> id;
};
struct page {
  ward::integer<1, 100> limit = 20;
};

struct place_order : ward::endpoint<ward::post<"/orders">, ward::allow<clerk, boss>, ward::tenant_from_token, ward::body<order>,
                                    ward::returns<201, order>, ward::fails<409, "sold-out", "There is none left">,
                                    ward::limit<ward::per_user<5, ward::minute>>,
                                    ward::not_audited<"clerks do it all day, and an order can be cancelled">,
                                    ward::no_mfa<"clerks do it all day">> {};
struct list_orders : ward::endpoint<ward::get<"/orders">, ward::allow<clerk, boss>, ward::tenant_from_token, ward::query<page>,
                                    ward::returns<200, order>, ward::not_audited<"reading">, ward::no_mfa<"reading">> {};
struct get_order : ward::endpoint<ward::get<"/orders/{id}">, ward::allow<clerk>, ward::tenant_from_token,
                                  ward::path<order_path>, ward::returns<200, order>> {};
struct cancel_order : ward::endpoint<ward::del<"/orders/{id}">, ward::allow<boss>, ward::tenant_from_token, ward::audited,
                                     ward::path<order_path>, ward::returns<204>, ward::no_mfa<"tests/attack/step_up.cpp has it">,
                                     ward::limit<ward::per_user<3, ward::minute>>> {};
struct health : ward::endpoint<ward::get<"/health">, ward::open_to_public<"a probe">, ward::no_tenant<"a probe">,
                               ward::returns<204>> {};

struct api : ward::api<ward::title<"Shop">, ward::version<"1">, ward::limit<ward::per_ip<50, ward::minute>>, place_order,
                       list_orders, get_order, cancel_order, health> {};

static_assert(ward::lawful<api>{});

inline const auto id_of_nothing = ward::id<"order">::from("00000000-0000-4000-8000-000000000000").value();

/// Counts what reaches it, and does what the item's name says.
class service {
 public:
  static constexpr bool never_blocks = true;
  explicit service(std::shared_ptr<int> calls) : calls_(std::move(calls)) {}

  auto on(const ward::call<place_order>& call) -> ward::reply<place_order> {
    ++*calls_;
    if (call.body().item == "none left") return ward::failure<"sold-out">{};
    if (call.body().item == "throw") throw std::runtime_error("password=hunter2 at 0xdeadbeef");
    if (call.body().item == "throw int") throw 7;
    if (call.body().item == "locked") throw ward::unavailable_error("the database is locked");
    return order{.item = call.body().item, .count = call.body().count};
  }
  auto on(const ward::call<list_orders>& call) -> ward::reply<list_orders> {
    ++*calls_;
    return order{.item = ward::text<1, 20>::from(call.scope().tenant()).value(),
                 .count = ward::integer<1, 9>::from(call.query().limit.value() % 9 + 1).value()};
  }
  auto on(const ward::call<get_order>&) -> ward::reply<get_order> {
    ++*calls_;
    return ward::not_found;
  }
  auto on(const ward::call<cancel_order>& call) const -> ward::reply<cancel_order> {
    ++*calls_;
    if (!call.caller().is<boss>() || call.path().id == id_of_nothing) return ward::not_found;
    return ward::done;
  }
  auto on(const ward::call<health>&) -> ward::reply<health> { return ward::done; }

 private:
  std::shared_ptr<int> calls_;
};

/// A folder that is gone at the end.
class temporary_folder {
 public:
  temporary_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ward-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = pattern;
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] auto file(const std::string& name) const -> std::string { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline constexpr auto an_id = "3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00";

class world {
 public:
  using fields = std::vector<std::pair<std::string, std::string>>;

  [[nodiscard]] auto token(const std::string& subject, const std::string& tenant, std::vector<std::string> roles) const {
    return issuer.mint({subject, tenant, std::move(roles)}, clock->now());
  }
  [[nodiscard]] auto as(const std::string& role, const std::string& subject = "ann", const std::string& tenant = "acme") const
      -> fields {
    return {{"Authorization", "Bearer " + token(subject, tenant, {role})}, {"Content-Type", "application/json"}};
  }
  auto send(std::string method, std::string target, fields with = {}, std::string body = {}) -> ward::in_process_answer {
    return client.send({std::move(method), std::move(target), std::move(with), std::move(body)});
  }
  [[nodiscard]] auto audit_lines() const -> std::vector<std::string> {
    std::ifstream file{folder.file("audit.log")};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
  }

  temporary_folder folder;
  ward::openssl::dev_issuer issuer{ward::environment::development,
                                   {.issuer = "https://issuer.example", .audience = "https://shop.example"}};
  std::shared_ptr<ward::manual_clock> clock =
      std::make_shared<ward::manual_clock>(ward::instant{std::chrono::seconds{1'800'000'000}});
  std::shared_ptr<ward::memory::collected_log> log = std::make_shared<ward::memory::collected_log>();
  std::shared_ptr<int> calls = std::make_shared<int>(0);
  ward::app<api> app{service{calls},
                     make_verifier(issuer),
                     ward::memory::limiter{},
                     std::make_shared<ward::audit_file>(folder.file("audit.log")),
                     log,
                     clock,
                     ward::pipeline::fixed_document{"/openapi.json", "application/json", "{\"openapi\":\"3.1.0\"}"}};
  ward::in_process client{app};

  static auto make_verifier(const ward::openssl::dev_issuer& issuer) -> std::shared_ptr<ward::jwt_verifier> {
    ward::openssl::jwt_options options;
    options.issuer = "https://issuer.example";
    options.audience = "https://shop.example";
    options.jwks = issuer.jwks();
    return std::make_shared<ward::jwt_verifier>(options);
  }
};

}  // namespace shop
