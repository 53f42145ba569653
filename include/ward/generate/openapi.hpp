// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The OpenAPI 3.1 document of an api, from the types that it is served from (rows 62 to 64).
#pragma once

#include <string>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/generate/openapi/access_clauses.hpp"
#include "ward/generate/openapi/complete.hpp"
#include "ward/generate/openapi/document_writer.hpp"
#include "ward/generate/openapi/message_clauses.hpp"
#include "ward/generate/openapi/word_clauses.hpp"

namespace ward::generate {
namespace openapi::detail {

template <class Target, class... Clauses>
void describe_clauses(Target& of, type_list<Clauses...>) {
  (clause_document<Clauses::clause>::template describe<Clauses>(of), ...);
}

template <class Endpoint>
void add_operation(document& to) {
  operation made{.id = component_name(struct_name<Endpoint>)};
  describe_clauses(made, typename Endpoint::clauses{});
  to.operations.push_back(std::move(made));
}

// Through an array and not a fold: clang stops at 256 operands.
template <class... Endpoints>
void add_operations(document& to, type_list<Endpoints...>) {
  constexpr void (*each[])(document&) = {&add_operation<Endpoints>..., nullptr};
  for (const auto add : each) {
    if (add != nullptr) add(to);
  }
}

}  // namespace openapi::detail

/// What the document of `Api` says, as values.
template <class Api>
[[nodiscard]] auto make_openapi() -> openapi::document {
  openapi::document made;
  openapi::detail::describe_clauses(made, typename Api::clauses{});
  openapi::detail::add_operations(made, typename Api::endpoints{});
  openapi::complete(made);
  return made;
}

/// The document of `Api` as text: JSON, indented, ending with a line feed, the same bytes each time. Throws `boot_error` if two
/// schemas have one name. Allocates; meant for the build, or once at boot. `Api` is expected to be lawful.
template <class Api>
[[nodiscard]] auto emit_openapi() -> std::string {
  return openapi::write_document(make_openapi<Api>());
}

}  // namespace ward::generate
