// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app of an endpoint, where it takes an api.
#include <ward/memory/limiter.hpp>
#include <ward/memory/queued_log.hpp>
#include <ward/ward.hpp>

namespace notes {

struct note_count {
  ward::integer<0, 1000> value;
};
struct count_notes : ward::endpoint<ward::get<"/v1/count">, ward::open_to_public<"a number">, ward::no_tenant<"of all">,
                                     ward::returns<200, note_count>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, count_notes> {};

struct service {
  auto on(const ward::call<count_notes>&) -> ward::reply<count_notes> { return note_count{.value = 3}; }
};

}  // namespace notes

#if !defined(SHOULD_NOT_COMPILE)
using app = ward::app<notes::api>;
auto start() -> app { return app{notes::service{}, ward::memory::limiter{}, std::make_shared<ward::memory::queued_log>()}; }
#else
using app = ward::app<notes::count_notes>;
auto start() -> app { return app{notes::service{}, ward::memory::limiter{}, std::make_shared<ward::memory::queued_log>()}; }
// error: ward::app: this is no api
#endif
