// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/multipart.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using ward::http::multipart_reader;
using ward::http::multipart_state;
using ward::http::part_head;

namespace {

struct part {
  std::string name;
  std::string content;
  bool ended = false;
  friend auto operator==(const part&, const part&) -> bool = default;
};

struct collector {
  std::vector<part> parts{};
  std::size_t pieces = 0;
  void begin_part(const part_head& head) { parts.push_back({std::string{head.name}, {}}); }
  void part_bytes(std::string_view bytes) {
    parts.back().content += bytes;
    ++pieces;
  }
  void end_part() { parts.back().ended = true; }
};

struct outcome {
  multipart_state state;
  std::vector<part> parts;
  std::size_t pieces = 0;
};

auto read(std::string_view form, std::size_t step, std::size_t max_parts = 8, std::string_view boundary = "XyZ") -> outcome {
  multipart_reader reader{boundary, max_parts};
  collector sink;
  for (std::size_t at = 0; at < form.size(); at += step) reader.push(form.substr(at, step), sink);
  return {reader.state(), sink.parts, sink.pieces};
}

auto read_at_once(std::string_view form) { return read(form, form.size() + 1); }

auto make_part(std::string_view name, std::string_view content) -> std::string {
  return "--XyZ\r\nContent-Disposition: form-data; name=\"" + std::string{name} + "\"\r\n\r\n" + std::string{content} + "\r\n";
}

}  // namespace

TEST_CASE("parts are read alike however they are cut") {
  const std::string tricky = "\r\r\n-\r\n--\r\n--Xy\r\n--XyQ\r\r\n--XY\n--XyZ\r--XyZ";
  const std::string form = make_part("a", "1") + make_part("empty", "") + make_part("tricky", tricky) + "--XyZ--\r\n";
  const std::vector<part> wanted{{"a", "1", true}, {"empty", "", true}, {"tricky", tricky, true}};
  for (std::size_t step = 1; step <= form.size(); ++step) {
    CAPTURE(step);
    const auto got = read(form, step);
    CHECK(got.state == multipart_state::complete);
    CHECK(got.parts == wanted);
  }
}

TEST_CASE("two cuts at any two places change nothing") {
  const std::string form = make_part("a", "\r\n--Xy\r\r\n--XyX") + "--XyZ--";
  const auto wanted = read_at_once(form);
  REQUIRE(wanted.state == multipart_state::complete);
  for (std::size_t first = 0; first != form.size(); ++first) {
    for (std::size_t second = first; second != form.size(); ++second) {
      multipart_reader reader{"XyZ", 8};
      collector sink;
      const std::string_view all = form;
      reader.push(all.substr(0, first), sink);
      reader.push(all.substr(first, second - first), sink);
      reader.push(all.substr(second), sink);
      REQUIRE(reader.state() == multipart_state::complete);
      REQUIRE(sink.parts == wanted.parts);
    }
  }
}

TEST_CASE("random content of the delimiter's own characters comes back whole") {
  std::mt19937 random{7};
  for (int round = 0; round != 300; ++round) {
    std::string content;
    for (std::size_t i = 0; i != 200; ++i) content += "\r\n-XyZ"[random() % 6];
    if (content.find("\r\n--XyZ") != std::string::npos) continue;
    const auto got = read(make_part("a", content) + "--XyZ--\r\n", 1 + random() % 40);
    REQUIRE(got.state == multipart_state::complete);
    REQUIRE(got.parts == std::vector<part>{{"a", content, true}});
  }
}

TEST_CASE("the end is a boundary with two hyphens, and one line end at most behind it") {
  const std::string open = make_part("a", "1");
  CHECK(read_at_once(open + "--XyZ--").state == multipart_state::complete);
  CHECK(read_at_once(open + "--XyZ--\r\n").state == multipart_state::complete);
  for (const std::string& cut : {std::string{}, std::string{"--XyZ"}, std::string{"--XyZ\r\n"}, std::string{"--XyZ-"},
                                 std::string{"--XyZ--\r"}, std::string{"--Xy"}}) {
    CAPTURE(cut);
    CHECK(read_at_once(open + cut).state == multipart_state::incomplete);
  }
  CHECK(read_at_once("").state == multipart_state::incomplete);
}

TEST_CASE("what readers disagree on is malformed") {
  const std::string open = make_part("a", "1");
  for (const std::string& form :
       {"preamble\r\n" + open + "--XyZ--", "\r\n" + open + "--XyZ--", open + "--XyZ--epilogue", open + "--XyZ--\r\nepilogue",
        open + "--XyZ--\r\n\r\n", open + "--XyZ--\n", open + "--XyZ \r\n", open + "--XyZ\n", open + "--XyZA\r\n", open + "--XyZ-\r\n",
        "--xyz" + open.substr(5) + "--xyz--", std::string{"--XyZ\r\n\r\nno head\r\n--XyZ--"},
        std::string{"--XyZ\nContent-Disposition: form-data; name=\"a\"\n\n1\n--XyZ--"},
        std::string{"--XyZ\r\nContent-Disposition: form-data; name=\"a\"\n\r\n1\r\n--XyZ--"},
        std::string{"--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\n1\r\n--XyZ--"}}) {
    CAPTURE(form);
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, form.size()}) {
      CHECK(read(form, step).state == multipart_state::malformed);
    }
  }
}

TEST_CASE("a form without a part is complete and has none") {
  CHECK(read_at_once("--XyZ--\r\n").state == multipart_state::complete);
  CHECK(read_at_once("--XyZ--\r\n").parts.empty());
}

TEST_CASE("parts, fields and heads are counted") {
  std::string eight;
  for (int i = 0; i != 8; ++i) eight += make_part("a", "1");
  CHECK(read_at_once(eight + "--XyZ--").state == multipart_state::complete);
  const auto ninth = read_at_once(eight + make_part("a", "1") + "--XyZ--");
  CHECK(ninth.state == multipart_state::malformed);
  CHECK(ninth.parts.size() == 8);

  const std::string head = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n";
  std::string fields;
  for (int i = 0; i != 7; ++i) fields += "X: 1\r\n";
  CHECK(read_at_once(head + fields + "\r\n\r\n--XyZ--").state == multipart_state::complete);
  CHECK(read_at_once(head + fields + "X: 1\r\n\r\n\r\n--XyZ--").state == multipart_state::malformed);

  const std::size_t used = head.size() - 7 + 5 + 2;  // without the boundary line; with "X: " CR LF and the empty line
  CHECK(read_at_once(head + "X: " + std::string(2048 - used, 'x') + "\r\n\r\n\r\n--XyZ--").state == multipart_state::complete);
  CHECK(read_at_once(head + "X: " + std::string(2049 - used, 'x') + "\r\n\r\n\r\n--XyZ--").state == multipart_state::malformed);
  CHECK(read_at_once(head + std::string(5000, 'x')).state == multipart_state::malformed);
}

TEST_CASE("content that nearly is a boundary, again and again, is handed on in one piece for each push") {
  const std::string boundary(70, 'b');
  std::string content;
  while (content.size() < 1'000'000) content += "\r\n--" + boundary.substr(1);
  const std::string form =
      "--" + boundary + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + content + "\r\n--" + boundary + "--";
  const auto got = read(form, 65536, 8, boundary);
  CHECK(got.state == multipart_state::complete);
  CHECK(got.parts.front().content == content);
  CHECK(got.pieces <= 2 * (form.size() / 65536 + 1));
}
