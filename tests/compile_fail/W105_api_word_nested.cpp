// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A tenant by the api's own word, in a body of every shape.
// error: W105
// place: POST /v1/struct, body in_struct.inner.ourWorkspaceId
// error: W105
// place: POST /v1/list, body in_list.rows[][].ourWorkspaceId
// error: W105
// place: POST /v1/map, body in_map.parts[...].ourWorkspaceId
// error: W105
// place: POST /v1/optional, body in_optional.maybe.ourWorkspaceId
// error: W105
// place: POST /v1/nullable, body in_nullable.or_null.ourWorkspaceId
// error: W105
// place: POST /v1/variant, body in_variant.choice.inner.ourWorkspaceId
// error: W105
// place: POST /v1/tree, body in_tree.tree.leaf.ourWorkspaceId
// error: W105
// place: POST /v1/named, body in_named.the-part.ourWorkspaceId
// error: W105
// place: POST /v1/inlined, body in_inlined.ourWorkspaceId
// error: W105
// place: POST /v1/choice, body variant.inner.ourWorkspaceId
// error: W105
// place: PATCH /v1/patch, body in_struct.inner.ourWorkspaceId
#include "ward/declare.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct part {
  ward::text<1, 80> title;
};
#else
struct part {
  ward::id<"workspace"> ourWorkspaceId;
};
#endif

}  // namespace notes

#include "part_in_bodies.hpp"

namespace notes {

struct api : api_that_takes_parts<ward::tenant_names<"workspace", "account">> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
