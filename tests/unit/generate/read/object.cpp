// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs: names on the wire, directions, composition, rules over members.
#include "ward/generate/read/object.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "read_json.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/direction.hpp"
#include "ward/schema/inlined.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/secret.hpp"
#include "ward/schema/text.hpp"

namespace object_reading_test {

enum class shade : std::uint8_t { dark, light };

struct paging {
  ward::integer<1, 100> page_size = 20;
  std::optional<ward::text<1, 9>> start_after;
};
struct search {
  ward::named<"class", ward::text<1, 9>> class_;
  std::optional<ward::named<"x-shade", ward::choice<shade>>> shade_of_it;
  ward::inlined<paging> paging_part;
  ward::named<"max", ward::integer<0, 9>> max_ = 3;
};

struct account {
  ward::read_only<ward::integer<0, 99>> number;
  ward::text<1, 20> owner;
  ward::write_only<ward::text<4, 20>> pin;
  std::optional<ward::read_only<ward::boolean>> is_locked;
};

struct sign_in {
  ward::personal<ward::text<1, 20>> user_name;
  ward::secret<ward::text<8, 72>> pass_phrase;
};

struct stay {
  ward::integer<1, 31> from;
  ward::integer<1, 31> until;
  constexpr auto check() const -> ward::rule_issue {
    if (until <= from) return {"until", "until-after-from", "must be later than from"};
    return {};
  }
};
struct trip {
  ward::list<stay, 1, 3> stays;
};
struct spelled_stay {
  ward::integer<1, 31> first_day;
  ward::integer<1, 31> last_day;
  constexpr auto check() const -> ward::rule_issue {
    if (last_day < first_day) return {"last_day", "last-after-first", "must not be before first_day"};
    return {};
  }
};
struct journey {
  ward::inlined<stay> nights;
  ward::text<1, 9> city;
};
struct either {
  std::optional<ward::boolean> a;
  std::optional<ward::boolean> b;
  constexpr auto check() const -> ward::rule_issue {
    if (!a && !b) return {"", "a-or-b", "needs a or b"};
    return {};
  }
};

constexpr ward::wire camel{ward::member_case::camel, ward::message::request};
constexpr ward::wire answer{ward::member_case::as_declared, ward::message::answer};

}  // namespace object_reading_test

using namespace object_reading_test;

TEST_CASE("members have the names that they are given") {
  CHECK(round_trip<search>(R"({"class":"a","x-shade":"light","page_size":3,"start_after":"q","max":9})") ==
        R"({"class":"a","x-shade":"light","page_size":3,"start_after":"q","max":9})");
  CHECK(round_trip<search>(R"({"class":"a"})") == R"({"class":"a","page_size":20,"max":3})");
  CHECK(issues_in<search>(R"({"class_":"a","shade_of_it":"dark"})") ==
        issues{"/class_ unknown_field", "/shade_of_it unknown_field", "/class required"});
}

TEST_CASE("names are in camelCase where the api says so, but for those that are given") {
  CHECK(round_trip<search, camel>(R"({"class":"a","x-shade":"dark","pageSize":3,"startAfter":"q"})") ==
        R"({"class":"a","x-shade":"dark","pageSize":3,"startAfter":"q","max":3})");
  CHECK(issues_in<search, camel>(R"({"class":"a","page_size":3})") == issues{"/page_size unknown_field"});
  CHECK(issues_in<search, camel>(R"({"class":"a","pageSize":0})") == issues{"/pageSize too_small"});
  CHECK(issues_in<sign_in, camel>("{}") == issues{"/userName required", "/passPhrase required"});
}

TEST_CASE("a request has no read-only members, an answer no write-only ones") {
  const reading_of<account> request{R"({"owner":"ann","pin":"1234"})"};
  REQUIRE(request.verdict == body_verdict::valid);
  CHECK(request.value.number.get() == nullptr);
  CHECK(*request.value.pin.get() == "1234");
  CHECK(issues_in<account>(R"({"number":3,"owner":"ann","pin":"1234","is_locked":true})") ==
        issues{"/number unknown_field", "/is_locked unknown_field"});
  CHECK(issues_in<account>(R"({"owner":"ann"})") == issues{"/pin required"});

  CHECK(round_trip<account, answer>(R"({"number":3,"owner":"ann","is_locked":true})") == R"({"number":3,"owner":"ann","is_locked":true})");
  CHECK(issues_in<account, answer>(R"({"owner":"ann","pin":"1234"})") == issues{"/pin unknown_field", "/number required"});
}

TEST_CASE("an answer without its read-only member is not written") {
  const account given{.number = ward::left_out, .owner = "ann", .pin = ward::left_out, .is_locked = {}};
  ward::text_buffer out;
  CHECK_FALSE(ward::generate::write_json(out, given));
  const account whole{.number = ward::integer<0, 99>{7}, .owner = "ann", .pin = ward::left_out, .is_locked = {}};
  out.clear();
  CHECK(ward::generate::write_json(out, whole));
  CHECK(out.view() == R"({"number":7,"owner":"ann"})");
}

TEST_CASE("secrets come in under the bounds of what they hold") {
  const reading_of<sign_in> read{R"({"user_name":"ann","pass_phrase":"correct horse"})"};
  REQUIRE(read.verdict == body_verdict::valid);
  CHECK(read.value.pass_phrase.reveal() == "correct horse");
  CHECK(read.value.user_name.reveal() == "ann");
  CHECK(to_string(read.value.user_name) == "[personal]");
  CHECK(issues_in<sign_in>(R"({"user_name":"ann","pass_phrase":"short"})") == issues{"/pass_phrase too_short"});
}

TEST_CASE("a struct's rule is asked when its members are sound, and tells its own words") {
  CHECK(round_trip<trip>(R"({"stays":[{"from":1,"until":2}]})") == R"({"stays":[{"from":1,"until":2}]})");
  const reading_of<trip> broken{R"({"stays":[{"from":1,"until":2},{"from":3,"until":3}]})"};
  CHECK(broken.verdict == body_verdict::invalid);
  CHECK(broken.said == issues{"/stays/1/until rule_broken"});
  CHECK(broken.first_issue().rule.name() == "until-after-from");
  CHECK(broken.first_issue().rule.sentence() == "must be later than from");
  CHECK(issues_in<trip>(R"({"stays":[{"from":1,"until":0}]})") == issues{"/stays/0/until too_small"});
  CHECK(issues_in<trip>(R"({"stays":[{"from":1}]})") == issues{"/stays/0/until required"});
  CHECK(issues_in<spelled_stay, camel>(R"({"firstDay":2,"lastDay":1})") == issues{"/lastDay rule_broken"});
  CHECK(issues_in<journey>(R"({"from":2,"until":1,"city":"a"})") == issues{"/until rule_broken"});
  CHECK(issues_in<either>("{}") == issues{" rule_broken"});
  CHECK(issues_in<either>(R"({"a":true})").empty());
}
