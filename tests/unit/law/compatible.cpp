// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Every kind of schema, and every clause: what callers of the old one survive as a request, and what as an answer.
#include "ward/law/compatible.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "ward/declare.hpp"

using namespace ward;
using enum law::breach;

namespace {

struct row {
  std::string_view change;
  law::breach as_request;
  law::breach as_answer;
  law::breach wanted_as_request;
  law::breach wanted_as_answer;
};

template <class Old, class New>
constexpr auto changed(std::string_view change, law::breach as_request, law::breach as_answer) -> row {
  constexpr law::comparison answer{.of = message::answer};
  constexpr auto request_breach = law::verdict_of<Old, New>.found.what;
  constexpr auto answer_breach = law::verdict_of<New, Old, answer>.found.what;
  static_assert(compatible<Old, New> == (request_breach == none));
  static_assert(compatible<Old, New, message::answer> == (answer_breach == none));
  return {change, request_breach, answer_breach, as_request, as_answer};
}

void check(std::span<const row> rows) {
  for (const auto& each : rows) {
    INFO(each.change);
    CHECK(each.as_request == each.wanted_as_request);
    CHECK(each.as_answer == each.wanted_as_answer);
  }
}

enum class colour { red, green };
enum class more_colours { red, green, blue };

struct octet_format {
  using value_type = int;
  static constexpr text_shape shape{.min_length = 1, .max_length = 3, .pattern = "^[0-9]{1,3}$", .examples = {}};
  static constexpr std::size_t max_bytes = 3;
  static constexpr const char* wanted = "must be an octet";
  static constexpr auto parse(std::string_view text) noexcept -> std::optional<int> { return text.empty() ? std::nullopt : std::optional{0}; }
  static constexpr auto write(const int&) noexcept -> plain_text<3> { return plain_text<3>{"0"}; }
};
using octet = parsed_text<octet_format>;

}  // namespace

TEST_CASE("texts by their lengths") {
  constexpr row rows[] = {
      changed<text<1, 9>, text<1, 9>>("none", none, none),
      changed<text<1, 9>, text<1, 10>>("longer", none, longest),
      changed<text<1, 9>, text<0, 9>>("shorter", none, shortest),
      changed<text<1, 9>, text<1, 8>>("not so long", longest, none),
      changed<text<1, 9>, text<2, 9>>("not so short", shortest, none),
      changed<text<1, 9>, integer<1, 9>>("a number", other_kind, other_kind),
      changed<text<1, 9>, boolean>("true or false", other_kind, other_kind),
  };
  check(rows);
}

TEST_CASE("patterns are compared as languages") {
  constexpr row rows[] = {
      changed<matching<"[a-z]{1,8}">, matching<"[a-z0-9]{1,8}">>("more characters", none, other_pattern),
      changed<matching<"[a-z]{1,8}">, matching<"[a-z]{1,9}">>("more of them", none, longest),
      changed<matching<"[0-9]{5}">, matching<"[0-9]{5}(?:-[0-9]{4})?">>("another form too", none, longest),
      changed<matching<"[a-z]+", 9>, matching<"[a-z]{1,9}">>("said in another way", none, none),
      changed<matching<"a|b">, matching<"[ab]">>("said as a set", none, none),
      changed<matching<"[a-z]+", 9>, matching<"[a-z]+", 8>>("a lower cap", longest, none),
      changed<matching<"[a-z]+", 9>, matching<"[b-z]+", 9>>("one character less", other_pattern, none),
      changed<matching<"[a-z]{1,8}">, text<1, 8>>("any text", none, other_pattern),
      changed<text<1, 8>, matching<"[^\\0]{1,8}">>("any text, as a pattern", none, none),
      changed<matching<"[ab]{1,300}c">, matching<"[ab]{1,300}c?">>("automata that are too large to walk", pattern_unknown, pattern_unknown),
      changed<slug<9>, slug<10>>("a longer slug", none, longest),
      changed<slug<9>, matching<"[a-z0-9-]{1,9}">>("more than a slug", none, other_pattern),
      changed<slug<9>, text<1, 9>>("a slug, then any text", none, pattern_unknown),
      changed<hostname, matching<"[A-Za-z0-9.-]+", 253>>("more than a host", none, other_pattern),
  };
  check(rows);
}

TEST_CASE("words") {
  constexpr row rows[] = {
      changed<one_of<"a", "b">, one_of<"b", "a">>("in another order", none, none),
      changed<one_of<"a", "b">, one_of<"a", "b", "c">>("one more", none, word),
      changed<one_of<"a", "b">, one_of<"a">>("one less", word, none),
      changed<one_of<"a", "b">, text<1, 9>>("any text", none, words_only),
      changed<one_of<"a", "b">, matching<"[a-z]">>("any letter", none, words_only),
      changed<one_of<"a", "b">, matching<"[b-z]">>("any letter but one", word, words_only),
      changed<one_of<"a", "b">, email>("none of them", word, words_only),
      changed<one_of<"1.0", "1.00">, decimal<4, 2>>("words that are one number", other_format, words_only),
      changed<choice<colour>, choice<more_colours>>("one more enumerator", none, word),
      changed<choice<colour>, one_of<"green", "red">>("an enum, then words", none, none),
      changed<constant<"a">, constant<"b">>("another constant", word, word),
      changed<constant<"a">, one_of<"a", "b">>("a constant, then words", none, word),
  };
  check(rows);
}

TEST_CASE("formats") {
  constexpr row rows[] = {
      changed<id<"note">, id<"page">>("what an id names is not on the wire", none, none),
      changed<id<"note">, text<1, 36>>("any text of that length", none, other_format),
      changed<id<"note">, ulid>("another kind of id", other_format, other_format),
      changed<timestamp, date>("a day", other_format, other_format),
      changed<timestamp, text<1, 64>>("a moment, then any text", none, other_format),
      changed<time_of_day, time_of_day>("none", none, none),
      changed<duration, text<1, 99>>("a duration, then any text", none, other_format),
      changed<email, text<1, 254>>("any text of that length", none, other_format),
      changed<email, text<1, 64>>("not so long", longest, other_format),
      changed<ipv4, ipv6>("another kind of address", other_format, other_format),
      changed<cursor, matching<"[A-Za-z0-9_-]{1,512}">>("a longer cursor", none, longest),
      changed<octet, text<1, 3>>("a format of the user's own, then any text", none, other_format),
      changed<octet, octet>("a format of the user's own", none, none),
      changed<base64<1, 9>, base64<0, 10>>("more bytes, or none", none, fewest_bytes),
      changed<base64<1, 9>, base64<1, 8>>("fewer bytes", most_bytes, none),
      changed<decimal<5, 2>, decimal<6, 2>>("one digit more in front of the point", none, whole_digits),
      changed<decimal<5, 2>, decimal<6, 3>>("one digit more behind the point", none, decimals),
      changed<decimal<5, 2>, decimal<5, 3>>("one digit moved", whole_digits, decimals),
      changed<string64<0, 9>, string64<-1, 9>>("one less", none, least),
      changed<string64<>, string64<INT64_MIN, INT64_MAX - 1>>("not the greatest, which no double tells from the next", greatest, none),
      changed<asserted_tenant, text<1, 64>>("no longer asserted", none, other_format),
  };
  check(rows);
}

TEST_CASE("numbers") {
  constexpr row rows[] = {
      changed<integer<1, 9>, integer<0, 9>>("lower", none, least),
      changed<integer<1, 9>, integer<1, 10>>("higher", none, greatest),
      changed<integer<1, 9>, integer<2, 9>>("not so low", least, none),
      changed<integer<0, 90, multiple_of{10}>, integer<0, 90, multiple_of{5}>>("more multiples", none, multiple),
      changed<integer<0, 90, multiple_of{10}>, integer<0, 90, multiple_of{15}>>("other multiples", multiple, multiple),
      changed<integer<0, 90>, integer<0, 90, multiple_of{2}>>("even ones only", multiple, none),
      changed<integer<1, 9>, number<1, 9>>("with fractions", none, other_kind),
      changed<integer<1, 9>, number<above{1}, 9>>("with fractions, without one", above_bound, other_kind),
      changed<number<0, 1>, number<above{0}, below{1}>>("without the ends", above_bound, none),
      changed<number<0, 1>, number<0, below{1}>>("without the upper end", below_bound, none),
      changed<number<above{0}, 1>, number<0, 1>>("with the lower end", none, above_bound),
      changed<number<0, 1>, number<-0.5, 1>>("lower", none, least),
      changed<number<0, 1>, boolean>("true or false", other_kind, other_kind),
      changed<boolean, boolean>("none", none, none),
  };
  check(rows);
}

TEST_CASE("lists, sets and maps") {
  using word_text = text<1, 8>;
  constexpr row rows[] = {
      changed<list<word_text, 1, 8>, list<word_text, 1, 9>>("more items", none, most_items),
      changed<list<word_text, 1, 8>, list<word_text, 0, 8>>("fewer items", none, fewest_items),
      changed<list<word_text, 1, 8>, list<text<1, 7>, 1, 8>>("shorter items", longest, none),
      changed<list<word_text, 1, 8>, set<word_text, 1, 8>>("no two alike", equal_items, none),
      changed<set<word_text, 1, 8>, list<word_text, 1, 8>>("two alike", none, equal_items),
      changed<list<word_text, 1, 8>, word_text>("one", other_kind, other_kind),
      changed<list<word_text, 1, 8>, map<word_text, word_text, 8>>("with names", other_kind, other_kind),
      changed<map<word_text, integer<1, 9>, 8>, map<word_text, integer<1, 9>, 9>>("more entries", none, most_items),
      changed<map<word_text, integer<1, 9>, 8>, map<text<1, 9>, integer<1, 9>, 8>>("longer names", none, longest),
      changed<map<word_text, integer<1, 9>, 8>, map<word_text, integer<1, 8>, 8>>("smaller values", greatest, none),
      changed<list<list<word_text, 0, 2>, 0, 2>, list<list<word_text, 0, 1>, 0, 2>>("lists of lists", most_items, none),
  };
  check(rows);
}

namespace {

struct base {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct reordered {
  integer<1, 9> weight = 4;
  std::optional<integer<1, 9>> rank;
  text<1, 9> title;
};
struct with_required {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
  boolean urgent;
};
struct with_optional {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
  std::optional<boolean> urgent;
};
struct without_rank {
  text<1, 9> title;
  integer<1, 9> weight = 3;
};
struct without_title {
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct rank_required {
  text<1, 9> title;
  integer<1, 9> rank;
  integer<1, 9> weight = 3;
};
struct rank_defaulted {
  text<1, 9> title;
  integer<1, 9> rank = 1;
  integer<1, 9> weight = 3;
};
struct weight_required {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight;
};
struct weight_optional {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  std::optional<integer<1, 9>> weight;
};
struct title_nullable {
  nullable<text<1, 9>> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct renamed {
  named<"Title", text<1, 9>> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct renamed_back {
  named<"title", text<1, 9>> heading;
  std::optional<named<"rank", integer<1, 9>>> place;
  integer<1, 9> weight = 3;
};
struct title_and_rank {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
};
struct put_together {
  inlined<title_and_rank> both;
  integer<1, 9> weight = 3;
};
struct with_rule {
  text<1, 9> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
  constexpr auto check() const -> rule_issue { return {}; }
};
struct ruled_part {
  text<1, 9> title;
  constexpr auto check() const -> rule_issue { return {}; }
};
struct with_ruled_part {
  inlined<ruled_part> part;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct hidden {
  secret<text<1, 9>> title;
  std::optional<personal<integer<1, 9>>> rank;
  declassify<"the owner sees it", integer<1, 9>> weight = integer<1, 9>{3};
};
struct title_in_answers {
  read_only<text<1, 9>> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct title_in_requests {
  write_only<text<1, 9>> title;
  std::optional<integer<1, 9>> rank;
  integer<1, 9> weight = 3;
};
struct holder {
  list<base, 0, 3> bases;
};
struct other_holder {
  list<without_rank, 0, 3> bases;
};

}  // namespace

TEST_CASE("members of structs") {
  constexpr row rows[] = {
      changed<base, reordered>("in another order, with another default", none, none),
      changed<base, with_required>("one more that is required", member_new, none),
      changed<base, with_optional>("one more that may be absent", none, none),
      changed<base, without_rank>("one less that could be absent", member_gone, none),
      changed<base, without_title>("one less that was required", member_gone, member_new),
      changed<base, rank_required>("one that could be absent is required", member_required, none),
      changed<rank_required, base>("one that was required may be absent", none, member_required),
      changed<base, rank_defaulted>("one that could be absent has a default", none, none),
      changed<rank_defaulted, base>("one that had a default may be absent", none, member_required),
      changed<base, weight_required>("one that had a default is required", member_required, none),
      changed<base, weight_optional>("one that had a default and was always in answers may be absent", none, member_required),
      changed<base, title_nullable>("one can be null", none, null),
      changed<title_nullable, base>("one can no longer be null", null, none),
      changed<base, renamed>("another name on the wire", member_gone, member_new),
      changed<base, renamed_back>("other names in C++ alone", none, none),
      changed<base, put_together>("made of parts", none, none),
      changed<put_together, base>("no longer made of parts", none, none),
      changed<base, with_rule>("a rule", rule, none),
      changed<with_rule, base>("no longer a rule", none, none),
      changed<base, with_ruled_part>("a rule of a part", rule, none),
      changed<with_ruled_part, with_rule>("a rule as there was one", none, none),
      changed<base, hidden>("secret, personal, declassified", none, none),
      changed<base, title_in_answers>("one in answers alone", member_gone, none),
      changed<base, title_in_requests>("one in requests alone", none, member_new),
      changed<title_in_requests, title_in_answers>("one in the other direction", member_gone, none),
      changed<holder, other_holder>("inside of a list", member_gone, none),
      changed<base, map<text<1, 9>, text<1, 9>, 9>>("any members", other_kind, other_kind),
      changed<base, text<1, 9>>("a text", other_kind, other_kind),
  };
  check(rows);
}

namespace {

struct card {
  constant<"card"> type;
  text<4, 4> digits;
};
struct longer_card {
  constant<"card"> type;
  text<4, 5> digits;
};
struct transfer {
  constant<"transfer"> type;
  text<1, 34> iban;
};
struct cash {
  constant<"cash"> type;
};
struct kind_card {
  constant<"card"> kind;
  text<4, 4> digits;
};
struct kind_cash {
  constant<"cash"> kind;
};
struct any_payment {
  one_of<"card", "cash"> type;
  std::optional<text<4, 4>> digits;
};

struct comment {
  text<1, 9> words;
  list<recursive<comment, 4>, 0, 3> replies;
};
struct deeper {
  text<1, 9> words;
  list<recursive<deeper, 5>, 0, 3> replies;
};
struct longer_comment {
  text<1, 10> words;
  list<recursive<longer_comment, 4>, 0, 3> replies;
};
struct reply {
  text<1, 9> words;
};
struct flat {
  text<1, 9> words;
  list<reply, 0, 3> replies;
};

}  // namespace

TEST_CASE("variants, and what holds itself") {
  constexpr row rows[] = {
      changed<variant<"type", card, cash>, variant<"type", cash, card>>("in another order", none, none),
      changed<variant<"type", card, cash>, variant<"type", card, cash, transfer>>("one more", none, alternative),
      changed<variant<"type", card, cash, transfer>, variant<"type", card, cash>>("one less", alternative, none),
      changed<variant<"type", card, cash>, variant<"type", longer_card, cash>>("one looks otherwise", none, longest),
      changed<variant<"type", card, cash>, variant<"kind", kind_card, kind_cash>>("told apart by another member", other_tag, other_tag),
      changed<card, variant<"type", card, cash>>("one, then one of two", none, word),
      changed<variant<"type", card, cash>, card>("one of two, then one", word, none),
      changed<variant<"type", card, cash>, any_payment>("one of two, then both in one", none, other_kind),
      changed<reply, variant<"type", card, cash>>("a struct that is none of them", other_kind, member_new),
      changed<comment, deeper>("deeper", none, depth),
      changed<comment, longer_comment>("longer, at any depth", none, longest),
      changed<comment, flat>("no longer in itself", member_gone, recursion),
      changed<flat, comment>("in itself", recursion, none),
      changed<nullable<text<1, 9>>, nullable<text<1, 8>>>("shorter, if there", longest, none),
  };
  check(rows);
}

TEST_CASE("patches, JSON and files") {
  constexpr row rows[] = {
      changed<merge_patch<base>, merge_patch<with_required>>("one more member", none, none),
      changed<merge_patch<base>, merge_patch<without_rank>>("one member less", member_gone, none),
      changed<merge_patch<base>, merge_patch<rank_required>>("one cannot be removed", null, none),
      changed<merge_patch<rank_required>, merge_patch<base>>("one can be removed", none, null),
      changed<merge_patch<holder>, merge_patch<other_holder>>("inside of a list, which is replaced", member_gone, none),
      changed<base, merge_patch<base>>("changes, where there was a whole", other_kind, other_kind),
      changed<unbounded_json<"theirs", 100>, unbounded_json<"ours", 200>>("longer", none, most_bytes),
      changed<unbounded_json<"theirs", 100>, base>("no longer anything", other_kind, other_kind),
      changed<upload<9, accepts<png>>, upload<10, accepts<png, jpeg>>>("longer, or of another type", none, most_bytes),
      changed<upload<9, accepts<png>>, upload<9, accepts<png, jpeg>>>("one more type", none, media_type),
      changed<upload<9, accepts<png>>, upload<9, accepts<png>, max_pixels<9>>>("a bound of pixels", pixels, none),
      changed<upload<9, accepts<png>, max_pixels<9>>, upload<9, accepts<png>, max_pixels<8>>>("fewer pixels", pixels, none),
  };
  check(rows);
}

namespace {

struct reader : role<"reader"> {};
struct writer : role<"writer"> {};

struct note {
  ward::id<"note"> id;
  text<1, 9> title;
};
struct fuller_note {
  ward::id<"note"> id;
  text<1, 9> title;
  std::optional<timestamp> due;
};
struct longer_note {
  ward::id<"note"> id;
  text<1, 10> title;
};
struct longer_title {
  text<1, 10> title;
};
struct title_alone {
  text<1, 9> title;
};
struct by_id {
  ward::id<"note"> id;
};
struct by_note {
  ward::id<"note"> note;
};
struct by_slug {
  slug<> id;
};
struct page {
  integer<1, 100> limit = 20;
};
struct page_with_tags {
  integer<1, 100> limit = 20;
  list<text<1, 9>, 0, 8> tag;
};
struct page_with_one_tag {
  integer<1, 100> limit = 20;
  list<text<1, 9>, 1, 8> tag;
};
struct page_with_some_tag {
  integer<1, 100> limit = 20;
  list<text<1, 9>, 1, 8> tag = items(text<1, 9>{"all"});
};
struct version_field {
  text<1, 9> if_match;
};
struct named_version_field {
  named<"If-Match", text<1, 9>> version;
};
struct optional_field {
  std::optional<text<1, 9>> if_match;
};
struct photo {
  upload<9, accepts<png>> picture;
};

using both_roles = allow<reader, writer>;
using plain = endpoint<post<"/notes">, both_roles, tenant_from_token, body<title_alone>, returns<201, note>, fails<409, "full">>;
struct old_operation : plain {};

template <class... Clauses>
struct operation : endpoint<post<"/notes">, Clauses...> {};
template <class... Clauses>
struct reading : endpoint<get<"/notes/{id}">, both_roles, tenant_from_token, returns<200, note>, Clauses...> {};
template <class... Clauses>
struct posting : operation<both_roles, tenant_from_token, body<title_alone>, returns<201, note>, fails<409, "full">, Clauses...> {};

template <class Old, class New>
constexpr law::breach between = law::operation_verdict_of<Old, New>.judged.found.what;

}  // namespace

TEST_CASE("who may call, and how well proved") {
  STATIC_CHECK(between<operation<allow<reader>>, operation<allow<reader, writer>>> == none);
  STATIC_CHECK(between<operation<allow<reader, writer>>, operation<allow<reader>>> == role_gone);
  STATIC_CHECK(between<operation<allow<reader>>, operation<open_to_public<"all">>> == none);
  STATIC_CHECK(between<operation<public_write<"all">>, operation<allow<reader>>> == token);

  STATIC_CHECK(between<operation<both_roles>, operation<both_roles, mfa>> == proof);
  STATIC_CHECK(between<operation<both_roles, no_mfa<"machine">>, operation<both_roles, mfa>> == proof);
  STATIC_CHECK(between<operation<both_roles, mfa>, operation<both_roles>> == none);
  STATIC_CHECK(between<operation<both_roles, mfa>, operation<both_roles, no_mfa<"machine">>> == none);
  STATIC_CHECK(between<operation<both_roles, mfa>, operation<both_roles, step_up<15, minute>>> == proof);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute>>, operation<both_roles, mfa>> == none);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute>>, operation<both_roles, step_up<14, minute>>> == proof);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute>>, operation<both_roles, step_up<1, hour>>> == none);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute, "phr">>, operation<both_roles, step_up<15, minute, "phr", "phrh">>> == none);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute, "phr", "phrh">>, operation<both_roles, step_up<15, minute, "phrh">>> == proof);
  STATIC_CHECK(between<operation<both_roles, step_up<15, minute, "phr">>, operation<both_roles, step_up<15, minute>>> == proof);

  STATIC_CHECK(between<operation<both_roles, no_tenant<"none">>, operation<both_roles, tenant_from_token>> == tenant);
  STATIC_CHECK(between<operation<both_roles, tenant_from_token>, operation<both_roles, no_tenant<"none">>> == none);
}

TEST_CASE("limits, records and words for people are no promises to callers") {
  STATIC_CHECK(between<posting<limit<per_user<60, minute>>, summary<"one">>, posting<limit<per_user<6, minute>>, audited, summary<"another">>> == none);
}

TEST_CASE("what an operation takes") {
  STATIC_CHECK(between<reading<path<by_id>>, reading<path<by_id>>> == none);
  STATIC_CHECK(between<reading<path<by_id>>, endpoint<get<"/notes/{note}">, both_roles, tenant_from_token, path<by_note>, returns<200, note>>> == none);
  STATIC_CHECK(between<reading<path<by_slug>>, reading<path<by_id>>> == other_format);

  STATIC_CHECK(between<reading<>, reading<query<page>>> == none);
  STATIC_CHECK(between<reading<query<page>>, reading<>> == member_gone);
  STATIC_CHECK(between<reading<query<page>>, reading<query<page_with_tags>>> == none);
  STATIC_CHECK(between<reading<query<page>>, reading<query<page_with_one_tag>>> == member_new);
  STATIC_CHECK(between<reading<query<page_with_tags>>, reading<query<page_with_one_tag>>> == member_required);

  STATIC_CHECK(between<reading<query<page_with_some_tag>>, reading<query<page_with_one_tag>>> == member_required);
  STATIC_CHECK(between<reading<query<page_with_one_tag>>, reading<query<page_with_some_tag>>> == none);
  STATIC_CHECK(between<reading<query<page>>, reading<query<page_with_some_tag>>> == none);

  STATIC_CHECK(between<reading<headers<version_field>>, reading<>> == none);
  STATIC_CHECK(between<reading<>, reading<headers<version_field>>> == member_new);
  STATIC_CHECK(between<reading<>, reading<headers<optional_field>>> == none);
  STATIC_CHECK(between<reading<headers<optional_field>>, reading<headers<version_field>>> == member_required);
  STATIC_CHECK(between<reading<headers<version_field>>, reading<headers<named_version_field>>> == none);
  STATIC_CHECK(between<reading<cookies<page>>, reading<>> == none);
  STATIC_CHECK(between<reading<>, reading<cookies<by_slug>>> == member_new);

  using without_body = operation<both_roles, tenant_from_token, returns<201, note>>;
  using with_body = operation<both_roles, tenant_from_token, returns<201, note>, body<title_alone>>;
  using with_longer_body = operation<both_roles, tenant_from_token, returns<201, note>, body<longer_title>>;
  using with_capped_body = operation<both_roles, tenant_from_token, returns<201, note>, body<title_alone, 20>>;
  using with_form = operation<both_roles, tenant_from_token, returns<201, note>, form<photo>>;
  STATIC_CHECK(between<without_body, with_body> == input_new);
  STATIC_CHECK(between<with_body, without_body> == input_gone);
  STATIC_CHECK(between<with_body, with_form> == input_gone);
  STATIC_CHECK(between<without_body, with_form> == input_new);
  STATIC_CHECK(between<with_body, with_longer_body> == none);
  STATIC_CHECK(between<with_longer_body, with_body> == longest);
  STATIC_CHECK(between<with_body, with_capped_body> == most_bytes);
  STATIC_CHECK(between<with_capped_body, with_body> == none);
}

TEST_CASE("where what was made is") {
  using located = location<reading<path<by_id>>>;
  using answers_both = operation<both_roles, returns<201, note>, returns<202>>;
  using says_where = operation<both_roles, returns<201, note>, returns<202>, located>;
  STATIC_CHECK(between<answers_both, says_where> == none);
  STATIC_CHECK(between<says_where, says_where> == none);
  STATIC_CHECK(between<says_where, answers_both> == location_gone);
  STATIC_CHECK(law::operation_verdict_of<says_where, answers_both>.status == 201);
  STATIC_CHECK(between<says_where, operation<both_roles, returns<202>>> == none);
  STATIC_CHECK(between<says_where, operation<both_roles, returns<201, fuller_note>, located>> == none);
  STATIC_CHECK(between<operation<both_roles, returns<201, note>, location<note>>, operation<both_roles, returns<201, note>>> == none);  // it had none
}

TEST_CASE("what an operation answers") {
  using answers_note = operation<both_roles, returns<200, note>>;
  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200, fuller_note>>> == none);
  STATIC_CHECK(between<operation<both_roles, returns<200, fuller_note>>, answers_note> == none);
  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200, longer_note>>> == longest);
  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200, title_alone>>> == member_new);
  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200, note>, returns<202>>> == status_new);
  STATIC_CHECK(between<operation<both_roles, returns<200, note>, returns<202>>, answers_note> == none);
  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200>>> == answer_body);
  STATIC_CHECK(between<operation<both_roles, returns<200>>, answers_note> == answer_body);

  STATIC_CHECK(between<answers_note, operation<both_roles, returns<200, note>, fails<409, "full">>> == failure_new);
  STATIC_CHECK(between<operation<both_roles, returns<200, note>, fails<409, "full">>, answers_note> == none);
  STATIC_CHECK(between<operation<both_roles, fails<409, "full">>, operation<both_roles, fails<409, "full", "The list is full">>> == none);
  STATIC_CHECK(between<operation<both_roles, fails<409, "full">>, operation<both_roles, fails<422, "full">>> == failure_new);
}

namespace {

struct new_operation : posting<> {};
struct stricter_operation : operation<both_roles, tenant_from_token, body<by_slug>, returns<201, note>, fails<409, "full">> {};
struct old_reading : reading<path<by_id>> {};
struct new_reading : endpoint<get<"/notes/{note}">, both_roles, tenant_from_token, path<by_note>, returns<200, longer_note>> {};
struct other_method : endpoint<put<"/notes/{id}">, both_roles, tenant_from_token, path<by_id>, returns<200, note>> {};
struct due {
  timestamp remind_at;
};
struct due_in_camel_case {
  named<"remindAt", timestamp> remind_at;
};
struct old_due : operation<both_roles, body<due>, returns<200, due>> {};
struct new_due : operation<both_roles, body<due_in_camel_case>, returns<200, due_in_camel_case>> {};

struct first_api : api<old_reading, old_operation> {};
struct second_api : api<new_operation, old_reading, other_method> {};
struct third_api : api<new_operation, new_reading> {};
struct fourth_api : api<other_method> {};
struct snake_api : api<old_due> {};
struct camel_api : api<camel_case, old_due> {};
struct named_api : api<new_due> {};

template <class Old, class New, auto... Says>
using broken = law::new_contract_serves_callers_of_the_old<Old, New, Says...>;

}  // namespace

TEST_CASE("apis are compatible if each operation has a successor that is") {
  STATIC_CHECK(compatible<first_api, first_api>);
  STATIC_CHECK(compatible<first_api, second_api>);
  STATIC_CHECK(!compatible<second_api, first_api>);
  STATIC_CHECK(!compatible<first_api, third_api>);
  STATIC_CHECK(stays_compatible<first_api, second_api>{});
}

TEST_CASE("an operation of another method or path is another one") {
  STATIC_CHECK(!compatible<old_reading, other_method>);
  STATIC_CHECK(between<reading<>, endpoint<get<"/books/{id}">, both_roles, tenant_from_token, returns<200, note>>> == operation_gone);
  STATIC_CHECK(between<reading<>, endpoint<get<"/notes/{id}/pages">, both_roles, tenant_from_token, returns<200, note>>> == operation_gone);
}

TEST_CASE("the names on the wire are those of the apis") {
  STATIC_CHECK(!compatible<snake_api, camel_api>);
  STATIC_CHECK(!compatible<camel_api, snake_api>);
  STATIC_CHECK(compatible<camel_api, camel_api>);
  STATIC_CHECK(compatible<camel_api, named_api>);
  STATIC_CHECK(compatible<named_api, camel_api>);
}

TEST_CASE("each operation that breaks its callers says where and why, once") {
  STATIC_CHECK(law::broken_promises<first_api, second_api>::size == 0);
  STATIC_CHECK(std::is_same_v<law::broken_promises<first_api, third_api>,
                              type_list<broken<old_reading, new_reading, law::at<29>{"GET /notes/{id}, response 200"},
                                               law::at<10>{"note.title"}, law::because<28>{"at most 10 characters, was 9"}>>>);
  STATIC_CHECK(std::is_same_v<law::broken_promises<first_api, fourth_api>,
                              type_list<broken<old_reading, fourth_api, law::at<15>{"GET /notes/{id}"}, law::because<7>{"is gone"}>,
                                        broken<old_operation, fourth_api, law::at<11>{"POST /notes"}, law::because<7>{"is gone"}>>>);
  STATIC_CHECK(std::is_same_v<law::broken_promises<old_operation, stricter_operation>,
                              type_list<broken<old_operation, stricter_operation, law::at<35>{"POST /notes, body title_alone.title"},
                                               law::because<18>{"is no longer taken"}>>>);
  STATIC_CHECK(std::is_same_v<law::broken_promises<title_alone, longer_title, message::answer>,
                              type_list<broken<title_alone, longer_title, law::at<17>{"title_alone.title"},
                                               law::because<28>{"at most 10 characters, was 9"}>>>);
}

TEST_CASE("a sentence says what is now and what was, or names the word") {
  using law::to_sentence;
  STATIC_CHECK(to_sentence({most_items, 8, 7}, message::request).view() == "at most 7 items, was 8");
  STATIC_CHECK(to_sentence({most_items, 8, 7}, message::answer).view() == "at most 8 items, was 7");
  STATIC_CHECK(to_sentence({least, -0.25, 1.5}, message::request).view() == "at least 1.5, was -0.25");
  STATIC_CHECK(to_sentence({greatest, 1e300, 9007199254740991.0}, message::request).view() ==
               "at most 9007199254740991, was a number of more than 18 digits");
  STATIC_CHECK(to_sentence({.what = word, .word = "draft"}, message::request).view() == "no longer takes 'draft'");
  STATIC_CHECK(to_sentence({.what = word, .word = "draft"}, message::answer).view() == "has a word that is new, 'draft'");
  STATIC_CHECK(to_sentence({other_kind, static_cast<double>(schema_kind::text), static_cast<double>(schema_kind::list)}, message::request).view() ==
               "is a list, was a text");
}

TEST_CASE("every breach has words, in each direction that it can be in") {
  for (int each = 1; each <= static_cast<int>(answer_body); ++each) {
    INFO(each);
    const auto what = static_cast<law::breach>(each);
    CHECK(!law::to_sentence({what}, message::request).view().empty());
    if (what != rule) CHECK(!law::to_sentence({what}, message::answer).view().empty());
  }
}

TEST_CASE("a long text is said in pieces that compilers print whole") {
  constexpr std::string_view text = "GET /v1/organizations/{id}/invitations, response 200 invitation_list.items[]";
  STATIC_CHECK(law::count_pieces(text) == 3);
  STATIC_CHECK(law::piece_at(text, 0) == "GET");
  STATIC_CHECK(law::piece_at(text, 1) == "/v1/organizations/{id}/invitations,");
  STATIC_CHECK(law::piece_at(text, 2) == "response 200 invitation_list.items[]");
  STATIC_CHECK(law::count_pieces("") == 0);
  STATIC_CHECK(law::piece_at("0123456789012345678901234567890123456789", 1) == "6789");
}
