// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A URL in a body of every shape.
// error: W213
// place: POST /v1/struct, body in_struct.inner.avatar_url
// error: W213
// place: POST /v1/list, body in_list.rows[][].avatar_url
// error: W213
// place: POST /v1/map, body in_map.parts[...].avatar_url
// error: W213
// place: POST /v1/optional, body in_optional.maybe.avatar_url
// error: W213
// place: POST /v1/nullable, body in_nullable.or_null.avatar_url
// error: W213
// place: POST /v1/variant, body in_variant.choice.inner.avatar_url
// error: W213
// place: POST /v1/tree, body in_tree.tree.leaf.avatar_url
// error: W213
// place: POST /v1/named, body in_named.the-part.avatar_url
// error: W213
// place: POST /v1/inlined, body in_inlined.avatar_url
// error: W213
// place: POST /v1/choice, body variant.inner.avatar_url
// error: W213
// place: PATCH /v1/patch, body in_struct.inner.avatar_url
#include "ward/declare.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct part {
  ward::never_fetched<"shown as a link", ward::text<1, 2000>> avatar_url;
};
#else
struct part {
  ward::text<1, 2000> avatar_url;
};
#endif

}  // namespace notes

#include "part_in_bodies.hpp"

namespace notes {

struct api : api_that_takes_parts<> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
