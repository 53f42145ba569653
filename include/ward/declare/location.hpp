// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where what was made can be read: the Location of an answer, by the name of another endpoint.
#pragma once

#include "ward/declare/clause.hpp"

namespace ward {

/// Answers with status 201 or 202 carry `Location: /v1/notes/0190...`, the path of `Endpoint`, which has the method GET, demands no
/// query and is of the same api (W311, W514). Its placeholders are the members of the answer's body of these names and types or, for
/// those that the body has not, of this endpoint's own path. A 202, and a 201 without a body, is without a Location where that is not
/// enough. It is a reference relative to the host, as RFC 9110, section 10.2.2 allows: no host that a caller names can get into it. An
/// answer is without one, too, if a text in it can stand in no path: an empty one, "." or "..", and one with '/', '\' or a control
/// character; and if it would be longer than the targets that ward reads, 8 KiB.
///
/// `Endpoint` may be declared further down: `struct get_note;` before this endpoint is enough.
template <class Endpoint>
struct location {
  static constexpr clause_kind clause = clause_kind::location;
  using endpoint = Endpoint;
};

}  // namespace ward
