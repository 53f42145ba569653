// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include <exception>
#include <iostream>
#include <memory>
#include <ward/beast.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/openssl/jwt_verifier.hpp>

#include "counter_service.hpp"

int main() try {
  const auto config = ward::config::from_environment();
  const ward::app<counter::api> app{std::make_shared<counter::service>(), std::make_shared<ward::jwt_verifier>(config),
                                    ward::memory::limiter{}, std::make_shared<ward::memory::queued_log>(), config};
  return ward::beast::serve(app, config);
} catch (const std::exception& problem) {
  std::cerr << problem.what() << '\n';
  return 1;
}
