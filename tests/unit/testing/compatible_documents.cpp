// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What `ward::compatible` says of two types, tried with documents: each request of the old one is read as the new one, and each
// answer that the new one writes as the old one; where it says no, there is a document that shows it.
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/generate/schema_node.hpp"
#include "ward/law/compatible.hpp"
#include "ward/testing/instances.hpp"

using namespace ward;

namespace {

template <class Type>
struct box {
  Type value;
};

// The value of a document, in memory of its own.
template <class Type, message Of>
class reading {
 public:
  explicit reading(std::string_view json) {
    generate::issue_list issues;
    text_.append(json);
    is_sound_ = parser_.template parse<wire{member_case::as_declared, Of}>(text_, value_, memory_, issues) == generate::body_verdict::valid;
  }
  [[nodiscard]] auto is_sound() const -> bool { return is_sound_; }
  [[nodiscard]] auto value() const -> const Type& { return value_; }

 private:
  generate::body_parser parser_;
  text_buffer text_;
  arena memory_;
  Type value_ = ward::detail::schema_access::make<Type>();
  bool is_sound_ = false;
};

/// A request of `Old` that `New` refuses; empty if there is none.
template <class Old, class New>
auto refused_request() -> std::string {
  for (const auto& each : testing::instances<Old>()) {
    if (each.valid && !reading<New, message::request>{each.json}.is_sound()) return each.json;
  }
  return {};
}

/// What `New` writes and `Old` does not read; empty if there is nothing.
template <class Old, class New>
auto unknown_answer() -> std::string {
  for (const auto& each : testing::cases_of(*generate::node_of<New, wire{member_case::as_declared, message::answer}>)) {
    const reading<New, message::answer> made{each.json};
    if (!each.valid || !made.is_sound()) continue;
    text_buffer written;
    REQUIRE(generate::write_json<wire{member_case::as_declared, message::answer}>(written, made.value()));
    if (!reading<Old, message::answer>{written.view()}.is_sound()) return std::string{written.view()};
  }
  return {};
}

template <class Old, class New>
void try_out(std::string_view change) {
  INFO(change);
  CHECK((refused_request<Old, New>().empty()) == (compatible<Old, New>));
  CHECK((unknown_answer<Old, New>().empty()) == (compatible<Old, New, message::answer>));
}
// And back again.
template <class Old, class New>
void try_both_ways(std::string_view change) {
  try_out<Old, New>(change);
  try_out<New, Old>(std::string{change} + ", back");
}
// Of two types that differ in what no derived document shows: `request` is one that `Old` takes and `New` does not.
template <class Old, class New>
void show(std::string_view change, std::string_view request) {
  INFO(change);
  STATIC_CHECK(!compatible<Old, New>);
  STATIC_CHECK(!compatible<New, Old, message::answer>);
  CHECK(reading<Old, message::request>{request}.is_sound());
  CHECK(!reading<New, message::request>{request}.is_sound());
  STATIC_CHECK(compatible<New, Old>);
  STATIC_CHECK(compatible<Old, New, message::answer>);
  CHECK(refused_request<New, Old>().empty());
  CHECK(unknown_answer<Old, New>().empty());
}
template <class Old, class New>
void try_boxed(std::string_view change) {
  try_both_ways<box<Old>, box<New>>(change);
}

}  // namespace

TEST_CASE("texts and words, tried with documents") {
  try_boxed<text<1, 9>, text<0, 10>>("longer and shorter");
  show<box<matching<"[a-z0-9]{1,8}">>, box<matching<"[a-z]{1,8}">>>("fewer characters", R"({"value":"a1"})");
  try_boxed<matching<"[0-9]{5}">, matching<"[0-9]{5}(?:-[0-9]{4})?">>("another form too");
  try_boxed<matching<"[a-z]+", 9>, matching<"[a-z]{1,9}">>("said in another way");
  show<box<matching<"[a-z0-9-]{1,9}">>, box<slug<9>>>("nothing but a slug", R"({"value":"a--b"})");
  try_boxed<one_of<"a", "b">, one_of<"b", "a", "c">>("one more word");
  show<box<matching<"[a-z]">>, box<one_of<"a", "b">>>("any letter, then two of them", R"({"value":"c"})");
  try_boxed<constant<"a">, constant<"b">>("another constant");
  try_boxed<id<"note">, id<"page">>("what an id names");
  try_boxed<id<"note">, text<1, 36>>("an id, then any text");
  try_boxed<timestamp, text<1, 64>>("a moment, then any text");
  try_boxed<email, text<1, 254>>("an address, then any text");
  try_boxed<base64<1, 9>, base64<0, 10>>("more bytes, or none");
  try_boxed<decimal<5, 2>, decimal<6, 3>>("one digit more");
  try_boxed<string64<0, 9>, string64<-1, 9>>("one less");
}

TEST_CASE("numbers and shapes, tried with documents") {
  try_boxed<integer<1, 9>, integer<0, 10>>("lower and higher");
  try_boxed<integer<0, 90, multiple_of{10}>, integer<0, 90, multiple_of{15}>>("other multiples");
  try_boxed<integer<1, 9>, number<1, 9>>("with fractions");
  try_boxed<number<0, 1>, number<above{0}, below{1}>>("without the ends");
  try_boxed<list<text<1, 8>, 1, 8>, list<text<1, 8>, 0, 9>>("more items, or none");
  try_boxed<list<text<1, 8>, 1, 8>, set<text<1, 8>, 1, 8>>("no two alike");
  try_boxed<list<text<1, 8>, 1, 8>, list<text<1, 7>, 1, 8>>("shorter items");
  try_boxed<map<text<1, 8>, integer<1, 9>, 3>, map<text<1, 9>, integer<1, 9>, 3>>("longer names");
  try_boxed<map<text<1, 8>, integer<1, 9>, 3>, map<text<1, 8>, integer<1, 8>, 2>>("fewer and smaller entries");
  try_boxed<text<1, 9>, nullable<text<1, 9>>>("or null");
  try_boxed<text<1, 9>, boolean>("another kind");
  try_boxed<unbounded_json<"theirs", 100>, unbounded_json<"ours", 200>>("longer JSON");
}

namespace {

struct optional_rank {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
};
struct required_rank {
  text<1, 9> title;
  integer<1, 9> rank;
};
struct defaulted_rank {
  text<1, 9> title;
  integer<1, 9> rank = 3;
};
struct renamed_rank {
  text<1, 9> title;
  named<"Rank", integer<1, 9>> rank;
};
struct rank_first {
  integer<1, 9> rank;
  text<1, 9> title;
};
struct rank_in_answers {
  text<1, 9> title;
  read_only<integer<1, 9>> rank;
};
struct shown_rank {
  text<1, 9> title;
  declassify<"it is a test", personal<integer<1, 9>>> rank;
};
struct title_alone {
  text<1, 9> title;
};
struct put_together {
  inlined<title_alone> part;
  integer<1, 9> rank;
};
struct even_rank {
  text<1, 9> title;
  integer<1, 9> rank;
  constexpr auto check() const -> rule_issue {
    if (rank.value() % 2 != 0) return {"rank", "even-rank", "must be even"};
    return {};
  }
};

struct card {
  constant<"card"> type;
  text<4, 4> digits;
};
struct longer_card {
  constant<"card"> type;
  text<4, 5> digits;
};
struct cash {
  constant<"cash"> type;
};
struct transfer {
  constant<"transfer"> type;
  text<1, 34> iban;
};
struct comment {
  text<1, 9> words;
  list<recursive<comment, 2>, 0, 2> replies;
};
struct deeper_comment {
  text<1, 9> words;
  list<recursive<deeper_comment, 3>, 0, 2> replies;
};
struct longer_comment {
  text<1, 10> words;
  list<recursive<longer_comment, 2>, 0, 2> replies;
};

}  // namespace

TEST_CASE("members, tried with documents") {
  try_both_ways<required_rank, optional_rank>("may be absent");
  try_both_ways<required_rank, defaulted_rank>("has a default");
  try_out<optional_rank, defaulted_rank>("could be absent, has a default");
  try_both_ways<required_rank, renamed_rank>("another name");
  try_both_ways<required_rank, rank_first>("another order");
  try_both_ways<required_rank, put_together>("made of parts");
  try_both_ways<required_rank, shown_rank>("personal and shown");
  CHECK(!refused_request<required_rank, even_rank>().empty());
  STATIC_CHECK(!compatible<required_rank, even_rank>);
  CHECK(refused_request<even_rank, required_rank>().empty());
  STATIC_CHECK(compatible<even_rank, required_rank>);
}

TEST_CASE("members of one direction, tried with documents") {
  CHECK((refused_request<title_alone, rank_in_answers>().empty()) == (compatible<title_alone, rank_in_answers>));
  CHECK((refused_request<required_rank, rank_in_answers>().empty()) == (compatible<required_rank, rank_in_answers>));
  CHECK((unknown_answer<required_rank, rank_in_answers>().empty()) == (compatible<required_rank, rank_in_answers, message::answer>));
  CHECK((unknown_answer<rank_in_answers, title_alone>().empty()) == (compatible<rank_in_answers, title_alone, message::answer>));
}

TEST_CASE("a new member of answers is for clients to ignore, which a strict reader does not") {
  STATIC_CHECK(compatible<title_alone, required_rank, message::answer>);
  CHECK(!unknown_answer<title_alone, required_rank>().empty());
}

TEST_CASE("variants, what holds itself and changes, tried with documents") {
  try_boxed<variant<"type", card, cash>, variant<"type", cash, card>>("another order");
  try_boxed<variant<"type", card, cash>, variant<"type", card, cash, transfer>>("one more");
  try_boxed<variant<"type", card, cash>, variant<"type", longer_card, cash>>("one looks otherwise");
  try_boxed<card, variant<"type", card, cash>>("one, then one of two");
  show<deeper_comment, comment>("not so deep", R"({"words":"a","replies":[{"words":"b","replies":[{"words":"c","replies":[)"
                                               R"({"words":"d","replies":[]}]}]}]})");
  try_both_ways<comment, longer_comment>("longer at any depth");
  CHECK((refused_request<merge_patch<required_rank>, merge_patch<optional_rank>>().empty()));
  STATIC_CHECK(compatible<merge_patch<required_rank>, merge_patch<optional_rank>>);
  CHECK((!refused_request<merge_patch<optional_rank>, merge_patch<required_rank>>().empty()));
  STATIC_CHECK(!compatible<merge_patch<optional_rank>, merge_patch<required_rank>>);
  CHECK((!refused_request<merge_patch<required_rank>, merge_patch<title_alone>>().empty()));
  STATIC_CHECK(!compatible<merge_patch<required_rank>, merge_patch<title_alone>>);
}
