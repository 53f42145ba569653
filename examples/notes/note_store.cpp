// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "note_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <ward/sqlite/migrations.hpp>

namespace notes {
namespace {

using ward::sqlite::query;
using ward::sqlite::row;

constexpr std::string_view setting = "NOTES_DATABASE";

// The keys lead with the tenant: what one tenant has is never between another's. Ids are of version 7, so their order is that
// of making.
constexpr query steps[] = {
    "CREATE TABLE note ("
    " tenant TEXT NOT NULL, owner TEXT NOT NULL, id BLOB NOT NULL CHECK (length(id) = 16),"
    " title TEXT NOT NULL, body TEXT NOT NULL, tags TEXT NOT NULL, status TEXT NOT NULL,"
    " remind_at INTEGER, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,"
    " PRIMARY KEY (tenant, owner, id)) STRICT, WITHOUT ROWID",
    "CREATE UNIQUE INDEX note_of_tenant ON note (tenant, id)",
};

// A tag has no comma.
auto joined(const tag_list& tags) -> std::string {
  std::string text;
  for (const auto& tag : tags) text.append(text.empty() ? "" : ",").append(tag.view());
  return text;
}
auto joined(const tag_list* tags) -> std::optional<std::string> {
  if (tags == nullptr) return std::nullopt;
  return joined(*tags);
}

auto split(std::string_view text) -> tag_list {
  std::vector<tag_list::item> tags;
  while (!text.empty()) {
    const auto comma = text.find(',');
    tags.push_back(tag_list::item::from(text.substr(0, comma)).value());
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return tag_list::from(std::move(tags)).value();
}

// id, title, body, tags, status, remind_at, created_at, changed_at
auto read_note(const row& at) -> note {
  return {.id = at.get<note_id>(0),
          .title = at.get<ward::text<1, 120>>(1),
          .body = at.get<ward::text<0, 10'000>>(2),
          .tags = split(at.get<std::string_view>(3)),
          .status = at.get<ward::choice<note_status>>(4),
          .remind_at = at.get<std::optional<ward::timestamp>>(5),
          .created_at = at.get<ward::timestamp>(6),
          .changed_at = at.get<ward::timestamp>(7)};
}

// A note and whose it is, as the row says.
struct stored_note {
  note content;
  std::string tenant;
  std::string owner;
};

// As read_note, and tenant, owner
auto read_stored_note(const row& at) -> stored_note {
  return {read_note(at), std::string{at.get<std::string_view>(8)}, std::string{at.get<std::string_view>(9)}};
}

// id, title, tags, status, created_at
auto read_summary(const row& at) -> note_summary {
  return {.id = at.get<note_id>(0),
          .title = at.get<ward::text<1, 120>>(1),
          .tags = split(at.get<std::string_view>(2)),
          .status = at.get<ward::choice<note_status>>(3),
          .created_at = at.get<ward::timestamp>(4)};
}

// owner, id, title, status, created_at
auto read_tenant_note(const row& at) -> tenant_note {
  return {.owner = at.get<ward::text<1, 255>>(0),
          .id = at.get<note_id>(1),
          .title = at.get<ward::text<1, 120>>(2),
          .status = at.get<ward::choice<note_status>>(3),
          .created_at = at.get<ward::timestamp>(4)};
}

struct stored_tenant_note {
  tenant_note content;
  std::string tenant;
};

// As read_tenant_note, and tenant
auto read_stored_tenant_note(const row& at) -> stored_tenant_note {
  return {read_tenant_note(at), std::string{at.get<std::string_view>(5)}};
}

// Ids start after the least one, so that no cursor and a cursor are one statement.
auto first_id(const page_request& page) -> note_id { return page.after.value_or(note_id{ward::uuid{}}); }

// One more than asked for was read: it tells whether more follow.
template <class Item>
auto cut(std::vector<Item> items, std::size_t limit) -> page_of<Item> {
  const bool has_more = items.size() > limit;
  if (has_more) items.pop_back();
  return {std::move(items), has_more};
}

}  // namespace

note_store::note_store(const std::string& path, ward::sqlite::database_options options) : database_(setting, path, options) {
  ward::sqlite::migrate(*database_.borrow(), setting, steps);
}

// Counts and inserts in one statement: two requests at once cannot both take the last place.
auto note_store::create(const ward::scope& scope, const new_note& given, ward::instant now) -> std::optional<note> {
  return database_.borrow()->find(
      "INSERT INTO note (tenant, owner, id, title, body, tags, status, remind_at, created_at, changed_at)"
      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9"
      " WHERE (SELECT count(*) FROM note WHERE tenant = ?1 AND owner = ?2) < ?10"
      " RETURNING id, title, body, tags, status, remind_at, created_at, changed_at",
      read_note, scope.tenant(), scope.subject(), note_id::time_ordered(now), given.title, given.body, joined(given.tags),
      given.status, given.remind_at, now, static_cast<std::int64_t>(notes_per_member));
}

// [own]
auto note_store::find(const ward::scope& scope, const note_id& id) -> std::optional<ward::owned<note>> {
  auto found = database_.borrow()->find(
      "SELECT id, title, body, tags, status, remind_at, created_at, changed_at, tenant, owner FROM note"
      " WHERE tenant = ?1 AND owner = ?2 AND id = ?3",
      read_stored_note, scope.tenant(), scope.subject(), id);
  if (!found) return std::nullopt;
  return scope.own(std::move(found->content), found->tenant, found->owner);
}
// [/own]

auto note_store::list(const ward::scope& scope, const page_request& page) -> page_of<note_summary> {
  auto found = database_.borrow()->collect(
      "SELECT id, title, tags, status, created_at FROM note"
      " WHERE tenant = ?1 AND owner = ?2 AND id > ?3 ORDER BY id LIMIT ?4",
      read_summary, scope.tenant(), scope.subject(), first_id(page), static_cast<std::int64_t>(page.limit + 1));
  return cut(std::move(found), page.limit);
}

auto note_store::replace(const ward::owned<note>& found, const new_note& given, ward::instant now) -> std::optional<note> {
  return database_.borrow()->find(
      "UPDATE note SET title = ?4, body = ?5, tags = ?6, status = ?7, remind_at = ?8, changed_at = ?9"
      " WHERE tenant = ?1 AND owner = ?2 AND id = ?3"
      " RETURNING id, title, body, tags, status, remind_at, created_at, changed_at",
      read_note, found.scope().tenant(), found.scope().subject(), found->id, given.title, given.body, joined(given.tags), given.status,
      given.remind_at, now);
}

auto note_store::change(const ward::owned<note>& found, const note_changes& given, ward::instant now) -> std::optional<note> {
  return database_.borrow()->find(
      "UPDATE note SET title = coalesce(?4, title), body = coalesce(?5, body), tags = coalesce(?6, tags),"
      " status = coalesce(?7, status), remind_at = iif(?8, NULL, coalesce(?9, remind_at)), changed_at = ?10"
      " WHERE tenant = ?1 AND owner = ?2 AND id = ?3"
      " RETURNING id, title, body, tags, status, remind_at, created_at, changed_at",
      read_note, found.scope().tenant(), found.scope().subject(), found->id, given.value<&new_note::title>(),
      given.value<&new_note::body>(), joined(given.value<&new_note::tags>()), given.value<&new_note::status>(),
      given.removes<&new_note::remind_at>(), given.value<&new_note::remind_at>(), now);
}

// [remove]
auto note_store::remove(const ward::owned<note>& found) -> bool {
  return database_.borrow()->execute("DELETE FROM note WHERE tenant = ?1 AND owner = ?2 AND id = ?3", found.scope().tenant(),
                                     found.scope().subject(), found->id) == 1;
}
// [/remove]

auto note_store::list_tenant(const ward::scope& scope, const page_request& page) -> page_of<tenant_note> {
  auto found = database_.borrow()->collect(
      "SELECT owner, id, title, status, created_at FROM note WHERE tenant = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
      read_tenant_note, scope.tenant(), first_id(page), static_cast<std::int64_t>(page.limit + 1));
  return cut(std::move(found), page.limit);
}

auto note_store::find_in_tenant(const ward::scope& scope, const note_id& id) -> std::optional<ward::owned<tenant_note>> {
  auto found = database_.borrow()->find("SELECT owner, id, title, status, created_at, tenant FROM note WHERE tenant = ?1 AND id = ?2",
                                        read_stored_tenant_note, scope.tenant(), id);
  if (!found) return std::nullopt;
  return scope.own(std::move(found->content), found->tenant);
}

auto note_store::remove(const ward::owned<tenant_note>& found) -> bool {
  return database_.borrow()->execute("DELETE FROM note WHERE tenant = ?1 AND id = ?2", found.scope().tenant(), found->id) == 1;
}

void note_store::check() {
  database_.borrow()->find("SELECT count(*) FROM migration", [](const row& at) { return at.get<std::int64_t>(0); });
}

}  // namespace notes
