// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/connection.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "scratch_folder.hpp"

using namespace ward::sqlite;
using namespace std::chrono_literals;

namespace {

constexpr auto number = [](const row& at) { return at.get<std::int64_t>(0); };

auto boot_problem(const std::string& path) -> std::string {
  try {
    const connection on{path, 10ms};
  } catch (const ward::boot_error& problem) {
    return problem.what();
  }
  return "it opened";
}

auto mode_of(const std::string& path) -> unsigned {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

// What another process finds: 1 if somebody has a lock on the file, 0 if nobody has.
auto locks_seen_by_another_process(const std::string& path) -> int {
  const pid_t child = ::fork();
  if (child == 0) {
    const int descriptor = ::open(path.c_str(), O_RDWR);
    struct flock wanted {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    if (descriptor < 0 || ::fcntl(descriptor, F_GETLK, &wanted) != 0) ::_exit(2);
    ::_exit(wanted.l_type == F_UNLCK ? 0 : 1);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a connection keeps what it was told, for its owner only") {
  const scratch_folder folder;
  const auto path = folder.file("data");
  connection on{path};
  CHECK(on.find("PRAGMA journal_mode", [](const row& at) { return std::string{at.get<std::string_view>(0)}; }) == "wal");
  CHECK(on.find("PRAGMA synchronous", number) == 2);  // FULL
  CHECK(on.find("PRAGMA foreign_keys", number) == 1);
  CHECK(on.find("PRAGMA trusted_schema", number) == 0);
  CHECK(on.find("PRAGMA busy_timeout", number) == 2000);
  on.execute("CREATE TABLE t (x INTEGER) STRICT");
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(path + "-wal") == 0600);
  CHECK(mode_of(path + "-shm") == 0600);
}

TEST_CASE("a second connection leaves the first its locks, and the log its name") {
  const scratch_folder folder;
  const auto path = folder.file("data");
  connection first{path};
  first.execute("CREATE TABLE t (x INTEGER) STRICT");
  CHECK(locks_seen_by_another_process(path) == 1);
  CHECK(locks_seen_by_another_process(path + "-shm") == 1);
  connection second{path};
  CHECK(second.find("SELECT count(*) FROM t", number) == 0);
  CHECK(locks_seen_by_another_process(path) == 1);
  CHECK(locks_seen_by_another_process(path + "-shm") == 1);
  {
    const connection third{path};
  }
  CHECK(locks_seen_by_another_process(path) == 1);
}

TEST_CASE("the schema of a file cannot be rewritten, nor another file be attached") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("PRAGMA writable_schema = ON");
  on.execute("CREATE TABLE t (x INTEGER) STRICT");
  CHECK_THROWS_AS(on.execute("UPDATE sqlite_schema SET sql = 'x'"), error);
  CHECK_THROWS_AS(on.execute("ATTACH ':memory:' AS other"), error);
  CHECK_THROWS_AS(on.execute("INSERT INTO t (x) VALUES (\"1\")"), error);  // a string in double quotes is a typing mistake
}

TEST_CASE("changes are counted, rows are read") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT");
  for (int i = 1; i != 4; ++i) CHECK(on.execute("INSERT INTO t (x) VALUES (?1)", i) == 1);
  CHECK(on.execute("UPDATE t SET x = x + 10 WHERE x > ?1", 1) == 2);
  CHECK(on.execute("DELETE FROM t WHERE x = ?1", 99) == 0);
  CHECK(on.collect("SELECT x FROM t ORDER BY x", number) == std::vector<std::int64_t>{1, 12, 13});
  CHECK(on.collect("SELECT x FROM t WHERE x > ?1", number, 13).empty());
  CHECK(on.find("SELECT x FROM t WHERE x = ?1", number, 12) == 12);
  CHECK_FALSE(on.find("SELECT x FROM t WHERE x = ?1", number, 99).has_value());
}

TEST_CASE("values are values, whatever they look like") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("CREATE TABLE t (x TEXT) STRICT");
  const std::string attack = "'); DROP TABLE t; --";
  on.execute("INSERT INTO t (x) VALUES (?1)", attack);
  CHECK(on.find("SELECT x FROM t", [](const row& at) { return std::string{at.get<std::string_view>(0)}; }) == attack);
}

TEST_CASE("a change that gives its row back is committed when it is told") {
  const scratch_folder folder;
  const auto path = folder.file("data");
  connection on{path};
  on.execute("CREATE TABLE t (x INTEGER) STRICT");
  CHECK(on.find("INSERT INTO t (x) VALUES (?1) RETURNING x", number, 5) == 5);
  connection other{path};
  CHECK(other.find("SELECT count(*) FROM t", number) == 1);
}

TEST_CASE("a query that is not what it is used for is an error, and the connection goes on") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  CHECK_THROWS_AS(on.execute("SELECT 1"), error);
  CHECK_THROWS_AS(on.find("SELECT 1 UNION SELECT 2", number), error);
  CHECK_THROWS_AS(on.execute("SELEKT 1"), error);
  CHECK_THROWS_AS(on.execute("SELECT x FROM nowhere"), error);
  CHECK_THROWS_AS(on.execute("CREATE TABLE a (x); CREATE TABLE b (x)"), std::logic_error);
  CHECK_THROWS_AS(on.execute("-- nothing"), std::logic_error);
  CHECK_THROWS_AS(on.find("SELECT ?1", number), std::logic_error);
  CHECK_THROWS_AS(on.find("SELECT ?1", number, 1, 2), std::logic_error);
  CHECK(on.find("SELECT ?1", number, 7) == 7);
}

TEST_CASE("a statement cannot be used while its rows are read") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  constexpr query same = "SELECT 1";
  CHECK_THROWS_AS(on.find(same, [&](const row&) { return on.find(same, number).value_or(0); }), std::logic_error);
  CHECK(on.find(same, number) == 1);
}

TEST_CASE("a broken constraint is an error with its code") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT");
  on.execute("INSERT INTO t (x) VALUES (1)");
  try {
    on.execute("INSERT INTO t (x) VALUES (1)");
    FAIL("nothing was thrown");
  } catch (const error& problem) {
    CHECK(problem.code() == SQLITE_CONSTRAINT_PRIMARYKEY);
  }
}

TEST_CASE("a lock that another holds makes it unavailable, and nothing is lost") {
  const scratch_folder folder;
  const auto path = folder.file("data");
  connection holder{path};
  connection on{path, 20ms};
  holder.execute("CREATE TABLE t (x INTEGER) STRICT");
  holder.execute("BEGIN IMMEDIATE");
  try {
    on.execute("INSERT INTO t (x) VALUES (1)");
    FAIL("nothing was thrown");
  } catch (const ward::unavailable_error& problem) {
    CHECK(std::string{problem.what()} == "database is locked (SQLite 5) while: INSERT INTO t (x) VALUES (1)");
  }
  holder.execute("COMMIT");
  CHECK(on.execute("INSERT INTO t (x) VALUES (1)") == 1);
}

TEST_CASE("a full database is unavailable, and nothing is half written") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("CREATE TABLE t (x BLOB) STRICT");
  on.find("PRAGMA max_page_count = 4", number);
  CHECK_THROWS_AS(on.execute("INSERT INTO t (x) VALUES (zeroblob(1000000))"), ward::unavailable_error);
  CHECK(on.find("SELECT count(*) FROM t", number) == 0);
  on.find("PRAGMA max_page_count = 4000", number);
  CHECK(on.execute("INSERT INTO t (x) VALUES (zeroblob(1000000))") == 1);
}

TEST_CASE("a database that may only be read is unavailable for writing") {
  const scratch_folder folder;
  connection on{folder.file("data")};
  on.execute("CREATE TABLE t (x INTEGER) STRICT");
  on.execute("PRAGMA query_only = ON");
  CHECK_THROWS_AS(on.execute("INSERT INTO t (x) VALUES (1)"), ward::unavailable_error);
}

TEST_CASE("a file that cannot be a database is refused by name") {
  const scratch_folder folder;
  const auto elsewhere = folder.file("no/such/folder");
  CHECK(boot_problem(elsewhere) == "cannot be opened for reading and writing: " + elsewhere + ": No such file or directory");
  const auto directory = folder.file("directory");
  std::filesystem::create_directory(directory);
  CHECK(boot_problem(directory) == "is no regular file: " + directory);
  CHECK(boot_problem("/dev/null") == "is no regular file: /dev/null");
  const auto other = folder.file("other");
  std::ofstream{other} << std::string(4096, 'x');
  CHECK(boot_problem(other).find("cannot be used: " + other + ": file is not a database (SQLite 26)") == 0);
}
