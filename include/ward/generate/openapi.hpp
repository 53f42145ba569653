// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The OpenAPI 3.1 document of an api, from the types that it is served from (rows 62 to 64).
#pragma once

#include <string>

#include "ward/generate/openapi/complete.hpp"
#include "ward/generate/openapi/document_writer.hpp"
#include "ward/generate/openapi/read_contract.hpp"
#include "ward/generate/openapi/told_contract.hpp"
#include "ward/generate/yaml_document.hpp"

namespace ward::generate {

/// What the document of `Api` says, as values. Throws `boot_error` if a tag is described that no operation has.
template <class Api>
[[nodiscard]] auto make_openapi() -> openapi::document {
  auto made = openapi::read_contract(told_for_openapi<Api>);
  openapi::complete(made);
  return made;
}

/// The document of `Api` as text: JSON, indented, ending with a line feed, the same bytes each time. Throws `boot_error` if two
/// schemas have one name, or as `make_openapi`. Allocates; meant for the build, or once at boot. `Api` is expected to be lawful.
template <class Api>
[[nodiscard]] auto emit_openapi() -> std::string {
  return openapi::write_document(make_openapi<Api>());
}

/// The same document as YAML: the same values, in the same order. Throws as `emit_openapi`.
template <class Api>
[[nodiscard]] auto emit_openapi_yaml() -> std::string {
  return to_yaml(emit_openapi<Api>());
}

}  // namespace ward::generate
