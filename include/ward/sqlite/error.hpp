// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What SQLite says, told apart: come again later, or a defect. The texts are for the log; callers see neither (row 20).
#pragma once

#include <sqlite3.h>

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ward/pipeline/reply.hpp"

namespace ward::sqlite {

/// A statement that cannot be right, or data that is not what the program says: a defect, not a matter of time.
class error : public std::runtime_error {
 public:
  error(const std::string& what, int code) : std::runtime_error(what), code_(code) {}

  /// SQLite's extended result code.
  [[nodiscard]] auto code() const noexcept -> int { return code_; }

 private:
  int code_;
};

/// Whether the same call can succeed later without a change to the program: another writer, a full or failing disk.
[[nodiscard]] constexpr auto may_pass(int code) noexcept -> bool {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return true;
    default: return false;
  }
}

namespace detail {

/// "database is locked (SQLITE_BUSY 5) while: INSERT INTO ...". Statements hold no values, so neither does this text.
[[nodiscard]] inline auto describe(sqlite3* connection, int code, std::string_view doing) -> std::string {
  std::string text = sqlite3_errstr(code & 0xff);
  const std::string_view said = connection != nullptr ? sqlite3_errmsg(connection) : "";
  if (!said.empty() && said != text) text.append(", ").append(said);
  text.append(" (SQLite ").append(std::to_string(code));
  const int system_error = connection != nullptr ? sqlite3_system_errno(connection) : 0;
  if ((code & 0xff) != SQLITE_BUSY && system_error != 0) text.append(", errno ").append(std::to_string(system_error));
  return text.append(") while: ").append(doing);
}

/// Throws `unavailable_error` for what may pass, `std::bad_alloc`, or `error`.
[[noreturn]] inline void raise(sqlite3* connection, int code, std::string_view doing) {
  if ((code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc{};
  const auto text = describe(connection, code, doing);
  if (may_pass(code)) throw unavailable_error(text);
  throw error(text, code);
}

}  // namespace detail
}  // namespace ward::sqlite
