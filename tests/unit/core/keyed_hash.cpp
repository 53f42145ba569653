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

// 00 01 02 ... of the given size.
auto first_bytes(std::size_t size) -> std::string {
  std::string text;
  for (std::size_t i = 0; i != size; ++i) text.push_back(static_cast<char>(i));
  return text;
}
auto hash_of_first(std::size_t size) -> std::uint64_t { return ward::keyed_hash(reference_key, first_bytes(size)); }
auto wide_hash_of_first(std::size_t size) -> ward::wide_hash { return ward::wide_keyed_hash(reference_key, first_bytes(size)); }

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

TEST_CASE("the wide hash is SipHash-2-4-128") {
  // From vectors.h, and as OpenSSL's SIPHASH of 16 bytes says; every size of the last, incomplete word.
  CHECK(wide_hash_of_first(0) == ward::wide_hash{0xe6a825ba047f81a3U, 0x930255c71472f66dU});
  CHECK(wide_hash_of_first(1) == ward::wide_hash{0x44af996bd8c187daU, 0x45fc229b11597634U});
  CHECK(wide_hash_of_first(2) == ward::wide_hash{0xc75da4a48d227781U, 0xe4ff0af6de8ba3fcU});
  CHECK(wide_hash_of_first(3) == ward::wide_hash{0x4ea967520cb6709cU, 0x51ed8529b0b6335fU});
  CHECK(wide_hash_of_first(4) == ward::wide_hash{0xaf8f9c2dc16481f8U, 0x7955cd7b7c6e0f7dU});
  CHECK(wide_hash_of_first(5) == ward::wide_hash{0x886f778059876813U, 0x27960e69077a5254U});
  CHECK(wide_hash_of_first(7) == ward::wide_hash{0x53c1dbd8beebf1a1U, 0x3982f01fa64ab8c0U});
  CHECK(wide_hash_of_first(8) == ward::wide_hash{0x61f55862baa9623bU, 0xb49714f364e2830fU});
  CHECK(wide_hash_of_first(15) == ward::wide_hash{0x11a8b03399e99354U, 0xd9c3cf970fec087eU});
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
