// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Puts the notes service together: the one file with the code that is generated from the contract.
#include "notes_app.hpp"

#include <cstdlib>
#include <memory>
#include <string>
#include <ward/generate/openapi.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/openssl/audit_file.hpp>
#include <ward/openssl/jwt_verifier.hpp>
#include <ward/ward.hpp>

#include "api.hpp"
#include "note_store.hpp"
#include "notes_service.hpp"
#include "pages.hpp"

namespace {

auto database_path() -> std::string {
  const char* const path = std::getenv("NOTES_DATABASE");
  return path != nullptr ? path : "";
}

}  // namespace

auto notes::make_app(const ward::config& config) -> std::shared_ptr<const ward::pipeline::application> {
  const ward::sqlite::database_options options{.connections = config.worker_threads};
  return std::make_shared<ward::app<notes::api>>(
      notes::notes_service{std::make_shared<notes::note_store>(database_path(), options)},
      std::make_shared<ward::jwt_verifier>(config),
      std::make_shared<ward::audit_file>(config),
      ward::memory::limiter{},
      std::make_shared<ward::memory::queued_log>(),
      // [pages]
      ward::pipeline::fixed_document{"/openapi.json", "application/json", ward::generate::emit_openapi<notes::api>()},
      notes::make_pages(config),
      // [/pages]
      config);
}
