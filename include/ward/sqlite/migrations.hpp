// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Brings a database file to the shape that a program wants, step by step, each step once.
#pragma once

#include <cstdint>
#include <exception>
#include <span>
#include <string>
#include <string_view>

#include "ward/core/boot_error.hpp"
#include "ward/core/clock.hpp"
#include "ward/sqlite/connection.hpp"
#include "ward/sqlite/transaction.hpp"

namespace ward::sqlite {

namespace detail {

inline void apply_missing(connection& on, std::string_view setting, std::span<const query> steps) {
  transaction all{on};
  on.execute("CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
  const auto done = on.find("SELECT count(*) FROM migration", [](const row& at) { return at.get<std::int64_t>(0); }).value_or(0);
  if (done > static_cast<std::int64_t>(steps.size())) {
    throw boot_error(std::string{setting} + " names a file that a newer version of this program has written");
  }
  for (auto step = static_cast<std::size_t>(done); step != steps.size(); ++step) {
    on.execute(steps[step]);
    on.execute("INSERT INTO migration (step, applied_at) VALUES (?1, ?2)", static_cast<std::int64_t>(step + 1), system_clock{}.now());
  }
  all.commit();
}

}  // namespace detail

/// Runs those of `steps` that the file has not seen, all or none of them, and notes each in the table `migration`. Steps are only
/// ever added at the end. Processes that start at the same time take turns. Throws `boot_error` that starts with `setting`.
inline void migrate(connection& on, std::string_view setting, std::span<const query> steps) {
  try {
    detail::apply_missing(on, setting, steps);
  } catch (const boot_error&) {
    throw;
  } catch (const std::exception& problem) {
    throw boot_error(std::string{setting} + " names a file that cannot be brought up to date: " + problem.what());
  }
}

}  // namespace ward::sqlite
