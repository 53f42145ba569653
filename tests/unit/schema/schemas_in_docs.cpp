// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The schemas that docs/schema.md shows.
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string_view>

#include "ward/declare.hpp"

namespace schemas_in_docs {

// [annotations]
struct account {
  ward::read_only<ward::id<"account">> id;               // answers have it, requests must not
  ward::named<"class", ward::one_of<"free", "paid">> class_;
  std::optional<ward::nullable<ward::text<1, 40>>> nick;  // absent, null and a value are three things
  ward::secret<ward::text<8, 72>> password;              // goes in, and never out

  static constexpr ward::field_note field_notes[] = {
      {"", "Who can sign in."},
      {"nick", "What others see.", R"("kim")"},
  };
};
// [/annotations]

// [rule]
struct booking {
  ward::date from;
  ward::date until;

  constexpr auto check() const -> ward::rule_issue {
    if (until <= from) return {"until", "until-after-from", "must be later than from"};
    return {};
  }
};
// [/rule]

// [variant]
struct card {
  ward::constant<"card"> kind{};
  ward::matching<"[0-9]{4}"> last_digits;
};
struct transfer {
  ward::constant<"transfer"> kind{};
  ward::matching<"[A-Z]{2}[0-9A-Z]{13,32}"> iban;
};
struct order {
  ward::variant<"kind", card, transfer> payment;
  ward::map<ward::slug<32>, ward::integer<1, 99>, 50> items;  // {"apple": 3}
};
// [/variant]

// [recursion]
struct comment {
  ward::text<1, 500> text;
  ward::list<ward::recursive<comment, 4>, 0, 20> replies;  // at most 4 deep
};
// [/recursion]

// [composition]
struct record_times {
  ward::read_only<ward::timestamp> created_at;
  ward::read_only<ward::timestamp> changed_at;
};
struct page {
  ward::text<1, 80> title;
  ward::inlined<record_times> times;  // {"title", "created_at", "changed_at"}; page.times.created_at in C++
};
// [/composition]

// [patch]
struct profile {
  ward::text<1, 40> name;
  std::optional<ward::text<1, 200>> about;
};
auto changed(const ward::merge_patch<profile>& patch, profile before) -> std::optional<profile> {
  if (const auto* name = patch.value<&profile::name>()) static_cast<void>(name->view());  // the new name, if there is one
  if (patch.removes<&profile::about>()) before.about.reset();                             // "about": null
  auto after = patch.applied_to(std::move(before));                                       // or all of it at once
  if (!after) return std::nullopt;  // the outcome breaks a rule: after.error() says which
  return *std::move(after);
}
// [/patch]

// [own]
struct colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend constexpr auto operator==(const colour&, const colour&) -> bool = default;
};

struct colour_format {
  using value_type = colour;
  static constexpr ward::text_shape shape{.min_length = 7, .max_length = 7, .pattern = "^#[0-9a-f]{6}$"};
  static constexpr std::size_t max_bytes = 7;
  static constexpr const char* wanted = "must be a colour, as #00ff7f";

  static constexpr auto parse(std::string_view text) noexcept -> std::optional<colour> {
    if (!ward::pattern<"#[0-9a-f]{6}">::matches(text)) return std::nullopt;
    return colour{octet(text[1], text[2]), octet(text[3], text[4]), octet(text[5], text[6])};
  }
  static constexpr auto write(const colour& value) noexcept -> ward::plain_text<7> {
    ward::plain_text<7> text{"#"};
    for (const auto part : {value.red, value.green, value.blue}) {
      text.append(digits[part >> 4U]);
      text.append(digits[part & 15U]);
    }
    return text;
  }

 private:
  static constexpr std::string_view digits = "0123456789abcdef";
  static constexpr auto octet(char high, char low) noexcept -> std::uint8_t {
    return static_cast<std::uint8_t>(digits.find(high) * 16 + digits.find(low));
  }
};

struct paint {
  ward::parsed_text<colour_format> tone = "#00ff7f";  // checked by the compiler
};
// [/own]

}  // namespace schemas_in_docs

using namespace schemas_in_docs;

TEST_CASE("schemas as the documentation shows them") {
  using name = ward::text<1, 40>;
  CHECK(ward::member_count<page> == 3);
  CHECK(ward::wire_names<account>[1] == "class");
  CHECK(booking{.from = "2026-11-22", .until = "2026-11-21"}.check().name() == "until-after-from");
  CHECK(order{.payment = card{.last_digits = "1234"}, .items = decltype(order::items)::from({}).value()}.payment.get<card>() != nullptr);
  CHECK(comment{.text = "a", .replies = ward::items()}.replies.empty());
  CHECK(changed(ward::detail::schema_access::make<ward::merge_patch<profile>>(), {.name = "a", .about = {}})->name == name{"a"});
  CHECK(paint{}.tone.value() == colour{0, 255, 127});
  CHECK(paint{}.tone.text().view() == "#00ff7f");
  CHECK_FALSE(ward::parsed_text<colour_format>::from("#00FF7F").has_value());
}
