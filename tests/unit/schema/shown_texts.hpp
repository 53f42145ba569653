// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a string type shows of itself holds: its examples are taken and come back, its counter-examples are not.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "ward/schema/utf8.hpp"

template <class Type>
void check_shown_texts() {
  REQUIRE(!Type::shape.examples.empty());
  REQUIRE(!Type::shape.counter_examples.empty());
  for (const auto example : Type::shape.examples) {
    CAPTURE(example);
    CHECK(Type::from(example).has_value());
    CHECK(example.size() <= Type::max_bytes);
    CHECK(ward::count_code_points(example) >= Type::shape.min_length);
    CHECK(ward::count_code_points(example) <= Type::shape.max_length);
  }
  for (const auto counter_example : Type::shape.counter_examples) {
    CAPTURE(counter_example);
    CHECK(Type::from(counter_example).error().found());
  }
}

/// For types that are kept as a value: what is written is read as that value.
template <class Type>
void check_round_trips() {
  check_shown_texts<Type>();
  for (const auto example : Type::shape.examples) {
    CAPTURE(example);
    const auto value = Type::from(example).value();
    CHECK(Type::from(value.text().view()).value() == value);
    CHECK(Type::from_value(value.value()).value() == value);
  }
}
