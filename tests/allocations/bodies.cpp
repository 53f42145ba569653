// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A body of every shape is read, and written again, without an allocation once its worker has seen one as large.
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "counted.hpp"
#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"

namespace depot {

struct card {
  ward::constant<"card"> kind;
  ward::matching<"[0-9]{12,19}"> number;
};
struct transfer {
  ward::constant<"transfer"> kind;
  ward::text<1, 40> account;
};
struct shelf {
  ward::text<1, 60> name;
  ward::list<ward::recursive<shelf, 4>, 0, 20> inside;
};
struct delivery {
  ward::set<ward::text<1, 40>, 0, 50> labels;
  ward::map<ward::matching<"[a-z]{1,16}">, ward::number<0, 1e6>, 50> prices;
  ward::variant<"kind", card, transfer> payment;
  ward::nullable<ward::text<1, 60>> remark;
  std::optional<ward::nullable<ward::integer<0, 9>>> floor;
  ward::list<shelf, 0, 20> shelves;
  ward::merge_patch<card> change;
  ward::unbounded_json<"kept as it came", 1000> extra;
  ward::timestamp due;
};

}  // namespace depot

namespace {

auto long_body() -> std::string {
  const std::string longer = "longer than any short string";
  std::string labels;
  std::string prices;
  std::string shelves;
  for (char c = 'a'; c <= 't'; ++c) {
    const std::string comma = c == 'a' ? "" : ",";
    labels += comma + '"' + longer + ' ' + c + '"';
    prices += comma + '"' + c + "\":3.25";
    shelves += comma + R"({"name":"J\u00fcrgens Regal","inside":[{"name":")" + longer + R"(","inside":[{"name":"x","inside":[]}]}]})";
  }
  return R"({"labels":[)" + labels + R"(],"prices":{)" + prices + R"(},"payment":{"account":")" + longer +
         R"(","kind":"transfer"},"remark":")" + longer + R"(","floor":null,"shelves":[)" + shelves +
         R"(],"change":{"number":"123456789012"},"extra":{"a":[1,2.5e3,"\n",null]},"due":"2026-11-21T12:00:00Z"})";
}

}  // namespace

TEST_CASE("a warm body of every shape is read and written without an allocation") {
  ward::text_buffer body;
  body.append(long_body());
  ward::text_buffer answer;
  ward::generate::body_parser parser;
  ward::arena memory;
  ward::generate::issue_list issues;
  const auto read_and_write = [&] {
    memory.rewind();
    answer.clear();
    auto value = ward::detail::schema_access::make<depot::delivery>();
    const bool valid = parser.parse(body, value, memory, issues) == ward::generate::body_verdict::valid;
    return valid && value.shelves.size() == 20 && ward::generate::write_json<ward::wire{}>(answer, value);
  };
  for (int i = 0; i != 10; ++i) REQUIRE(read_and_write());
  const auto before = allocations_of_this_thread();
  bool all = true;
  for (int i = 0; i != 100; ++i) all = all && read_and_write();
  CHECK(allocations_of_this_thread() - before == 0);
  CHECK(all);
  CHECK(answer.size() > 2000);
}
