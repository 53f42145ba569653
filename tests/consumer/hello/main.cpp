// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Answers one request in process: what a project of somebody else needs to see that ward works there.
#include <cstdio>
#include <memory>
#include <string>
#include <ward/memory/collected_log.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/ward.hpp>

#include "api.hpp"

class service {
 public:
  auto on(const ward::call<hello::greet>& call) const -> ward::reply<hello::greet> {
    const auto text = "Hello, " + std::string{call.path().name.view()};
    return hello::greeting{*ward::text<1, 80>::from(text)};  // at most 7 + 40 characters
  }
};

int main() {
  const auto app = ward::app<hello::api>{service{}, ward::memory::limiter{}, std::make_shared<ward::memory::collected_log>()};
  auto client = ward::in_process{app};
  const auto answer = client.send({.target = "/hello/Ada"});
  std::printf("%d %s\n", answer.status, answer.body.c_str());
}
