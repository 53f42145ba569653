// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/beast/answer_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using ward::beast::answer_circumstances;
using ward::beast::write_answer;

namespace {

auto written(const ward::http::response& answer, const answer_circumstances& circumstances) -> std::string {
  ward::text_buffer out;
  const auto pieces = write_answer(answer, circumstances, out);
  return std::string{pieces[0]} + std::string{pieces[1]};
}

auto make_answer(int status, std::string_view content) -> ward::http::response {
  ward::http::response answer;
  answer.status = status;
  answer.add("Content-Type", "text/plain");
  answer.body.append(content);
  return answer;
}

}  // namespace

TEST_CASE("an answer is a status line, its fields, and what the connection adds") {
  CHECK(written(make_answer(201, "made"), {"Date: now\r\n"}) ==
        "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nDate: now\r\nContent-Length: 4\r\n\r\nmade");
}

TEST_CASE("the last answer of a connection says so") {
  CHECK(written(make_answer(200, ""), {.closes = true}) ==
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

TEST_CASE("an answer to HEAD has the length of what it leaves out") {
  CHECK(written(make_answer(200, "left out"), {.is_head = true}) ==
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\n");
}

TEST_CASE("204 and 304 have neither length nor content") {
  CHECK(written(make_answer(204, "dropped"), {}) == "HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\n\r\n");
  CHECK(written(make_answer(304, "dropped"), {}) == "HTTP/1.1 304 Not Modified\r\nContent-Type: text/plain\r\n\r\n");
}

TEST_CASE("a status without a reason phrase keeps its space") {
  CHECK(written(make_answer(299, ""), {}).starts_with("HTTP/1.1 299 \r\n"));
}

TEST_CASE("small content is copied behind the head and large content is not") {
  ward::text_buffer out;
  const auto small = make_answer(200, std::string(ward::beast::most_copied_content, 's'));
  CHECK(write_answer(small, {}, out)[1].empty());
  const auto large = make_answer(200, std::string(ward::beast::most_copied_content + 1, 'l'));
  const auto pieces = write_answer(large, {}, out);
  CHECK(pieces[1].data() == large.body.view().data());
  CHECK(pieces[1].size() == ward::beast::most_copied_content + 1);
}
