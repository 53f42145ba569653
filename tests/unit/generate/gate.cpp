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
  auto compare_contracts(const std::string& baseline, const std::string& emitted) const -> outcome {
    return run({"--target", "club", "--accept", "make accept", "--baseline", baseline, "--openapi", emitted});
  }
  // As at a merge base with main: the file of the repository is openapi.json, with what was accepted beside it.
  auto compare_with_branch(const std::string& baseline, const std::string& emitted, bool accepts = false) const -> outcome {
    std::vector<std::string> all{"--target", "club", "--baseline", baseline, "--openapi", emitted, "--merge-base", "main",
                                 "--kept", path / "openapi.json", "--accepted", path / "openapi.accepted.txt"};
    if (!accepts) all.insert(all.end(), {"--accept", "make accept"});
    return run(all);
  }
  auto compare(const std::string& baseline, const std::string& emitted) const -> outcome {
    return run({"--target", "club", "--accept", "make accept", "--baseline", baseline, "--posture", emitted});
  }
};

// An OpenAPI document of one operation.
auto contract(std::string_view longest, std::string_view roles = R"(["member"])", std::string_view summary = "Club") -> std::string {
  return std::string{R"({"openapi": "3.1.0", "info": {"title": ")"}.append(summary).append(R"("}, "paths": {"/v1/a": {"put": {"operationId": "a",
    "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "string", "maxLength": )")
      .append(longest).append(R"(}}}}, "responses": {"204": {"description": "x"}}, "security": [{"bearer": []}], "x-ward-roles": )").append(roles)
      .append(R"(}}}, "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}})");
}

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

TEST_CASE("what is not seen in a text is written out") {
  const folder here;
  const auto result = here.compare_contracts(here.write("old.json", contract("10")),
                                             here.write("new.json", contract("10", R"(["member", "a\u202enimda", "a\u200bb", "\u009b2J", "Zo\u00eb"])")));
  CHECK_THAT(result.failed, ContainsSubstring(R"(the role 'a\u202enimda' may)") && ContainsSubstring(R"('a\u200bb')") &&
                                ContainsSubstring(R"('\u009b2J')") && ContainsSubstring("'Zo\xC3\xAB'"));
}

TEST_CASE("what a broken document says stays on its line") {
  const folder here;
  const auto other = std::string{R"({"openapi": "3.1.0", "paths": {"/v1/a": {"$ref": "b\nward_gate(club): c\u001b[2K"}}})"};
  const auto result = here.compare_contracts(here.write("old.json", other), here.write("new.json", contract("10")));
  CHECK(result.code == 1);
  CHECK_THAT(result.failed, ContainsSubstring("/v1/a refers to 'b ward_gate(club): c [2K', which is not in the document\n"));
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
        {"--target", "club", "--accept", "make", "--baseline", "a.json", "--posture", ""},
        {"--target", "club", "--target", "club", "--baseline", "a.json", "--posture", "b.json"},
        {"--target", "club", "--accept", "make", "--baseline", "a.json", "--openapi", "b.json", "--posture", "c.json"},
        {"--target", "club", "--accept", "make", "--baseline", "a.json", "--openapi", "b.json", "--merge-base", "main"}}) {
    const auto result = here.run(arguments);
    CHECK(result.code == 1);
    CHECK_THAT(result.failed, StartsWith("usage: gate --target NAME"));
  }
}

TEST_CASE("a document that breaks clients and asks less of callers fails, with all of it") {
  const folder here;
  const auto old_file = here.write("old.json", contract("10"));
  const auto result = here.compare_contracts(old_file, here.write("new.json", contract("9", R"(["member", "guest"])")));
  CHECK(result.code == 1);
  CHECK(result.told.empty());
  CHECK_THAT(result.failed, Equals("ward_gate(club): clients of " + old_file + " break (1):\n  PUT /v1/a, body: maxLength is 9, was 10\n" +
                                   "ward_gate(club): less is asked of callers than " + old_file +
                                   " says (1):\n  PUT /v1/a: the role 'guest' may call it, and could not\n"
                                   "If this is meant, accept it, and have the difference of that file reviewed with "
                                   "the change:\n  make accept\n"));
}

TEST_CASE("a document that serves all clients passes, and what changed is told") {
  const folder here;
  const auto old_file = here.write("old.json", contract("10"));
  const auto same = here.compare_contracts(old_file, here.write("new.json", contract("10", R"(["member"])", "Society")));
  CHECK(same.code == 0);
  CHECK((same.told + same.failed).empty());
  const auto result = here.compare_contracts(old_file, here.write("new.json", contract("11")));
  CHECK(result.code == 0);
  CHECK_THAT(result.told, Equals("ward_gate(club): changes since " + old_file + " that need no consent (1):\n  PUT /v1/a, body: maxLength is 11, was 10\n"));
  CHECK(result.failed.empty());
}

TEST_CASE("a document that cannot be read, or is none, fails with how to make one") {
  const folder here;
  const auto new_file = here.write("new.json", contract("10"));
  for (const auto& baseline : {std::string{here.path / "absent.json"}, here.write("old.json", ""), here.write("none.json", "{}")}) {
    const auto result = here.compare_contracts(baseline, new_file);
    CHECK(result.code == 1);
    CHECK_THAT(result.failed, StartsWith("ward_gate(club): " + baseline + ": ") && ContainsSubstring("baseline anew") && ContainsSubstring("make accept"));
  }
}

TEST_CASE("with a merge base, what is meant is listed in a file, sentence by sentence") {
  const folder here;
  const auto old_file = here.write("old.json", contract("10"));
  const auto new_file = here.write("new.json", contract("9", R"(["member", "guest"])"));
  const std::string kept = here.write("openapi.json", contract("9", R"(["member", "guest"])"));
  const auto list = std::string{here.path / "openapi.accepted.txt"};
  const auto refused = here.compare_with_branch(old_file, new_file);
  CHECK(refused.code == 1);
  CHECK_THAT(refused.failed, ContainsSubstring("clients of " + kept + " at the merge base with main break (1):") &&
                                 ContainsSubstring("have the difference of " + list + " reviewed with the change:\n  make accept\n"));

  here.write("openapi.accepted.txt", "# Guests come in June.\r\n\n  PUT /v1/a: the role 'guest' may call it, and could not \r\nPUT /v1/a: was never so\n");
  const auto half = here.compare_with_branch(old_file, new_file);
  CHECK(half.code == 1);
  CHECK_THAT(half.told, Equals("ward_gate(club): accepted in " + list + " (1):\n  PUT /v1/a: the role 'guest' may call it, and could not\n" +
                               "ward_gate(club): lines of " + list + " that name no change any more, and go with the next that is accepted: 1\n"));
  CHECK_THAT(half.failed, ContainsSubstring("  PUT /v1/a, body: maxLength is 9, was 10\n") && !ContainsSubstring("guest"));

  here.write("openapi.accepted.txt", "\xEF\xBB\xBFPUT /v1/a: the role 'guest' may call it, and could not\n");
  CHECK_THAT(here.compare_with_branch(old_file, new_file).failed, !ContainsSubstring("guest"));

  here.write("openapi.accepted.txt", "# Guests come in June.\n\nPUT /v1/a: the role 'guest' may call it, and could not\nPUT /v1/a: was never so\n");
  CHECK(here.compare_with_branch(old_file, new_file, true).code == 0);
  CHECK(content(list) == "# Guests come in June.\n\nPUT /v1/a: the role 'guest' may call it, and could not\nPUT /v1/a, body: maxLength is 9, was 10\n");
  CHECK(here.compare_with_branch(old_file, new_file).code == 0);
  CHECK(here.compare_with_branch(new_file, new_file, true).code == 0);
  CHECK_FALSE(std::filesystem::exists(list));
}

TEST_CASE("with a merge base, the file of the repository is what the contract says") {
  const folder here;
  const auto old_file = here.write("old.json", contract("10"));
  const auto new_file = here.write("new.json", contract("11"));
  const auto absent = here.compare_with_branch(old_file, new_file);
  CHECK(absent.code == 1);
  CHECK_THAT(absent.failed, ContainsSubstring("openapi.json: cannot be read") && ContainsSubstring("make accept"));
  here.write("openapi.json", contract("10"));
  const auto stale = here.compare_with_branch(old_file, new_file);
  CHECK(stale.code == 1);
  CHECK_THAT(stale.failed, ContainsSubstring("openapi.json is not what the contract says now. Take it, and commit it with the change:\n  make accept\n"));
  here.write("openapi.json", "\n" + contract("11"));
  CHECK(here.compare_with_branch(old_file, new_file).code == 0);
}

TEST_CASE("a document that is not at the merge base yet is compared with nothing") {
  const folder here;
  const auto new_file = here.write("new.json", contract("11"));
  const auto kept = here.write("openapi.json", contract("11"));
  const auto result = here.compare_with_branch(here.write("old.json", ""), new_file);
  CHECK(result.code == 0);
  CHECK_THAT(result.told, Equals("ward_gate(club): there is no " + kept + " at the merge base with main yet: nothing is compared until it has been merged\n"));
  const auto broken = here.compare_with_branch(here.write("old.json", "{"), new_file);
  CHECK(broken.code == 1);
  CHECK_THAT(broken.failed, ContainsSubstring("let OPENAPI name a new file"));
}

TEST_CASE("two comparisons of one call are both made") {
  const folder here;
  const auto old_report = here.write("old_report.json", report("10"));
  const auto old_contract = here.write("old.json", contract("10"));
  const auto call = [&](const std::string& posture, const std::string& openapi) {
    return here.run({"--target", "club", "--accept", "make a", "--baseline", old_report, "--posture", posture, "--and",
                     "--target", "club", "--accept", "make b", "--baseline", old_contract, "--openapi", openapi});
  };
  const auto wider = here.write("wider.json", report("11"));
  const auto breaking = here.write("breaking.json", contract("9"));
  CHECK(call(old_report, old_contract).code == 0);
  CHECK(call(wider, old_contract).code == 1);
  CHECK(call(old_report, breaking).code == 1);
  const auto both = call(wider, breaking);
  CHECK(both.code == 1);
  CHECK_THAT(both.failed, ContainsSubstring("bytes is 11, was 10") && ContainsSubstring("make a") && ContainsSubstring("maxLength is 9, was 10") &&
                              ContainsSubstring("make b"));
  CHECK(here.run({"--and"}).code == 1);
}
