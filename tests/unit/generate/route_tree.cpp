// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The router: one path, one spelling, one operation.
#include "ward/generate/route_tree.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace {

using ward::http::method;
constexpr std::array<ward::generate::route_entry, 6> table{{{method::get, "/v1/notes/{id}"},
                                                            {method::post, "/v1/notes"},
                                                            {method::get, "/v1/notes"},
                                                            {method::get, "/health"},
                                                            {method::del, "/v1/notes/{id}"},
                                                            {method::get, "/v1/notes/{id}/tags/{tag}"}}};
const ward::generate::route_tree routes{table};

auto place_of(method wanted, std::string_view path) -> int {
  const auto match = routes.find(path);
  if (match.operations == nullptr) return -1;
  const auto place = (*match.operations)[static_cast<std::size_t>(wanted)];
  return place == ward::generate::no_operation ? -2 : place;
}

}  // namespace

TEST_CASE("each route leads to its operation") {
  CHECK(place_of(method::get, "/v1/notes/1") == 0);
  CHECK(place_of(method::post, "/v1/notes") == 1);
  CHECK(place_of(method::get, "/v1/notes") == 2);
  CHECK(place_of(method::get, "/health") == 3);
  CHECK(place_of(method::del, "/v1/notes/1") == 4);
  CHECK(place_of(method::get, "/v1/notes/1/tags/x") == 5);
  CHECK(place_of(method::put, "/v1/notes") == -2);
}

TEST_CASE("everything else leads nowhere") {
  for (const auto* path : {"/", "/v1", "/v1/", "/v1/notes/", "/v1//notes", "//v1/notes", "/v1/notes/1/", "/v1/notes/1/tags",
                           "/v1/notes/.", "/v1/notes/..", "/V1/notes", "/v1/note", "/v1/notesx", "/healthy", "/health/x",
                           "/v1/notes/1/tags/x/y"}) {
    CAPTURE(path);
    CHECK(place_of(method::get, path) == -1);
  }
}

TEST_CASE("parameters keep their names and their encoding") {
  const auto match = routes.find("/v1/notes/a%20b/tags/c");
  REQUIRE(match.parameter_count == 2);
  CHECK(match.parameters[0].name == "id");
  CHECK(match.parameters[0].encoded == "a%20b");
  CHECK(match.parameters[1].name == "tag");
  CHECK(match.parameters[1].encoded == "c");
}

TEST_CASE("a literal is compared decoded, and an escape that hides a slash is malformed") {
  CHECK(place_of(method::get, "/v1/n%6ftes") == 2);
  CHECK(place_of(method::get, "/v1/n%4ftes") == -1);
  CHECK(routes.find("/v1/no%2ftes").malformed);
  CHECK(routes.find("/v1/no%").malformed);
  CHECK_FALSE(routes.find("/v1/nope").malformed);
}
