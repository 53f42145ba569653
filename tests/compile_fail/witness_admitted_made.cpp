// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An admission that never was: made without the engine.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto arrived_at(const ward::pipeline::admitted& request) -> ward::instant { return request.facts().arrived_at; }
#else
auto made(const ward::pipeline::request_facts& facts) -> ward::instant {
  return ward::pipeline::admitted{facts}.facts().arrived_at;  // error: private
}
#endif
