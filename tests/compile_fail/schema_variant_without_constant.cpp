// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The structs of a variant are told apart by a constant.
#include "ward/declare.hpp"

struct card {
  ward::constant<"card"> kind;
};
struct transfer {
  ward::constant<"transfer"> kind;
};
struct cash {
  ward::text<1, 5> kind;
};
template <class... Structs>
using words = ward::detail::tag_words<ward::variant<"kind", Structs...>, ward::type_list<Structs...>>;

#if !defined(SHOULD_NOT_COMPILE)
static_assert(words<card, transfer>::value[1] == "transfer");
#else
static_assert(words<card, cash>::value.size() == 2);  // error: each struct needs a member of the tag's name
#endif
