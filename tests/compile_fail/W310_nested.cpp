// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A credential in an answer of every shape.
// error: W310
// place: GET /v1/struct, response in_struct.inner.api_key
// error: W310
// place: GET /v1/list, response in_list.rows[][].api_key
// error: W310
// place: GET /v1/map, response in_map.parts[...].api_key
// error: W310
// place: GET /v1/optional, response in_optional.maybe.api_key
// error: W310
// place: GET /v1/nullable, response in_nullable.or_null.api_key
// error: W310
// place: GET /v1/variant, response in_variant.choice.inner.api_key
// error: W310
// place: GET /v1/tree, response in_tree.tree.leaf.api_key
// error: W310
// place: GET /v1/named, response in_named.the-part.api_key
// error: W310
// place: GET /v1/inlined, response in_inlined.api_key
// error: W310
// place: GET /v1/choice, response variant.inner.api_key
// error: W310
// place: GET /v1/parts, response part[].api_key
#include "ward/declare.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct part {
  ward::declassify<"shown once, when it is made", ward::text<1, 80>> api_key;
};
#else
struct part {
  ward::text<1, 80> api_key;
};
#endif

}  // namespace notes

#include "part_in_answers.hpp"

namespace notes {

struct api : api_that_gives_parts<> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
