// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/emit.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

struct ping : ward::endpoint<ward::get<"/ping">, ward::open_to_public<"a test">, ward::no_tenant<"a test">, ward::returns<204>> {};
struct api : ward::api<ward::title<"Test">, ward::version<"1">, ward::limit<ward::per_ip<60, ward::minute>>, ping> {};

struct unreadable : ward::endpoint<ward::get<"/ping">, ward::summary<"A \xff">, ward::open_to_public<"a \xff test">, ward::no_tenant<"a test">, ward::returns<204>> {};
struct unreadable_api : ward::api<ward::title<"Test">, ward::version<"1">, ward::limit<ward::per_ip<60, ward::minute>>, unreadable> {};

// An empty folder for one test.
struct empty_folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("ward_emit_" + std::to_string(::getpid()));
  empty_folder() { std::filesystem::create_directories(path); }
  ~empty_folder() { std::filesystem::remove_all(path); }
  [[nodiscard]] auto file(const char* name) const -> std::string { return path / name; }
};

auto emit(const std::vector<std::string>& arguments) -> int {
  std::vector<const char*> all{"emitter"};
  for (const auto& each : arguments) all.push_back(each.c_str());
  return ward::emit_main<api>(static_cast<int>(all.size()), all.data());
}

auto content(const std::string& file) -> std::string {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("an emitter writes each document in the format that its name says") {
  const empty_folder folder;
  const auto file = [&](const char* name) { return folder.file(name); };
  REQUIRE(emit({"--openapi", file("o.json"), "--posture", file("p.md"), "--posture", file("p.json"), "--posture", file("p.html")}) == 0);
  CHECK(content(file("o.json")) == ward::generate::emit_openapi<api>());
  const auto report = ward::generate::posture_of<api>();
  CHECK(content(file("p.md")) == ward::generate::posture::write_markdown_report(report));
  CHECK(content(file("p.json")) == ward::generate::posture::write_json_report(report));
  CHECK(content(file("p.html")) == ward::generate::posture::write_html_report(report));
}

TEST_CASE("an emitter writes the OpenAPI document as JSON and as YAML, any number of times") {
  const empty_folder folder;
  const auto file = [&](const char* name) { return folder.file(name); };
  REQUIRE(emit({"--openapi", file("o.json"), "--openapi", file("o.yaml"), "--openapi", file("o.yml")}) == 0);
  CHECK(content(file("o.json")) == ward::generate::emit_openapi<api>());
  CHECK(content(file("o.yaml")) == ward::generate::emit_openapi_yaml<api>());
  CHECK(content(file("o.yml")) == content(file("o.yaml")));
  CHECK(content(file("o.yaml")).starts_with("openapi: \"3.1.0\"\ninfo:\n  title: Test\n"));
}

TEST_CASE("no document is written that is no UTF-8") {
  const empty_folder folder;
  const auto cannot = [&](const char* option, const char* name) {
    const auto file = folder.file(name);
    const char* const arguments[] = {"emitter", option, file.c_str()};
    CHECK(ward::emit_main<unreadable_api>(3, arguments) == 1);
  };
  for (const char* name : {"p.md", "p.json", "p.html"}) cannot("--posture", name);
  for (const char* name : {"o.json", "o.yaml"}) cannot("--openapi", name);
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("an emitter that is asked for nothing, or for what it does not know, writes nothing") {
  const empty_folder folder;
  CHECK(emit({}) == 1);
  CHECK(emit({"--posture"}) == 1);
  CHECK(emit({"--posture", ""}) == 1);
  CHECK(emit({"--poster", folder.file("p.md")}) == 1);
  CHECK(emit({"--posture", folder.file("p.pdf")}) == 1);
  CHECK(emit({"--openapi", folder.file("o.txt")}) == 1);
  CHECK(emit({"--posture", folder.file("no_such_folder/p.md")}) == 1);
  CHECK(std::filesystem::is_empty(folder.path));
}
