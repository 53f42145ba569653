// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Every kind of tampering with an audit file, and the line that the verifier names.
#include "ward/openssl/audit_verifier.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;
using ward::openssl::audit_report;
using ward::openssl::verify_audit_file;

namespace {

using lines = std::vector<std::string>;

auto append_line(ward::openssl::audit_line_writer& writer, const std::string& actor) -> std::string {
  ward::text_buffer out;
  const std::string trace = std::to_string(writer.position.sequence);
  REQUIRE(writer.append(out, {ward::instant{0us}, ward::guard::audit_phase::succeeded, "o", actor, "t", "", 204, trace}));
  return std::string{out.view()};
}

auto sound_lines(int count = 6, const std::string& actor = "alice") -> lines {
  ward::openssl::audit_line_writer writer;
  lines out;
  for (int i = 0; i != count; ++i) out.push_back(append_line(writer, actor));
  return out;
}

auto hash_of(const std::string& line) -> std::string {
  return std::string{ward::openssl::parse_audit_line(std::string_view{line}.substr(0, line.size() - 1))->hash};
}

auto verify(const lines& content, const std::string& anchor = "") -> audit_report {
  std::string path = (std::filesystem::temp_directory_path() / "ward_verify_XXXXXX").string();
  const int file = ::mkstemp(path.data());
  REQUIRE(file >= 0);
  ::close(file);
  {
    std::ofstream stream{path, std::ios::binary};
    for (const auto& line : content) stream << line;
  }
  auto report = verify_audit_file(path, anchor);
  std::filesystem::remove(path);
  return report;
}

void check_problem(const lines& content, std::uint64_t line, std::string_view words, const std::string& anchor = "") {
  const auto report = verify(content, anchor);
  REQUIRE(report.problem);
  CHECK(report.problem->line == line);
  CHECK(report.problem->what.find(words) != std::string_view::npos);
}

}  // namespace

TEST_CASE("an untouched file is intact, and its head is the hash of its last record") {
  const auto content = sound_lines();
  const auto report = verify(content);
  CHECK_FALSE(report.problem);
  CHECK(report.records == 6);
  CHECK(report.head == hash_of(content.back()));
  CHECK(verify({}).head == std::string(64, '0'));
}

TEST_CASE("a changed record is named") {
  auto content = sound_lines();
  content[3].replace(content[3].find("alice"), 5, "mally");
  check_problem(content, 4, "changed");
  CHECK(verify(content).records == 3);
}

TEST_CASE("a changed record whose own hash was made right again is found at the next one") {
  auto content = sound_lines();
  ward::openssl::audit_line_writer forger;
  for (int i = 0; i != 3; ++i) append_line(forger, "alice");
  content[3] = append_line(forger, "mally");
  check_problem(content, 5, "does not follow");
}

TEST_CASE("removed records are noticed, at the front, in the middle, and before the last") {
  for (const std::size_t removed : {0U, 2U, 4U}) {
    auto content = sound_lines();
    content.erase(content.begin() + static_cast<std::ptrdiff_t>(removed));
    check_problem(content, removed + 1, "removed");
  }
}

TEST_CASE("records that were moved, repeated or brought in from another file are noticed") {
  auto moved = sound_lines();
  std::swap(moved[2], moved[3]);
  check_problem(moved, 3, "removed");
  auto repeated = sound_lines();
  repeated.insert(repeated.begin() + 3, repeated[2]);
  check_problem(repeated, 4, "put in or moved");
  auto mixed = sound_lines();
  mixed[3] = sound_lines(6, "mally")[3];
  check_problem(mixed, 4, "does not follow");
}

TEST_CASE("lines that are no records are noticed") {
  auto content = sound_lines();
  content.insert(content.begin() + 2, "{}\n");
  check_problem(content, 3, "no record");
  auto blank = sound_lines();
  blank.insert(blank.begin() + 2, "\n");
  check_problem(blank, 3, "no record");
  auto carriage = sound_lines();
  carriage[1].insert(carriage[1].size() - 1, "\r");
  check_problem(carriage, 2, "no record");
  check_problem({std::string(2'000'000, 'x') + "\n"}, 1, "no record");
}

TEST_CASE("a torn end is reported") {
  auto content = sound_lines();
  content.back().resize(content.back().size() - 30);
  check_problem(content, 6, "cut off just now");
  content = sound_lines();
  content.back().pop_back();
  check_problem(content, 6, "cut off just now");
}

TEST_CASE("a recovery vouches for exactly the bytes that it sealed") {
  const std::string torn = "{\"seq\":3,\"at";
  ward::openssl::audit_line_writer writer;
  lines content;
  for (int i = 0; i != 3; ++i) content.push_back(append_line(writer, "alice"));
  ward::text_buffer recovery;
  REQUIRE(writer.append_recovery(recovery, ward::instant{0us}, torn));
  content.push_back(torn + "#\n");
  content.emplace_back(recovery.view());
  content.push_back(append_line(writer, "alice"));
  const auto report = verify(content);
  REQUIRE_FALSE(report.problem);
  CHECK(report.records == 5);
  CHECK(report.recovered == 1);

  auto changed = content;
  changed[3][2] = 'S';
  check_problem(changed, 4, "no record");
  auto more = content;
  more.insert(more.begin() + 3, "x\n");
  check_problem(more, 4, "no record");
  auto elsewhere = content;
  elsewhere.erase(elsewhere.begin() + 3);
  elsewhere.insert(elsewhere.begin() + 1, torn + "#\n");
  check_problem(elsewhere, 2, "no record");
}

TEST_CASE("records cut off at the end, or a chain made anew, are found by a head from elsewhere and by nothing else") {
  const auto content = sound_lines();
  const auto anchor = hash_of(content.back());
  auto cut = content;
  cut.pop_back();
  CHECK_FALSE(verify(cut).problem);
  check_problem(cut, 0, "expected head", anchor);
  const auto forged = sound_lines(6, "mally");
  CHECK_FALSE(verify(forged).problem);
  check_problem(forged, 0, "expected head", anchor);
  check_problem({}, 0, "expected head", anchor);
}

TEST_CASE("a file that has grown since still contains the head of then") {
  const auto content = sound_lines();
  CHECK_FALSE(verify(content, hash_of(content[2])).problem);
}

TEST_CASE("what cannot be read is not intact") {
  CHECK(verify_audit_file("/nonexistent/audit.jsonl").problem);
  CHECK(verify_audit_file(std::filesystem::temp_directory_path()).problem);
}
