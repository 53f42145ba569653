// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The one form of a UUID that is read, and the versions that are made.
#include "ward/schema/format/uuid.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <set>
#include <string>

namespace {

using namespace std::chrono_literals;
using ward::uuid;

constexpr std::string_view sample = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";  // RFC 9562, section 4

static_assert(uuid::parse(sample).has_value());
static_assert(uuid::parse(sample)->octets()[0] == 0xF8 && uuid::parse(sample)->octets()[15] == 0xF6);
static_assert(uuid::parse(sample)->version() == 1);
static_assert(std::string_view{uuid::parse(sample)->to_characters().data(), uuid::text_size} == sample);
static_assert(uuid::parse("00000000-0000-0000-0000-000000000000") == uuid{});
static_assert(!uuid::parse(""));

TEST_CASE("upper case is read and lower case written") {
  const auto read = uuid::parse("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
  REQUIRE(read.has_value());
  CHECK(read->to_string() == sample);
  CHECK(*read == uuid::parse(sample));
}

TEST_CASE("only hyphens in four places and hexadecimal digits in the others are read") {
  for (std::size_t at = 0; at != sample.size(); ++at) {
    for (int c = 0; c != 256; ++c) {
      std::string text{sample};
      text[at] = static_cast<char>(c);
      const bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      const bool expected = sample[at] == '-' ? c == '-' : is_hex;
      if (uuid::parse(text).has_value() != expected) FAIL("byte " << c << " at " << at);
    }
  }
  SUCCEED();
}

TEST_CASE("other forms and sizes are refused") {
  CHECK_FALSE(uuid::parse("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}"));
  CHECK_FALSE(uuid::parse("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
  CHECK_FALSE(uuid::parse("f81d4fae7dec11d0a76500a0c91e6bf6"));
  CHECK_FALSE(uuid::parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf"));
  CHECK_FALSE(uuid::parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf60"));
  CHECK_FALSE(uuid::parse(" f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
}

TEST_CASE("an id that is written is read back") {
  for (int i = 0; i != 200; ++i) {
    const uuid made = uuid::random();
    CHECK(uuid::parse(made.to_string()) == made);
  }
}

TEST_CASE("random ids are of version 4, of the RFC's variant, and differ") {
  std::set<uuid> made;
  for (int i = 0; i != 1000; ++i) {
    const uuid next = uuid::random();
    CHECK(next.version() == 4);
    CHECK((next.octets()[8] & 0xC0) == 0x80);
    made.insert(next);
  }
  CHECK(made.size() == 1000);
}

TEST_CASE("time-ordered ids carry their millisecond and sort by microsecond") {
  const ward::instant when{1645557742000ms};  // RFC 9562, appendix A.6: 017F22E2-79B0-7...
  const uuid made = uuid::time_ordered(when);
  CHECK(made.to_string().substr(0, 15) == "017f22e2-79b0-7");
  CHECK(made.version() == 7);
  CHECK((made.octets()[8] & 0xC0) == 0x80);
  for (int i = 0; i != 2000; ++i) {
    CHECK(uuid::time_ordered(when + i * 1us) < uuid::time_ordered(when + (i + 1) * 1us));
  }
}

TEST_CASE("a time before 1970 counts as 1970") {
  CHECK(uuid::time_ordered(ward::instant{-5s}).to_string().substr(0, 18) == "00000000-0000-7000");
}

TEST_CASE("ids of the same instant differ") {
  CHECK(uuid::time_ordered(ward::instant{1s}) != uuid::time_ordered(ward::instant{1s}));
}

}  // namespace
