// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The scalar types where they are used: in bodies, lists and defaults, in queries and paths, in what is written, in JSON Schema.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/generate/parameter_parser.hpp"
#include "ward/generate/parameter_writer.hpp"

namespace {

struct payment {
  ward::constant<"payment"> type{};
  ward::ulid id;
  ward::decimal<10, 2> amount;
  ward::list<ward::email, 1, 3> to;
  std::optional<ward::base64<1, 3>> proof;
  ward::date due = "2026-12-31";
  ward::integer<0, 60, ward::multiple_of{15}> minutes = 15;
  ward::number<ward::above{0}, ward::below{1}> share = 0.5;
};

struct range {
  ward::date from = "2026-01-01";
  std::optional<ward::duration> length;
  ward::list<ward::ipv4, 0, 2> hosts;
  ward::string64<> cursor = "-9007199254740993";
};
struct host_path {
  ward::hostname host;
  ward::ipv6 address;
};

constexpr std::string_view sound_payment =
    R"({"type":"payment","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","amount":"12.50","to":["ann@example.org"],"proof":"aGk=",)"
    R"("due":"2026-02-28","minutes":30,"share":0.25})";

template <class Read>
auto issues_of(Read read) -> std::vector<std::string> {
  ward::generate::issue_list list;
  read(list);
  std::vector<std::string> found;
  for (const auto& each : list.entries())
    found.push_back(std::string{list.pointer(each)} + " " + std::string{to_string(each.what.code)});
  return found;
}

struct body_reader {
  ward::arena memory;
  ward::text_buffer body;
  payment value = ward::detail::schema_access::make<payment>();
  std::vector<std::string> found;

  explicit body_reader(std::string_view json) {
    ward::generate::body_parser parser;
    body.append(json);
    found = issues_of([&](auto& list) { static_cast<void>(parser.parse(body, value, memory, list)); });
  }
};

auto written(const payment& value) -> std::string {
  ward::text_buffer out;
  CHECK(ward::generate::write_json(out, value));
  return std::string{out.view()};
}

}  // namespace

TEST_CASE("a body of scalars is read, and written as it came") {
  const body_reader reader{sound_payment};
  REQUIRE(reader.found.empty());
  CHECK(reader.value.amount.units() == 1250);
  CHECK(reader.value.proof->decoded_size() == 2);
  CHECK(written(reader.value) == sound_payment);
}

TEST_CASE("defaults of scalars, and none for a constant") {
  const body_reader reader{R"({"type":"payment","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","amount":"1","to":["a@b.c"]})"};
  CHECK(reader.found.empty());
  CHECK(reader.value.due.text().view() == "2026-12-31");
  CHECK(body_reader{R"({"id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","amount":"1","to":["a@b.c"]})"}.found ==
        std::vector<std::string>{"/type required"});
}

TEST_CASE("every misfit is an issue of its own, in the order of the document") {
  const body_reader reader{
      R"({"type":"refund","id":"x","amount":12.5,"to":["a@b.c","a"],"proof":"aGl=","due":"2026-02-29","minutes":31,"share":0})"};
  CHECK(reader.found == std::vector<std::string>{"/type not_allowed", "/id bad_format", "/amount wrong_type",
                                                 "/to/1 bad_format", "/proof bad_format", "/due bad_format",
                                                 "/minutes not_a_multiple", "/share not_above"});
}

TEST_CASE("text in escapes is the same text") {
  CHECK(body_reader{
      R"({"type":"p\u0061yment","id":"01ARZ3NDEKTSV4RRFFQ69G5FAV","amount":"\u0031","to":["a\u0040b.c"],"proof":"aG\u006b="})"}
            .found.empty());
}

TEST_CASE("scalars are parameters") {
  ward::arena memory;
  auto value = ward::detail::schema_access::make<range>();
  CHECK(issues_of([&](auto& list) {
          CHECK(ward::generate::parse_query("from=2024-02-29&length=PT90S&hosts=192.0.2.1&hosts=192.0.2.2", value,
                                            memory, list));
        }).empty());
  CHECK(value.hosts.size() == 2);
  CHECK(value.cursor.value() == -9'007'199'254'740'993);
  std::string all;
  CHECK(ward::generate::visit_parameters<ward::member_case::as_declared>(
      value,
      [&](std::string_view name, std::string_view text) { all.append(name).append("=").append(text).append("&"); }));
  CHECK(all == "from=2024-02-29&length=PT1M30S&hosts=192.0.2.1&hosts=192.0.2.2&cursor=-9007199254740993&");
  auto refused = ward::detail::schema_access::make<range>();
  CHECK(issues_of([&](auto& list) {
          CHECK(ward::generate::parse_query("from=2023-02-29&length=P1M&hosts=192.0.2.01&cursor=1.0", refused, memory,
                                            list));
        }) == std::vector<std::string>{"/from bad_format", "/length bad_format", "/hosts/0 bad_format",
                                       "/cursor bad_format"});
}

TEST_CASE("scalars are placeholders of a path") {
  ward::arena memory;
  auto value = ward::detail::schema_access::make<host_path>();
  const std::array<ward::generate::path_parameter, 2> parameters{
      {{"host", "api.example.org"}, {"address", "2001%3Adb8%3A%3A1"}}};
  CHECK(issues_of([&](auto& list) { CHECK(ward::generate::parse_path(parameters, value, memory, list)); }).empty());
  CHECK(value.host == "api.example.org");
  CHECK(value.address.text().view() == "2001:db8::1");
}

TEST_CASE("JSON Schema says constants, multiples, open bounds and encodings") {
  const auto schema = ward::generate::json_schema<payment>();
  for (const auto* part :
       {R"("const": "payment")", R"("multipleOf": 15)", R"("exclusiveMinimum": 0)", R"("exclusiveMaximum": 1)",
        R"("contentEncoding": "base64")", R"("default": "2026-12-31")", R"("format": "email")"}) {
    CAPTURE(part);
    CHECK(schema.find(part) != std::string::npos);
  }
  const auto required = schema.substr(schema.find("\"required\""), 80);
  CHECK(required.find("\"type\"") != std::string::npos);
}
