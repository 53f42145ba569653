// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include <ward/beast.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/ward.hpp>

struct greeting { ward::text<1, 80> message; };
struct greet : ward::endpoint<ward::get<"/hello">, ward::open_to_public<"a greeting is no secret">,
                              ward::no_tenant<"nobody's data">, ward::returns<200, greeting>, ward::summary<"Greet">> {};
struct api : ward::api<ward::title<"Hello">, ward::version<"1.0.0">, ward::limit<ward::per_ip<60, ward::minute>>, greet> {};
struct service { auto on(const ward::call<greet>&) -> ward::reply<greet> { return greeting{"Hello, world"}; } };

int main() { return ward::boot([](const ward::config& config) {
  const auto log = std::make_shared<ward::memory::queued_log>();
  return ward::beast::serve(ward::app<api>{service{}, ward::memory::limiter{}, log}, config);
}); }
