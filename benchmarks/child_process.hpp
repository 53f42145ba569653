// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A program that runs beside this one, and is ended with it.
#pragma once

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

extern "C" char** environ;

namespace bench {

/// Its standard output is read here; SIGTERM, and a wait for its end, in the destructor.
class child_process {
 public:
  explicit child_process(std::vector<std::string> command) : name_(command.front()) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("pipe");
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addclose(&actions, ends[0]);
    ::posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::vector<char*> arguments;
    for (auto& each : command) arguments.push_back(each.data());
    arguments.push_back(nullptr);
    const int error = ::posix_spawnp(&id_, arguments.front(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ::fdopen(ends[0], "r");
    if (error != 0) throw std::runtime_error("cannot start " + name_ + ": is it installed?");
  }
  child_process(const child_process&) = delete;
  auto operator=(const child_process&) -> child_process& = delete;
  ~child_process() {
    if (id_ > 0) ::kill(id_, SIGTERM);
    wait();
    if (output_ != nullptr) std::fclose(output_);
  }

  /// The next line, without its end. Waits for it.
  [[nodiscard]] auto read_line() -> std::string {
    std::string line;
    for (int c = std::fgetc(output_); c != '\n'; c = std::fgetc(output_)) {
      if (c == EOF) throw std::runtime_error(name_ + " ended without saying what was expected");
      line += static_cast<char>(c);
    }
    return line;
  }
  /// All that it says until it ends.
  [[nodiscard]] auto read_all() -> std::string {
    std::string text;
    for (int c = std::fgetc(output_); c != EOF; c = std::fgetc(output_)) text += static_cast<char>(c);
    if (wait() != 0) throw std::runtime_error(name_ + " failed:\n" + text);
    return text;
  }
  /// Processor time of all its threads so far, in seconds: user and system (proc(5), fields 14 and 15 of stat).
  [[nodiscard]] auto processor_seconds() const -> double {
    std::ifstream file{"/proc/" + std::to_string(id_) + "/stat"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    std::istringstream fields{text.substr(text.rfind(')') + 1)};
    std::string skipped;
    for (int i = 0; i != 11; ++i) fields >> skipped;
    double user = 0;
    double system = 0;
    if (!(fields >> user >> system)) throw std::runtime_error(name_ + " has ended");
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  }

 private:
  auto wait() noexcept -> int {
    if (id_ <= 0) return 0;
    int status = 0;
    ::waitpid(std::exchange(id_, 0), &status, 0);
    return status;
  }

  std::string name_;
  pid_t id_ = 0;
  std::FILE* output_ = nullptr;
};

}  // namespace bench
