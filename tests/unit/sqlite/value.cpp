// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/value.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <optional>
#include <string>

#include "scratch_folder.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/date.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/text.hpp"
#include "ward/sqlite/connection.hpp"

using namespace ward::sqlite;
using user_id = ward::id<"user">;

namespace {

struct fixture {
  scratch_folder folder;
  connection on{folder.file("values")};

  template <class Out, class In>
  auto echo(const In& value) {
    return on.find("SELECT ?1", [](const row& at) { return at.get<Out>(0); }, value).value();
  }
  template <class In>
  auto type_of(const In& value) {
    return on.find("SELECT typeof(?1)", [](const row& at) { return std::string{at.get<std::string_view>(0)}; }, value).value();
  }
};

enum class colour { red, green };

}  // namespace

TEST_CASE_METHOD(fixture, "values come back as they went in") {
  CHECK(echo<std::int64_t>(std::numeric_limits<std::int64_t>::min()) == std::numeric_limits<std::int64_t>::min());
  CHECK(echo<std::int64_t>(std::numeric_limits<std::int64_t>::max()) == std::numeric_limits<std::int64_t>::max());
  CHECK(echo<bool>(true));
  CHECK_FALSE(echo<bool>(ward::boolean{false}));

  const auto id = user_id::random();
  CHECK(echo<user_id>(id) == id);
  CHECK(type_of(id) == "blob");
  const ward::timestamp when{ward::instant{std::chrono::microseconds{-1'234'567'890'123}}};
  CHECK(echo<ward::timestamp>(when) == when);
  CHECK(echo<ward::instant>(when) == when.value());

  const auto text = ward::text<1, 20>::from("a'b\"; -- \xE2\x82\xAC").value();
  CHECK(echo<ward::text<1, 20>>(text) == text);
  CHECK(echo<ward::choice<colour>>(ward::choice<colour>{colour::green}) == colour::green);
  CHECK(echo<ward::one_of<"a", "b">>(ward::one_of<"a", "b">{"b"}) == "b");

  using rank = ward::integer<-5, 100>;
  CHECK(echo<rank>(rank{-5}) == -5);
  using share = ward::number<0, 2>;
  CHECK(echo<share>(share{1.25}) == 1.25);
  CHECK(echo<ward::date>(ward::date{"2026-11-21"}) == ward::date{"2026-11-21"});
  CHECK(type_of(ward::date{"2026-11-21"}) == "text");
}

TEST_CASE_METHOD(fixture, "a pointer binds what it points to, or NULL") {
  const ward::text<1, 20> text = "here";
  const ward::text<1, 20>* nowhere = nullptr;
  CHECK(echo<ward::text<1, 20>>(&text) == text);
  CHECK(type_of(nowhere) == "null");
}

TEST_CASE_METHOD(fixture, "a number of a column keeps the bounds of its type") {
  CHECK_THROWS_AS((echo<ward::integer<0, 9>>(std::int64_t{10})), ward::sqlite::error);
  CHECK_THROWS_AS((echo<ward::integer<0, 9>>(std::string_view{"9"})), ward::sqlite::error);
}

TEST_CASE_METHOD(fixture, "texts may be empty and hold a NUL") {
  on.find("SELECT ?1", [](const row& at) { CHECK(at.get<std::string_view>(0).empty()); return 0; }, std::string{});
  on.find("SELECT ?1", [](const row& at) { CHECK(at.get<std::string_view>(0).empty()); return 0; }, std::string_view{});
  const std::string with_nul{"a\0b", 3};
  on.find("SELECT ?1", [&](const row& at) { CHECK(at.get<std::string_view>(0) == with_nul); return 0; }, with_nul);
  CHECK(type_of(std::string_view{}) == "text");
}

TEST_CASE_METHOD(fixture, "blobs may be empty") {
  const std::array bytes{std::byte{0}, std::byte{255}};
  on.find("SELECT ?1", [&](const row& at) {
    const auto stored = at.get<blob>(0);
    CHECK(std::equal(stored.begin(), stored.end(), bytes.begin(), bytes.end()));
    return 0;
  }, blob{bytes});
  on.find("SELECT ?1", [](const row& at) { CHECK(at.get<blob>(0).empty()); return 0; }, blob{});
  CHECK(type_of(blob{}) == "blob");
}

TEST_CASE_METHOD(fixture, "NULL is nothing, and only where it may be") {
  CHECK(type_of(nullptr) == "null");
  CHECK(type_of(std::nullopt) == "null");
  CHECK(type_of(std::optional<std::string>{}) == "null");
  CHECK(type_of(std::optional<std::string>{""}) == "text");
  CHECK_FALSE(echo<std::optional<std::int64_t>>(nullptr).has_value());
  CHECK(echo<std::optional<std::int64_t>>(7) == 7);
  CHECK_THROWS_AS(echo<std::int64_t>(nullptr), error);
  CHECK_THROWS_AS(echo<user_id>(nullptr), error);
}

TEST_CASE_METHOD(fixture, "what the file says is checked") {
  CHECK_THROWS_AS(echo<std::int64_t>("7"), error);
  CHECK_THROWS_AS((echo<ward::text<1, 3>>("four")), error);
  CHECK_THROWS_AS((echo<ward::text<1, 3>>("\xff")), error);
  CHECK_THROWS_AS((echo<ward::choice<colour>>("blue")), error);
  CHECK_THROWS_AS(echo<user_id>("0190f9a0-0000-7000-8000-000000000000"), error);
  CHECK_THROWS_AS(echo<user_id>(blob{std::array{std::byte{1}}}), error);
  try {
    on.find("SELECT 1 AS age", [](const row& at) { return at.get<ward::text<1, 3>>(0).view().size(); });
    FAIL("nothing was thrown");
  } catch (const error& problem) {
    CHECK(std::string{problem.what()} == "column 0 (age) does not hold what its type says, in: SELECT 1 AS age");
  }
}

TEST_CASE_METHOD(fixture, "a column that is not there is an error") {
  CHECK_THROWS_AS(on.find("SELECT 1", [](const row& at) { return at.get<std::int64_t>(1); }), error);
  CHECK_THROWS_AS(on.find("SELECT 1", [](const row& at) { return at.get<std::int64_t>(-1); }), error);
}
