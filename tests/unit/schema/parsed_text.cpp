// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The customisation point for scalars: a type of a user's own, and what every type on it has.
#include "ward/schema/parsed_text.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "shown_texts.hpp"
#include "ward/core/ascii.hpp"
#include "ward/schema/struct_schema.hpp"

namespace {

struct colour_format {
  using value_type = std::array<std::uint8_t, 3>;
  static constexpr std::string_view examples[] = {"#000000", "#00ff7f", "#ffffff"};
  static constexpr std::string_view counter_examples[] = {"", "00ff7f", "#00FF7F", "#00ff7", "#00ff7f0", "#00ff7g"};
  static constexpr ward::text_shape shape{.min_length = 7,
                                          .max_length = 7,
                                          .pattern = "^#[0-9a-f]{6}$",
                                          .examples = examples,
                                          .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = 7;
  static constexpr const char* wanted = "must be a colour, as #00ff7f";

  static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    value_type colour{};
    for (std::size_t i = 0; i != 6; ++i) {
      const int digit = ward::ascii::is_upper(text[i + 1]) ? -1 : ward::ascii::hex_value(text[i + 1]);
      if (digit < 0) return std::nullopt;
      colour[i / 2] = static_cast<std::uint8_t>(colour[i / 2] << 4U | digit);
    }
    return colour;
  }
  static constexpr auto write(const value_type& colour) noexcept -> ward::plain_text<7> {
    ward::plain_text<7> text{"#"};
    for (const auto part : colour) {
      text.append("0123456789abcdef"[part >> 4U]);
      text.append("0123456789abcdef"[part & 0xFU]);
    }
    return text;
  }
};

using colour = ward::parsed_text<colour_format>;

struct even_format {
  using value_type = int;
  static constexpr ward::text_shape shape{.min_length = 1, .max_length = 1, .pattern = "^[02468]$"};
  static constexpr std::size_t max_bytes = 1;
  static constexpr const char* wanted = "must be an even digit";

  static constexpr auto admits(int value) noexcept -> bool { return value >= 0 && value <= 8 && value % 2 == 0; }
  static constexpr auto parse(std::string_view text) noexcept -> std::optional<int> {
    if (text.size() != 1 || !admits(text.front() - '0')) return std::nullopt;
    return text.front() - '0';
  }
  static constexpr auto write(int value) noexcept -> ward::plain_text<1> {
    return ward::plain_text<1>{{&"0123456789"[value], 1}};
  }
};

using even = ward::parsed_text<even_format>;

struct theme {
  colour ink;
  colour paper = "#ffffff";
  std::optional<even> weight;
};

static_assert(ward::TextShaped<colour> && ward::kind_of<colour> == ward::schema_kind::text);
static_assert(sizeof(colour) == 4);
static_assert(!std::is_default_constructible_v<colour> && std::is_trivially_copyable_v<colour>);
static_assert(std::is_constructible_v<colour, colour::value_type> &&
              !std::is_convertible_v<colour::value_type, colour>);
static_assert(colour{"#0000ff"}.value()[2] == 0xFF && colour{"#0000ff"} == colour{colour::value_type{0, 0, 0xFF}});
static_assert(even{4}.text().view() == "4" && even{"2"} < even{"4"});
static_assert(ward::member_presence<theme>[0] == ward::presence::required);
static_assert(ward::member_presence<theme>[1] == ward::presence::defaulted);
static_assert(ward::member_presence<theme>[2] == ward::presence::optional);

}  // namespace

TEST_CASE("a scalar of a user's own reads, writes and shows texts") {
  check_round_trips<colour>();
  CHECK(colour::from("#00ff7f").value().value() == colour::value_type{0, 0xFF, 0x7F});
  CHECK(theme{.ink = "#000000", .weight = {}}.paper.text().view() == "#ffffff");
}

TEST_CASE("an issue says what is wanted, and no other words") {
  CHECK(colour::from("red").error() == ward::bad_format("must be a colour, as #00ff7f"));
  CHECK_FALSE(colour::from("red").error() == ward::bad_format("must be something else"));
  CHECK(colour::from("red").error().code == ward::issue_code::bad_format);
}

TEST_CASE("a value without a text is refused") {
  CHECK(even::from_value(8).value().value() == 8);
  CHECK(even::from_value(3).error() == ward::bad_format("must be an even digit"));
  CHECK(even::from_value(10).error().found());
}

TEST_CASE("what a parser makes is not set before it is read") {
  using access = ward::detail::schema_access;
  auto field = access::make<colour>();
  CHECK_FALSE(access::is_set(field));
  CHECK(access::assign(field, std::string_view{"#12345"}).found());
  CHECK_FALSE(access::is_set(field));
  CHECK_FALSE(access::assign(field, std::string_view{"#123456"}).found());
  CHECK(access::is_set(field));
}
