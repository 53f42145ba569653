// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of a service: it starts with sound settings, or says what is wrong and ends.
#pragma once

#include <concepts>
#include <cstdio>
#include <exception>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include "ward/pipeline/config.hpp"

namespace ward {

/// `int main() { return ward::boot([](const ward::config& config) { ...; return ward::beast::serve(app, config); }); }`
/// Reads the settings of this process, `required` ones among them, and gives the exit code that `start` returns. Whatever is
/// thrown goes to standard error, and the code is 1.
template <class Start>
  requires std::convertible_to<std::invoke_result_t<Start, const config&>, int>
[[nodiscard]] auto boot(Start start, std::initializer_list<std::string_view> required = {}) noexcept -> int {
  try {
    const auto settings = config::from_environment(required);
    return start(settings);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "ward: cannot start:\n%s\n", problem.what());
    return 1;
  }
}

}  // namespace ward
