// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The audit file on real disks: full ones, torn ones, shared ones, and after a kill.
#include "ward/openssl/audit_file.hpp"

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

#include "ward/openssl/audit_verifier.hpp"

using namespace std::literals;
using Catch::Matchers::ContainsSubstring;
using ward::audit_file;
using ward::guard::audit_phase;
using ward::guard::audit_record;
using ward::openssl::verify_audit_file;

namespace {

class temporary_folder {
 public:
  temporary_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ward_audit_XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~temporary_folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] auto file(const char* name = "audit.jsonl") const -> std::string { return path_ / name; }
  [[nodiscard]] auto path() const -> std::string { return path_; }

 private:
  std::filesystem::path path_;
};

auto record_of(std::string_view trace_id) -> audit_record {
  return {ward::instant{1'795'293'480'000'000us}, audit_phase::attempted, "delete_note", "user-1", "acme", "id=7", 0, trace_id};
}

auto append(audit_file& log, std::string_view trace_id) -> bool { return log.append(record_of(trace_id)).has_value(); }

auto content_of(const std::string& path) -> std::string {
  std::ostringstream text;
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  return text.str();
}

void append_raw(const std::string& path, std::string_view bytes) { std::ofstream{path, std::ios::app | std::ios::binary} << bytes; }

void write_records(const std::string& path, int count) {
  audit_file log{path};
  for (int i = 0; i != count; ++i) REQUIRE(append(log, std::to_string(i)));
}

// What the constructor says, or "" if it is content.
auto refusal(const std::string& path) -> std::string {
  try {
    audit_file log{path};
    return "";
  } catch (const ward::boot_error& error) {
    return error.what();
  }
}

auto run_in_child(auto action) -> int {
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(action());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

}  // namespace

TEST_CASE("records are in the file when append returns, chained over restarts") {
  const temporary_folder folder;
  std::string head;
  {
    audit_file log{folder.file()};
    REQUIRE(append(log, "first"));
    CHECK_THAT(content_of(folder.file()), ContainsSubstring("\"trace_id\":\"first\""));
    REQUIRE(append(log, "second"));
    CHECK(log.blocks());
  }
  {
    audit_file log{folder.file()};
    REQUIRE(append(log, "third"));
    head = log.head();
  }
  const auto report = verify_audit_file(folder.file());
  CHECK_FALSE(report.problem);
  CHECK(report.records == 3);
  CHECK(report.recovered == 0);
  CHECK(report.head == head);
}

TEST_CASE("only the owner may read and write the file") {
  const temporary_folder folder;
  const audit_file log{folder.file()};
  CHECK(std::filesystem::status(folder.file()).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("records of many threads are all there, in one chain, each thread's in order") {
  const temporary_folder folder;
  {
    audit_file log{folder.file()};
    std::vector<std::thread> threads;
    std::atomic<int> failures{0};
    for (int who = 0; who != 8; ++who) {
      threads.emplace_back([&, who] {
        for (int i = 0; i != 40; ++i) failures += append(log, std::to_string(who) + "-" + std::to_string(i)) ? 0 : 1;
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(failures == 0);
  }
  const auto report = verify_audit_file(folder.file());
  CHECK_FALSE(report.problem);
  CHECK(report.records == 320);
  const auto text = content_of(folder.file());
  for (int who = 0; who != 8; ++who) {
    std::size_t at = 0;
    for (int i = 0; i != 40; ++i) {
      at = text.find("\"trace_id\":\"" + std::to_string(who) + "-" + std::to_string(i) + "\"", at);
      REQUIRE(at != std::string::npos);
    }
  }
}

TEST_CASE("boot is refused, with the name of the file and the reason") {
  const temporary_folder folder;
  CHECK_THAT(refusal(folder.file("missing/audit.jsonl")), ContainsSubstring("missing/audit.jsonl") && ContainsSubstring("cannot be opened"));
  CHECK_THAT(refusal(folder.path()), ContainsSubstring("cannot be opened"));
  CHECK_THAT(refusal("/dev/null"), ContainsSubstring("no regular file"));
  CHECK_THAT(refusal(""), ContainsSubstring("is not set"));
  REQUIRE(::mkfifo(folder.file("fifo").c_str(), 0600) == 0);
  CHECK_THAT(refusal(folder.file("fifo")), ContainsSubstring("no regular file"));

  const audit_file held{folder.file("held")};
  CHECK_THAT(refusal(folder.file("held")), ContainsSubstring("in use"));

  write_records(folder.file("open"), 1);
  std::filesystem::permissions(folder.file("open"), std::filesystem::perms::others_write, std::filesystem::perm_options::add);
  CHECK_THAT(refusal(folder.file("open")), ContainsSubstring("written by others"));

  append_raw(folder.file("notes.txt"), "buy milk\n");
  std::filesystem::permissions(folder.file("notes.txt"), std::filesystem::perms::owner_all);
  CHECK_THAT(refusal(folder.file("notes.txt")), ContainsSubstring("another file"));
  CHECK(content_of(folder.file("notes.txt")) == "buy milk\n");
}

TEST_CASE("the setting is named when the file comes from the configuration") {
  const temporary_folder folder;
  ward::config settings;
  CHECK_THROWS_WITH(audit_file{settings}, ContainsSubstring("WARD_AUDIT_FILE is not set"));
  settings.audit_file = folder.file("missing/audit.jsonl");
  CHECK_THROWS_WITH(audit_file{settings}, ContainsSubstring("WARD_AUDIT_FILE (") && ContainsSubstring("missing/audit.jsonl"));
  settings.audit_file = folder.file();
  audit_file log{settings};
  CHECK(append(log, "a"));
}

TEST_CASE("a file whose last record was changed is refused, and left as it is") {
  const temporary_folder folder;
  write_records(folder.file(), 3);
  auto text = content_of(folder.file());
  text[text.rfind("user-1")] = 'U';
  std::ofstream{folder.file(), std::ios::binary} << text;
  CHECK_THAT(refusal(folder.file()), ContainsSubstring("last record was changed"));
  CHECK(content_of(folder.file()) == text);
}

TEST_CASE("a line that a crash cut off anywhere is kept, sealed and vouched for") {
  const temporary_folder folder;
  write_records(folder.file(), 2);
  const auto whole = content_of(folder.file());
  const auto last = whole.rfind('\n', whole.size() - 2) + 1;
  for (std::size_t size = last + 1; size < whole.size(); size += 13) {
    std::ofstream{folder.file(), std::ios::binary} << whole.substr(0, size);
    {
      audit_file log{folder.file()};
      CHECK(log.recovered_bytes() == size - last);
      REQUIRE(append(log, "after"));
    }
    CHECK(content_of(folder.file()).starts_with(whole.substr(0, size) + "#\n{\"seq\":1,"));
    const auto report = verify_audit_file(folder.file());
    INFO(content_of(folder.file()));
    REQUIRE_FALSE(report.problem);
    REQUIRE(report.records == 3);
    REQUIRE(report.recovered == 1);
  }
}

TEST_CASE("a record that lacks only its line end is not taken for one that was acknowledged") {
  const temporary_folder folder;
  write_records(folder.file(), 2);
  std::filesystem::resize_file(folder.file(), std::filesystem::file_size(folder.file()) - 1);
  write_records(folder.file(), 1);
  const auto report = verify_audit_file(folder.file());
  CHECK_FALSE(report.problem);
  CHECK(report.records == 3);
  CHECK(report.recovered == 1);
}

TEST_CASE("a recovery that was itself cut off is sealed by the next one") {
  const temporary_folder folder;
  write_records(folder.file(), 2);
  for (const auto torn : {"{\"seq\":2,\"at"sv, "#\n"sv, "#\n{\"seq\":2,\"at\":\"2026"sv, "\0\0\0\0"sv, "x\ny\nz"sv}) {
    append_raw(folder.file(), torn);
    write_records(folder.file(), 1);
    const auto report = verify_audit_file(folder.file());
    INFO(content_of(folder.file()));
    REQUIRE_FALSE(report.problem);
  }
  CHECK(verify_audit_file(folder.file()).recovered == 5);
}

TEST_CASE("a file whose very first line was cut off starts its chain with the recovery") {
  const temporary_folder folder;
  write_records(folder.file(), 1);
  std::filesystem::resize_file(folder.file(), 20);
  write_records(folder.file(), 1);
  const auto report = verify_audit_file(folder.file());
  CHECK_FALSE(report.problem);
  CHECK(report.records == 2);
  CHECK(report.recovered == 1);
}

TEST_CASE("beyond the size limit of a process append says unavailable, and recovers when there is room again") {
  const temporary_folder folder;
  const int failure = run_in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    audit_file log{folder.file()};
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{3000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    int written = 0;
    while (written != 100 && append(log, "before")) ++written;
    if (written == 0 || written == 100) return 1;
    for (int i = 0; i != 5; ++i) {
      if (append(log, "refused")) return 2;
    }
    if (std::filesystem::file_size(folder.file()) != 3000) return 3;
    ::setrlimit(RLIMIT_FSIZE, &before);
    if (!append(log, "after") || log.recovered_bytes() == 0) return 4;
    const auto report = verify_audit_file(folder.file());
    if (report.problem) return 5;
    if (report.recovered != 1) return 6;
    return report.records == static_cast<std::uint64_t>(written) + 2 ? 0 : 7;
  });
  CHECK(failure == 0);
  CHECK_THAT(content_of(folder.file()), ContainsSubstring("\"after\"") && !ContainsSubstring("\"trace_id\":\"refused\""));
}

TEST_CASE("threads that write when the disk becomes full: what was acknowledged is there, and the chain holds") {
  const temporary_folder folder;
  const int failure = run_in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    audit_file log{folder.file()};
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    std::array<std::vector<std::string>, 8> acknowledged;
    // Full again and again, so that threads come while another finds out.
    for (rlim_t round = 0; round != 25; ++round) {
      const rlimit full{(round + 1) * 8'000, before.rlim_max};
      ::setrlimit(RLIMIT_FSIZE, &full);
      std::vector<std::thread> threads;
      for (auto& mine : acknowledged) {
        threads.emplace_back([&, who = &mine - acknowledged.data()] {
          for (int i = 0; i != 10; ++i) {
            const auto name = std::to_string(round) + "-" + std::to_string(who) + "-" + std::to_string(i);
            if (append(log, name)) mine.push_back(name);
          }
        });
      }
      for (auto& thread : threads) thread.join();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    if (!append(log, "after")) return 1;
    if (verify_audit_file(folder.file()).problem) return 2;
    const auto text = content_of(folder.file());
    for (const auto& names : acknowledged) {
      for (const auto& name : names) {
        if (text.find("\"trace_id\":\"" + name + "\"") == std::string::npos) return 3;
      }
    }
    return 0;
  });
  CHECK(failure == 0);
}

TEST_CASE("on a full disk append says unavailable, and recovers when there is room again") {
  const temporary_folder disk;
  if (::mount("tmpfs", disk.path().c_str(), "tmpfs", 0, "size=64k") != 0) SKIP("needs the right to mount");
  struct unmounter {
    std::string path;
    ~unmounter() { ::umount2(path.c_str(), MNT_DETACH); }
  } const unmount{disk.path()};
  std::uint64_t written = 0;
  {
    audit_file log{disk.file()};
    append_raw(disk.file("ballast"), std::string(40'000, 'b'));
    while (written != 1000 && append(log, "before")) ++written;
    CHECK(written > 5);
    CHECK(written < 1000);
    CHECK_FALSE(append(log, "refused"));
    std::filesystem::remove(disk.file("ballast"));
    CHECK(append(log, "after"));
  }
  write_records(disk.file(), 1);
  const auto report = verify_audit_file(disk.file());
  CHECK_FALSE(report.problem);
  CHECK(report.records == written + report.recovered + 2);
  CHECK_THAT(content_of(disk.file()), !ContainsSubstring("\"trace_id\":\"refused\""));
}

TEST_CASE("a file that was deleted under the service takes no more records") {
  const temporary_folder folder;
  audit_file log{folder.file()};
  REQUIRE(append(log, "a"));
  std::filesystem::remove(folder.file());
  CHECK_FALSE(append(log, "b"));
  CHECK_FALSE(append(log, "c"));
}

TEST_CASE("whatever append acknowledged survives a kill in the middle of writing") {
  const temporary_folder folder;
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    audit_file log{folder.file()};
    std::vector<std::thread> threads;
    for (int who = 0; who != 4; ++who) {
      threads.emplace_back([&, who] {
        for (unsigned i = 0;; ++i) {
          const std::array<unsigned, 2> acknowledged{static_cast<unsigned>(who), i};
          if (append(log, std::to_string(who) + "-" + std::to_string(i))) (void)!::write(ends[1], acknowledged.data(), sizeof acknowledged);
        }
      });
    }
    for (auto& thread : threads) thread.join();
  }
  ::close(ends[1]);
  std::map<unsigned, unsigned> newest;
  std::array<unsigned, 2> acknowledged{};
  for (int i = 0; i != 200 && ::read(ends[0], acknowledged.data(), sizeof acknowledged) == sizeof acknowledged; ++i) {
    newest[acknowledged[0]] = acknowledged[1];
  }
  ::kill(child, SIGKILL);
  while (::read(ends[0], acknowledged.data(), sizeof acknowledged) == sizeof acknowledged) newest[acknowledged[0]] = acknowledged[1];
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);

  write_records(folder.file(), 1);
  CHECK_FALSE(verify_audit_file(folder.file()).problem);
  const auto text = content_of(folder.file());
  REQUIRE_FALSE(newest.empty());
  for (const auto& [who, last] : newest) {
    for (unsigned i = 0; i <= last; ++i) {
      REQUIRE(text.find("\"trace_id\":\"" + std::to_string(who) + "-" + std::to_string(i) + "\"") != std::string::npos);
    }
  }
}
