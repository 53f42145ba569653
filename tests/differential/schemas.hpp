// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs that between them use the whole vocabulary of schema types, each small enough that most bounds are met by chance.
#pragma once

#include <cstdint>
#include <optional>

#include "contract/kitchen_sink.hpp"
#include "judgement.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare.hpp"
#include "ward/schema/matching.hpp"

namespace differential {

enum class paint : std::uint8_t { red, green, blue };

struct texts {
  ward::text<0, 3> any;
  ward::text<2, 5> bounded;
  ward::text<1, 1> one = "x";
  ward::one_of<"draft", "final", "with \"quotes\""> word;
  ward::choice<paint> colour = paint::green;
  std::optional<ward::text<0, 200>> rest;
};

struct patterns {
  ward::matching<"[a-z0-9-]{1,8}"> slug;
  ward::matching<"(?:[A-Z][a-z]*)+", 12> capped;
  ward::matching<"\\d{4}-\\d\\d|never"> either;
  ward::matching<".{0,4}"> dots;
  ward::matching<"[^\"\\\\]{1,4}"> unquoted;
  ward::matching<"\\w{2}\\s?\\S{0,2}"> classes;
  ward::matching<"[\\u{1F300}-\\u{1F5FF}\u00e9]{0,3}"> beyond_ascii;
  ward::matching<"^a$|^(?:b|c){2,3}$"> anchored;
  ward::matching<""> nothing = "";
};

struct identifiers {
  ward::id<"note"> id;
  ward::timestamp at;
  std::optional<ward::cursor> next;
};

struct integers {
  ward::integer<0, 9> digit;
  ward::integer<-128, 127> byte;
  ward::integer<-9'007'199'254'740'991, 9'007'199'254'740'991> widest;
  ward::integer<2'147'483'647, 2'147'483'648> edge = 2'147'483'648;
  ward::integer<-5, -5> only = -5;
};

struct numbers {
  ward::number<0, 1> share;
  ward::number<-273.15, 1e6> celsius;
  ward::number<-1.7976931348623157e308, 1.7976931348623157e308> finite;
  ward::number<0.1, 0.3> tenths = 0.2;
  ward::number<9007199254740992, 9007199254740993> beyond = 9007199254740992.0;
};

struct lists {
  ward::list<ward::integer<0, 3>, 0, 4> digits;
  ward::list<ward::list<ward::boolean, 1, 2>, 2, 3> nested;
  ward::list<ward::text<0, 2>, 3, 3> three;
  std::optional<ward::list<kitchen_sink::place, 0, 2>> places;
  ward::list<ward::one_of<"a", "b">, 0, 300> many = ward::items();
};

struct leaf {
  ward::boolean flag;
  std::optional<ward::integer<1, 5>> level;
};
struct branch {
  leaf left;
  std::optional<leaf> right;
};
struct nested {
  branch first;
  ward::list<branch, 0, 2> more;
  ward::text<0, 4> _odd_name_1 = "a/~";
};

struct only_optional {
  std::optional<ward::boolean> a;
  std::optional<ward::text<1, 2>> ab;
  std::optional<leaf> abc;
};

struct dates {
  ward::timestamp at;
  ward::date day;
  ward::time when;
  ward::time_of_day opens;
  ward::duration lasts;
};

struct addresses {
  ward::ipv4 four;
  ward::ipv6 six;
  ward::hostname host;
  ward::email mail;
  ward::slug<12> slug;
  ward::ulid id;
};

struct encodings {
  ward::base64<0, 5> bytes;
  ward::base64<2, 2> two;
  ward::decimal<6, 2> price;
  ward::decimal<18, 0> whole;
  ward::string64<> wide;
  ward::string64<-10, 10> narrow;
};

struct bounds {
  ward::integer<0, 100, ward::multiple_of{5}> fives;
  ward::integer<-7, -1, ward::multiple_of{3}> below_zero;
  ward::number<ward::above{0}, 1> positive;
  ward::number<-1, ward::below{0.5}> low;
  ward::number<ward::above{0.1}, ward::below{0.2}> open;
  ward::constant<"bounds"> type{};
};

struct collections {
  ward::set<ward::integer<0, 9>, 0, 3> digits;
  ward::set<ward::matching<"[ab]{1,2}">, 1, 4> words;
  ward::set<ward::id<"note">, 0, 3> notes;
  ward::set<ward::timestamp, 0, 3> moments;
  ward::set<ward::number<0, 1>, 0, 3> shares;
  ward::map<ward::matching<"[a-z]{1,4}">, ward::integer<0, 9>, 3> counts;
  ward::map<ward::text<0, 80>, leaf, 2> leaves;
  ward::map<ward::id<"note">, ward::boolean, 2> flags;
};

struct card {
  ward::constant<"card"> kind{};
  ward::matching<"[0-9]{4}"> digits;
};
struct transfer {
  ward::constant<"transfer \"now\""> kind{};
  ward::matching<"[A-Z]{2}[0-9]{2}"> account;
  std::optional<ward::text<0, 4>> note;
};
struct nothing_more {
  ward::constant<"none"> kind{};
};
struct payment {
  ward::variant<"kind", card, transfer, nothing_more> method;
  ward::list<ward::variant<"kind", nothing_more, card>, 0, 3> others;
  std::optional<ward::variant<"kind", card, transfer>> backup;
};

struct nulls {
  ward::nullable<ward::text<1, 3>> text;
  ward::nullable<ward::integer<1, 3>> number;
  std::optional<ward::nullable<ward::boolean>> flag;
  ward::nullable<leaf> object;
  ward::nullable<ward::list<ward::nullable<ward::boolean>, 0, 2>> list;
};

struct change_of_branch {
  ward::merge_patch<branch> change;
};
struct editable {
  ward::text<1, 5> title;
  std::optional<ward::integer<0, 9>> level;
  ward::boolean shown = true;
  branch tree;
  std::optional<leaf> extra;
  ward::list<leaf, 0, 2> leaves;
  ward::nullable<ward::integer<0, 3>> rank;
};

struct comment {
  ward::text<0, 5> text;
  ward::list<ward::recursive<comment, 3>, 0, 2> replies;
};
struct chain {
  ward::integer<0, 1> value;
  std::optional<ward::recursive<chain, 16>> next;
  std::optional<ward::nullable<ward::recursive<chain, 2>>> other;
};

struct looks {
  ward::named<"class", ward::text<1, 4>> class_;
  std::optional<ward::named<"x-y/z~", ward::boolean>> slashes;
  ward::read_only<ward::id<"note">> id;
  ward::write_only<ward::text<1, 4>> password;
  ward::secret<ward::text<1, 4>> token;
  ward::personal<ward::text<1, 4>> name;
  ward::inlined<leaf> rest;
};

struct directed {
  ward::read_only<ward::id<"note">> note_id;
  ward::write_only<ward::text<1, 4>> pass_word;
  ward::text<0, 3> plain_text_1 = "";
  std::optional<ward::read_only<ward::list<leaf, 0, 2>>> made_leaves;
  ward::list<branch, 0, 2> _odd__names_;
};

struct open_end {
  ward::unbounded_json<"the differential test wants it", 200> any;
  std::optional<ward::unbounded_json<"and a short one", 2>> two;
};

/// judge.mjs knows the rule.
struct ordered {
  ward::integer<0, 9> low;
  ward::integer<0, 9> high;
  constexpr auto check() const -> ward::rule_issue {
    if (high.value() < low.value()) return {"high", "high-from-low", "must be at least low"};
    return {};
  }
};

using schemas = ward::type_list<texts, patterns, identifiers, integers, numbers, lists, nested, only_optional, dates, addresses, encodings, bounds,
                                collections, payment, nulls, change_of_branch, ward::merge_patch<editable>, comment, chain, looks, directed, as_answer<directed>, in_camel_case<directed>,
                                open_end,
                                ordered, kitchen_sink::recipe_draft, kitchen_sink::recipe_page, kitchen_sink::owner_note>;

}  // namespace differential
