// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Puts the notes service together and serves it. Settings come from the environment: those of ward, and NOTES_DATABASE.
#include <cstdlib>
#include <memory>
#include <string>
#include <ward/beast.hpp>
#include <ward/generate/openapi.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/openssl/audit_file.hpp>
#include <ward/openssl/jwt_verifier.hpp>
#include <ward/ward.hpp>

#include "api.hpp"
#include "note_store.hpp"
#include "notes_service.hpp"

namespace {

auto database_path() -> std::string {
  const char* const path = std::getenv("NOTES_DATABASE");
  return path != nullptr ? path : "";
}

auto serve(const ward::config& config) -> int {
  const auto verifier = std::make_shared<ward::jwt_verifier>(config);
  const auto audit = std::make_shared<ward::audit_file>(config);
  const ward::sqlite::database_options options{.connections = config.worker_threads};
  const ward::app<notes::api> app{
      notes::notes_service{std::make_shared<notes::note_store>(database_path(), options)},
      verifier,
      audit,
      ward::memory::limiter{},
      std::make_shared<ward::memory::queued_log>(),
      ward::pipeline::fixed_document{"/openapi.json", "application/json", ward::generate::emit_openapi<notes::api>()},
      config};
  return ward::beast::serve(app, config);
}

}  // namespace

int main() {
  return ward::boot(serve, {"WARD_TOKEN_ISSUER", "WARD_TOKEN_AUDIENCE", "WARD_JWKS_FILE", "WARD_AUDIT_FILE"});
}
