// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: shown FOLDER. Compares the renderer in this program with that in the folder, byte for byte.
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <ward_reference.hpp>

namespace {

auto content_of(const std::string& path) -> std::string {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The name of a bundled file has a part of its digest before its ending.
auto is_bundled(std::string_view beginning, std::string_view ending, const std::string& content) -> bool {
  int found = 0;
  for (const auto& file : ward::reference_renderer().files) {
    if (!file.name.starts_with(beginning) || !file.name.ends_with(ending)) continue;
    ++found;
    if (content.empty() || file.bytes != content) return false;
  }
  return found == 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = std::string{argv[1]} + "/";
  const bool is_whole = is_bundled("swagger-ui.", ".css", content_of(folder + "swagger-ui.css")) &&
                        is_bundled("swagger-ui.", ".js", content_of(folder + "swagger-ui-bundle.js")) &&
                        is_bundled("licences.", ".txt",
                                   content_of(folder + "NOTICE") + content_of(folder + "LICENSE") +
                                       content_of(folder + "swagger-ui-bundle.js.LICENSE.txt"));
  std::puts(is_whole ? "the same" : "not the same");
  return is_whole ? 0 : 1;
}
