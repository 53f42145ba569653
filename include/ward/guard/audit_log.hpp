// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who did what, kept where it cannot quietly change (row 43). The interface; `ward::openssl::audit_file` implements it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"

namespace ward::guard {

/// An audited operation leaves two records: `attempted` before its handler runs, and how it ended after.
enum class audit_phase : std::uint8_t { attempted, succeeded, refused, failed };

[[nodiscard]] constexpr auto to_string(audit_phase phase) noexcept -> std::string_view {
  switch (phase) {
    case audit_phase::attempted: return "attempted";
    case audit_phase::succeeded: return "succeeded";
    case audit_phase::refused: return "refused";
    case audit_phase::failed: return "failed";
  }
  return "unknown";
}

/// One record; views are read before `append` returns.
struct audit_record {
  instant at;
  audit_phase phase = audit_phase::attempted;
  std::string_view operation;  ///< the operation id
  std::string_view actor;      ///< subject of the token; empty for a caller without one
  std::string_view tenant;
  std::string_view object;     ///< the ids of the path, "id=..."; empty if it has none
  int status = 0;              ///< of the answer; 0 while `attempted`
  std::string_view trace_id;
};

enum class audit_error : std::uint8_t { unavailable };

/// Appends records durably and in order: once `append` has returned without an error, the record survives a crash of the
/// machine. `append` is called concurrently. An operation whose `attempted` record cannot be written is not carried out (503);
/// such a record may still be found later, since a disk that fails in the middle cannot be asked to forget.
class audit_log {
 public:
  virtual ~audit_log() = default;
  [[nodiscard]] virtual auto append(const audit_record& record) -> result<void, audit_error> = 0;
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard
