// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// SipHash-2-4 against the vectors of its authors.
#include "ward/core/keyed_hash.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

namespace {

// Key 00 01 ... 0f, little-endian.
constexpr ward::hash_key reference_key{0x0706050403020100U, 0x0f0e0d0c0b0a0908U};

auto hash_of_first(std::size_t size) -> std::uint64_t {
  std::string text;
  for (std::size_t i = 0; i != size; ++i) text.push_back(static_cast<char>(i));
  return ward::keyed_hash(reference_key, text);
}

}  // namespace

TEST_CASE("the hash is SipHash-2-4") {
  // From vectors.h of the reference implementation: input 00 01 02 ... of the given size.
  CHECK(hash_of_first(0) == 0x726fdb47dd0e0e31U);
  CHECK(hash_of_first(1) == 0x74f839c593dc67fdU);
  CHECK(hash_of_first(7) == 0xab0200f58b01d137U);
  CHECK(hash_of_first(8) == 0x93f5f5799a932462U);
  CHECK(hash_of_first(15) == 0xa129ca6149be45e5U);
  CHECK(hash_of_first(63) == 0x958a324ceb064572U);
}

TEST_CASE("text of other keys, sizes or alignment hashes as it should") {
  const std::string padded = "xxnotes-of-somebody";
  const auto aligned = ward::keyed_hash(reference_key, "notes-of-somebody");
  CHECK(ward::keyed_hash(reference_key, std::string_view{padded}.substr(2)) == aligned);
  CHECK(ward::keyed_hash({1, 2}, "notes-of-somebody") != aligned);
  CHECK(ward::keyed_hash(reference_key, std::string_view{"a\0", 2}) != ward::keyed_hash(reference_key, "a"));
}

TEST_CASE("two random keys are not the same") {
  const auto first = ward::hash_key::random(), second = ward::hash_key::random();
  CHECK((first.first != second.first && first.second != second.second));
}
