// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Serves the notes. Settings come from the environment: those of ward, and NOTES_DATABASE.
#include <ward/beast.hpp>
#include <ward/pipeline/boot.hpp>

#include "notes_app.hpp"

namespace {

auto serve(const ward::config& config) -> int {
  const auto app = notes::make_app(config);
  return ward::beast::serve(*app, config);
}

}  // namespace

int main() {
  return ward::boot(serve, {"WARD_TOKEN_ISSUER", "WARD_TOKEN_AUDIENCE", "WARD_JWKS_FILE", "WARD_AUDIT_FILE"});
}
