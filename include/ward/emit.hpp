// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of an emitter: the small program that ward_emit builds to write an api's documents. No parser, no server.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>

#include "ward/declare.hpp"
#include "ward/generate/openapi.hpp"
#include "ward/law/lawful.hpp"

namespace ward {
namespace detail {

/// Writes beside `path` and renames: a reader sees the old document or the new one, never half of one. What went wrong, or
/// an empty text.
[[nodiscard]] inline auto write_whole_file(const std::string& path, std::string_view text) -> std::string {
  const std::string beside = path + ".new";
  std::FILE* file = std::fopen(beside.c_str(), "wb");
  if (file == nullptr) return "cannot write " + beside + ": " + std::strerror(errno);
  const bool is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool is_closed = std::fclose(file) == 0;
  if (is_written && is_closed && std::rename(beside.c_str(), path.c_str()) == 0) return {};
  const std::string reason = std::strerror(errno);
  std::remove(beside.c_str());
  return "cannot write " + path + ": " + reason;
}

/// 0: the document is written. 1: it is not, and stderr says why.
[[nodiscard]] inline auto run_emitter(int argc, const char* const* argv, std::string (*emit)()) -> int {
  if (argc != 3 || std::string_view{argv[1]} != "--openapi" || *argv[2] == '\0') {
    std::fprintf(stderr, "usage: %s --openapi FILE\nWrites the OpenAPI 3.1 document of the api to FILE.\n",
                 argc > 0 ? argv[0] : "emitter");
    return 1;
  }
  std::string problem;
  try {
    problem = write_whole_file(argv[2], emit());
  } catch (const std::exception& error) {
    problem = error.what();
  }
  if (problem.empty()) return 0;
  std::fprintf(stderr, "ward_emit: %s\n", problem.c_str());
  return 1;
}

}  // namespace detail

/// `int main(int argc, char** argv) { return ward::emit_main<notes::api>(argc, argv); }`: takes `--openapi FILE`, writes the
/// document, and gives the exit code. An api that is not lawful does not compile.
template <class Api>
[[nodiscard]] auto emit_main(int argc, const char* const* argv) -> int {
  static_assert(lawful<Api>{});
  if constexpr (law::holds<Api>) return detail::run_emitter(argc, argv, &generate::emit_openapi<Api>);
  return 1;
}

}  // namespace ward
