// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What was measured: a line for each figure as it comes, and a JSON list at the end. Also what each benchmark is called.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contest.hpp"

namespace bench {

struct figure {
  std::string name;
  std::string against;
  double ratio;  ///< below 1 is better than what it is measured against; `http/requests` the other way round
  std::string note;
};

/// Collects figures. All texts are ASCII without quotes, for they are this program's own.
class figures {
 public:
  void add(figure each) {
    fmt::print("{:<18} {:>8.3f}  against {}{}{}\n", each.name, each.ratio, each.against, each.note.empty() ? "" : "; ",
               each.note);
    std::fflush(stdout);
    all_.push_back(std::move(each));
  }

  void write(const std::string& path) const {
    std::FILE* file = std::fopen(path.c_str(), "w");
    if (file == nullptr) throw std::runtime_error("cannot write " + path);
    fmt::print(file, "[");
    for (const auto& each : all_) {
      fmt::print(file, "{}\n  {{\"name\": \"{}\", \"against\": \"{}\", \"ratio\": {:.4f}, \"note\": \"{}\"}}",
                 &each == all_.data() ? "" : ",", each.name, each.against, each.ratio, each.note);
    }
    fmt::print(file, "\n]\n");
    std::fclose(file);
  }

 private:
  std::vector<figure> all_;
};

/// "1.23 us; with string_view 0.61; ...": the others of a contest, for a note.
[[nodiscard]] inline auto note_of(const std::vector<contest::standing>& standings, std::string_view reported)
    -> std::string {
  std::string note = fmt::format("{} takes {:.0f} ns", standings.front().name, standings.front().nanoseconds);
  for (std::size_t i = 1; i != standings.size(); ++i) {
    if (standings[i].name != reported) note += fmt::format(", {} {:.2f}", standings[i].name, standings[i].ratio);
  }
  return note;
}

[[nodiscard]] inline auto ratio_of(const std::vector<contest::standing>& standings, std::string_view name) -> double {
  for (const auto& each : standings) {
    if (each.name == name) return each.ratio;
  }
  throw std::logic_error("no contender of this name");
}

void measure_parsing(figures& out);
void measure_writing(figures& out);
void measure_pipeline(figures& out);
void measure_tokens(figures& out);
void measure_http(figures& out);

}  // namespace bench
