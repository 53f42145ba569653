// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/part_head.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using ward::http::parse_part_head;

namespace {

auto parse(std::string_view lines) { return parse_part_head(lines, 8); }

const std::string disposition = "Content-Disposition: form-data; name=\"a\"\r\n";

}  // namespace

TEST_CASE("a part says its name, its file name and its type") {
  const auto head = parse("content-disposition: Form-Data; name=\"picture\"; filename=\"a b.png\"\r\nContent-Type: image/png\r\n");
  REQUIRE(head);
  CHECK(head->name == "picture");
  CHECK(head->file_name == "a b.png");
  CHECK(head->content_type == "image/png");
  const auto plain = parse("X-Other: is ignored\r\nContent-Disposition: form-data;name=caption\r\n");
  REQUIRE(plain);
  CHECK(plain->name == "caption");
  CHECK(!plain->file_name);
  CHECK(plain->content_type.empty());
  CHECK(parse("Content-Disposition: form-data; name=\"a\"; filename=\"\"\r\n")->file_name == "");
}

TEST_CASE("what two readers could read differently is refused") {
  for (const auto& lines :
       {std::string{}, std::string{"Content-Type: image/png\r\n"}, disposition + disposition,
        disposition + "Content-Type: a/b\r\nContent-Type: a/b\r\n", disposition + "Content-Type:\r\n",
        disposition + "Content-Type: multipart/mixed; boundary=x\r\n", disposition + "Content-Type: MULTIPART/x\r\n",
        disposition + "Content-Transfer-Encoding: binary\r\n", disposition + " folded: x\r\n", disposition + "no colon\r\n",
        disposition + "Space : x\r\n", disposition + "X: a\rb\r\n", disposition + std::string{"X: a\0b\r\n", 8},
        std::string{"Content-Disposition: form-data; name=\"a\"\n"}, std::string{"Content-Disposition: attachment; name=\"a\"\r\n"},
        std::string{"Content-Disposition: form-data\r\n"}, std::string{"Content-Disposition: form-data; filename=\"a\"\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; filename=\"b\"; filename=\"c\"\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''b\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; filename=\"b\"; filename*=UTF-8''b\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\\\"b\"\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; filename=\"C:\\b\"\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\r\n"}, std::string{"Content-Disposition: form-data; name=\"a\"x\r\n"},
        std::string{"Content-Disposition: form-data; name=\"a\"; size=3\r\n"},
        std::string{"Content-Disposition: form-data; name=a b\r\n"}, std::string{"Content-Disposition: form-data; name=\r\n"},
        std::string{"Content-Disposition: form-data, form-data; name=a\r\n"}}) {
    CAPTURE(lines);
    CHECK(!parse(lines));
  }
}

TEST_CASE("a part has at most so many fields") {
  CHECK(parse_part_head(disposition + "A: 1\r\n", 2));
  CHECK(!parse_part_head(disposition + "A: 1\r\nB: 2\r\n", 2));
}

TEST_CASE("the three escapes of browsers are undone, and no others") {
  std::string text = "a%22b%0d%0Ac%2Fd%00e%25f%2";
  CHECK(ward::http::undo_form_escapes(text, text.data()) == "a\"b\r\nc%2Fd%00e%25f%2");
}
