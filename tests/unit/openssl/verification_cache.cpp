// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The cache forgets, but never confuses.
#include "ward/openssl/verification_cache.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace {

using namespace ward::openssl;
using std::chrono::seconds;

constexpr ward::instant start{seconds{1000}};

auto dated(std::string subject, ward::instant expires_at = start + seconds{60}) -> dated_token {
  auto token = std::make_shared<ward::guard::verified_token>();
  token->subject = std::move(subject);
  token->expires_at = expires_at;
  return {std::move(token), start};
}

auto found(verification_cache& cache, std::string_view compact) -> std::string {
  const auto entry = cache.find(compact);
  return entry ? entry->token->subject : "nothing";
}

// Texts that differ at their end only, as those of one issuer do, or at their beginning only, as no honest ones do.
auto text_of(int number) -> std::string { return std::string(100, 'h') + std::string(40, 's') + std::to_string(1'000'000 + number); }

}  // namespace

TEST_CASE("verification_cache: finds what was stored, for exactly that text") {
  verification_cache cache{64};
  CHECK(found(cache, text_of(1)) == "nothing");
  cache.store(text_of(1), dated("one"), start);
  CHECK(found(cache, text_of(1)) == "one");
  CHECK(found(cache, text_of(2)) == "nothing");
  CHECK(found(cache, "x" + text_of(1)) == "nothing");
  CHECK(found(cache, text_of(1).substr(1)) == "nothing");
  auto same_tail = text_of(1);
  same_tail[0] = 'x';
  CHECK(found(cache, same_tail) == "nothing");
  CHECK(found(cache, "") == "nothing");
}

TEST_CASE("verification_cache: storing a text again replaces what was stored") {
  verification_cache cache{4};
  for (int i = 0; i != 4; ++i) cache.store(text_of(i), dated(std::to_string(i)), start);
  cache.store(text_of(2), dated("again"), start);
  CHECK(found(cache, text_of(2)) == "again");
  for (const int i : {0, 1, 3}) CHECK(found(cache, text_of(i)) == std::to_string(i));
}

TEST_CASE("verification_cache: a full set loses what is expired, or else what was longest unused") {
  verification_cache cache{4};
  cache.store(text_of(0), dated("0"), start);
  cache.store(text_of(1), dated("1", start + seconds{1}), start);
  cache.store(text_of(2), dated("2"), start);
  cache.store(text_of(3), dated("3"), start);
  CHECK(found(cache, text_of(0)) == "0");
  cache.store(text_of(4), dated("4"), start + seconds{1});
  CHECK(found(cache, text_of(1)) == "nothing");
  cache.store(text_of(5), dated("5"), start + seconds{1});
  CHECK(found(cache, text_of(2)) == "nothing");
  for (const int i : {0, 3, 4, 5}) CHECK(found(cache, text_of(i)) == std::to_string(i));
}

TEST_CASE("verification_cache: holds no more than it was given room for") {
  verification_cache cache{32};
  for (int i = 0; i != 1000; ++i) cache.store(text_of(i), dated(std::to_string(i)), start);
  int held = 0;
  for (int i = 0; i != 1000; ++i) {
    const auto subject = found(cache, text_of(i));
    if (subject == "nothing") continue;
    CHECK(subject == std::to_string(i));
    ++held;
  }
  CHECK(held > 0);
  CHECK(held <= 32);
}

TEST_CASE("verification_cache: without room it holds nothing") {
  verification_cache cache{0};
  cache.store(text_of(1), dated("one"), start);
  CHECK(found(cache, text_of(1)) == "nothing");
}
