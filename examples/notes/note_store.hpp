// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where notes are kept. Nothing is asked without a ward::scope, nothing is changed without a ward::owned, and each statement says
// whose notes it means.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>
#include <ward/pipeline/owned.hpp>
#include <ward/pipeline/witness.hpp>
#include <ward/sqlite/database.hpp>

#include "api.hpp"

namespace notes {

/// Which part of a list: at most `limit` notes, made after the note `after`.
struct page_request {
  std::size_t limit;
  std::optional<note_id> after;
};

/// Items in the order of making, and whether more follow.
template <class Item>
struct page_of {
  std::vector<Item> items;
  bool has_more;
};

/// Thread-safe. Every call throws `ward::unavailable_error` while the database is locked, full or out of reach; nothing is
/// changed then. Nothing, or false, means: no such note of this member, or no more; that it is another's cannot be told apart.
class note_store {
 public:
  /// Opens or creates the file at `path`, the value of NOTES_DATABASE. Throws `ward::boot_error`.
  explicit note_store(const std::string& path, ward::sqlite::database_options options = {});

  /// Nothing if the member has `notes_per_member` already.
  auto create(const ward::scope& scope, const new_note& given, ward::instant now) -> std::optional<note>;
  /// A note of the member: what changes and removals ask for.
  auto find(const ward::scope& scope, const note_id& id) -> std::optional<ward::owned<note>>;
  auto list(const ward::scope& scope, const page_request& page) -> page_of<note_summary>;
  auto replace(const ward::owned<note>& found, const new_note& given, ward::instant now) -> std::optional<note>;
  auto change(const ward::owned<note>& found, const note_changes& given, ward::instant now) -> std::optional<note>;
  auto remove(const ward::owned<note>& found) -> bool;

  /// The notes of everybody in the scope's tenant: for administrators.
  auto list_tenant(const ward::scope& scope, const page_request& page) -> page_of<tenant_note>;
  auto find_in_tenant(const ward::scope& scope, const note_id& id) -> std::optional<ward::owned<tenant_note>>;
  auto remove(const ward::owned<tenant_note>& found) -> bool;

  /// Asks the database a question. For health checks.
  void check();

 private:
  ward::sqlite::database database_;
};

}  // namespace notes
