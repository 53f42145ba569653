// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/posture/checklist.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ward::generate::posture;
using ward::generate::role_entry;

namespace {

auto row_of(const report& of, int number) -> checklist_row {
  for (const auto& chapter : make_checklist(count(of))) {
    for (const auto& row : chapter.rows) {
      if (row.number == number) return row;
    }
  }
  return {};
}

auto operation_for(std::vector<role_entry> roles) -> operation {
  operation made;
  made.id = "read_note";
  made.path = "/v1/notes/{id}";
  made.roles = std::move(roles);
  return made;
}

}  // namespace

TEST_CASE("the checklist has the rows 1 to 77 in order, whatever the api") {
  for (const bool has_operations : {false, true}) {
    report of;
    if (has_operations) of.operations = {operation_for({{"admin", true}})};
    int expected = 0;
    for (const auto& chapter : make_checklist(count(of))) {
      for (const auto& row : chapter.rows) CHECK(row.number == ++expected);
    }
    CHECK(expected == 77);
  }
}

TEST_CASE("a row is judged by what the operations declare") {
  report of;
  of.operations = {operation_for({{"member", false}})};
  CHECK(row_of(of, 6).status == row_status::not_applicable);
  CHECK(row_of(of, 18).status == row_status::not_applicable);
  CHECK(row_of(of, 24).status == row_status::not_applicable);
  CHECK(row_of(of, 49).status == row_status::not_applicable);

  of.operations[0].roles.push_back({"admin", true});
  of.operations[0].files.push_back({"picture", 10, 0, {}});
  of.operations[0].expensive = "searches all";
  CHECK(row_of(of, 6).status == row_status::by_types);
  CHECK(row_of(of, 18).status == row_status::by_types);
  CHECK(row_of(of, 24).status == row_status::by_types);

  of.operations[0].roles.clear();
  of.operations[0].open = {"a webhook", true};
  CHECK(row_of(of, 49).status == row_status::missing);
  CHECK(row_of(of, 67).status == row_status::not_applicable);
}

TEST_CASE("commands name an operation of the api") {
  report of;
  of.operations = {operation_for({{"member", false}})};
  CHECK(row_of(of, 9).text.check == "curl -so /dev/null -w '%{http_code}\\n' \"$URL/v1/notes/x\"  # 401");
  CHECK(row_of(of, 74).text.check.find("\"$URL/v1/notes/${id}\"") != std::string::npos);

  auto list = operation_for({{"member", false}});
  list.path = "/v1/notes";
  of.operations.push_back(list);
  CHECK(row_of(of, 9).text.check.find("\"$URL/v1/notes\"") != std::string::npos);

  of.operations.erase(of.operations.begin());
  of.operations[0].method = ward::http::method::post;
  CHECK(row_of(of, 9).text.check.find("-X POST \"$URL/v1/notes\"") != std::string::npos);
}
