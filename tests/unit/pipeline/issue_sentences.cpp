// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What callers read of an issue: its bound, or what is wanted.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ward/core/text_buffer.hpp"
#include "ward/pipeline/problem_writer.hpp"
#include "ward/schema/issue.hpp"

namespace {

auto sentence(const ward::issue& what) -> std::string {
  ward::text_buffer out;
  ward::pipeline::detail::write_sentence(out, what);
  return std::string{out.view()};
}

}  // namespace

TEST_CASE("an issue with a bound says it") {
  CHECK(sentence({ward::issue_code::too_long, 120}) == "\"must have at most 120 characters\"");
  CHECK(sentence({ward::issue_code::not_a_multiple, 5}) == "\"must be a multiple of 5\"");
  CHECK(sentence({ward::issue_code::not_above, 0.5}) == "\"must be greater than 0.5\"");
  CHECK(sentence({ward::issue_code::too_many_bytes, 3}) == "\"must hold at most 3 bytes\"");
}

TEST_CASE("an issue of a format says what is wanted, escaped as JSON wants it") {
  CHECK(sentence(ward::bad_format("must be a date, as 2026-11-21")) == "\"must be a date, as 2026-11-21\"");
  CHECK(sentence(ward::bad_format("must be \"x\"")) == R"("must be \"x\"")");
  CHECK(sentence(ward::issue_code::bad_format) == "\"does not have the documented form\"");
}
