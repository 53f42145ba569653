// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A stage that takes a request which has not passed the stage before it.
#include "ward/pipeline/stages.hpp"

using namespace ward::pipeline;

#if !defined(SHOULD_NOT_COMPILE)
auto next(const environment_parts& parts, passed<authenticate> before) { return authorize::run(parts, std::move(before)); }
#else
auto early(const environment_parts& parts, passed<settle> before) {
  return authorize::run(parts, std::move(before));  // error: passed
}
#endif
