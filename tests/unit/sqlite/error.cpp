// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/error.hpp"

#include <catch2/catch_test_macros.hpp>
#include <new>
#include <string>
#include <type_traits>

using ward::sqlite::detail::raise;

TEST_CASE("what may pass is unavailable, with what and why") {
  for (const int code : {SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR_FSYNC, SQLITE_IOERR_WRITE,
                         SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PROTOCOL}) {
    CAPTURE(code);
    try {
      raise(nullptr, code, "INSERT INTO note");
    } catch (const ward::unavailable_error& error) {
      const std::string text = error.what();
      CHECK(text.find(sqlite3_errstr(code & 0xff)) == 0);
      CHECK(text.find("(SQLite " + std::to_string(code) + ")") != std::string::npos);
      CHECK(text.ends_with("while: INSERT INTO note"));
      continue;
    }
    FAIL("nothing was thrown");
  }
}

TEST_CASE("what is a defect is an error with its code") {
  for (const int code : {SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT_UNIQUE, SQLITE_MISUSE, SQLITE_TOOBIG}) {
    CAPTURE(code);
    try {
      raise(nullptr, code, "SELECT 1");
    } catch (const ward::sqlite::error& error) {
      CHECK(error.code() == code);
      continue;
    }
    FAIL("nothing was thrown");
  }
  STATIC_REQUIRE_FALSE(std::is_base_of_v<ward::unavailable_error, ward::sqlite::error>);
}

TEST_CASE("no memory is no memory") { CHECK_THROWS_AS(raise(nullptr, SQLITE_NOMEM, "SELECT 1"), std::bad_alloc); }
