// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The queue between requests and the log: nothing waits, nothing is lost unsaid.
#include "ward/memory/queued_log.hpp"

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using ward::memory::queue_limits;
using ward::memory::queued_log;

namespace {

class pipe_ends {
 public:
  explicit pipe_ends(int flags = 0) { REQUIRE(::pipe2(ends_.data(), flags | O_CLOEXEC) == 0); }
  ~pipe_ends() {
    close_reader();
    close_writer();
  }
  [[nodiscard]] auto writer() const -> int { return ends_[1]; }
  void close_writer() { close(ends_[1]); }
  void close_reader() { close(ends_[0]); }

  // To the end, which comes when the writer is closed.
  auto read_all() -> std::string {
    std::string text;
    std::array<char, 4096> buffer;
    for (ssize_t got = 0; (got = ::read(ends_[0], buffer.data(), buffer.size())) > 0;) {
      text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return text;
  }
  // Until nothing more can be written without blocking.
  void fill() {
    const int flags = ::fcntl(ends_[1], F_GETFL);
    ::fcntl(ends_[1], F_SETFL, flags | O_NONBLOCK);
    while (::write(ends_[1], "#", 1) == 1) continue;
    ::fcntl(ends_[1], F_SETFL, flags);
  }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

auto lines_of(const std::string& text) -> std::vector<std::string> {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

auto number_after(const std::string& line, const std::string& key) -> unsigned long {
  const auto at = line.find(key);
  return at == std::string::npos ? 0 : std::strtoul(line.c_str() + at + key.size(), nullptr, 10);
}

// How many lines a log says it lost.
auto reported_drops(const std::vector<std::string>& lines) -> unsigned long {
  unsigned long dropped = 0;
  for (const auto& line : lines) {
    if (line.find("\"event\":\"log.dropped\"") != std::string::npos) dropped += number_after(line, "\"lines\":");
  }
  return dropped;
}

// Until the descriptor has failed: the queue itself has room for all that the test wrote.
void wait_for_a_drop(const queued_log& log) {
  while (log.dropped() == 0) std::this_thread::yield();
}

}  // namespace

TEST_CASE("lines arrive whole, in order, and all of them by the time the log is gone") {
  pipe_ends pipe;
  std::string text;
  std::thread reader{[&] { text = pipe.read_all(); }};
  {
    queued_log log{pipe.writer()};
    for (int i = 0; i != 1000; ++i) log.write("line " + std::to_string(i));
    log.write("");
  }
  pipe.close_writer();
  reader.join();
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 1001);
  for (std::size_t i = 0; i != 1000; ++i) REQUIRE(lines[i] == "line " + std::to_string(i));
}

TEST_CASE("lines of several threads are never mixed, and each thread's stay in order") {
  pipe_ends pipe;
  std::string text;
  std::thread reader{[&] { text = pipe.read_all(); }};
  {
    queued_log log{pipe.writer(), {.bytes = 16 << 20, .lines = 1 << 20}};
    std::vector<std::thread> writers;
    for (int who = 0; who != 4; ++who) {
      writers.emplace_back([&, who] {
        for (int i = 0; i != 5000; ++i) log.write(std::to_string(who) + " " + std::to_string(i) + " " + std::string(100, 'x'));
      });
    }
    for (auto& writer : writers) writer.join();
    CHECK(log.dropped() == 0);
  }
  pipe.close_writer();
  reader.join();
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 20'000);
  std::map<char, unsigned long> next;
  for (const auto& line : lines) {
    REQUIRE(line.ends_with(" " + std::string(100, 'x')));
    REQUIRE(number_after(line, line.substr(0, 2)) == next[line[0]]++);
  }
}

TEST_CASE("a sink that takes nothing holds up nobody; what was dropped is counted and said") {
  pipe_ends pipe;
  pipe.fill();
  std::string text;
  std::thread reader;
  {
    queued_log log{pipe.writer(), {.bytes = 4096, .lines = 100, .farewell = 60s}};
    for (int i = 0; i != 10'000; ++i) log.write("waiting");
    CHECK(log.dropped() >= 9'800);
    reader = std::thread{[&] { text = pipe.read_all(); }};
  }
  pipe.close_writer();
  reader.join();
  const auto lines = lines_of(text);
  const auto arrived = std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.ends_with("waiting"); });
  CHECK(arrived >= 100);
  CHECK(static_cast<unsigned long>(arrived) + reported_drops(lines) == 10'000);
}

TEST_CASE("a line longer than the queue is dropped, and the next line is preceded by a word about it") {
  pipe_ends pipe;
  {
    queued_log log{pipe.writer(), {.bytes = 100}};
    log.write(std::string(100, 'x'));
    log.write(std::string(99, 'y'));
  }
  pipe.close_writer();
  const auto lines = lines_of(pipe.read_all());
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("{\"at\":\"20"));
  CHECK(lines[0].ends_with("Z\",\"event\":\"log.dropped\",\"lines\":1}"));
  CHECK(lines[1] == std::string(99, 'y'));
}

TEST_CASE("a line longer than a pipe takes at once arrives whole") {
  pipe_ends pipe;
  std::string text;
  std::thread reader{[&] { text = pipe.read_all(); }};
  const std::string line(300'000, 'z');
  {
    queued_log log{pipe.writer()};
    log.write(line);
    log.write("next");
  }
  pipe.close_writer();
  reader.join();
  CHECK(text == line + "\nnext\n");
}

TEST_CASE("a descriptor that would block is waited for") {
  pipe_ends pipe{O_NONBLOCK};
  ::fcntl(pipe.writer(), F_SETPIPE_SZ, 4096);
  std::string text;
  std::thread reader;
  {
    queued_log log{pipe.writer(), {.farewell = 60s}};
    for (int i = 0; i != 1000; ++i) log.write(std::string(100, 'n'));
    reader = std::thread{[&] {
      // Nonblocking too, so the end is what the line count says.
      while (lines_of(text).size() != 1000) text += pipe.read_all();
    }};
  }
  reader.join();
  CHECK(text.size() == 101'000);
}

TEST_CASE("a reader that is gone costs its lines, not the process") {
  pipe_ends pipe;
  pipe.close_reader();
  queued_log log{pipe.writer()};
  log.write("to nobody");
  wait_for_a_drop(log);
  SUCCEED();
}

TEST_CASE("a reader that hangs does not keep the destructor") {
  pipe_ends pipe;
  pipe.fill();
  {
    queued_log log{pipe.writer(), {.farewell = 20ms}};
    log.write("never read");
  }
  SUCCEED();
}

TEST_CASE("a descriptor that works again gets the next lines, and the count of those between") {
  pipe_ends broken, sound;
  broken.close_reader();
  const int descriptor = ::dup(broken.writer());
  {
    queued_log log{descriptor};
    log.write("lost");
    wait_for_a_drop(log);
    REQUIRE(::dup2(sound.writer(), descriptor) == descriptor);
    log.write("found");
  }
  ::close(descriptor);
  sound.close_writer();
  const auto lines = lines_of(sound.read_all());
  REQUIRE(lines.size() == 2);
  CHECK(reported_drops(lines) == 1);
  CHECK(lines[1] == "found");
}

TEST_CASE("a line that a full disk cut off does not swallow the next one") {
  char name[] = "/tmp/ward_queued_log_XXXXXX";
  const int file = ::mkstemp(name);
  REQUIRE(file >= 0);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit full{1000, before.rlim_max};
  const std::string line(300, 'f');
  {
    queued_log log{file};
    ::setrlimit(RLIMIT_FSIZE, &full);
    for (int i = 0; i != 10; ++i) log.write(line);
    wait_for_a_drop(log);
    ::setrlimit(RLIMIT_FSIZE, &before);
    log.write("after");
  }
  std::string text(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
  REQUIRE(::pread(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
  ::close(file);
  ::unlink(name);
  const auto lines = lines_of(text);
  REQUIRE(lines.size() == 6);
  CHECK(lines[2] == line);
  CHECK(lines[3] == line.substr(0, 97));
  CHECK(reported_drops(lines) == 7);
  CHECK(lines[5] == "after");
}
