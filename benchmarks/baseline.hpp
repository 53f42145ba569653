// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The yardstick of what happens around a body: the baseline's parse of S.
#pragma once

#include <simdjson.h>

#include <stdexcept>
#include <string>

#include "contest.hpp"
#include "hand_written.hpp"
#include "payloads.hpp"

namespace bench {

inline constexpr auto baseline_name = "simdjson by hand, parse of S";

class baseline_of_s {
 public:
  void operator()() {
    hand::user<std::string> body;
    if (!hand::parse(parser_, text_, body)) throw std::runtime_error("the baseline refuses S");
    keep(body);
  }

 private:
  simdjson::padded_string text_{payload_of("S")};
  simdjson::ondemand::parser parser_;
};

}  // namespace bench
