// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One connection to a database file, set up so that what was committed stays, with its prepared statements.
#pragma once

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/sqlite/error.hpp"
#include "ward/sqlite/query.hpp"
#include "ward/sqlite/value.hpp"

namespace ward::sqlite {

namespace detail {

struct close_connection {
  void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
};
struct finalize_statement {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using connection_handle = std::unique_ptr<sqlite3, close_connection>;
using statement_handle = std::unique_ptr<sqlite3_stmt, finalize_statement>;

// Ready for its next use at the end of this one, however that ends.
class statement_use {
 public:
  explicit statement_use(sqlite3_stmt* statement) noexcept : statement_(statement) {}
  statement_use(const statement_use&) = delete;
  statement_use& operator=(const statement_use&) = delete;
  ~statement_use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  [[nodiscard]] auto get() const noexcept -> sqlite3_stmt* { return statement_; }

 private:
  sqlite3_stmt* statement_;
};

// SQLite would make a file that everybody may read; its -wal and -shm files take the mode of this one (ASVS 14.2.1). A file that is there
// is not opened: to close it would drop every lock that this process has on it (POSIX, fcntl), those of SQLite's other connections
// among them, and another process would take the write-ahead log for left behind. A new file is closed before anybody else opens it.
inline void make_file_for_owner(const std::string& path) {
  static std::mutex one_at_a_time;
  const std::lock_guard guard{one_at_a_time};
  const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made >= 0) {
    ::close(made);
    return;
  }
  struct stat status {};
  const bool is_there = errno == EEXIST && ::stat(path.c_str(), &status) == 0;
  if (is_there && !S_ISREG(status.st_mode)) throw boot_error("is no regular file: " + path);
  if (!is_there || ::faccessat(AT_FDCWD, path.c_str(), R_OK | W_OK, AT_EACCESS) != 0) {
    throw boot_error("cannot be opened for reading and writing: " + path + ": " + std::strerror(errno));
  }
}

}  // namespace detail

/// Not thread-safe: one thread at a time. Every member but the constructor throws `unavailable_error` for what may pass and
/// `error` for the rest, and leaves the connection usable; memory of SQLite's own is not counted by ward.
class connection {
 public:
  /// Opens or creates the file at `path` (mode 0600) with a write-ahead log that is synchronised at each commit: what was
  /// committed survives SIGKILL and a power cut. A lock that another connection holds is waited for at most `busy_timeout`.
  /// Throws `boot_error`; its text starts after the name of the setting.
  explicit connection(const std::string& path, std::chrono::milliseconds busy_timeout = std::chrono::seconds{2}) {
    detail::make_file_for_owner(path);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(opened);
    if (code != SQLITE_OK) refuse(path, code);
    sqlite3_busy_timeout(opened, static_cast<int>(busy_timeout.count()));
    harden();
    set_up(path);
  }

  /// Runs a statement that gives no rows. How many rows it inserted, changed or deleted. A row that comes is an `error`.
  template <class... Values>
  auto execute(query sql, const Values&... values) -> int {
    const auto use = prepare(sql, values...);
    if (step(use.get(), sql)) throw error("a row came from: " + std::string{sql.text()}, SQLITE_MISUSE);
    return sqlite3_changes(handle_.get());
  }

  /// What `read(row)` makes of the only row, or nothing if there is none. A second row is an `error`. The statement has run to
  /// its end, and outside of a transaction is committed, before this returns.
  template <class Read, class... Values>
  auto find(query sql, Read&& read, const Values&... values) -> std::optional<std::invoke_result_t<Read, const row&>> {
    const auto use = prepare(sql, values...);
    if (!step(use.get(), sql)) return std::nullopt;
    std::optional<std::invoke_result_t<Read, const row&>> found{read(row{use.get()})};
    if (step(use.get(), sql)) throw error("more than one row came from: " + std::string{sql.text()}, SQLITE_MISUSE);
    return found;
  }

  /// What `read(row)` makes of each row, in order.
  template <class Read, class... Values>
  auto collect(query sql, Read&& read, const Values&... values) -> std::vector<std::invoke_result_t<Read, const row&>> {
    const auto use = prepare(sql, values...);
    std::vector<std::invoke_result_t<Read, const row&>> all;
    while (step(use.get(), sql)) all.push_back(read(row{use.get()}));
    return all;
  }

  [[nodiscard]] auto in_transaction() const noexcept -> bool { return sqlite3_get_autocommit(handle_.get()) == 0; }

 private:
  [[noreturn]] void refuse(const std::string& path, int code) const {
    throw boot_error("cannot be used: " + path + ": " + detail::describe(handle_.get(), code, "opening it"));
  }

  // The file is data: what a forged one could make SQLite run, load or trust is switched off.
  void harden() const {
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(handle_.get(), SQLITE_LIMIT_ATTACHED, 0);
  }

  void set_up(const std::string& path) {
    try {
      const auto mode = find("PRAGMA journal_mode = WAL", [](const row& at) { return std::string{at.get<std::string_view>(0)}; });
      if (mode != "wal") throw boot_error("cannot have a write-ahead log where it is: " + path);
      execute("PRAGMA synchronous = FULL");
      find("SELECT count(*) FROM sqlite_schema", [](const row& at) { return at.get<std::int64_t>(0); });
    } catch (const boot_error&) {
      throw;
    } catch (const std::exception& problem) {
      throw boot_error("cannot be used: " + path + ": " + problem.what());
    }
  }

  template <class... Values>
  [[nodiscard]] auto prepare(query sql, const Values&... values) -> detail::statement_use {
    sqlite3_stmt* const statement = cached(sql);
    if (sqlite3_stmt_busy(statement) != 0) throw std::logic_error("used while its rows are read: " + std::string{sql.text()});
    if (sqlite3_bind_parameter_count(statement) != static_cast<int>(sizeof...(Values))) {
      throw std::logic_error("takes another number of values than " + std::to_string(sizeof...(Values)) + ": " +
                             std::string{sql.text()});
    }
    int at = 0;
    int code = SQLITE_OK;
    static_cast<void>(((++at, (code = detail::bind(statement, at, values)) == SQLITE_OK) && ...));
    if (code != SQLITE_OK) {
      sqlite3_clear_bindings(statement);
      detail::raise(handle_.get(), code, sql.text());
    }
    return detail::statement_use{statement};
  }

  [[nodiscard]] auto cached(query sql) -> sqlite3_stmt* {
    auto& place = statements_[sql.text()];
    if (place != nullptr) return place.get();
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const auto text = sql.text();
    const int code = sqlite3_prepare_v3(handle_.get(), text.data(), static_cast<int>(text.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &made, &rest);
    detail::statement_handle owned{made};
    if (code != SQLITE_OK) detail::raise(handle_.get(), code, text);
    if (made == nullptr || std::string_view{rest}.find_first_not_of(" \t\n;") != std::string_view::npos) {
      throw std::logic_error("is not one statement: " + std::string{text});
    }
    place = std::move(owned);
    return place.get();
  }

  // True: a row. False: the end.
  [[nodiscard]] auto step(sqlite3_stmt* statement, query sql) const -> bool {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    detail::raise(handle_.get(), code, sql.text());
  }

  detail::connection_handle handle_;
  std::unordered_map<std::string_view, detail::statement_handle> statements_;  // finalized before the connection is closed
};

}  // namespace ward::sqlite
