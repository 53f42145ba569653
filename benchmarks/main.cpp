// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ward_bench [--json FILE] [GROUP...]: measures ward beside its peers, as ratios of one run.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "figures.hpp"

namespace {

struct group {
  const char* name;
  void (*measure)(bench::figures& out);
};
constexpr group groups[] = {{"parse", bench::measure_parsing},
                            {"write", bench::measure_writing},
                            {"pipeline", bench::measure_pipeline},
                            {"jwt", bench::measure_tokens},
                            {"http", bench::measure_http}};

auto usage() -> int {
  std::fputs("usage: ward_bench [--json FILE] [parse|write|pipeline|jwt|http]...\n", stderr);
  return 2;
}

auto run(const std::vector<std::string>& wanted, const std::string& json_file) -> int {
  bench::figures figures;
  for (const auto& each : groups) {
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), each.name) != wanted.end()) each.measure(figures);
  }
  if (!json_file.empty()) figures.write(json_file);
  return 0;
}

}  // namespace

auto main(int count, char** arguments) -> int {
  std::vector<std::string> wanted(arguments + 1, arguments + count);
  std::string json_file;
  if (const auto option = std::find(wanted.begin(), wanted.end(), "--json"); option != wanted.end()) {
    if (option + 1 == wanted.end()) return usage();
    json_file = *(option + 1);
    wanted.erase(option, option + 2);
  }
  for (const auto& each : wanted) {
    if (std::none_of(std::begin(groups), std::end(groups), [&](const group& known) { return each == known.name; }))
      return usage();
  }
  try {
    return run(wanted, json_file);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ward_bench: %s\n", error.what());
    return 1;
  }
}
