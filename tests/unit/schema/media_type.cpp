// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/schema/media_type.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "unit/schema/upload_samples.hpp"

namespace {

struct verdict {
  bool sound;
  std::uint64_t pixels = 0;
  friend auto operator==(const verdict&, const verdict&) -> bool = default;
};

template <class Check>
auto check_in_steps(std::string_view content, std::size_t step) -> verdict {
  Check check;
  for (std::size_t at = 0; at < content.size(); at += step) {
    if (!check.take(content.substr(at, step))) return {false};
  }
  const bool sound = check.finish();
  if constexpr (requires { check.pixels(); }) return {sound, check.pixels()};
  return {sound};
}

// The verdict must not depend on how the content is cut.
template <class Type>
auto check(std::string_view content) -> verdict {
  const auto at_once = check_in_steps<typename Type::check>(content, content.size() + 1);
  for (std::size_t step = 1; step != 8; ++step) {
    const auto in_steps = check_in_steps<typename Type::check>(content, step);
    CHECK(in_steps.sound == at_once.sound);
    if (at_once.sound) CHECK(in_steps.pixels == at_once.pixels);
  }
  return at_once;
}

template <class Type>
auto is_sound(std::string_view content) -> bool {
  return check<Type>(content).sound;
}

using namespace ward::test;

}  // namespace

TEST_CASE("images are known by their header, and tell their size") {
  CHECK(check<ward::png>(png_file(640, 480)) == verdict{true, 640 * 480});
  CHECK(check<ward::png>(png_file(0xFFFFFFFF, 0xFFFFFFFF)).pixels == std::uint64_t{0xFFFFFFFF} * 0xFFFFFFFF);
  CHECK(check<ward::gif>(gif_file(640, 480)) == verdict{true, 640 * 480});
  CHECK(check<ward::jpeg>(jpeg_file(640, 480)) == verdict{true, 640 * 480});
  CHECK(check<ward::jpeg>(jpeg_file(640, 480, 60000)) == verdict{true, 640 * 480});
  const std::string riff = "RIFF" + little_endian(1000, 4) + "WEBP";
  CHECK(check<ward::webp>(riff + "VP8X" + little_endian(10, 4) + std::string(4, '\0') + little_endian(639, 3) + little_endian(479, 3)) ==
        verdict{true, 640 * 480});
  CHECK(check<ward::webp>(riff + "VP8L" + little_endian(10, 4) + "\x2F" + little_endian(639 | 479 << 14, 4) + "12345") ==
        verdict{true, 640 * 480});
  CHECK(check<ward::webp>(riff + "VP8 " + little_endian(10, 4) + "abc\x9D\x01\x2A" + little_endian(640, 2) + little_endian(480, 2)) ==
        verdict{true, 640 * 480});
}

TEST_CASE("images cut short, without a size or of another type are none") {
  for (const auto& other : {std::string{}, png_file(0, 3), png_file(2, 0), png_file().substr(0, 23), gif_file(), std::string{"\x89PNG"},
                            "\x89PNG\n\x1A\n" + png_file().substr(8)}) {
    CHECK(!is_sound<ward::png>(other));
  }
  for (const auto& other : {std::string{}, gif_file(0, 3), gif_file().substr(0, 9), std::string{"GIF88a12345"}, png_file()}) {
    CHECK(!is_sound<ward::gif>(other));
  }
  for (const auto& other :
       {std::string{}, jpeg_file(0, 3), jpeg_file(2, 0), jpeg_file().substr(0, 110), std::string{"\xFF\xD8\xFF"},
        std::string{"\xFF\xD8\xFF\xDA rest"}, std::string{"\xFF\xD8\xFF\xD9"}, std::string{"\xFF\xD8\xFF\xE0\0\1", 6},
        std::string{"\xFF\xD8\xFF\xC0\0\7\x08\1\1\1\1", 11}, std::string{"\xFF\xD8xx"}, png_file()}) {
    CHECK(!is_sound<ward::jpeg>(other));
  }
  for (const auto& other : {std::string{}, std::string{"RIFF1234WEBP"}, std::string{"RIFF1234WAVEfmt 0123456789012345"},
                            std::string{"RIFF1234WEBPVP8Z0123456789012345"}, std::string{"RIFF1234WEBPVP8 0123456789012345"}}) {
    CHECK(!is_sound<ward::webp>(other));
  }
}

TEST_CASE("a document is known by its first bytes, which must come first") {
  CHECK(is_sound<ward::pdf>("%PDF-1.7\n"));
  CHECK(!is_sound<ward::pdf>("%PDF"));
  CHECK(!is_sound<ward::pdf>(" %PDF-1.7\n"));
  CHECK(!is_sound<ward::pdf>("<html>%PDF-1.7"));
}

TEST_CASE("text is UTF-8 without what text does not hold") {
  for (const std::string& text :
       {std::string{"a,b\r\n1,2\r\n"}, std::string{"\xEF\xBB\xBF" "a;b\n"}, std::string{"\xC3\xA4,\xE2\x82\xAC,\xF0\x9F\x98\x80"},
        std::string{"a < b\n"}, std::string{"\t1"}, std::string{"\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"}}) {
    CAPTURE(text);
    CHECK(is_sound<ward::csv>(text));
  }
  for (const std::string& text :
       {std::string{}, std::string{" \r\n"}, std::string{"\xEF\xBB\xBF"}, std::string{"a\0b", 3}, std::string{"a\x1B[0m"},
        std::string{"a\x7F"}, std::string{"<svg"}, std::string{" \r\n\t<html>"}, std::string{"\xEF\xBB\xBF <html>"},
        std::string{"a\xC3"}, std::string{"a\xC3(b"}, std::string{"\xC0\xAF"}, std::string{"\xE0\x80\x80"}, std::string{"\xED\xA0\x80"},
        std::string{"\xF0\x80\x80\x80"}, std::string{"\xF4\x90\x80\x80"}, std::string{"\xF8\x88\x80\x80\x80"},
        std::string{"\x80"}, std::string{"\xE2\x82"}, std::string{"\xF0\x9F\x98"}, std::string{"\xFF\xFE" "a\0", 4}}) {
    CAPTURE(text);
    CHECK(!is_sound<ward::csv>(text));
  }
}

TEST_CASE("long text of wide characters is text however it is cut") {
  std::string text;
  for (int i = 0; i != 300; ++i) text += "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80";
  for (std::size_t step = 1; step != 50; ++step) CHECK(check_in_steps<ward::plain_text_check>(text, step).sound);
}
