// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Integers, numbers, booleans and words: bounds, storage, constants.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <type_traits>

#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/timestamp.hpp"

namespace {

enum class color { red, green, dark_blue };

static_assert(sizeof(ward::integer<0, 100>::storage) == 1);
static_assert(sizeof(ward::integer<-129, 100>::storage) == 2);
static_assert(sizeof(ward::integer<0, 40'000>::storage) == 4);
static_assert(sizeof(ward::integer<0, 9'007'199'254'740'991>::storage) == 8);
static_assert(ward::choice<color>::words.size() == 3 && ward::choice<color>::words[2] == "dark_blue");
static_assert(!std::is_constructible_v<ward::boolean, int> && !std::is_constructible_v<ward::boolean, const char*>);
static_assert(!std::is_default_constructible_v<ward::integer<0, 1>> && !std::is_default_constructible_v<ward::boolean>);

}  // namespace

TEST_CASE("integers keep their bounds") {
  using limited = ward::integer<-5, 5>;
  CHECK(limited::from(-5).value().value() == -5);
  CHECK(limited::from(5).value().value() == 5);
  CHECK(limited::from(-6).error() == ward::issue{ward::issue_code::too_small, -5});
  CHECK(limited::from(6).error() == ward::issue{ward::issue_code::too_large, 5});
}

TEST_CASE("numbers are finite and keep their bounds") {
  using share = ward::number<0, 1>;
  CHECK(share::from(1.0).has_value());
  CHECK(share::from(0.0).has_value());
  CHECK(share::from(-0.1).error().code == ward::issue_code::too_small);
  CHECK(share::from(std::nextafter(1.0, 2.0)).error().code == ward::issue_code::too_large);
  CHECK_FALSE(share::from(std::numeric_limits<double>::quiet_NaN()).has_value());
  CHECK_FALSE(share::from(std::numeric_limits<double>::infinity()).has_value());
}

TEST_CASE("integers may be multiples of a step") {
  using five = ward::integer<-7, 100, ward::multiple_of{5}>;
  static_assert(five::multiple == 5 && ward::integer<0, 1>::multiple == 1 && sizeof(five) == 2);
  CHECK(five::from(-5).value().value() == -5);
  CHECK(five::from(0).has_value());
  CHECK(five::from(100).has_value());
  CHECK(five::from(99).error() == ward::issue{ward::issue_code::not_a_multiple, 5});
  CHECK(five::from(-7).error().code == ward::issue_code::not_a_multiple);
  CHECK(five::from(105).error() == ward::issue{ward::issue_code::too_large, 100});
  static_assert(ward::detail::holds_a_multiple(9, 9, 9) && ward::detail::holds_a_multiple(-9, -9, 9));
  static_assert(!ward::detail::holds_a_multiple(10, 17, 9) && !ward::detail::holds_a_multiple(-8, -1, 9));
}

TEST_CASE("bounds of numbers may be open") {
  using share = ward::number<ward::above{0}, ward::below{1}>;
  static_assert(share::excludes_low && share::excludes_high && !ward::number<0, 1>::excludes_low);
  CHECK(share::from(0.5).has_value());
  CHECK(share::from(std::nextafter(0.0, 1.0)).has_value());
  CHECK(share::from(std::nextafter(1.0, 0.0)).has_value());
  CHECK(share::from(0.0).error() == ward::issue{ward::issue_code::not_above, 0});
  CHECK(share::from(-0.0).error().code == ward::issue_code::not_above);
  CHECK(share::from(1.0).error() == ward::issue{ward::issue_code::not_below, 1});
  CHECK_FALSE(share::from(std::numeric_limits<double>::quiet_NaN()).has_value());
  using half_open = ward::number<0, ward::below{0.5}>;
  CHECK(half_open::from(0.0).has_value());
  CHECK(half_open::from(0.5).error().code == ward::issue_code::not_below);
}

TEST_CASE("words come from their list only, case-sensitive") {
  using state = ward::one_of<"draft", "final">;
  CHECK(state::from("final").value() == "final");
  CHECK(state::from("final").value().index() == 1);
  CHECK(state::from("Final").error().code == ward::issue_code::not_allowed);
  CHECK(state::from("").error().code == ward::issue_code::not_allowed);
  CHECK(ward::choice<color>::from("dark_blue").value().value() == color::dark_blue);
  CHECK(ward::choice<color>::from("blue").error().code == ward::issue_code::not_allowed);
  CHECK(ward::choice<color>{static_cast<color>(9)}.view().empty());
}

TEST_CASE("ids are UUIDs and know what they identify") {
  using note_id = ward::id<"note">;
  static_assert(!std::is_convertible_v<note_id, ward::id<"user">>);
  CHECK(note_id::from("3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00").has_value());
  CHECK(note_id::from("17").error().code == ward::issue_code::not_a_uuid);
  CHECK_FALSE(note_id::random() == note_id::random());
}

TEST_CASE("timestamps read any offset") {
  const auto there = ward::timestamp::from("2026-11-21T12:00:00+02:00").value();
  CHECK(there == ward::timestamp::from("2026-11-21T10:00:00Z").value());
  CHECK(ward::timestamp::from("2026-02-30T10:00:00Z").error().code == ward::issue_code::not_a_timestamp);
}
