// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two names, each of two structs: one error each. One struct in several places is no clash.
// place: notes::v1::book and notes::v2::book
// place: notes::v1::page and notes::v2::page
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

namespace v1 {
struct page {
  ward::text<1, 80> title;
};
struct book {
  ward::list<page, 0, 3> pages;
  page cover;
};
}  // namespace v1
struct read_book : ward::endpoint<
    ward::get<"/v1/book">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, v1::book>> {};
struct read_page : ward::endpoint<
    ward::get<"/v1/page">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, v1::page>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
namespace v2 {
struct new_page {
  ward::text<1, 80> title;
};
struct new_book {
  ward::list<new_page, 0, 3> pages;
};
}  // namespace v2
struct make_book : ward::endpoint<
    ward::post<"/v2/books">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<v2::new_book>,
    ward::returns<200, v2::new_book>> {};
// [/right]
#else
// [wrong]
namespace v2 {
struct page {  // error: W507
  ward::text<1, 80> title;
};
struct book {  // error: W507
  ward::list<page, 0, 3> pages;
};
}  // namespace v2
struct make_book : ward::endpoint<
    ward::post<"/v2/books">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<v2::book>,
    ward::returns<200, v2::book>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_book, read_page, make_book> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
