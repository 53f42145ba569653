// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A lending library: the contract that the pages in docs/clauses show. Each clause has a region of its name.
#pragma once

#include <optional>

#include "ward/declare.hpp"

namespace library {

// [allow]
struct reader : ward::role<"reader"> {};
struct librarian : ward::role<"librarian", ward::privileged> {};
// [/allow]

struct book {
  ward::id<"book"> id;
  ward::text<1, 200> title;
};
struct book_list {
  ward::list<book, 0, 50> items;
};
// [path]
// [audited]
struct book_path {
  ward::id<"book"> book_id;
};
// [/audited]
// [/path]
// [camel_case]
struct loan {
  ward::id<"loan"> id;
  ward::date due_on;
};
// [/camel_case]
struct loan_list {
  ward::list<loan, 0, 50> items;
};

// [open_to_public]
// [no_tenant]
struct hours {
  ward::text<1, 80> weekdays;
};
struct read_hours : ward::endpoint<
    ward::get<"/v1/hours">, ward::open_to_public<"they are on the door">, ward::no_tenant<"all branches open at the same time">,
    ward::returns<200, hours>, ward::tag<"visits">> {};
// [/no_tenant]
// [/open_to_public]

// [public_write]
struct new_reader {
  ward::text<1, 80> name;
};
struct join : ward::endpoint<
    ward::post<"/v1/readers">, ward::public_write<"who joins has no token yet">, ward::no_tenant<"a reader belongs to no branch">,
    ward::body<new_reader>, ward::returns<204>, ward::tag<"visits">> {};
// [/public_write]

// [sensitive]
// [per_account]
// [declassify]
struct credentials {
  ward::personal<ward::email> email;
  ward::secret<ward::text<12, 128>> password;
};
struct session {
  ward::declassify<"the caller's own, and new", ward::secret<ward::text<1, 512>>> token;
};
struct log_in : ward::endpoint<
    ward::post<"/v1/log-in">, ward::public_write<"who logs in has no token yet">, ward::no_tenant<"nobody is known yet">,
    ward::sensitive<ward::authentication>,
    ward::limit<ward::per_ip<10, ward::minute>, ward::per_account<"email", 4, ward::minute>>,
    ward::body<credentials>, ward::returns<200, session>, ward::fails<403, "wrong-credentials">, ward::tag<"visits">> {};
// [/declassify]
// [/per_account]
// [/sensitive]

// [query]
struct book_search {
  ward::text<1, 80> words;
  ward::integer<1, 50> limit = 20;
  ward::list<ward::one_of<"novel", "poems", "science">, 0, 3> kind;
};
// [allow]
struct find_books : ward::endpoint<
    ward::get<"/v1/books">, ward::allow<reader, librarian>, ward::tenant_from_token, ward::query<book_search>,
    ward::audited, ward::no_mfa<"a search changes nothing">,
    ward::returns<200, book_list>> {};
// [/allow]
// [/query]

// [path]
// [route]
// [tenant_from_token]
struct read_book : ward::endpoint<
    ward::get<"/v1/books/{book_id}">, ward::allow<reader>, ward::tenant_from_token, ward::path<book_path>,
    ward::returns<200, book>> {};
// [/tenant_from_token]
// [/path]

// [audited]
// [mfa]
struct remove_book : ward::endpoint<
    ward::del<"/v1/books/{book_id}">, ward::allow<librarian>, ward::tenant_from_token, ward::path<book_path>,
    ward::mfa, ward::audited,
    ward::returns<204>> {};
// [/mfa]
// [/audited]
// [/route]

// [body]
// [returns]
// [fails]
// [limit]
// [camel_case]
struct new_loan {
  ward::id<"book"> book_id;
};
struct place_in_line {
  ward::integer<1, 99> place;
};
struct lend_book : ward::endpoint<
    ward::post<"/v1/loans">, ward::allow<reader>, ward::tenant_from_token,
    ward::body<new_loan>,
    ward::returns<201, loan>, ward::returns<202, place_in_line>,
    ward::fails<409, "fines-unpaid", "Fines are to be paid first">,
    ward::limit<ward::per_user<3, ward::minute>>> {};
// [/camel_case]
// [/limit]
// [/fails]
// [/returns]
// [/body]

// [location]
struct new_wish {
  ward::text<1, 200> title;
};
struct wish {
  ward::id<"wish"> id;
  ward::text<1, 200> title;
};
struct wish_path {
  ward::id<"wish"> id;
};
struct read_wish;
struct make_wish : ward::endpoint<
    ward::post<"/v1/wishes">, ward::allow<reader>, ward::tenant_from_token, ward::body<new_wish>,
    ward::returns<201, wish>, ward::location<read_wish>> {};
struct read_wish : ward::endpoint<
    ward::get<"/v1/wishes/{id}">, ward::allow<reader>, ward::tenant_from_token, ward::path<wish_path>,
    ward::returns<200, wish>> {};
// [/location]

// [headers]
struct revision {
  ward::matching<"\"[0-9a-f]{8}\""> if_match;
};
struct review {
  ward::text<1, 2'000> text;
};
struct replace_review : ward::endpoint<
    ward::put<"/v1/books/{book_id}/review">, ward::allow<reader>, ward::tenant_from_token, ward::path<book_path>,
    ward::headers<revision>, ward::body<review>, ward::returns<204>, ward::fails<412, "changed-meanwhile">> {};
// [/headers]

// [cookies]
struct display {
  ward::one_of<"small", "large"> print = "small";
};
struct read_shelf : ward::endpoint<
    ward::get<"/v1/shelf">, ward::allow<reader>, ward::tenant_from_token, ward::cookies<display>, ward::returns<200, book_list>> {};
// [/cookies]

// [merge_patch]
// [never_fetched]
struct profile {
  ward::text<1, 80> name;
  std::optional<ward::never_fetched<"shown to other readers as a link", ward::text<1, 200>>> homepage;
};
struct change_profile : ward::endpoint<
    ward::patch<"/v1/profile">, ward::allow<reader>, ward::tenant_from_token, ward::body<ward::merge_patch<profile>>,
    ward::returns<200, profile>> {};
// [/never_fetched]
// [/merge_patch]

// [form]
struct new_cover {
  ward::text<1, 80> artist;
  ward::upload<1'000'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<20'000'000>> picture;
};
struct add_cover : ward::endpoint<
    ward::post<"/v1/books/{book_id}/cover">, ward::allow<reader>, ward::tenant_from_token, ward::path<book_path>,
    ward::form<new_cover>, ward::returns<204>> {};
// [/form]

// [asserted_tenant]
struct branch_path {
  ward::asserted_tenant branch;
};
struct list_branch_loans : ward::endpoint<
    ward::get<"/v1/branches/{branch}/loans">, ward::allow<reader>, ward::tenant_from_token, ward::path<branch_path>,
    ward::returns<200, loan_list>> {};
// [/asserted_tenant]

// [expensive]
// [concurrent]
struct export_loans : ward::endpoint<
    ward::get<"/v1/export">, ward::allow<reader>, ward::tenant_from_token,
    ward::expensive<"reads every loan of a branch">,
    ward::limit<ward::per_user<2, ward::hour>, ward::concurrent<1>>,
    ward::returns<200, loan_list>, ward::tag<"loans">> {};
// [/concurrent]
// [/expensive]

struct fine {
  ward::decimal<6, 2> amount;
};
struct fine_path {
  ward::id<"fine"> fine_id;
};
// [step_up]
struct waive_fine : ward::endpoint<
    ward::del<"/v1/fines/{fine_id}">, ward::allow<librarian>, ward::tenant_from_token, ward::path<fine_path>,
    ward::step_up<15, ward::minute>, ward::audited,
    ward::returns<204>> {};
// [/step_up]

// [profiles]
struct read_fine : ward::tenant_read<ward::get<"/v1/fines/{fine_id}">, reader, ward::path<fine_path>, ward::returns<200, fine>> {};
// [/profiles]

// [no_mfa]
// [not_audited]
struct stock {
  ward::integer<0, 100'000> count;
};
struct count_stock : ward::endpoint<
    ward::get<"/v1/stock">, ward::allow<librarian>, ward::tenant_from_token,
    ward::no_mfa<"the scanner at the door asks">, ward::not_audited<"it is asked every minute, and names nobody">,
    ward::returns<200, stock>, ward::tag<"books">> {};
// [/not_audited]
// [/no_mfa]

// [deprecated]
// [tag]
// [summary]
struct list_novels : ward::endpoint<
    ward::get<"/v1/novels">, ward::allow<reader>, ward::tenant_from_token, ward::returns<200, book_list>,
    ward::summary<"List the novels">, ward::description<"The *fifty* that were lent last.">,
    ward::tag<"books">,
    ward::deprecated<"since 2.0: use find_books with kind=novel">> {};
// [/summary]
// [/tag]
// [/deprecated]

// [api]
struct api : ward::api<
    // [title]
    ward::title<"Library">, ward::version<"2.0.0">,
    // [/title]
    // [license]
    ward::license<"BSL-1.0">, ward::contact<"Library desk", "desk@library.example">,
    // [/license]
    // [server]
    ward::server<"https://library.example", "production">,
    ward::internal_server<"https://staging.library.example", "staging">,
    // [/server]
    // [tag]
    ward::tag_description<"books", "What can be lent, and what is written of it.">,
    // [/tag]
    // [camel_case]
    ward::camel_case,
    // [/camel_case]
    // [tenant_names]
    ward::tenant_names<"branch">,
    // [/tenant_names]
    // [budget]
    ward::budget<2'000'000, 8, 1'000>,
    // [/budget]
    // [limit]
    ward::limit<ward::per_ip<300, ward::minute>>,
    // [/limit]
    read_hours, join, log_in, find_books, read_book, remove_book, lend_book, make_wish, read_wish, replace_review, read_shelf, change_profile, add_cover,
    list_branch_loans, export_loans, waive_fine, read_fine, count_stock, list_novels> {};
// [/api]

}  // namespace library
