// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ward::beast with everything on, for the comparison with http_bare_beast: reads one note, whose content is constant.
// Usage: http_ward. Listens on a free port; prints the port and a token, each on a line.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <memory>

#include "../token_world.hpp"
#include "ward/beast.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/queued_log.hpp"
#include "ward/ward.hpp"

namespace {

struct member : ward::role<"member"> {};
struct note {
  ward::id<"note"> id;
  ward::text<1, 120> title;
};
struct note_path {
  ward::id<"note"> id;
};
// Quotas that no benchmark uses up.
struct get_note
    : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                     ward::returns<200, note>, ward::limit<ward::per_user<1'000'000, ward::second>>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1">, ward::limit<ward::per_ip<1'000'000, ward::second>>,
                       get_note> {};

struct service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<get_note>& call) const -> ward::reply<get_note> {
    return note{.id = call.path().id, .title = "constant"};
  }
};

auto run() -> int {
  const bench::token_world tokens;
  const ward::app<api> app{service{}, tokens.verifier(), ward::memory::limiter{},
                           std::make_shared<ward::memory::queued_log>(::open("/dev/null", O_WRONLY | O_CLOEXEC))};
  const auto config = ward::config::from(
      {{"WARD_ENVIRONMENT", "development"}, {"WARD_PLAIN_HTTP", "1"}, {"WARD_PORT", "0"}, {"WARD_IO_THREADS", "1"}});
  ward::beast::server server{app, config};
  server.stop_on_signals();
  std::printf("%u\n%s\n", unsigned{server.port()}, tokens.token().c_str());
  std::fflush(stdout);
  server.run();
  return 0;
}

}  // namespace

auto main() -> int {
  try {
    return run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "http_ward: %s\n", error.what());
    return 1;
  }
}
