// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/testing/instances.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "contract/kitchen_sink.hpp"
#include "ward/core/arena.hpp"
#include "ward/generate/body_parser.hpp"

namespace {

using ward::generate::body_verdict;

template <class Struct, ward::member_case Names = ward::member_case::as_declared>
struct parsed {
  ward::text_buffer body;
  ward::arena memory;
  ward::generate::issue_list issues;
  ward::generate::body_parser parser;
  body_verdict verdict;

  explicit parsed(std::string_view json) {
    body.append(json);
    auto value = ward::detail::schema_access::make<Struct>();
    verdict = parser.template parse<ward::wire{Names, ward::message::request}>(body, value, memory, issues);
  }
};

// What the corpus says of each document is what the parser says.
template <class Struct, ward::member_case Names = ward::member_case::as_declared>
void check_corpus(std::size_t fewest) {
  const auto corpus = ward::testing::instances<Struct, Names>();
  CHECK(corpus.size() >= fewest);
  std::size_t valid = 0;
  for (const auto& each : corpus) {
    INFO(each.why << "\n" << each.json.substr(0, 2000));
    const parsed<Struct, Names> said{each.json};
    CHECK((said.verdict == body_verdict::valid) == each.valid);
    if (said.verdict != body_verdict::malformed) CHECK((said.verdict == body_verdict::invalid) == !said.issues.empty());
    valid += each.valid ? 1 : 0;
  }
  CHECK(valid >= 5);
}

template <class Struct>
auto has(bool valid, std::string_view why) -> bool {
  const auto corpus = ward::testing::instances<Struct>();
  return std::any_of(corpus.begin(), corpus.end(), [&](const auto& each) { return each.valid == valid && each.why == why; });
}

}  // namespace

namespace instances_test {

struct long_texts {
  ward::text<2, 1'000'000> story;
  ward::list<ward::text<0, 4>, 0, 1'000'000> words;
};

struct span {
  ward::timestamp starts_at;
  ward::timestamp ends_at;
  constexpr auto check() const -> ward::rule_issue {
    if (ends_at <= starts_at) return {"ends_at", "ends-after-start", "must be later than starts_at"};
    return {};
  }
};
struct booking {
  span when;
  ward::nullable<ward::integer<1, 9, ward::multiple_of{3}>> guests;
};

struct comment {
  ward::text<0, 5> text;
  ward::list<ward::recursive<comment, 3>, 0, 2> replies;
};
struct page {
  ward::list<ward::recursive<comment, 1>, 0, 2> comments;
};

struct cat {
  ward::constant<"cat"> kind{};
  ward::boolean purrs;
};
struct dog {
  ward::constant<"dog"> kind{};
  ward::set<ward::one_of<"sit", "stay">, 0, 2> tricks;
};
struct household {
  ward::variant<"kind", cat, dog> pet;
  ward::map<ward::matching<"[a-z]{1,3}">, ward::number<0, ward::below{1}>, 2> shares;
};

}  // namespace instances_test

TEST_CASE("the parser says what the corpus says") {
  check_corpus<kitchen_sink::place>(100);
  check_corpus<kitchen_sink::owner_note>(100);
  check_corpus<kitchen_sink::recipe_draft>(600);
  check_corpus<kitchen_sink::recipe>(200);
  check_corpus<kitchen_sink::recipe, ward::member_case::camel>(200);
  check_corpus<kitchen_sink::recipe_page>(300);
  check_corpus<instances_test::long_texts>(100);
}

TEST_CASE("the parser says what the corpus says, of every kind of value") {
  using namespace instances_test;
  check_corpus<booking>(200);
  check_corpus<booking, ward::member_case::camel>(200);
  check_corpus<comment>(200);
  check_corpus<page>(200);
  check_corpus<household>(300);
  check_corpus<ward::merge_patch<kitchen_sink::owner_note>>(100);
}

TEST_CASE("rules over members are taken into account") {
  using instances_test::span;
  CHECK(has<span>(true, "all members"));
  CHECK(has<span>(false, "/ends_at: an example, which a rule forbids"));
  CHECK(has<span>(true, "/ends_at: an example"));
}

TEST_CASE("what holds itself is tried at its depth and beyond") {
  using namespace instances_test;
  CHECK(has<comment>(true, "/replies/1: typical"));
  CHECK(has<comment>(false, "in itself 17 times"));
  CHECK(has<page>(true, "/comments/1/replies: no items"));
}

TEST_CASE("a patch takes null for what may be removed") {
  using patch = ward::merge_patch<kitchen_sink::owner_note>;
  const auto corpus = ward::testing::instances<patch>();
  const auto valid = [&](std::string_view json) {
    return std::any_of(corpus.begin(), corpus.end(), [&](const auto& each) { return each.valid && each.json == json; });
  };
  CHECK(valid("{}"));
  CHECK(valid(R"({"author":"aaaaaaaa","remark":null})"));
  CHECK_FALSE(valid(R"({"author":null,"remark":"aaaaaaaa"})"));
}

TEST_CASE("the corpus has both sides of each bound") {
  using kitchen_sink::recipe_draft;
  CHECK(has<recipe_draft>(true, "/title: longest, four bytes each"));
  CHECK(has<recipe_draft>(false, "/title: longer than the longest"));
  CHECK(has<recipe_draft>(false, "/title: shorter than the shortest"));
  CHECK(has<recipe_draft>(false, "/title: absent"));
  CHECK(has<recipe_draft>(true, "/servings: absent"));
  CHECK(has<recipe_draft>(false, "/servings: twice, once with an escape"));
  CHECK(has<recipe_draft>(true, "/servings: at a bound"));
  CHECK(has<recipe_draft>(true, "/places/1/label: longest"));
  CHECK(has<recipe_draft>(false, "/palette/1/2: beyond 2^53"));
  CHECK(has<recipe_draft>(true, "/palette: 4 items"));
  CHECK(has<recipe_draft>(false, "/palette: 5 items"));
  CHECK(has<recipe_draft>(false, "/colour: near a word of the list"));
  CHECK(has<recipe_draft>(false, "with a byte order mark"));
  CHECK_FALSE(has<recipe_draft>(true, "with a byte order mark"));
}

TEST_CASE("the corpus is the same each time, and its documents are bounded") {
  const auto first = ward::testing::instances<instances_test::long_texts>();
  const auto second = ward::testing::instances<instances_test::long_texts>();
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i != first.size(); ++i) {
    CHECK(first[i].json == second[i].json);
    CHECK(first[i].json.size() < 2 * ward::testing::longest_document);
  }
}
