// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The grammar of paths, and the order of their shapes.
#include "ward/law/path_template.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace ward::law;

TEST_CASE("well-formed paths") {
  for (const auto* path : {"/", "/a", "/v1/notes/{id}", "/{a}/{b}", "/a.b_c~d-e:f", "/{_x9}"}) {
    CAPTURE(path);
    CHECK(is_well_formed_path(path));
  }
}

TEST_CASE("malformed paths") {
  for (const auto* path : {"", "a", "/a/", "//", "/a//b", "/a b", "/a%20b", "/a?b", "/a#b", "/.", "/a/..", "/{", "/{}", "/{id", "/id}",
                           "/{1d}", "/{i-d}", "/x{id}", "/{id}x", "/{a}{b}", "/{a/b}", "/\xc3\xa4"}) {
    CAPTURE(path);
    CHECK_FALSE(is_well_formed_path(path));
  }
}

TEST_CASE("segments and placeholders have a greatest number") {
  CHECK(is_well_formed_path("/" + std::string(longest_literal_segment, 'a')));
  CHECK_FALSE(is_well_formed_path("/" + std::string(longest_literal_segment + 1, 'a')));
  CHECK(is_well_formed_path("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}"));
  CHECK_FALSE(is_well_formed_path("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}"));
}

TEST_CASE("placeholders in order") {
  const auto found = placeholders_of("/v1/{b}/x/{a}");
  REQUIRE(found.count == 2);
  CHECK(found.names[0] == "b");
  CHECK(found.names[1] == "a");
  CHECK(placeholders_of("/").count == 0);
}

TEST_CASE("shapes forget the names of placeholders and sort a place's placeholder before its words") {
  CHECK(shape_of<10>("/a/{x}/b").view() == shape_of<10>("/a/{yy}/b").view());
  CHECK(shape_of<6>("/a/{x}").view() < shape_of<6>("/a/-").view());
  CHECK(shape_of<8>("/a/b").view() < shape_of<8>("/a-b").view());
}
