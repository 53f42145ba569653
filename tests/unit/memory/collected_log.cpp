// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The log that tests read back.
#include "ward/memory/collected_log.hpp"

#include <catch2/catch_test_macros.hpp>
#include <thread>

TEST_CASE("collected_log keeps lines in their order") {
  ward::memory::collected_log log;
  ward::guard::log_sink& sink = log;
  sink.write("first");
  sink.write("second");
  CHECK(log.lines() == std::vector<std::string>{"first", "second"});
}

TEST_CASE("collected_log takes lines from several threads") {
  ward::memory::collected_log log;
  std::thread other{[&] {
    for (int i = 0; i != 500; ++i) log.write("a");
  }};
  for (int i = 0; i != 500; ++i) log.write("b");
  other.join();
  CHECK(log.lines().size() == 1000);
}
