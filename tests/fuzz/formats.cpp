// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Every type that is a string on the wire: what it takes it writes and takes again, within the lengths and the pattern of its
// schema, and alike from a program, from a body and from a query.
#include <array>
#include <optional>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/parameter_reference.hpp"
#include "fuzz/slow_matcher.hpp"
#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/generate/parameter_value.hpp"
#include "ward/schema/matching.hpp"
#include "ward/testing/text_cases.hpp"

namespace fuzz_formats {

// Not in the unnamed namespace: reflection names objects of this type.
template <class Text>
struct holder {
  Text value;
};

}  // namespace fuzz_formats

namespace {

using fuzz::require;

enum class paint : std::uint8_t { red, green };

template <class Text>
auto text_of(const Text& value) -> std::string {
  if constexpr (requires { value.view(); }) {
    return std::string{value.view()};
  } else {
    return std::string{value.text().view()};
  }
}

// What is kept is what `from` made of it, if anything.
template <class Text>
using taken = std::optional<std::string>;

template <class Text>
auto from_program(std::string_view text) -> taken<Text> {
  if constexpr (requires { Text::from(text); }) {
    const auto made = Text::from(text);
    return made ? std::optional{text_of(*made)} : std::nullopt;
  } else {
    auto made = ward::detail::schema_access::make<Text>();
    if (!ward::is_valid_utf8(text) || ward::detail::schema_access::assign(made, text).found()) return std::nullopt;
    return text_of(made);
  }
}
template <class Text>
auto from_parameter(std::string_view text) -> taken<Text> {
  auto made = ward::detail::schema_access::make<Text>();
  if (ward::generate::detail::assign_parameter(made, text).found()) return std::nullopt;
  require(ward::detail::schema_access::is_set(made), "what was assigned is set");
  return text_of(made);
}
// `escape`: each character as an escape, so that the reader has to unescape it.
template <class Text>
auto from_body(std::string_view text) -> taken<Text> {
  ward::generate::body_parser parser;
  ward::generate::issue_list issues;
  ward::text_buffer body;
  ward::arena memory;
  body.append("{\"value\":");
  ward::generate::write_json_string(body, text);
  body.append('}');
  auto made = ward::detail::schema_access::make<fuzz_formats::holder<Text>>();
  if (parser.parse(body, made, memory, issues) != ward::generate::body_verdict::valid) return std::nullopt;
  return text_of(made.value);
}

template <class Text>
auto matches_pattern(std::string_view text) -> bool {
  static fuzz::slow_matcher slow;
  static const bool is_known = slow.read(Text::shape.pattern);
  return !is_known || Text::shape.pattern.empty() || slow.matches(text);
}

template <class Text>
void check_taken(std::string_view text, const std::string& kept) {
  require(text.size() <= Text::max_bytes && kept.size() <= Text::max_bytes, "no text is longer than max_bytes", text);
  for (const auto& each : {std::string{text}, kept}) {
    const auto length = fuzz::count_utf8(each);
    require(length.has_value(), "what is taken is UTF-8", text);
    require(*length >= Text::shape.min_length && *length <= Text::shape.max_length, "what is taken has a length of its schema", each);
    require(matches_pattern<Text>(each), "what is taken matches the pattern of its schema", each);
  }
  require(from_program<Text>(kept) == kept, "what is written is taken again, as the same", kept);
}

template <class Text>
void try_format(std::string_view text) {
  const auto made = from_program<Text>(text);
  if (made) check_taken<Text>(text, *made);
  require(made == from_parameter<Text>(text), "a parameter is read as a program's text", text);
  if (!ward::is_valid_utf8(text)) return require(!made, "what is no UTF-8 is refused", text);
  require(made == from_body<Text>(text), "a body is read as a program's text", text);
  if constexpr (Text::shape.examples.empty() && Text::shape.words.empty()) {
    static fuzz::slow_matcher slow;
    static const bool is_known = slow.read(Text::shape.pattern);
    const auto length = ward::count_code_points(text);
    const bool fits = length >= Text::shape.min_length && length <= Text::shape.max_length && text.find('\0') == std::string_view::npos;
    require(!is_known || Text::shape.pattern.empty() || made.has_value() == (fits && slow.matches(text)), "a pattern says all of its text", text);
  }
}

template <class Text>
void add_texts(std::vector<std::string>& to, char which) {
  const auto add = [&](std::string_view text) { to.push_back(which + std::string{text}); };
  for (const auto text : Text::shape.words) add(text);
  for (const auto text : Text::shape.examples) add(text);
  for (const auto text : Text::shape.counter_examples) add(text);
  for (std::uint64_t seed = 0; seed != 4; ++seed) add(ward::testing::text_writer{Text::shape}.typical(seed));
}

struct format {
  void (*run)(std::string_view text);
  void (*add_seeds)(std::vector<std::string>& to, char which);
};
template <class... Texts>
constexpr auto table_of() -> std::array<format, sizeof...(Texts)> {
  return {format{&try_format<Texts>, &add_texts<Texts>}...};
}
constexpr auto table =
    table_of<ward::id<"note">, ward::timestamp, ward::date, ward::time, ward::time_of_day, ward::duration, ward::ipv4, ward::ipv6, ward::ulid,
             ward::decimal<10, 2>, ward::decimal<18, 18>, ward::decimal<3, 0>, ward::string64<>, ward::string64<-1007, 2093>, ward::email,
             ward::hostname, ward::slug<12>, ward::base64<0, 4>, ward::base64<2, 7>, ward::text<0, 3>, ward::text<2, 20>,
             ward::matching<"[a-z0-9-]{1,8}">, ward::matching<"(?:[A-Z][a-z]*)+", 12>, ward::matching<".{0,4}">,
             ward::matching<"[^\"\\\\]{1,4}">, ward::matching<"[\\u{1F300}-\\u{1F5FF}\u00e9]{0,3}">, ward::cursor, ward::one_of<"draft", "with \"quotes\"">,
             ward::choice<paint>, ward::constant<"circle">>();

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made;
  for (std::size_t i = 0; i != table.size(); ++i) table[i].add_seeds(made, static_cast<char>(i));
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  if (size > 400) return 0;
  fuzz::input input{data, size};
  const auto which = input.take_byte() % table.size();
  table[which].run(input.rest());
  return 0;
}
