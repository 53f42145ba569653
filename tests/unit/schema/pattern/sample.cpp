// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/schema/pattern/sample.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "ward/schema/pattern.hpp"

namespace {

using ward::pattern_sampler;
using ward::sample_script;

// Every sample matches, every near miss does not: said by the automaton, which is made from the same tree another way.
template <ward::fixed_string Expression>
void check_samples() {
  using pattern = ward::pattern<Expression>;
  pattern_sampler sampler{pattern::ecma};
  INFO(pattern::ecma);
  REQUIRE(sampler.is_known());
  CHECK(sampler.fewest() == pattern::min_code_points);
  const std::size_t most = pattern::max_code_points.value_or(40);
  const auto shortest = sampler.text(sampler.fewest());
  const auto longest = sampler.text(most);
  REQUIRE(shortest);
  REQUIRE(longest);
  CHECK(ward::count_code_points(*shortest) == pattern::min_code_points);
  if (pattern::max_code_points) CHECK(ward::count_code_points(*longest) == most);
  for (const auto script : {sample_script::ascii, sample_script::two_bytes, sample_script::four_bytes}) {
    for (std::size_t length = sampler.fewest(); length <= most; ++length) {
      const auto text = sampler.text(length, script);
      REQUIRE(text);
      CHECK(ward::count_code_points(*text) <= length);
      CHECK(pattern::matches(*text));
    }
  }
  for (std::uint64_t seed = 1; seed != 200; ++seed) {
    const auto text = sampler.text(most, sample_script::ascii, seed);
    REQUIRE(text);
    CHECK(pattern::matches(*text));
  }
  if (const auto outsider = sampler.outsider()) CHECK_FALSE(pattern::matches(*longest + *outsider));
}

}  // namespace

TEST_CASE("samples of a pattern match it, from the shortest to the longest") {
  check_samples<"[a-z0-9-]{1,32}">();
  check_samples<"(?:[A-Z][a-z]*)+">();
  check_samples<"a{3}|[b-d]{1,9}|">();
  check_samples<"^x$|^yy$">();
  check_samples<"(a|bc)*d?(?:e{2,5}|f)">();
  check_samples<"[^\\x00]{0,9}">();
  check_samples<".{2,5}">();
  check_samples<"(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}">();
  check_samples<"\\S{1,4}@\\S{1,4}\\.[a-z]{2,3}">();
  check_samples<"(?:(?:a?){3}b?){2,4}">();
  check_samples<"[\\u{1F300}-\\u{1F5FF}]{1,3}">();
  check_samples<"[\\x00-\\x1f]">();
}

TEST_CASE("seeds give different samples, the same seed the same") {
  pattern_sampler sampler{"^(?:[a-z]{1,12})$"};
  std::set<std::string> seen;
  for (std::uint64_t seed = 1; seed != 100; ++seed) seen.insert(*sampler.text(12, sample_script::ascii, seed));
  CHECK(seen.size() > 60);
  CHECK(sampler.text(12, sample_script::ascii, 7) == sampler.text(12, sample_script::ascii, 7));
}

TEST_CASE("scripts choose the code points of a class") {
  pattern_sampler sampler{"^[^\\u0000]*$"};
  CHECK(sampler.text(2) == "aa");
  CHECK(sampler.text(2, sample_script::two_bytes) == "\u00e9\u00e9");
  CHECK(sampler.text(2, sample_script::four_bytes) == "\U0001F372\U0001F372");
}

TEST_CASE("what cannot be sampled says so") {
  CHECK_FALSE(pattern_sampler{"^(?=a)b$"}.is_known());
  CHECK_FALSE(pattern_sampler{"[\\x00]"}.text(1).has_value());
  CHECK_FALSE(pattern_sampler{"a{3}"}.text(2).has_value());
  CHECK_FALSE(pattern_sampler{"a{9000000}"}.text(9'000'000).has_value());
  CHECK(pattern_sampler{"[a-z]"}.outsider() == "!");
  CHECK(pattern_sampler{"[^q]"}.outsider() == "q");
  CHECK_FALSE(pattern_sampler{"[^\\x00]"}.outsider().has_value());
}
