// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/migrations.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <span>
#include <string>

#include "scratch_folder.hpp"

using namespace ward::sqlite;

namespace {

constexpr std::array<query, 2> steps{"CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t (x) VALUES (1)"};
constexpr auto number = [](const row& at) { return at.get<std::int64_t>(0); };

auto boot_problem(connection& on, std::span<const query> wanted) -> std::string {
  try {
    migrate(on, "DATA_FILE", wanted);
  } catch (const ward::boot_error& problem) {
    return problem.what();
  }
  return "it migrated";
}

}  // namespace

TEST_CASE("each step runs once") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  migrate(on, "DATA_FILE", std::span{steps}.first(1));
  CHECK(on.find("SELECT count(*) FROM t", number) == 0);
  migrate(on, "DATA_FILE", steps);
  migrate(on, "DATA_FILE", steps);
  CHECK(on.find("SELECT count(*) FROM t", number) == 1);
  CHECK(on.collect("SELECT step FROM migration ORDER BY step", number) == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("a step that fails leaves the file as it was") {
  constexpr std::array<query, 2> wrong{"CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO nowhere (x) VALUES (1)"};
  const scratch_folder folder;
  connection on{folder.file("data")};
  CHECK(boot_problem(on, wrong).find("DATA_FILE names a file that cannot be brought up to date: SQL logic error, no such table: nowhere") == 0);
  CHECK(on.find("SELECT count(*) FROM sqlite_schema", number) == 0);
}

TEST_CASE("a file of a newer program is refused") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  migrate(on, "DATA_FILE", steps);
  CHECK(boot_problem(on, std::span{steps}.first(1)) == "DATA_FILE names a file that a newer version of this program has written");
}

TEST_CASE("a file that is locked is refused after a while") {
  const scratch_folder folder;
  const auto path = folder.file("data");
  connection holder{path};
  const transaction held{holder};
  connection on{path, std::chrono::milliseconds{20}};
  CHECK(boot_problem(on, steps).find("DATA_FILE names a file that cannot be brought up to date: database is locked") == 0);
}
