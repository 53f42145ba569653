// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Every shape of a schema that can hold `notes::part`, which a test declares before it includes this.
#pragma once

#include <optional>

#include "ward/declare.hpp"

namespace notes {

struct in_struct {
  part inner;
};
struct in_list {
  ward::list<ward::list<part, 0, 2>, 0, 3> rows;
};
struct in_map {
  ward::map<ward::matching<"[a-z]{1,8}">, part, 4> parts;
};
struct in_optional {
  std::optional<part> maybe;
  ward::boolean last;
};
struct in_nullable {
  ward::nullable<part> or_null;
};
struct plain_choice {
  ward::constant<"plain"> kind;
};
struct part_choice {
  ward::constant<"part"> kind;
  part inner;
};
struct in_variant {
  ward::variant<"kind", plain_choice, part_choice> choice;
};
struct branch {
  ward::list<ward::recursive<branch, 3>, 0, 2> branches;
  part leaf;
};
struct in_tree {
  ward::recursive<branch, 4> tree;
};
struct in_named {
  ward::named<"the-part", part> renamed;
};
struct in_inlined {
  ward::boolean first;
  ward::inlined<part> members;
};

}  // namespace notes
