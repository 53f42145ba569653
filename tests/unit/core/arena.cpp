// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A request's memory: aligned, never handed out twice, kept over requests.
#include "ward/core/arena.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

TEST_CASE("what the arena hands out is aligned and does not overlap") {
  ward::arena arena;
  std::mt19937 random{1};
  struct run {
    unsigned char* at;
    std::size_t size;
    unsigned char mark;
  };
  std::vector<run> runs;
  for (unsigned i = 0; i != 500; ++i) {
    const std::size_t size = 1 + random() % 300, alignment = std::size_t{1} << (random() % 5);
    auto* const at = static_cast<unsigned char*>(arena.allocate(size, alignment));
    REQUIRE(reinterpret_cast<std::uintptr_t>(at) % alignment == 0);
    const auto mark = static_cast<unsigned char>(i);
    std::memset(at, mark, size);
    runs.push_back({at, size, mark});
  }
  for (const auto& [at, size, mark] : runs) {
    for (std::size_t i = 0; i != size; ++i) REQUIRE(at[i] == mark);
  }
}

TEST_CASE("an array of nothing is no problem for a fresh arena") {
  ward::arena arena;
  CHECK(arena.allocate_array<int>(0) != nullptr);
}

TEST_CASE("more than a block at once gets a block of its own") {
  ward::arena arena;
  auto* const large = arena.allocate_array<std::uint64_t>(100'000);
  large[99'999] = 1;
  CHECK(arena.capacity() >= 800'000);
}

TEST_CASE("a rewound arena hands out the same memory again and does not grow") {
  ward::arena arena;
  for (int i = 0; i != 100; ++i) (void)arena.allocate(100, 8);
  arena.rewind();
  const auto capacity = arena.capacity();
  void* const first = arena.allocate(100, 8);
  for (int round = 0; round != 50; ++round) {
    arena.rewind();
    CHECK(arena.allocate(100, 8) == first);
    for (int i = 0; i != 40; ++i) (void)arena.allocate(100, 8);
  }
  CHECK(arena.capacity() == capacity);
}

TEST_CASE("what was handed out last grows where it is, as far as its block goes") {
  ward::arena arena;
  CHECK_FALSE(arena.extend(nullptr, 0, 1));
  auto* const first = arena.allocate_array<char>(100);
  CHECK(arena.extend(first, 100, 50));
  auto* const second = arena.allocate_array<char>(10);
  CHECK(second == first + 150);
  CHECK_FALSE(arena.extend(first, 150, 1));
  CHECK_FALSE(arena.extend(second, 10, arena.capacity()));
  CHECK(arena.extend(second, 10, arena.capacity() - 160));
  CHECK(arena.allocate_array<char>(1) != second + arena.capacity() - 150);
}
