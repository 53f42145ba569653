// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/database.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "scratch_folder.hpp"

using namespace ward::sqlite;
using namespace std::chrono_literals;

namespace {

auto boot_problem(const std::string& path, database_options options = {}) -> std::string {
  try {
    const database made{"DATA_FILE", path, options};
  } catch (const ward::boot_error& problem) {
    return problem.what();
  }
  return "it opened";
}

constexpr auto number = [](const row& at) { return at.get<std::int64_t>(0); };

}  // namespace

TEST_CASE("a setting that is wrong is named") {
  const scratch_folder folder;
  CHECK(boot_problem("") == "DATA_FILE is not set: it must name the database file");
  CHECK(boot_problem(":memory:") == "DATA_FILE must name a file: a database in memory is gone with the process");
  CHECK(boot_problem(folder.file("a/b")).find("DATA_FILE cannot be opened for reading and writing: " + folder.file("a/b")) == 0);
  CHECK(boot_problem(folder.file("a"), {.busy_timeout = 0ms}).find("DATA_FILE has a busy timeout") == 0);
  CHECK(boot_problem(folder.file("a"), {.busy_timeout = 61s}).find("DATA_FILE has a busy timeout") == 0);
  CHECK(boot_problem(folder.file("a"), {.connections = 0}).find("DATA_FILE has a number of connections") == 0);
  CHECK(boot_problem(folder.file("a"), {.connections = 257}).find("DATA_FILE has a number of connections") == 0);
}

TEST_CASE("a connection that is let go is lent again, and none is lent twice") {
  const scratch_folder folder;
  database of{"DATA_FILE", folder.file("data"), {.busy_timeout = 20ms, .connections = 2}};
  const connection* first = nullptr;
  {
    const auto one = of.borrow();
    const auto two = of.borrow();
    first = &*one;
    CHECK(&*one != &*two);
    CHECK_THROWS_AS(of.borrow(), ward::unavailable_error);
  }
  const auto again = of.borrow();
  const auto other = of.borrow();
  CHECK((&*again == first || &*other == first));
}

TEST_CASE("many threads write with few connections, and nothing is lost") {
  const scratch_folder folder;
  database of{"DATA_FILE", folder.file("data"), {.busy_timeout = 30s, .connections = 3}};
  of.borrow()->execute("CREATE TABLE t (x INTEGER) STRICT");
  std::vector<std::thread> threads;
  for (int i = 0; i != 6; ++i) {
    threads.emplace_back([&of, i] {
      for (int j = 0; j != 20; ++j) of.borrow()->execute("INSERT INTO t (x) VALUES (?1)", i * 100 + j);
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(of.borrow()->find("SELECT count(DISTINCT x) FROM t", number) == 120);
}
