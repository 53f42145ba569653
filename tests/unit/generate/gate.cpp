// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The gate as a build runs it: exit codes, and what is said where.
#include "ward/gate.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::Equals;
using Catch::Matchers::StartsWith;

namespace {

auto content(const std::string& file) -> std::string {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// What is written to a descriptor while this lives goes to a file.
class redirected {
 public:
  redirected(std::FILE* stream, std::string path) : stream_(stream), path_(std::move(path)) {
    std::fflush(stream_);
    kept_ = ::dup(::fileno(stream_));
    std::FILE* const file = std::fopen(path_.c_str(), "wb");
    REQUIRE(file != nullptr);
    ::dup2(::fileno(file), ::fileno(stream_));
    static_cast<void>(std::fclose(file));
  }
  redirected(const redirected&) = delete;
  auto operator=(const redirected&) -> redirected& = delete;
  ~redirected() {
    std::fflush(stream_);
    ::dup2(kept_, ::fileno(stream_));
    ::close(kept_);
  }

 private:
  std::FILE* stream_;
  std::string path_;
  int kept_ = -1;
};

struct outcome {
  int code;
  std::string told;    // on stdout
  std::string failed;  // on stderr
};

// A folder for one test, with reports in it.
struct folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("ward_gate_" + std::to_string(::getpid()));
  folder() { std::filesystem::create_directories(path); }
  folder(const folder&) = delete;
  auto operator=(const folder&) -> folder& = delete;
  ~folder() { std::filesystem::remove_all(path); }

  auto write(const char* name, std::string_view text) const -> std::string {
    std::ofstream{path / name, std::ios::binary} << text;
    return path / name;
  }
  auto run(const std::vector<std::string>& arguments) const -> outcome {
    std::vector<const char*> all{"gate"};
    for (const auto& each : arguments) all.push_back(each.c_str());
    outcome made{};
    {
      const redirected out{stdout, path / "stdout"};
      const redirected error{stderr, path / "stderr"};
      made.code = ward::gate_main(static_cast<int>(all.size()), all.data());
    }
    made.told = content(path / "stdout");
    made.failed = content(path / "stderr");
    return made;
  }
  auto compare(const std::string& baseline, const std::string& emitted) const -> outcome {
    return run({"--target", "club", "--accept", "make accept", "--baseline", baseline, "--posture", emitted});
  }
};

auto report(std::string_view budget) -> std::string {
  return std::string{R"({"ward_posture": 1, "api": {"tenant_names": [], "budget": {"bytes": )"}.append(budget).append(
      R"(, "depth": 8, "items": 50}}, "operations": [], "escape_hatches": [], "egress": [], "data": []})");
}

}  // namespace

TEST_CASE("the same report passes without a word") {
  const folder here;
  const auto result = here.compare(here.write("old.json", report("10")), here.write("new.json", report("10")));
  CHECK(result.code == 0);
  CHECK(result.told.empty());
  CHECK(result.failed.empty());
}

TEST_CASE("what is wider fails, with how to accept it") {
  const folder here;
  const auto old_file = here.write("old.json", report("10"));
  const auto result = here.compare(old_file, here.write("new.json", report("11")));
  CHECK(result.code == 1);
  CHECK(result.told.empty());
  CHECK_THAT(result.failed, Equals("ward_gate(club): access is wider than " + old_file +
                                   " says (1):\n  the api, budget: bytes is 11, was 10\n"
                                   "If this is meant, accept it, and have the difference of that file reviewed with "
                                   "the change:\n  make accept\n"));
}

TEST_CASE("a text of a contract stays on its line") {
  const folder here;
  auto other = report("10");
  constexpr std::string_view none = R"("escape_hatches": [])";
  other.replace(other.find(none), none.size(),
                R"("escape_hatches": [{"kind": "no_mfa", "place": "GET /", "why": "a\nward_gate(club): b\u001b[2K"}])");
  const auto result = here.compare(here.write("old.json", report("10")), here.write("new.json", other));
  CHECK(result.code == 1);
  CHECK_THAT(result.failed, ContainsSubstring("  GET /: no_mfa is a new escape hatch, for 'a ward_gate(club): b [2K'\n"));
}

TEST_CASE("what is narrower passes, and is told") {
  const folder here;
  const auto old_file = here.write("old.json", report("10"));
  const auto result = here.compare(old_file, here.write("new.json", report("9")));
  CHECK(result.code == 0);
  CHECK_THAT(result.told, Equals("ward_gate(club): narrower than " + old_file +
                                 ", which needs no consent (1):\n  the api, budget: bytes is 9, was 10\n"));
  CHECK(result.failed.empty());
}

TEST_CASE("a baseline that is absent or no report fails, with how to make one") {
  const folder here;
  const auto new_file = here.write("new.json", report("10"));
  const auto absent = here.compare(here.path / "absent.json", new_file);
  CHECK(absent.code == 1);
  CHECK_THAT(absent.failed,
             StartsWith("ward_gate(club): ") &&
                 ContainsSubstring("absent.json: cannot be read: No such file or directory\n"
                                   "This makes the baseline anew: read it, and commit it.\n  make accept\n"));
  const auto broken = here.compare(here.write("old.json", "{\"ward_posture\": 1"), new_file);
  CHECK(broken.code == 1);
  CHECK_THAT(broken.failed,
             ContainsSubstring("old.json: is no JSON, or no UTF-8\n") && ContainsSubstring("make accept"));
  const auto other = here.compare(here.write("old.json", "{}"), new_file);
  CHECK(other.code == 1);
  CHECK_THAT(other.failed, ContainsSubstring("old.json: is no posture report") && ContainsSubstring("make accept"));
}

TEST_CASE("wrong arguments are told what is right") {
  const folder here;
  for (const auto& arguments :
       {std::vector<std::string>{},
        {"--target", "club"},
        {"--baseline"},
        {"--target", "club", "--accept", "make", "--baseline", "a.json", "--nonsense", "b.json"},
        {"--target", "club", "--accept", "make", "--baseline", "a.json", "--posture", ""}}) {
    const auto result = here.run(arguments);
    CHECK(result.code == 1);
    CHECK_THAT(result.failed, StartsWith("usage: gate --target NAME"));
  }
}
