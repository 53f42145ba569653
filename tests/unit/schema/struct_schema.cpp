// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs as schemas: members, names and presence, from aggregates and from Boost.Hana Structs.
#include "ward/schema/struct_schema.hpp"

#include <boost/hana/adapt_struct.hpp>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <type_traits>

#include "ward/schema/boolean.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/text.hpp"

namespace shop {

struct place {
  ward::text<1, 20> city;
};

struct order {
  ward::text<1, 20> customer;
  ward::integer<1, 100> limit = 20;
  std::optional<ward::text<1, 20>> remark;
  ward::list<place, 0, 3> stops;
  place target;
  ward::boolean urgent = false;
  ward::one_of<"a", "b"> group = "b";
};

// No aggregate, and its own names: what Hana is for.
class parcel {
 public:
  explicit parcel(int) {}
  ward::text<1, 20> label = "none";
  std::optional<ward::integer<0, 9>> grams;
};

struct nothing {};

}  // namespace shop

BOOST_HANA_ADAPT_STRUCT(shop::parcel, label, grams);

static_assert(ward::member_count<shop::order> == 7);
static_assert(ward::member_count<shop::nothing> == 0);
static_assert(ward::member_names<shop::order>[0] == "customer" && ward::member_names<shop::order>[6] == "group");
static_assert(std::is_same_v<ward::member_types<shop::place>, ward::type_list<ward::text<1, 20>>>);
static_assert(ward::member_count<shop::parcel> == 2 && ward::member_names<shop::parcel>[1] == "grams");
static_assert(ward::kind_of<shop::order> == ward::schema_kind::object && ward::kind_of<int> == ward::schema_kind::none);
static_assert(ward::find_member<shop::order>("stops") == 3 && ward::find_member<shop::order>("Stops") == 7);

TEST_CASE("presence follows from the type and from member initialisers") {
  using enum ward::presence;
  constexpr auto presence = ward::member_presence<shop::order>;
  CHECK(presence[0] == required);
  CHECK(presence[1] == defaulted);
  CHECK(presence[2] == ward::presence::optional);
  CHECK(presence[3] == required);
  CHECK(presence[4] == required);
  CHECK(presence[5] == defaulted);
  CHECK(presence[6] == defaulted);
}

TEST_CASE("members are visited in order") {
  shop::place place{.city = "Trier"};
  ward::visit_members(place, [](auto& city) { city = ward::text<1, 20>{"Mainz"}; });
  CHECK(place.city == "Mainz");
}
