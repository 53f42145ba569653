// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Queries, path segments and header fields against a simple second reading; and what a client writes against the parser.
#include "ward/generate/parameter_parser.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/parameter_reference.hpp"
#include "ward/declare.hpp"
#include "ward/generate/parameter_writer.hpp"

namespace {

using fuzz::pairs;

struct query {
  ward::integer<1, 100> limit = 20;
  std::optional<ward::text<1, 10>> after;
  std::optional<ward::boolean> all;
  std::optional<ward::number<-1, 1>> share;
  ward::list<ward::text<0, 4>, 0, 3> tag;
  ward::set<ward::one_of<"a", "b", "c">, 0, 2> kinds;
  std::optional<ward::named<"class", ward::integer<-5, 5>>> class_;
};
struct path {
  ward::text<1, 10> name;
  ward::integer<0, 9> digit;
};
struct headers {
  ward::text<1, 10> if_match;
  std::optional<ward::named<"X-Count", ward::integer<0, 99>>> count;
};

using values = std::map<std::string, std::vector<std::string>>;

auto only(values& all, const std::string& name) -> std::optional<std::string> {
  const auto at = all.find(name);
  return at == all.end() ? std::nullopt : std::optional{at->second.front()};
}

// Numbers that are written another way than they came are compared as numbers.
auto is_same(const pairs& said, const pairs& expected) -> bool {
  return std::equal(said.begin(), said.end(), expected.begin(), expected.end(), [](const auto& left, const auto& right) {
    if (left.first != right.first) return false;
    return left.first == "share" ? fuzz::read_number(left.second) == fuzz::read_number(right.second) : left.second == right.second;
  });
}

auto is_refused(const std::optional<std::string>& value, bool fits) -> bool { return value && !fits; }

// Nothing if it is refused; else what it says.
auto expect_query(values all) -> std::optional<pairs> {
  constexpr std::array names{"limit", "after", "all", "share", "tag", "kinds", "class"};
  for (const auto& [name, list] : all) {
    const bool is_list = name == "tag" || name == "kinds";
    if (std::find(names.begin(), names.end(), name) == names.end() || (!is_list && list.size() != 1)) return std::nullopt;
  }
  const auto limit = only(all, "limit").value_or("20");
  const auto after = only(all, "after");
  const auto flag = only(all, "all");
  const auto share = only(all, "share");
  const auto klass = only(all, "class");
  const auto& tags = all["tag"];
  const auto& kinds = all["kinds"];
  const auto number = share ? fuzz::read_number(*share) : std::nullopt;
  if (!fuzz::is_integer_between(limit, 1, 100) || is_refused(after, after && fuzz::is_text_between(*after, 1, 10)) ||
      is_refused(flag, flag == "true" || flag == "false") || is_refused(share, number && *number >= -1 && *number <= 1) ||
      is_refused(klass, klass && fuzz::is_integer_between(*klass, -5, 5)) || tags.size() > 3 || kinds.size() > 2 ||
      std::set<std::string>(kinds.begin(), kinds.end()).size() != kinds.size()) {
    return std::nullopt;
  }
  pairs said{{"limit", limit}};
  if (after) said.emplace_back("after", *after);
  if (flag) said.emplace_back("all", *flag);
  if (share) said.emplace_back("share", *share);
  for (const auto& each : tags) {
    if (!fuzz::is_text_between(each, 0, 4)) return std::nullopt;
    said.emplace_back("tag", each);
  }
  for (const auto& each : kinds) {
    if (each != "a" && each != "b" && each != "c") return std::nullopt;
    said.emplace_back("kinds", each);
  }
  if (klass) said.emplace_back("class", *klass == "-0" ? "0" : *klass);
  return said;
}

struct query_reading {
  bool is_sound = false;
  std::optional<pairs> said;
};

auto read_query(std::string_view text) -> query_reading {
  ward::arena memory;
  ward::generate::issue_list issues;
  auto value = ward::detail::schema_access::make<query>();
  query_reading made{ward::generate::parse_query(text, value, memory, issues), std::nullopt};
  fuzz::require(issues.size() <= 8, "at most 8 problems");
  if (made.is_sound && issues.empty()) made.said = fuzz::what_is_said_by(value);
  return made;
}

void try_query(std::string_view text) {
  const auto read = read_query(text);
  values all;
  bool is_sound = true;
  auto list = fuzz::split(text, '&');
  if (list.back().empty()) list.pop_back();  // nothing behind the last separator is nothing
  for (const auto each : list) {
    const auto equals = each.find('=');
    const auto name = fuzz::decode(each.substr(0, equals), false, true);
    const auto value = fuzz::decode(equals == std::string_view::npos ? "" : each.substr(equals + 1), false, true);
    is_sound = is_sound && name && value;
    if (is_sound) all[*name].push_back(*value);
  }
  fuzz::require(read.is_sound == is_sound, "a query is malformed where the second reading says so", text);
  if (!is_sound) return;
  const auto expected = expect_query(all);
  fuzz::require(read.said.has_value() == expected.has_value(), "a query is refused where the second reading refuses it", text);
  if (!read.said) return;
  fuzz::require(is_same(*read.said, *expected), "a query says what the second reading finds", text);

  ward::text_buffer written;
  for (const auto& [name, value] : *read.said) {
    if (written.size() != 0) written.append('&');
    ward::generate::write_percent_encoded(written, name);
    written.append('=');
    ward::generate::write_percent_encoded(written, value);
  }
  fuzz::require(read_query(written.view()).said == read.said, "a query that is written is read again", written.view());
}

void try_path(fuzz::input input) {
  const std::string name{input.take_until('/')};
  const std::string digit{input.take_until('/')};
  const std::array<ward::generate::path_parameter, 2> given{{{"name", name}, {"digit", digit}}};
  ward::arena memory;
  ward::generate::issue_list issues;
  auto value = ward::detail::schema_access::make<path>();
  const bool is_sound = ward::generate::parse_path(given, value, memory, issues);
  const auto expected_name = fuzz::decode(name, true, false);
  const auto expected_digit = fuzz::decode(digit, true, false);
  fuzz::require(is_sound == (expected_name && expected_digit), "a path is malformed where the second reading says so", name);
  if (!is_sound) return;
  const bool fits = fuzz::is_text_between(*expected_name, 1, 10) && fuzz::is_integer_between(*expected_digit, 0, 9);
  fuzz::require(issues.empty() == fits, "a path is refused where the second reading refuses it", name);
  if (!fits) return;
  const auto digits = *expected_digit == "-0" ? "0" : *expected_digit;
  fuzz::require(fuzz::what_is_said_by(value) == pairs{{"name", *expected_name}, {"digit", digits}}, "a path says what the second reading finds", name);
}

auto lower(std::string_view text) -> std::string {
  std::string made{text};
  for (char& c : made) c = ward::ascii::to_lower(c);
  return made;
}

// Lines of "name:value".
void try_headers(std::string_view text) {
  std::vector<ward::http::field> fields;
  values all;
  for (const auto line : fuzz::split(text, '\n')) {
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    const auto value = colon == std::string_view::npos ? std::string_view{} : line.substr(colon + 1);
    fields.push_back({name, value});
    all[lower(name)].emplace_back(value);
  }
  ward::arena memory;
  ward::generate::issue_list issues;
  auto read = ward::detail::schema_access::make<headers>();
  ward::generate::parse_headers(fields, read, memory, issues);
  const auto match = only(all, "if-match");
  const auto count = only(all, "x-count");
  const bool is_once = all["if-match"].size() == 1 && all["x-count"].size() <= 1;
  const bool fits = is_once && fuzz::is_text_between(*match, 1, 10) && match->find('\0') == std::string::npos &&
                    !is_refused(count, count && fuzz::is_integer_between(*count, 0, 99));
  fuzz::require(issues.empty() == fits, "fields are refused where the second reading refuses them", text);
  if (!fits) return;
  pairs expected{{"if_match", *match}};
  if (count) expected.emplace_back("X-Count", *count == "-0" ? "0" : *count);
  fuzz::require(fuzz::what_is_said_by(read) == expected, "fields say what the second reading finds", text);
}

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made;
  for (const char* each : {"", "limit=7&after=a%20b+c&all=true&share=0.5&tag=x&tag=%C3%A9&kinds=a&kinds=b&class=-5", "kinds=a&kinds=a", "tag&tag=&tag=%F0%9F%8D%B2",
                           "limit=1&limit=1", "limit=01", "share=1e-3", "share=-1.0E+0", "share=.5", "share=0.95000000000000000000", "share=1e400", "class=-0",
                           "other=1", "&", "limit=1&", "after=%", "after=%zz", "after=%00", "after=%2", "a%66ter=%61", "after=\xff", "=", "==", "after=a;b=c"}) {
    made.push_back('\0' + std::string{each});
  }
  for (const char* each : {"a/1", "a%20b/9", "%2F/1", "a+b/0", "a%5c/1", "\xC3\xA9/1", "/", "%C3%28/1"}) made.push_back('\1' + std::string{each});
  for (const char* each : {"If-Match:a", "if-match:a\nX-Count:7", "If_Match:a", "If-Match:a\nIf-Match:a", "IF-MATCH:\xC3\xA9", "If-Match:"}) {
    made.push_back('\2' + std::string{each});
  }
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  fuzz::input input{data, size};
  switch (input.take_byte() % 3) {
    case 0: try_query(input.rest()); break;
    case 1: try_path(input); break;
    default: try_headers(input.rest());
  }
  return 0;
}
