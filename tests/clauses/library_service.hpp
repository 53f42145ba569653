// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The library's service: answers that are the same each time, so that what is shown of them is too.
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "clauses/library_api.hpp"
#include "ward/service.hpp"

namespace library {

inline constexpr auto book_id = "0190b0a0-7c00-7000-8000-00000000b001";
/// A book that is lent to somebody else.
inline constexpr auto lent_book_id = "0190b0a0-7c00-7000-8000-00000000b002";
/// A book for those who owe nothing.
inline constexpr auto rare_book_id = "0190b0a0-7c00-7000-8000-00000000b003";
inline constexpr auto wish_id = "0190b0a0-7c00-7000-8000-00000000e001";
inline constexpr auto fine_id = "0190b0a0-7c00-7000-8000-00000000f001";

/// What happens while loans are exported, once.
using interruption = std::function<void()>;

class service {
 public:
  explicit service(std::shared_ptr<interruption> during_export) : during_export_(std::move(during_export)) {}

  auto on(const ward::call<read_hours>&) -> ward::reply<read_hours> { return hours{.weekdays = "9 to 18"}; }
  auto on(const ward::call<join>&) -> ward::reply<join> { return ward::done; }
  auto on(const ward::call<log_in>& call) -> ward::reply<log_in> {
    if (call.body().password.reveal() != "correct horse battery") return ward::failure<"wrong-credentials">{};
    return session{.token = ward::secret<ward::text<1, 512>>{"a-new-token"}};
  }
  auto on(const ward::call<find_books>&) -> ward::reply<find_books> { return novels(); }
  auto on(const ward::call<read_book>& call) -> ward::reply<read_book> {
    if (call.path().book_id != moby_dick().id) return ward::not_found;
    return moby_dick();
  }
  auto on(const ward::call<remove_book>&) -> ward::reply<remove_book> { return ward::done; }
  auto on(const ward::call<lend_book>& call) -> ward::reply<lend_book> {
    if (call.body().book_id == ward::id<"book">::from(rare_book_id).value()) return ward::failure<"fines-unpaid">{};
    if (call.body().book_id == ward::id<"book">::from(lent_book_id).value()) return place_in_line{.place = 2};
    return ann_s_loan();
  }
  auto on(const ward::call<make_wish>& call) -> ward::reply<make_wish> {
    return wish{.id = ward::id<"wish">::from(wish_id).value(), .title = call.body().title};
  }
  auto on(const ward::call<read_wish>& call) -> ward::reply<read_wish> { return wish{.id = call.path().id, .title = "Walden"}; }
  auto on(const ward::call<replace_review>& call) -> ward::reply<replace_review> {
    if (call.headers().if_match != "\"9f86d081\"") return ward::failure<"changed-meanwhile">{};
    return ward::done;
  }
  auto on(const ward::call<read_shelf>&) -> ward::reply<read_shelf> { return novels(); }
  auto on(const ward::call<change_profile>& call) -> ward::reply<change_profile> {
    profile kept{.name = "Ann", .homepage = ward::text<1, 200>{"https://ann.example"}};
    return call.body().applied_to(std::move(kept)).value();
  }
  auto on(const ward::call<add_cover>&) -> ward::reply<add_cover> { return ward::done; }
  auto on(const ward::call<list_branch_loans>&) -> ward::reply<list_branch_loans> { return loans(); }
  auto on(const ward::call<export_loans>&) -> ward::reply<export_loans> {
    if (const auto happening = std::exchange(*during_export_, nullptr)) happening();
    return loans();
  }
  auto on(const ward::call<waive_fine>&) -> ward::reply<waive_fine> { return ward::done; }
  auto on(const ward::call<read_fine>&) -> ward::reply<read_fine> { return fine{.amount = decltype(fine::amount)::from("3.50").value()}; }
  auto on(const ward::call<count_stock>&) -> ward::reply<count_stock> { return stock{.count = 48'210}; }
  auto on(const ward::call<list_novels>&) -> ward::reply<list_novels> { return novels(); }

 private:
  static auto moby_dick() -> book { return {.id = ward::id<"book">::from(book_id).value(), .title = "Moby-Dick"}; }
  static auto novels() -> book_list { return {.items = decltype(book_list::items)::from({moby_dick()}).value()}; }
  static auto ann_s_loan() -> loan {
    return {.id = ward::id<"loan">::from("0190b0a0-7c00-7000-8000-00000000a001").value(), .due_on = ward::date::from("2027-02-05").value()};
  }
  static auto loans() -> loan_list { return {.items = decltype(loan_list::items)::from({ann_s_loan()}).value()}; }

  std::shared_ptr<interruption> during_export_;
};

}  // namespace library
