// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The parts that an app was given, as the stages see them.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "ward/core/clock.hpp"
#include "ward/core/keyed_hash.hpp"
#include "ward/generate/route_tree.hpp"
#include "ward/guard/audit_log.hpp"
#include "ward/guard/lease_keeper.hpp"
#include "ward/guard/log_sink.hpp"
#include "ward/guard/rate_limiter.hpp"
#include "ward/guard/token_verifier.hpp"
#include "ward/guard/upload_store.hpp"
#include "ward/http/ip_network.hpp"
#include "ward/pipeline/fixed_document.hpp"
#include "ward/pipeline/held_lease.hpp"
#include "ward/pipeline/operation.hpp"

namespace ward::pipeline {

/// Set once while an app is built, then only read, by any thread. A part that the api does not need may be null.
struct environment_parts {
  std::shared_ptr<guard::token_verifier> verifier;
  std::shared_ptr<guard::rate_limiter> limiter;
  std::shared_ptr<guard::lease_keeper> leases;
  std::shared_ptr<guard::audit_log> audit;
  std::shared_ptr<guard::log_sink> log;
  std::shared_ptr<guard::upload_store> uploads;
  std::shared_ptr<ward::clock> clock = std::make_shared<system_clock>();
  std::vector<http::ip_network> trusted_proxies;
  std::chrono::seconds longest_lease = pipeline::longest_lease;
  std::vector<fixed_document> documents;

  std::span<const operation> operations;
  quota_list api_quotas;
  generate::route_tree routes;

  hash_key rate_key = hash_key::random();
  hash_key trace_key = hash_key::random();
  mutable std::atomic<std::uint64_t> trace_counter{0};
};

/// The tree of the operations' paths. Made when an app is, not by the compiler, which would need more memory for it than for the rest
/// of a large api's table.
[[nodiscard]] inline auto make_routes(std::span<const operation> operations) -> generate::route_tree {
  std::vector<generate::route_entry> entries;
  entries.reserve(operations.size());
  for (const auto& each : operations) entries.push_back({each.method, each.path});
  return generate::route_tree{entries};
}

}  // namespace ward::pipeline
