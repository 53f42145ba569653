// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The contract of the notes service. Includes no parser, no server: cheap to compile, shared with clients and tests.
#pragma once

#include <cstddef>
#include <optional>
#include <ward/declare.hpp>
#include <ward/law/endpoint_cost.hpp>

namespace notes {

/// Has notes of their own, and sees no others.
struct member : ward::role<"member"> {};
/// Sees and deletes the notes of the whole tenant. Whoever also writes notes has both roles.
struct admin : ward::role<"admin", ward::privileged> {};

/// How many notes a member may have.
inline constexpr std::size_t notes_per_member = 1'000;

using note_id = ward::id<"note">;
using tag_list = ward::list<ward::matching<"[a-z0-9-]{1,32}">, 0, 8>;
enum class note_status { open, done };

struct new_note {
  ward::text<1, 120> title;
  ward::text<0, 10'000> body;
  tag_list tags;
  ward::choice<note_status> status = note_status::open;
  std::optional<ward::timestamp> remind_at;  // may be absent
};

/// What is absent stays as it is, and `"remind_at": null` takes the reminder away (RFC 7396).
using note_changes = ward::merge_patch<new_note>;

struct note {
  note_id id;
  ward::text<1, 120> title;
  ward::text<0, 10'000> body;
  tag_list tags;
  ward::choice<note_status> status;
  std::optional<ward::timestamp> remind_at;
  ward::timestamp created_at;
  ward::timestamp changed_at;
};

/// A note in a list: without its body.
struct note_summary {
  note_id id;
  ward::text<1, 120> title;
  tag_list tags;
  ward::choice<note_status> status;
  ward::timestamp created_at;
};

struct note_page {
  ward::list<note_summary, 0, 100> notes;
  std::optional<ward::cursor> next;  // for `after`; absent on the last page
};

struct tenant_note {
  ward::text<1, 255> owner;
  note_id id;
  ward::text<1, 120> title;
  ward::choice<note_status> status;
  ward::timestamp created_at;
};

struct tenant_note_page {
  ward::list<tenant_note, 0, 100> notes;
  std::optional<ward::cursor> next;
};

struct health_report {
  ward::one_of<"ok"> status;
};

struct note_path {
  note_id id;

  static constexpr ward::field_note field_notes[] = {{"id", "Which note."}};
};
struct page_query {
  ward::integer<1, 100> limit = 20;
  std::optional<ward::cursor> after;

  static constexpr ward::field_note field_notes[] = {
      {"limit", "How many notes at most.", "50"},
      {"after", "The `next` of the page before. Without it, the first page."},
  };
};

struct get_note;

struct create_note
    : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
                     ward::returns<201, note>, ward::location<get_note>,
                     ward::fails<409, "note-limit-reached", "The member has as many notes as a member may have">,
                     ward::limit<ward::per_user<30, ward::minute>>, ward::summary<"Create a note">, ward::tag<"notes">> {};

struct get_note
    : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                     ward::returns<200, note>, ward::limit<ward::per_user<240, ward::minute>>,
                     ward::summary<"Read one note">, ward::tag<"notes">> {};

struct list_notes
    : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::query<page_query>,
                     ward::returns<200, note_page>,
                     ward::fails<400, "unknown-cursor", "The cursor is none that a list has given">,
                     ward::limit<ward::per_user<120, ward::minute>>, ward::summary<"List your notes, oldest first">,
                     ward::description<"Pass `next` of one page as `after` to get the one that follows.">,
                     ward::tag<"notes">> {};

struct replace_note
    : ward::endpoint<ward::put<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                     ward::body<new_note>, ward::returns<200, note>, ward::limit<ward::per_user<60, ward::minute>>,
                     ward::summary<"Replace one note">, ward::tag<"notes">> {};

struct change_note
    : ward::endpoint<ward::patch<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                     ward::body<note_changes>, ward::returns<200, note>,
                     ward::fails<422, "nothing-to-change", "The body has no member, so there is nothing to change">,
                     ward::limit<ward::per_user<60, ward::minute>>, ward::summary<"Change parts of one note">,
                     ward::description<"Members that are absent stay as they are; null takes the reminder away.">, ward::tag<"notes">> {};

struct delete_note
    : ward::endpoint<ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                     ward::returns<204>, ward::limit<ward::per_user<60, ward::minute>>,
                     ward::summary<"Delete one note">, ward::tag<"notes">> {};

struct list_tenant_notes
    : ward::endpoint<ward::get<"/v1/admin/notes">, ward::allow<admin>, ward::mfa, ward::audited, ward::tenant_from_token,
                     ward::query<page_query>, ward::returns<200, tenant_note_page>,
                     ward::fails<400, "unknown-cursor", "The cursor is none that a list has given">,
                     ward::limit<ward::per_user<30, ward::minute>>, ward::summary<"List all notes of the tenant">,
                     ward::description<"Oldest first, without what is written in them. Leaves an audit record.">,
                     ward::tag<"administration">> {};

// [step_up]
/// Whoever holds a stolen token of an administrator deletes nothing, unless it is from a log-in of the last quarter of an hour.
struct delete_tenant_note
    : ward::endpoint<ward::del<"/v1/admin/notes/{id}">, ward::allow<admin>, ward::step_up<15, ward::minute>, ward::audited,
                     ward::tenant_from_token, ward::path<note_path>, ward::returns<204>,
                     ward::limit<ward::per_user<30, ward::minute>>, ward::summary<"Delete any note of the tenant">,
                     ward::description<"Wants a log-in with a second factor in the last 15 minutes. Leaves an audit record.">,
                     ward::tag<"administration">> {};
// [/step_up]

struct health
    : ward::endpoint<ward::get<"/v1/health">, ward::open_to_public<"load balancers ask, and have no token">,
                     ward::no_tenant<"says only that the service and its database answer">,
                     ward::returns<200, health_report>, ward::summary<"Ask whether the service can answer">,
                     ward::tag<"operation">> {};

struct api
    : ward::api<ward::title<"Notes">, ward::version<"1.0.0">,
                ward::description<"Notes of the members of many tenants. Nobody sees another tenant's, or another member's.">,
                ward::license<"BSL-1.0">, ward::contact<"Notes team", "notes@example.com">,
                ward::limit<ward::per_ip<300, ward::minute>>,  // the floor that every endpoint inherits
                create_note, get_note, list_notes, replace_note, change_note, delete_note, list_tenant_notes, delete_tenant_note,
                health> {};

// [cost]
// What the worst request may cost: constants that follow from the types, held to a budget.
static_assert(ward::cost<create_note>.body_bytes < 300'000);
static_assert(ward::cost<create_note>.depth == 2 && ward::cost<create_note>.items < 16);
static_assert(ward::cost<create_note>.arena_bytes < 1'000);
// [/cost]

}  // namespace notes
