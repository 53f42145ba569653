// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A request that is said to have passed a stage, by somebody else than the stage.
#include "ward/pipeline/stages.hpp"

using namespace ward::pipeline;

#if !defined(SHOULD_NOT_COMPILE)
auto next(const environment_parts& parts, passed<authenticate> before) { return authorize::run(parts, std::move(before)); }
#else
auto forged(exchange& exchange) -> passed<authorize> { return passed<authorize>{exchange}; }  // error: private
#endif
