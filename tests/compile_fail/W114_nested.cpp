// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An asserted tenant in a body of every shape.
// error: W114
// place: POST /v1/struct, body in_struct.inner.of
// error: W114
// place: POST /v1/list, body in_list.rows[][].of
// error: W114
// place: POST /v1/map, body in_map.parts[...].of
// error: W114
// place: POST /v1/optional, body in_optional.maybe.of
// error: W114
// place: POST /v1/nullable, body in_nullable.or_null.of
// error: W114
// place: POST /v1/variant, body in_variant.choice.inner.of
// error: W114
// place: POST /v1/tree, body in_tree.tree.leaf.of
// error: W114
// place: POST /v1/named, body in_named.the-part.of
// error: W114
// place: POST /v1/inlined, body in_inlined.of
// error: W114
// place: POST /v1/choice, body variant.inner.of
// error: W114
// place: PATCH /v1/patch, body in_struct.inner.of
#include "ward/declare.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct part {
  ward::text<1, 80> title;
};
#else
struct part {
  ward::asserted_tenant of;
};
#endif

}  // namespace notes

#include "part_in_bodies.hpp"

namespace notes {

struct api : api_that_takes_parts<> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
