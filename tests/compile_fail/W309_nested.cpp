// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An identifier that is a number, in an answer of every shape.
// error: W309
// place: GET /v1/struct, response in_struct.inner.owner_id
// error: W309
// place: GET /v1/list, response in_list.rows[][].owner_id
// error: W309
// place: GET /v1/map, response in_map.parts[...].owner_id
// error: W309
// place: GET /v1/optional, response in_optional.maybe.owner_id
// error: W309
// place: GET /v1/nullable, response in_nullable.or_null.owner_id
// error: W309
// place: GET /v1/variant, response in_variant.choice.inner.owner_id
// error: W309
// place: GET /v1/tree, response in_tree.tree.leaf.owner_id
// error: W309
// place: GET /v1/named, response in_named.the-part.owner_id
// error: W309
// place: GET /v1/inlined, response in_inlined.owner_id
// error: W309
// place: GET /v1/choice, response variant.inner.owner_id
// error: W309
// place: GET /v1/parts, response part[].owner_id
#include "ward/declare.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct part {
  ward::integer<1, 9> count;
};
#else
struct part {
  ward::integer<1, 9> owner_id;
};
#endif

}  // namespace notes

#include "part_in_answers.hpp"

namespace notes {

struct api : api_that_gives_parts<> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
