// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Escapes at every place of a text, of every length that is copied in a way of its own.
#include "ward/generate/json_string.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace {

auto string_of(std::string_view text) -> std::string {
  ward::text_buffer out;
  ward::generate::write_json_string(out, text);
  return std::string{out.view()};
}

}  // namespace

TEST_CASE("an escape is written wherever it stands, among any number of plain bytes") {
  for (std::size_t size = 0; size != 70; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      const std::string before(at, 'a');
      const std::string after(size - at, 'b');
      const std::string quoted = '"' + before;
      REQUIRE(string_of(before + after) == quoted + after + '"');
      REQUIRE(string_of(before + '"' + after) == quoted + "\\\"" + after + '"');
      REQUIRE(string_of(before + '\x1f' + after) == quoted + "\\u001f" + after + '"');
      REQUIRE(string_of(before + "\xe2\x80\xa8" + after) == quoted + "\\u2028" + after + '"');
      REQUIRE(string_of(before + "\xe2\x80\x93" + after) == quoted + "\xe2\x80\x93" + after + '"');
    }
  }
}
