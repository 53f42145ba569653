// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app with two faults: a handler is missing, and a log sink.
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

#if !defined(SHOULD_NOT_COMPILE)
struct service {
  auto on(const ward::call<count_notes>&) -> ward::reply<count_notes> { return note_count{.value = 3}; }
};
#else
struct service {};
#endif

}  // namespace notes

using app = ward::app<notes::api>;
#if !defined(SHOULD_NOT_COMPILE)
auto start() -> app { return app{notes::service{}, ward::memory::limiter{}, std::make_shared<ward::memory::queued_log>()}; }
#else
auto start() -> app { return app{notes::service{}, ward::memory::limiter{}}; }
// error: W601
// error: W704
#endif
