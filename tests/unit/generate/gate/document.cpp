// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Files that a gate reads: whole, strictly, and with the place of what is wrong.
#include "ward/generate/gate/document.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace ward::generate::gate;
using Catch::Matchers::ContainsSubstring;
using ward::generate::json_error;

namespace {

// A file that is there for one test.
struct short_lived_file {
  std::string path = std::filesystem::temp_directory_path() / ("ward_gate_document_" + std::to_string(::getpid()));
  explicit short_lived_file(std::string_view content) { std::ofstream{path, std::ios::binary} << content; }
  ~short_lived_file() { std::filesystem::remove(path); }
};

constexpr std::string_view text = R"({"a": {"b": [1, "two", true, null]}, "c": -0.5, "to": "#/a/b"})";

}  // namespace

TEST_CASE("a document is read as it stands") {
  const auto tree = read_json_tree(text);
  REQUIRE(tree);
  const document_value document{*tree, "x.json"};
  CHECK(document["a"]["b"].items()[0].number() == 1);
  CHECK(document["a"]["b"].items()[1].text() == "two");
  CHECK(document["a"]["b"].items()[2].flag());
  CHECK(document["a"]["b"].items()[3].is_null());
  CHECK(document["a"]["b"].items()[3].text_or_null().empty());
  CHECK_FALSE(document["a"]["b"].items()[3].number_or_null());
  CHECK(document["c"].number_or_null() == -0.5);
  CHECK_FALSE(document.find("d"));
  CHECK(document.members().size() == 3);
  CHECK(document.resolve("#/a/b").items().size() == 4);
}

TEST_CASE("what is not there, or is something else, names file and place") {
  const auto tree = read_json_tree(text);
  REQUIRE(tree);
  const document_value document{*tree, "x.json"};
  CHECK_THROWS_WITH(document["d"], "x.json: has no member 'd'");
  CHECK_THROWS_WITH(document["a"]["d"], "x.json: a has no member 'd'");
  CHECK_THROWS_WITH(document["a"]["b"].items()[1].number(), "x.json: a.b[1] is not a number");
  CHECK_THROWS_WITH(document["a"]["b"].items()[0].text(), "x.json: a.b[0] is not a text");
  CHECK_THROWS_WITH(document["a"]["b"].find("x"), "x.json: a.b is not an object");
  CHECK_THROWS_WITH(document["a"].items(), "x.json: a is not a list");
  CHECK_THROWS_WITH(document["c"].flag(), "x.json: c is not true or false");
  CHECK_THROWS_WITH(document.resolve("#/a/x"), "x.json: a has no member 'x'");
}

TEST_CASE("documents are read strictly") {
  const auto error_of = [](std::string_view json) {
    const auto read = read_json_tree(json);
    REQUIRE_FALSE(read);
    return read.error();
  };
  CHECK(error_of("") == json_error::malformed);
  CHECK(error_of("{") == json_error::malformed);
  CHECK(error_of(R"({"a":[1,]})") == json_error::malformed);
  CHECK(error_of("{\"a\":\"\xff\"}") == json_error::malformed);
  CHECK(error_of("[]") == json_error::not_an_object);
  CHECK(error_of("{} {}") == json_error::trailing_content);
  CHECK(error_of(R"({"a":{"b":1,"\u0062":2}})") == json_error::duplicate_name);
  CHECK(error_of(R"({"a":"\u0000"})") == json_error::nul_character);
  std::string deep = "{\"a\":";
  deep.append(std::string(64, '[')).append(std::string(64, ']')).append("}");
  CHECK(error_of(deep) == json_error::too_deep);
}

TEST_CASE("files are read whole") {
  const std::string long_text(200'000, 'x');
  const short_lived_file file{R"({"a":")" + long_text + "\"}"};
  const auto tree = read_document(file.path);
  CHECK((document_value{tree, file.path}["a"].text() == long_text));
}

TEST_CASE("a file that cannot be a document is named") {
  CHECK_THROWS_WITH(read_document("/no/such/file.json"),
                    "/no/such/file.json: cannot be read: No such file or directory");
  CHECK_THROWS_WITH(read_document("/"), ContainsSubstring("/: cannot be read"));
  const short_lived_file file{"{\"a\": no JSON}"};
  CHECK_THROWS_WITH(read_document(file.path), file.path + ": is no JSON, or no UTF-8");
}
