// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// All of several statements, or none.
#pragma once

#include <exception>

#include "ward/sqlite/connection.hpp"

namespace ward::sqlite {

/// Takes the write lock at once: a transaction that reads first and writes later could not be waited for (it would fail with
/// SQLITE_BUSY without a wait). What is not committed at the end of its life is rolled back.
class transaction {
 public:
  /// Throws `unavailable_error` if the lock cannot be had in time.
  explicit transaction(connection& on) : on_(on) { on_.execute("BEGIN IMMEDIATE"); }
  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;
  ~transaction() { roll_back(); }

  /// On disk when this returns. If it throws, nothing was kept.
  void commit() { on_.execute("COMMIT"); }

 private:
  // SQLite rolls some failures back by itself; and if this fails, closing the connection rolls back.
  void roll_back() noexcept {
    try {
      if (on_.in_transaction()) on_.execute("ROLLBACK");
    } catch (const std::exception&) {
    }
  }

  connection& on_;
};

}  // namespace ward::sqlite
