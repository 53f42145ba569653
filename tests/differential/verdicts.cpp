// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: ward_differential COUNT SEED. Prints the schemas, then at least COUNT documents with what ward says of each: all
// boundary instances, then random ones. judge.mjs reads it.
//
// One line of JSON: [{"name", "schema"}, ...]. Then for each document a line, its fields parted by tabs: the schema's index, the
// verdict, the bytes of the document, the bytes of what ward wrote for it, the problems as JSON, what is wrong with ward; then
// the document, what ward wrote, and a line feed.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "judgement.hpp"
#include "random_documents.hpp"
#include "schemas.hpp"
#include "ward/testing/instances.hpp"

namespace {

using namespace differential;

template <class... Structs>
constexpr auto table_of(ward::type_list<Structs...>) -> std::array<tested_schema, sizeof...(Structs)> {
  return {tested<Structs>::value...};
}
constexpr auto table = table_of(schemas{});

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_schemas() {
  std::string json;
  for (const auto& each : table) {
    json.append(json.empty() ? "[" : ",").append("{\"name\":").append(ward::testing::json_string(each.node->name));
    json.append(",\"schema\":");
    for (const char c : each.json_schema()) {
      if (c != '\n') json += c;
    }
    json += '}';
  }
  print(json + "]\n");
}

// Spaces, and digits that no double has, are as many as one likes.
auto is_cut_off(const tested_schema& by, const ward::testing::value_case& each) -> bool {
  return each.valid && each.json.size() > by.longest_body && !each.why.starts_with("with ");
}

void print_verdict(std::size_t index, std::string_view json, const ward::testing::value_case* expected) {
  auto said = table[index].judge(json);
  if (expected != nullptr && (said.verdict == 'v') != expected->valid && said.issues.find("rule_broken") == std::string::npos) {
    said.fault = "the corpus says otherwise: " + expected->at + " " + expected->why;
  }
  if (expected != nullptr && is_cut_off(table[index], *expected)) said.fault = "a valid document that is longer than the longest body";
  std::string line = std::to_string(index) + '\t' + said.verdict + '\t' + std::to_string(json.size()) + '\t';
  line.append(std::to_string(said.written.size())).append("\t").append(said.issues).append("\t").append(said.fault).append("\n");
  print(line);
  print(json);
  print(said.written);
  print("\n");
}

auto print_boundaries() -> std::uint64_t {
  std::uint64_t printed = 0;
  for (std::size_t index = 0; index != table.size(); ++index) {
    for (const auto& each : ward::testing::cases_of(*table[index].node)) {
      print_verdict(index, each.json, &each);
      ++printed;
    }
  }
  return printed;
}

}  // namespace

auto main(int count, char** arguments) -> int {
  if (count != 3) {
    std::fputs("usage: ward_differential COUNT SEED\n", stderr);
    return 2;
  }
  const auto wanted = std::strtoull(arguments[1], nullptr, 10);
  random_documents documents{std::strtoull(arguments[2], nullptr, 10)};
  print_schemas();
  for (auto printed = print_boundaries(); printed < wanted; ++printed) {
    const auto index = static_cast<std::size_t>(printed % table.size());
    print_verdict(index, documents.next(*table[index].node), nullptr);
  }
}
