// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A file of changes that are meant: one to a line, in the gate's own words. Empty lines, and lines that begin with #, are for people.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/generate/gate/finding_text.hpp"
#include "ward/generate/gate/findings.hpp"

namespace ward::generate::gate {

struct accepted_changes {
  std::vector<std::string> lines{};  ///< of the file, as they are

  [[nodiscard]] static auto is_for_people(std::string_view line) noexcept -> bool {
    return line.empty() || line[0] == '#';
  }
  [[nodiscard]] auto has(const std::string& line) const -> bool {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  }
  /// Takes those away that are listed, and gives them.
  auto remove_from(std::vector<finding>& all) const -> std::vector<finding> {
    const auto is_listed = [&](const finding& each) { return has(line_of(each)); };
    std::vector<finding> taken;
    std::copy_if(all.begin(), all.end(), std::back_inserter(taken), is_listed);
    std::erase_if(all, is_listed);
    return taken;
  }
  /// How many lines name no change of these.
  [[nodiscard]] auto count_without(const std::vector<finding>& all) const -> std::size_t {
    std::set<std::string> found;
    for (const auto& each : all) found.insert(line_of(each));
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [&](const auto& line) { return !is_for_people(line) && !found.contains(line); }));
  }
};

/// A file that is not there lists nothing. Spaces around a line, and a byte order mark, do not count.
[[nodiscard]] inline auto read_accepted_changes(const std::string& path) -> accepted_changes {
  accepted_changes made;
  std::ifstream in{path, std::ios::binary};
  for (std::string line; std::getline(in, line);) {
    if (made.lines.empty() && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // as some editors begin files
    line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    made.lines.push_back(std::move(line));
  }
  return made;
}

/// The same file for these changes: what people wrote stays, lines without a change go, and changes without a line come. A file that
/// would list nothing is taken away. Throws `boot_error` if it cannot be written.
inline void write_accepted_changes(const std::string& path, const accepted_changes& was,
                                   const std::vector<finding>& all) {
  if (all.empty()) {
    static_cast<void>(std::remove(path.c_str()));
    return;
  }
  std::set<std::string> missing;
  for (const auto& each : all) missing.insert(line_of(each));
  std::string text;
  for (const auto& line : was.lines) {
    if (accepted_changes::is_for_people(line) || missing.erase(line) != 0) text.append(line).append("\n");
  }
  if (text.empty())
    text = "# Changes of the contract that are meant, though they break clients or ask less of callers.\n";
  for (const auto& each : all) {
    if (missing.erase(line_of(each)) != 0) text.append(line_of(each)).append("\n");
  }
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out << text;
  out.close();
  if (!out) throw boot_error(path + ": cannot be written: " + std::strerror(errno));
}

}  // namespace ward::generate::gate
