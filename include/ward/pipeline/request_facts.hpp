// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What handlers are told of a request besides its input.
#pragma once

#include <array>
#include <memory>

#include "ward/core/clock.hpp"
#include "ward/guard/token_verifier.hpp"

namespace ward::pipeline {

struct request_facts {
  std::array<char, 32> trace_id{};
  instant arrived_at;
  std::shared_ptr<const guard::verified_token> token;
};

}  // namespace ward::pipeline
