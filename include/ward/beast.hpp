// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The server adapter: `ward::beast::serve(app, config)`.
#pragma once

#include <cstdio>
#include <string>

#include "ward/beast/server.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

/// Serves `app` until SIGTERM or SIGINT, then finishes what is in flight and returns 0. Says on standard error where it serves.
/// Throws `boot_error` if it cannot start: certificate, key, address or port.
inline auto serve(const pipeline::application& app, const ward::config& config) -> int {
  server instance{app, config};
  instance.stop_on_signals();
  const bool is_v6 = config.listen_address.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + config.listen_address + "]" : config.listen_address;
  std::fprintf(stderr, "ward: serving %s://%s:%u\n", config.plain_http ? "http" : "https", host.c_str(),
               unsigned{instance.port()});
  instance.run();
  return 0;
}

}  // namespace ward::beast
