// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Path, query and header parameters: one spelling each, nothing unknown, nothing twice.
#include "ward/generate/parameter_parser.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/secret.hpp"
#include "ward/schema/text.hpp"

namespace {

struct parameters {
  ward::integer<1, 100> limit = 20;
  std::optional<ward::text<1, 10>> after;
  std::optional<ward::boolean> all;
  std::optional<ward::number<0, 1>> share;
};
struct note_path {
  ward::id<"note"> id;
};
struct named_path {
  ward::text<1, 10> name;
};
struct named_headers {
  ward::named<"X-ETag", ward::text<1, 10>> etag;
  ward::secret<ward::text<1, 10>> x_key;
};
template <ward::fixed_string Name>
struct field_named {
  ward::named<Name, ward::text<1, 10>> field;
};
struct class_path {
  ward::named<"class", ward::text<1, 10>> class_;
};
struct conditions {
  ward::text<1, 10> if_match;
};

using issues = std::vector<std::string>;

struct query_reader {
  bool sound = false;
  issues found;
  parameters value = ward::detail::schema_access::make<parameters>();
  ward::arena memory;

  explicit query_reader(std::string_view query) {
    ward::generate::issue_list list;
    sound = ward::generate::parse_query(query, value, memory, list);
    for (const auto& each : list.entries()) {
      found.push_back(std::string{list.pointer(each)} + " " + std::string{to_string(each.what.code)});
    }
  }
};

auto issues_of(std::string_view query) -> issues {
  const query_reader reader{query};
  CHECK(reader.sound);
  return reader.found;
}

}  // namespace

TEST_CASE("a query fills the struct") {
  const query_reader reader{"after=a%20b+c&limit=7&all=true&share=0.5"};
  REQUIRE(reader.found.empty());
  CHECK(reader.value.limit.value() == 7);
  CHECK(*reader.value.after == "a b c");
  CHECK(reader.value.all->value());
  CHECK(reader.value.share->value() == 0.5);
  CHECK(query_reader{""}.value.limit.value() == 20);
}

TEST_CASE("unknown, repeated and empty parameters are refused") {
  CHECK(issues_of("other=1") == issues{"/other unknown_field"});
  CHECK(issues_of("limit=1&limit=1") == issues{"/limit duplicate_field"});
  CHECK(issues_of("limit=1&%6cimit=1") == issues{"/limit duplicate_field"});
  CHECK(issues_of("&") == issues{" unknown_field"});
  CHECK(issues_of("=1") == issues{" unknown_field"});
  CHECK(issues_of("limit=1&&after=a") == issues{" unknown_field"});
  CHECK(issues_of("&limit=1") == issues{" unknown_field"});
  CHECK(issues_of("Limit=1") == issues{"/Limit unknown_field"});
}

TEST_CASE("an equals sign that is missing, and what only looks like a separator") {
  CHECK(query_reader{"after"}.found == issues{"/after too_short"});
  CHECK(query_reader{"after="}.found == issues{"/after too_short"});
  CHECK(*query_reader{"after=a=b"}.value.after == "a=b");
  CHECK(*query_reader{"after=a;b"}.value.after == "a;b");
  CHECK(issues_of("limit=1;after=a") == issues{"/limit not_an_integer"});
  CHECK(*query_reader{"after=%26%3d%3B"}.value.after == "&=;");
  CHECK(*query_reader{"after=a?b"}.value.after == "a?b");
  CHECK(issues_of("limit=1&") == issues{});
}

TEST_CASE("a plus is a space in a query, in names too") {
  CHECK(*query_reader{"after=a+b"}.value.after == "a b");
  CHECK(*query_reader{"after=a%2Bb"}.value.after == "a+b");
  CHECK(issues_of("af+ter=a") == issues{"/af ter unknown_field"});
}

TEST_CASE("what is not encoded is not copied") {
  const std::string plain = "after=abc&limit=7";
  const query_reader reader{plain};
  REQUIRE(reader.found.empty());
  CHECK(reader.value.after->view().data() == plain.data() + 6);
  CHECK(reader.memory.capacity() == 0);
  const std::string encoded = "after=a%62c";
  CHECK(query_reader{encoded}.memory.capacity() != 0);
}

TEST_CASE("numbers in parameters have one spelling") {
  for (const auto* text : {"", "01", "+1", "1.0", "1e1", "0x1", " 1", "1 ", "--1", "-", "1a"}) {
    CAPTURE(text);
    std::string query = "limit=";
    for (const char* c = text; *c != 0; ++c) query += *c == ' ' ? std::string{"%20"} : *c == '+' ? "%2b" : std::string{*c};
    CHECK(issues_of(query) == issues{"/limit not_an_integer"});
  }
  CHECK(issues_of("limit=0") == issues{"/limit too_small"});
  CHECK(issues_of("limit=101") == issues{"/limit too_large"});
  CHECK(issues_of("limit=99999999999999999999") == issues{"/limit too_large"});
  CHECK(issues_of("limit=-99999999999999999999") == issues{"/limit too_small"});
  for (const auto* text : {".5", "1.", "00", "01.5", "0x1", "1e", "1e%2b", "", "-", "+0.5", "1e400", "0.5 "}) {
    CAPTURE(text);
    std::string query = "share=";
    for (const char* c = text; *c != 0; ++c) query += *c == ' ' ? std::string{"%20"} : *c == '+' ? "%2b" : std::string{*c};
    CHECK(issues_of(query) == issues{"/share wrong_type"});
  }
  CHECK(query_reader{"share=5e-1"}.value.share->value() == 0.5);
  CHECK(query_reader{"share=0"}.value.share->value() == 0);
  for (const auto* tiny : {"share=1e-400", "share=1e-32666666666666666666666666666", "share=-1e-400", "share=0.0e999999999999999999999"}) {
    CAPTURE(tiny);
    REQUIRE(query_reader{tiny}.found.empty());
    CHECK(query_reader{tiny}.value.share->value() == 0);
  }
  CHECK(issues_of("share=nan") == issues{"/share wrong_type"});
  CHECK(issues_of("share=inf") == issues{"/share wrong_type"});
  CHECK(issues_of("all=1") == issues{"/all wrong_type"});
}

TEST_CASE("escapes that mean nothing make the target malformed") {
  for (const auto* query : {"after=%", "after=%4", "after=%zz", "after=%00", "after=%0a", "%7f=1", "after=a%", "after=%%34", "after=% 4",
                            "after=%u0041", "after=%-1", "other=%", "limit=1&after=%", "after=\x01", "after=\x7f"}) {
    CAPTURE(query);
    CHECK_FALSE(query_reader{query}.sound);
  }
  CHECK(issues_of("after=%ff") == issues{"/after malformed_encoding"});
  CHECK(issues_of("after=%c0%80") == issues{"/after malformed_encoding"});
  CHECK(issues_of("after=%c0%af") == issues{"/after malformed_encoding"});
  CHECK(issues_of("after=%e0%80%af") == issues{"/after malformed_encoding"});
  CHECK(issues_of("after=%ed%a0%80") == issues{"/after malformed_encoding"});
  CHECK(issues_of("after=\xff") == issues{"/after malformed_encoding"});
  CHECK(issues_of("%c1%a1fter=1") == issues{" unknown_field"});
  CHECK(*query_reader{"after=%C3%a4"}.value.after == "\xc3\xa4");
  CHECK(*query_reader{"after=%2541"}.value.after == "%41");
}

TEST_CASE("placeholders are decoded and typed") {
  const auto parse = [](std::string_view encoded) {
    ward::arena memory;
    ward::generate::issue_list list;
    auto value = ward::detail::schema_access::make<note_path>();
    const std::array<ward::generate::path_parameter, 1> given{{{"id", encoded}}};
    const bool sound = ward::generate::parse_path(given, value, memory, list);
    return std::pair{sound, list.empty()};
  };
  CHECK(parse("3f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00") == std::pair{true, true});
  CHECK(parse("%33f2b8c1e-7a54-4d2e-9b1f-0c5d6e7f8a00") == std::pair{true, true});
  CHECK(parse("17") == std::pair{true, false});
  CHECK(parse("a%2fb") == std::pair{false, true});
  CHECK(parse("a%5cb") == std::pair{false, true});
  CHECK(parse("a%5Cb") == std::pair{false, true});
  CHECK(parse("a%2Fb") == std::pair{false, true});
}

TEST_CASE("a segment is decoded once, and a plus in it is a plus") {
  const auto parse = [](std::string_view encoded) -> std::string {
    ward::arena memory;
    ward::generate::issue_list list;
    auto value = ward::detail::schema_access::make<named_path>();
    const std::array<ward::generate::path_parameter, 1> given{{{"name", encoded}}};
    if (!ward::generate::parse_path(given, value, memory, list)) return "malformed";
    return list.empty() ? std::string{value.name.view()} : std::string{to_string(list.entries()[0].what.code)};
  };
  CHECK(parse("a+b") == "a+b");
  CHECK(parse("a%2bb%20c") == "a+b c");
  CHECK(parse("a%2541") == "a%41");
  CHECK(parse("a;b=c") == "a;b=c");
  for (const auto* encoded : {"%00", "%", "%4", "%zz", "a%2fb", "%0d%0a", "%7f"}) {
    CAPTURE(encoded);
    CHECK(parse(encoded) == "malformed");
  }
  for (const auto* encoded : {"%c0%ae", "%e0%80%ae", "%f5%80%80%80", "%ed%a0%80", "%80"}) {
    CAPTURE(encoded);
    CHECK(parse(encoded) == "malformed_encoding");
  }
}

TEST_CASE("a placeholder may be a word that C++ keeps for itself") {
  ward::arena memory;
  ward::generate::issue_list list;
  auto value = ward::detail::schema_access::make<class_path>();
  const std::array<ward::generate::path_parameter, 1> given{{{"class", "a"}}};
  CHECK(ward::generate::parse_path(given, value, memory, list));
  CHECK(list.empty());
  CHECK(value.class_.view() == "a");
}

TEST_CASE("fields that ward reads itself are taken, however they are spelled") {
  using ward::detail::names_headers_of_users;
  STATIC_CHECK(names_headers_of_users<named_headers>);
  STATIC_CHECK(names_headers_of_users<field_named<"If-None-Match">>);
  STATIC_CHECK(!names_headers_of_users<field_named<"Cookie">>);
  STATIC_CHECK(!names_headers_of_users<field_named<"X-FORWARDED-FOR">>);
  STATIC_CHECK(!names_headers_of_users<field_named<"x_forwarded_for">>);
  STATIC_CHECK(!names_headers_of_users<field_named<"If Match">>);
}

TEST_CASE("a header field may be named in full, and hold a secret") {
  const auto parse = [](std::vector<ward::http::field> fields) -> std::string {
    ward::generate::issue_list list;
    ward::arena memory;
    auto value = ward::detail::schema_access::make<named_headers>();
    ward::generate::parse_headers(fields, value, memory, list);
    if (!list.empty()) return std::string{list.pointer(list.entries()[0])};
    return std::string{value.etag.view()} + "," + std::string{value.x_key.reveal().view()};
  };
  CHECK(parse({{"X-ETag", "a"}, {"X-Key", "k"}}) == "a,k");
  CHECK(parse({{"x-etag", "a"}, {"x-key", "k"}}) == "a,k");
  CHECK(parse({{"etag", "a"}, {"x-key", "k"}}) == "/X-ETag");
  CHECK(parse({{"X_ETag", "a"}, {"x-key", "k"}}) == "/X-ETag");
}

TEST_CASE("header fields are members in snake case") {
  const auto parse = [](std::vector<ward::http::field> fields) {
    ward::generate::issue_list list;
    auto value = ward::detail::schema_access::make<conditions>();
    ward::arena memory;
    ward::generate::parse_headers(fields, value, memory, list);
    return list.empty() ? ward::issue_code::none : list.entries()[0].what.code;
  };
  CHECK(parse({{"If-Match", "x"}, {"Other", "y"}}) == ward::issue_code::none);
  CHECK(parse({{"IF-MATCH", "x"}}) == ward::issue_code::none);
  CHECK(parse({}) == ward::issue_code::required);
  CHECK(parse({{"If-Match", "x"}, {"if-match", "x"}}) == ward::issue_code::duplicate_field);
  CHECK(parse({{"If_Match", "x"}}) == ward::issue_code::required);
  CHECK(parse({{"If-Match", "\xff"}}) == ward::issue_code::malformed_encoding);
}
