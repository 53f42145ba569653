// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs of one name among the schemas of an api.
#include "ward/law/schema_names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace first {
struct line {
  ward::text<1, 9> text;
};
struct order {
  ward::list<line, 0, 3> lines;
};
struct tree {
  ward::list<ward::recursive<tree, 3>, 0, 2> branches;
  line leaf;
};
struct filter {
  ward::text<1, 9> text;
};
template <class Item>
struct page {
  ward::list<Item, 0, 9> items;
};
}  // namespace first

namespace second {
struct line {
  ward::text<1, 9> text;
};
struct order {
  std::optional<line> only;
};
struct filter {
  ward::text<1, 9> text;
};
struct circle {
  ward::constant<"circle"> kind;
};
struct with_line {
  ward::constant<"line"> kind;
  ward::nullable<line> line_or_null;
};
}  // namespace second

namespace {

template <class... Endpoints>
struct api_of : ward::api<Endpoints...> {};
template <class Body>
using makes = post_that<ward::body<Body>>;
template <class Answer>
using shows = post_that<ward::returns<200, Answer>>;

template <class... Endpoints>
inline constexpr std::size_t clashes = name_clashes_of<api_of<Endpoints...>>.size;

}  // namespace

TEST_CASE("one struct in many places is one schema") {
  STATIC_CHECK(clashes<> == 0);
  STATIC_CHECK(clashes<good> == 0);
  STATIC_CHECK(clashes<makes<first::order>, shows<first::order>, shows<first::line>> == 0);
  STATIC_CHECK(clashes<makes<first::tree>, shows<first::tree>> == 0);
  STATIC_CHECK(gives_each_schema_a_name_of_its_own<api_of<makes<first::order>, shows<first::line>>>);
}

TEST_CASE("structs of one name, wherever they are held") {
  STATIC_CHECK(clashes<makes<first::line>, shows<second::line>> == 1);
  STATIC_CHECK(clashes<makes<first::order>, shows<ward::list<second::line, 0, 2>>> == 1);
  STATIC_CHECK(clashes<makes<first::tree>, makes<ward::variant<"kind", second::circle, second::with_line>>> == 1);
  STATIC_CHECK(clashes<makes<ward::merge_patch<second::order>>, shows<first::line>> == 1);
  STATIC_CHECK(clashes<shows<ward::map<ward::slug<>, first::line, 2>>, shows<second::line>> == 1);
  STATIC_CHECK(!gives_each_schema_a_name_of_its_own<api_of<makes<first::line>, shows<second::line>>>);
}

TEST_CASE("each clash is told once, those inside of structs that clash too") {
  STATIC_CHECK(clashes<makes<first::order>, makes<second::order>, shows<second::order>> == 2);
  STATIC_CHECK(place_of_clash<api_of<makes<first::order>, makes<second::order>>, 0>().view() == "first::order and second::order");
  STATIC_CHECK(place_of_clash<api_of<makes<first::order>, makes<second::order>>, 1>().view() == "first::line and second::line");
}

TEST_CASE("templates are told apart by their arguments") {
  STATIC_CHECK(clashes<shows<first::page<note>>, shows<first::page<new_note>>> == 0);
}

TEST_CASE("parameters are no components") { STATIC_CHECK(clashes<post_that<ward::query<first::filter>>, post_that<ward::query<second::filter>>> == 0); }
