// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The walk over a schema: every flaw at every depth, and none in what is lawful.
#include "ward/law/schema_flaws.hpp"

#include <catch2/catch_test_macros.hpp>
#include <boost/hana/adapt_struct.hpp>
#include <optional>
#include <string>
#include <vector>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct mixed {
  std::string text;
  ward::list<body_of<int>, 0, 3> numbers;
  std::optional<std::vector<bool>> flags;
};
struct empty {};

}  // namespace

namespace adapted {
struct point {
  ward::integer<0, 9> x;
  ward::text<1, 9> tenant_id;
};
}  // namespace adapted
BOOST_HANA_ADAPT_STRUCT(adapted::point, x, tenant_id);

TEST_CASE("lawful types have no flaw") {
  STATIC_CHECK(flaws_of<note> == flaw_set{});
  STATIC_CHECK(flaws_of<empty> != flaw_set{});
  STATIC_CHECK(flaws_of<const note> == flaw_set{});
  STATIC_CHECK(flaws_of<std::optional<ward::list<note, 0, 9>>> == flaw_set{});
}

TEST_CASE("flaws add up over members") {
  STATIC_CHECK(flaws_of<mixed> == (flaw_set{flaw::unbounded_text} | flaw::unbounded_number | flaw::unbounded_list));
}

TEST_CASE("structs that Hana describes are walked too") { STATIC_CHECK(flaws_of<adapted::point> == flaw_set{flaw::tenant_name}); }
