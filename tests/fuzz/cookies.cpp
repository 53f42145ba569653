// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Cookie fields against a second reading of RFC 6265, section 4: one that splits first and judges then.
#include "ward/generate/cookie_parser.hpp"

#include <map>
#include <optional>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/parameter_reference.hpp"
#include "ward/declare.hpp"
#include "ward/generate/parameter_writer.hpp"

namespace {

struct cookies {
  ward::one_of<"dark", "light"> theme = "light";
  std::optional<ward::integer<1, 100>> pageSize;
  std::optional<ward::named<"__Host-seen", ward::text<1, 8>>> seen;
  std::optional<ward::boolean> on;
};

auto is_reference_value(std::string_view value) -> bool {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  for (const char c : value) {
    const auto code = static_cast<unsigned char>(c);
    const bool is_octet = code == 0x21 || (code >= 0x23 && code <= 0x2B) || (code >= 0x2D && code <= 0x3A) ||
                          (code >= 0x3C && code <= 0x5B) || (code >= 0x5D && code <= 0x7E);
    if (!is_octet) return false;
  }
  return true;
}

auto is_blank(char c) -> bool { return c == ' ' || c == '\t'; }

// Nothing if the field is malformed.
auto split(std::string_view field) -> std::optional<fuzz::pairs> {
  fuzz::pairs found;
  for (const auto& raw : fuzz::split(field, ';')) {
    auto pair = raw;
    if (raw.data() != field.data()) {
      if (!pair.starts_with(' ')) return std::nullopt;
      pair.remove_prefix(1);
    }
    if (pair.empty()) return std::nullopt;
    const auto equals = pair.find('=');
    const auto name = pair.substr(0, equals);
    if (!name.empty() && (is_blank(name.front()) || is_blank(name.back()))) return std::nullopt;
    if (equals != std::string_view::npos) {
      found.emplace_back(name, pair.substr(equals + 1));
    } else {
      found.emplace_back();
    }
  }
  return found;
}

// What the struct then says, or nothing if it is refused.
auto expect(const std::vector<std::string_view>& fields) -> std::optional<fuzz::pairs> {
  if (fields.size() > 1) return std::nullopt;
  std::map<std::string, std::string> values;
  if (!fields.empty()) {
    const auto found = split(fields.front());
    if (!found || found->size() > ward::generate::max_cookies) return std::nullopt;
    for (const auto& [name, value] : *found) {
      if (name != "theme" && name != "pageSize" && name != "__Host-seen" && name != "on") continue;
      if (!is_reference_value(value) || !values.emplace(name, value).second) return std::nullopt;
    }
  }
  values.emplace("theme", "light");
  if (values["theme"] != "dark" && values["theme"] != "light") return std::nullopt;
  fuzz::pairs said{{"theme", values["theme"]}};
  if (const auto at = values.find("pageSize"); at != values.end()) {
    if (!fuzz::is_integer_between(at->second, 1, 100)) return std::nullopt;
    said.push_back(*at);
  }
  if (const auto at = values.find("__Host-seen"); at != values.end()) {
    if (at->second.empty() || at->second.size() > 8) return std::nullopt;
    said.push_back(*at);
  }
  if (const auto at = values.find("on"); at != values.end()) {
    if (at->second != "true" && at->second != "false") return std::nullopt;
    said.push_back(*at);
  }
  return said;
}

auto read(const std::vector<std::string_view>& fields) -> std::optional<fuzz::pairs> {
  std::vector<ward::http::field> heads;
  for (const auto each : fields) heads.push_back({"Cookie", each});
  heads.push_back({"X-Cookie", "theme=dark"});
  ward::arena memory;
  ward::generate::issue_list issues;
  auto value = ward::detail::schema_access::make<cookies>();
  ward::generate::parse_cookies(heads, value, memory, issues);
  fuzz::require(issues.size() <= 8, "at most 8 problems");
  if (!issues.empty()) return std::nullopt;
  return fuzz::what_is_said_by(value);
}

auto written(const fuzz::pairs& values) -> std::string {
  std::string field;
  for (const auto& [name, value] : values) field += (field.empty() ? "" : "; ") + name + '=' + value;
  return field;
}

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made{"", "theme=dark", "theme=dark; pageSize=7; __Host-seen=\"a b\"; on=true", "theme=dark;pageSize=7", "theme=dark; ",
                                "other; a=b; theme=light", "theme=dark; theme=dark", "theme = dark", "a=\x01; pageSize=0", "theme=dark\non=true",
                                "theme=\"dark\"", "__Host-seen=a,b", "__Host-seen=%20", "=; ==; =theme=dark"};
  std::string many = "a=1";
  for (int i = 0; i != 255; ++i) many += "; a=1";
  made.push_back(many);
  made.push_back(many + "; on=true");
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  const fuzz::input input{data, size};
  const auto fields = input.rest().empty() ? std::vector<std::string_view>{} : fuzz::split(input.rest(), '\n');
  const auto said = read(fields);
  fuzz::require(said == expect(fields), "cookies mean what RFC 6265 says");
  if (said) {
    const auto field = written(*said);
    fuzz::require(read({field}) == said, "cookies that are written are read again", field);
  }
  return 0;
}
