// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Collisions of routes and names, found by one sort.
#include "ward/law/route_collisions.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

template <class... Endpoints>
struct api_of : ward::api<Endpoints...> {};

struct list : ward::endpoint<ward::get<"/notes">> {};
struct list_again : ward::endpoint<ward::get<"/notes">> {};
struct make : ward::endpoint<ward::post<"/notes">> {};
struct read_one : ward::endpoint<ward::get<"/notes/{id}">> {};
struct read_again : ward::endpoint<ward::get<"/notes/{note}">> {};
struct search : ward::endpoint<ward::put<"/notes/search">> {};
struct tags : ward::endpoint<ward::get<"/notes/{id}/tags">> {};
struct notes_of_note : ward::endpoint<ward::get<"/notes/{note}/notes">> {};
struct dashed : ward::endpoint<ward::get<"/notes-archive/{name}">> {};
struct root : ward::endpoint<ward::get<"/">> {};
struct any : ward::endpoint<ward::get<"/{any}">> {};
struct malformed : ward::endpoint<ward::get<"/notes/">> {};
struct malformed_again : ward::endpoint<ward::get<"/notes/">> {};

namespace other {
struct list : ward::endpoint<ward::get<"/others">> {};
}  // namespace other

template <class... Endpoints>
inline constexpr auto found = collisions_of<api_of<Endpoints...>>;

template <class... Endpoints>
inline constexpr bool is_one = found<Endpoints...>.size == 1 && found<Endpoints...>.items[0].first == 0 &&
                               found<Endpoints...>.items[0].second == sizeof...(Endpoints) - 1;

struct in_capitals : ward::endpoint<ward::post<"/Notes">> {};
struct one_in_capitals : ward::endpoint<ward::del<"/NOTES/{id}">> {};
struct other_capitals : ward::endpoint<ward::get<"/nOTES/{id}">> {};
struct capital_placeholder : ward::endpoint<ward::del<"/notes/{Id}">> {};
struct longer_in_capitals : ward::endpoint<ward::get<"/Notes/{id}/tags">> {};
struct long_path : ward::endpoint<ward::get<"/a-path-that-is-longer-than-the-sixty-four-characters/that-a-key-can-hold/a">> {};
struct long_path_in_capitals : ward::endpoint<ward::get<"/a-path-that-is-longer-than-the-sixty-four-characters/that-a-key-can-hold/A">> {};
struct other_long_path : ward::endpoint<ward::get<"/a-path-that-is-longer-than-the-sixty-four-characters/that-a-key-can-hold/b">> {};

}  // namespace

TEST_CASE("routes that do not collide") {
  STATIC_CHECK(found<>.size == 0);
  STATIC_CHECK(found<list>.size == 0);
  STATIC_CHECK(found<tags, list, make, dashed, read_one, root>.size == 0);
  STATIC_CHECK(found<root, any>.size == 0);
  STATIC_CHECK(found<malformed, malformed_again>.size == 0);
}

TEST_CASE("the same method and shape is one route") {
  STATIC_CHECK(is_one<list, make, tags, list_again>);
  STATIC_CHECK(found<list, list_again>.items[0].kind == collision_kind::same_route);
  STATIC_CHECK(found<read_one, read_again>.items[0].kind == collision_kind::same_route);
}

TEST_CASE("one endpoint three times collides with itself, said once") { STATIC_CHECK(found<list, list, list>.size == 1); }

TEST_CASE("a word where another path has a placeholder is ambiguous, whatever lies between") {
  STATIC_CHECK(found<search, list, dashed, read_one>.size == 1);
  STATIC_CHECK(found<search, list, dashed, read_one>.items[0].kind == collision_kind::ambiguous);
  STATIC_CHECK(is_one<tags, list, search>);
  STATIC_CHECK(found<any, list>.items[0].kind == collision_kind::ambiguous);
}

TEST_CASE("two names for one placeholder") {
  STATIC_CHECK(is_one<tags, list, notes_of_note>);
  STATIC_CHECK(found<tags, notes_of_note>.items[0].kind == collision_kind::placeholder_names);
}

TEST_CASE("one name for two operations") {
  STATIC_CHECK(is_one<list, make, other::list>);
  STATIC_CHECK(found<list, other::list>.items[0].kind == collision_kind::operation_name);
}

TEST_CASE("sort keys compare as texts do") {
  CHECK(make_sort_key("abc") < make_sort_key("abd"));
  CHECK(make_sort_key("ab") < make_sort_key("abc"));
  CHECK(make_sort_key("abcdefgh") < make_sort_key("abcdefghi"));
  CHECK(make_sort_key("\x01") < make_sort_key("\xc3"));
}

TEST_CASE("paths that differ in the case of letters, whatever the method") {
  STATIC_CHECK(found<list, make, in_capitals>.size >= 1);
  STATIC_CHECK(is_one<list, tags, in_capitals>);
  STATIC_CHECK(found<list, in_capitals>.items[0].kind == collision_kind::letter_case);
  STATIC_CHECK(found<read_one, one_in_capitals>.items[0].kind == collision_kind::letter_case);
  STATIC_CHECK(found<one_in_capitals, read_one, other_capitals>.size == 2);
  STATIC_CHECK(found<long_path, other_long_path, long_path_in_capitals>.size == 1);
}

TEST_CASE("paths that differ in more, or in the names of placeholders, do not differ in case only") {
  STATIC_CHECK(found<list, longer_in_capitals>.size == 0);
  STATIC_CHECK(found<read_one, longer_in_capitals>.size == 0);
  STATIC_CHECK(found<dashed, in_capitals>.size == 0);
  STATIC_CHECK(found<read_one, capital_placeholder>.items[0].kind == collision_kind::placeholder_names);
  STATIC_CHECK(differ_in_case_only(row_of<list>, row_of<in_capitals>));
  STATIC_CHECK(!differ_in_case_only(row_of<list>, row_of<list_again>));
  STATIC_CHECK(!differ_in_case_only(row_of<list>, row_of<root>));
  STATIC_CHECK(!differ_in_case_only(row_of<malformed>, row_of<in_capitals>));
}

TEST_CASE("keys in lower case differ where texts do, beside their capitals") {
  CHECK(in_lower_case(make_sort_key("AbZ[@")) == make_sort_key("abz[@"));
  CHECK(in_lower_case(make_sort_key("a")) != in_lower_case(make_sort_key("b")));
}
