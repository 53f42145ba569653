// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of an emitter: the small program that ward_emit builds to write an api's documents. No parser, no server. What is compiled for
// each contract is in described_contract.hpp.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>

#include "ward/core/boot_error.hpp"
#include "ward/described_contract.hpp"
#include "ward/generate/openapi.hpp"
#include "ward/generate/posture.hpp"
#include "ward/generate/yaml_document.hpp"
#include "ward/schema/utf8.hpp"

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

[[nodiscard]] inline auto make_openapi(const described_contract& of) -> generate::openapi::document {
  auto made = generate::openapi::read_contract(of.openapi);
  generate::openapi::complete(made);
  return made;
}
[[nodiscard]] inline auto make_posture(const described_contract& of) -> generate::posture::report {
  auto made = generate::posture::read_contract(of.posture);
  generate::posture::complete(made, make_openapi(of));
  return made;
}

/// The OpenAPI document in the format that the name of its file says.
[[nodiscard]] inline auto openapi_text(const generate::openapi::document& of, std::string_view path) -> std::string {
  if (path.ends_with(".json")) return generate::openapi::write_document(of);
  if (path.ends_with(".yaml") || path.ends_with(".yml")) {
    auto json = generate::openapi::write_document(of);
    return is_valid_utf8(json) ? generate::to_yaml(json) : json;  // whose texts are not, no format can hold
  }
  throw boot_error(std::string{path}.append(": an OpenAPI document is written as .json, .yaml or .yml"));
}

/// The posture report in the format that the name of its file says.
[[nodiscard]] inline auto posture_text(const generate::posture::report& of, std::string_view path) -> std::string {
  if (path.ends_with(".md")) return generate::posture::write_markdown_report(of);
  if (path.ends_with(".json")) return generate::posture::write_json_report(of);
  if (path.ends_with(".html")) return generate::posture::write_html_report(of);
  throw boot_error(std::string{path}.append(": a posture report is written as .md, .json or .html"));
}

/// What went wrong, or an empty text.
[[nodiscard]] inline auto emit_file(std::string_view option, const std::string& path, const described_contract& contract) -> std::string {
  try {
    const auto text = option == "--openapi" ? openapi_text(make_openapi(contract), path) : posture_text(make_posture(contract), path);
    if (!is_valid_utf8(text)) return path + ": a title, a summary or a reason in the contract is no UTF-8";
    return write_whole_file(path, text);
  } catch (const std::exception& error) {
    return error.what();
  }
}

// Pairs of an option and a file.
[[nodiscard]] inline auto are_emitter_arguments(int argc, const char* const* argv) -> bool {
  if (argc < 3 || argc % 2 == 0) return false;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view option{argv[i]};
    if ((option != "--openapi" && option != "--posture") || *argv[i + 1] == '\0') return false;
  }
  return true;
}

/// 0: all documents are written. 1: one is not, and stderr says why.
[[nodiscard]] inline auto run_emitter(int argc, const char* const* argv, const described_contract& contract) -> int {
  if (!are_emitter_arguments(argc, argv)) {
    std::fprintf(stderr,
                 "usage: %s [--openapi FILE]... [--posture FILE]...\n"
                 "Writes documents of the api, at least one.\n"
                 "  --openapi FILE  the OpenAPI 3.1 document, as JSON or YAML: FILE ends in .json, .yaml or .yml\n"
                 "  --posture FILE  the posture report, as Markdown, JSON or HTML: FILE ends in .md, .json or .html\n",
                 argc > 0 ? argv[0] : "emitter");
    return 1;
  }
  for (int i = 1; i < argc; i += 2) {
    const auto problem = emit_file(argv[i], argv[i + 1], contract);
    if (problem.empty()) continue;
    std::fprintf(stderr, "ward_emit: %s\n", problem.c_str());
    return 1;
  }
  return 0;
}

}  // namespace detail

/// Takes any number of `--openapi FILE` and `--posture FILE`, writes the documents of `contract`, and gives the exit code.
[[nodiscard]] inline auto emit_main(int argc, const char* const* argv, const described_contract& contract) -> int {
  return detail::run_emitter(argc, argv, contract);
}

/// The same, in one file: `int main(int argc, char** argv) { return ward::emit_main<notes::api>(argc, argv); }`. An api that is not lawful does
/// not compile.
template <class Api>
[[nodiscard]] auto emit_main(int argc, const char* const* argv) -> int {
  return emit_main(argc, argv, describe_contract<Api>());
}

}  // namespace ward
