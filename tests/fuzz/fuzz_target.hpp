// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a fuzz target is: a function that tries one input and stops the program if ward does not keep its word, and inputs to begin with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// Inputs that lead libFuzzer to all parts of the target, made from ward's types.
auto seeds() -> std::vector<std::string>;

/// Stops the program with `broken`, what ward promises and did not do, unless it `holds`.
inline void require(bool holds, const char* broken, std::string_view about = {}) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: broken: %s\n", broken);
  if (!about.empty()) std::fprintf(stderr, "fuzz: about: %.*s\n", static_cast<int>(about.size()), about.data());
  std::abort();
}

/// An input from its front: some bytes that choose, the rest is text.
class input {
 public:
  input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

  /// 0 if there is none.
  auto take_byte() -> std::uint8_t {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }
  /// All that is left at the end.
  auto take_until(char end) -> std::string_view {
    const auto taken = rest_.substr(0, rest_.find(end));
    rest_.remove_prefix(std::min(taken.size() + 1, rest_.size()));
    return taken;
  }
  [[nodiscard]] auto rest() const -> std::string_view { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace fuzz

/// What libFuzzer calls, and replay.cpp.
extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int;
