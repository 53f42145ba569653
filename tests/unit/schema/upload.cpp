// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/schema/upload.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "unit/schema/upload_samples.hpp"
#include "ward/schema/struct_schema.hpp"

namespace {

using namespace ward::test;
using ward::issue_code;

using picture = ward::upload<100'000, ward::accepts<ward::png, ward::jpeg>, ward::max_pixels<1'000'000>>;
using table = ward::upload<20, ward::accepts<ward::csv, ward::plain_text_file>>;

// [own_type]
struct gzip {
  static constexpr std::string_view media_type = "application/gzip";
  static constexpr std::array<std::string_view, 2> extensions{"gz", "tgz"};
  using check = ward::begins_with<"\x1f\x8b\x08">;
};
using archive = ward::upload<1'000'000, ward::accepts<gzip>>;
// [/own_type]

template <class Upload>
auto code(std::string_view name, std::string_view type, std::string_view bytes) -> issue_code {
  return Upload::from(name, type, bytes).error().code;
}

struct form {
  picture front;
  std::optional<table> prices;
};

}  // namespace

TEST_CASE("name, declared type and content agree on one accepted type") {
  const auto cat = picture::from("Cat.PNG", "Image/Png", png_file());
  REQUIRE(cat);
  CHECK(cat->media_type() == "image/png");
  CHECK(cat->extension() == "png");
  CHECK(cat->file_name() == "Cat.PNG");
  CHECK(cat->size() == png_file().size());
  CHECK(picture::from("cat.jpeg", "image/jpeg", jpeg_file())->extension() == "jpg");
  CHECK(table::from("a.csv", "text/csv; charset=UTF-8", "1,2").has_value());
  CHECK(archive::from("a.tgz", "application/gzip", "\x1f\x8b\x08rest").has_value());
}

TEST_CASE("where one of the three says something else, it is no accepted file") {
  CHECK(code<picture>("cat.png", "image/jpeg", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.jpg", "image/png", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png", "image/png", jpeg_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.gif", "image/gif", gif_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png.exe", "image/png", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat", "image/png", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png", "", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png", "application/octet-stream", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png", "image/png; charset=x", png_file()) == issue_code::file_type);
  CHECK(code<picture>("cat.png", "image/png", "") == issue_code::file_type);
  CHECK(code<table>("a.csv", "text/csv", "<svg onload=x>") == issue_code::file_type);
  CHECK(code<table>("a.csv", "text/csv; charset=utf-16", "1") == issue_code::file_type);
}

TEST_CASE("names, bytes and pixels are bounded") {
  CHECK(code<picture>("../cat.png", "image/png", png_file()) == issue_code::file_name);
  CHECK(table::from("a.txt", "text/plain", std::string(20, 'x')).has_value());
  CHECK(table::from("a.txt", "text/plain", std::string(21, 'x')).error() == ward::issue{issue_code::file_too_large, 20});
  CHECK(picture::from("a.png", "image/png", png_file(1000, 1000)).has_value());
  CHECK(picture::from("a.png", "image/png", png_file(1000, 1001)).error() == ward::issue{issue_code::image_too_large, 1'000'000});
  CHECK(picture::from("a.jpg", "image/jpeg", jpeg_file(1001, 1000)).error() == ward::issue{issue_code::image_too_large, 1'000'000});
}

TEST_CASE("what is wrong with a file does not depend on how its content is cut") {
  const std::string content = std::string("a,\0", 3) + std::string(30, 'x');  // no text, and too long
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, content.size()}) {
    CAPTURE(step);
    table::check check;
    REQUIRE_FALSE(check.begin("a.txt", "text/plain").found());
    ward::issue problem;
    for (std::size_t at = 0; at < content.size() && !problem.found(); at += step) problem = check.take(std::string_view{content}.substr(at, step));
    CHECK(problem.code == issue_code::file_type);
  }
}

TEST_CASE("content is read at any place and in chunks; copies share it") {
  std::string bytes = png_file();
  bytes.append(40'000, 'x');
  std::optional<picture> first = picture::from("a.png", "image/png", bytes).value();
  const picture second = *first;
  first.reset();
  std::array<std::byte, 4> four{};
  CHECK(second.read(four, 1) == 4);
  CHECK(std::string_view{reinterpret_cast<const char*>(four.data()), 4} == "PNG\r");
  CHECK(second.read(four, bytes.size() - 2) == 2);
  CHECK(second.read(four, bytes.size()) == 0);
  CHECK(second.read(four, ~std::uint64_t{0}) == 0);
  std::string all;
  CHECK(second.for_each_chunk([&](std::span<const std::byte> chunk) { all.append(reinterpret_cast<const char*>(chunk.data()), chunk.size()); }));
  CHECK(all == bytes);
}

TEST_CASE("one that was moved from is an empty file") {
  auto first = picture::from("a.png", "image/png", png_file()).value();
  const auto second = std::move(first);
  CHECK(first.size() == 0);
  CHECK(first.file_name().empty());
  std::array<std::byte, 4> four{};
  CHECK(first.read(four, 0) == 0);
  CHECK(second.size() == png_file().size());
}

TEST_CASE("an upload is a member that must be there, or may be absent") {
  static_assert(ward::kind_of<picture> == ward::schema_kind::file);
  static_assert(!std::is_default_constructible_v<picture>);
  CHECK(ward::member_presence<form>[0] == ward::presence::required);
  CHECK(ward::member_presence<form>[1] == ward::presence::optional);
}
