// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the notes service does. Input is valid, the caller is allowed, the scope is proved: all that is left is the work.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <ward/service.hpp>

#include "api.hpp"
#include "note_store.hpp"
#include "page_cursor.hpp"

namespace notes {

class notes_service {
 public:
  explicit notes_service(std::shared_ptr<note_store> store) : store_(std::move(store)) {}

  auto on(const ward::call<create_note>& call) -> ward::reply<create_note> {
    auto made = store_->create(call.scope(), call.body(), call.now());
    if (!made) return ward::failure<"note-limit-reached">{};
    return *std::move(made);
  }

  auto on(const ward::call<get_note>& call) -> ward::reply<get_note> {
    auto found = store_->find(call.scope(), call.path().id);
    if (!found) return ward::not_found;
    return std::move(*found).value();
  }

  auto on(const ward::call<list_notes>& call) -> ward::reply<list_notes> {
    const auto page = requested(call.query());
    if (!page) return ward::failure<"unknown-cursor">{};
    return to_page<note_page>(store_->list(call.scope(), *page));
  }

  auto on(const ward::call<replace_note>& call) -> ward::reply<replace_note> {
    const auto found = store_->find(call.scope(), call.path().id);
    if (!found) return ward::not_found;
    auto replaced = store_->replace(*found, call.body(), call.now());
    if (!replaced) return ward::not_found;  // removed meanwhile
    return *std::move(replaced);
  }

  auto on(const ward::call<change_note>& call) -> ward::reply<change_note> {
    if (call.body().empty()) return ward::failure<"nothing-to-change">{};
    const auto found = store_->find(call.scope(), call.path().id);
    if (!found) return ward::not_found;
    auto changed = store_->change(*found, call.body(), call.now());
    if (!changed) return ward::not_found;  // removed meanwhile
    return *std::move(changed);
  }

  // [delete]
  auto on(const ward::call<delete_note>& call) -> ward::reply<delete_note> {
    const auto found = store_->find(call.scope(), call.path().id);
    if (!found || !store_->remove(*found)) return ward::not_found;
    return ward::done;
  }
  // [/delete]

  auto on(const ward::call<list_tenant_notes>& call) -> ward::reply<list_tenant_notes> {
    const auto page = requested(call.query());
    if (!page) return ward::failure<"unknown-cursor">{};
    return to_page<tenant_note_page>(store_->list_tenant(call.scope(), *page));
  }

  auto on(const ward::call<delete_tenant_note>& call) -> ward::reply<delete_tenant_note> {
    const auto found = store_->find_in_tenant(call.scope(), call.path().id);
    if (!found || !store_->remove(*found)) return ward::not_found;
    return ward::done;
  }

  auto on(const ward::call<health>&) -> ward::reply<health> {
    store_->check();
    return health_report{.status = "ok"};
  }

 private:
  static auto requested(const page_query& query) -> std::optional<page_request> {
    page_request page{static_cast<std::size_t>(query.limit.value()), std::nullopt};
    if (!query.after) return page;
    page.after = read_cursor(*query.after);
    if (!page.after) return std::nullopt;
    return page;
  }

  template <class Page, class Item>
  static auto to_page(page_of<Item> found) -> Page {
    std::optional<ward::cursor> next;
    if (found.has_more) next = make_cursor(found.items.back().id);
    return {.notes = decltype(Page::notes)::from(std::move(found.items)).value(), .next = std::move(next)};
  }

  std::shared_ptr<note_store> store_;
};

}  // namespace notes
