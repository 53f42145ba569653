// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs that between them use the whole vocabulary of schema types, each small enough that most bounds are met by chance.
#pragma once

#include <cstdint>
#include <optional>

#include "contract/kitchen_sink.hpp"
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

using schemas = ward::type_list<texts, patterns, identifiers, integers, numbers, lists, nested, only_optional, kitchen_sink::recipe_draft,
                                kitchen_sink::recipe_page, kitchen_sink::owner_note>;

}  // namespace differential
