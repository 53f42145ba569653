// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The whole pipeline in process on S: route, token, both limits, parse, validate, a trivial handler, write, headers, log.
#include <fcntl.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "baseline.hpp"
#include "figures.hpp"
#include "payloads.hpp"
#include "token_world.hpp"
#include "ward/memory/limiter.hpp"
#include "ward/memory/queued_log.hpp"
#include "ward/ward.hpp"

namespace bench {
namespace {

struct member : ward::role<"member"> {};
struct made_user {
  ward::id<"user"> id;
  ward::matching<"[A-Za-z0-9_]{3,30}"> username;
};
// Quotas that no benchmark uses up: 1,000,000 a second.
struct create_user
    : ward::endpoint<ward::post<"/v1/users">, ward::allow<member>, ward::tenant_from_token, ward::body<user>,
                     ward::returns<201, made_user>, ward::limit<ward::per_user<1'000'000, ward::second>>> {};
struct api : ward::api<ward::title<"Users">, ward::version<"1">, ward::limit<ward::per_ip<1'000'000, ward::second>>,
                       create_user> {};

struct service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<create_user>& call) const -> ward::reply<create_user> {
    return made_user{.id = ward::id<"user">{ward::uuid{}}, .username = call.body().username};
  }
};

/// One request, again and again.
class client {
 public:
  client(const ward::pipeline::application& app, const std::string& token) : in_process_(app) {
    head_ = "POST /v1/users HTTP/1.1\r\nHost: bench.example\r\nContent-Type: application/json\r\nContent-Length: " +
            std::to_string(body_.size()) + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
  }
  void operator()() {
    in_process_.send_raw(head_, body_);
    if (in_process_.response().status != 201) {
      throw std::runtime_error("the pipeline answers " + std::to_string(in_process_.response().status));
    }
  }

 private:
  ward::in_process in_process_;
  std::string body_ = payload_of("S");
  std::string head_;
};

}  // namespace

void measure_pipeline(figures& out) {
  const token_world tokens;
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  // The writer of the log has a thread and a processor of its own in a server; here its time is not counted either.
  const std::shared_ptr<ward::guard::log_sink> no_log;  // for here only: an app without a log does not compile
  const ward::app<api> quiet{service{}, tokens.verifier(), ward::memory::limiter{}, no_log};
  const ward::app<api> logged{service{}, tokens.verifier(), ward::memory::limiter{},
                              std::make_shared<ward::memory::queued_log>(nowhere)};
  const ward::app<api> uncached{service{}, tokens.verifier(0), ward::memory::limiter{}, no_log};
  baseline_of_s baseline;
  client without_log{quiet, tokens.token()};
  client with_log{logged, tokens.token()};
  client without_cache{uncached, tokens.token()};
  contest rounds;
  rounds.add("simdjson by hand", [&] { baseline(); });
  rounds.add("pipeline", [&] { without_log(); });
  rounds.add("logged", [&] { with_log(); });
  rounds.add("token not cached", [&] { without_cache(); });
  const auto standings = rounds.run();
  out.add({"pipeline/S", baseline_name, ratio_of(standings, "pipeline"), note_of(standings, "pipeline")});
  out.add({"pipeline-logged/S", baseline_name, ratio_of(standings, "logged"), ""});
}

}  // namespace bench
