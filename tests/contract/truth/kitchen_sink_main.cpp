// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Serves the kitchen sink.
#include <ward/beast.hpp>
#include <ward/pipeline/boot.hpp>

#include "kitchen_sink_service.hpp"

namespace {

auto serve(const ward::config& config) -> int { return ward::beast::serve(*kitchen_sink::make_app(config), config); }

}  // namespace

int main() { return ward::boot(serve, {"WARD_TOKEN_ISSUER", "WARD_TOKEN_AUDIENCE", "WARD_JWKS_FILE", "WARD_AUDIT_FILE"}); }
