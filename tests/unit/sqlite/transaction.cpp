// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/transaction.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <stdexcept>

#include "scratch_folder.hpp"

using namespace ward::sqlite;

namespace {

struct fixture {
  scratch_folder folder;
  std::string path = folder.file("data");
  connection on{path, std::chrono::milliseconds{20}};
  connection other{path, std::chrono::milliseconds{20}};

  fixture() { on.execute("CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT"); }
  auto count() { return other.find("SELECT count(*) FROM t", [](const row& at) { return at.get<std::int64_t>(0); }).value(); }
};

}  // namespace

TEST_CASE_METHOD(fixture, "what is committed is there for others") {
  transaction all{on};
  on.execute("INSERT INTO t (x) VALUES (1)");
  CHECK(count() == 0);
  all.commit();
  CHECK(count() == 1);
  CHECK_FALSE(on.in_transaction());
}

TEST_CASE_METHOD(fixture, "what is not committed never was") {
  try {
    transaction all{on};
    on.execute("INSERT INTO t (x) VALUES (1)");
    on.execute("INSERT INTO t (x) VALUES (1)");
    all.commit();
    FAIL("nothing was thrown");
  } catch (const error&) {
  }
  CHECK_FALSE(on.in_transaction());
  CHECK(count() == 0);
}

TEST_CASE_METHOD(fixture, "it has the write lock from its start") {
  const transaction all{on};
  CHECK_THROWS_AS(transaction{other}, ward::unavailable_error);
  CHECK_FALSE(other.in_transaction());
}

TEST_CASE_METHOD(fixture, "the lock is free again after it") {
  { const transaction all{on}; }
  transaction all{other};
  other.execute("INSERT INTO t (x) VALUES (1)");
  all.commit();
  CHECK(count() == 1);
}

TEST_CASE_METHOD(fixture, "a transaction that SQLite has rolled back itself ends quietly") {
  {
    const transaction all{on};
    CHECK_THROWS_AS(on.execute("INSERT OR ROLLBACK INTO t (x) VALUES (1), (1)"), error);
    CHECK_FALSE(on.in_transaction());
  }
  CHECK(count() == 0);
}
