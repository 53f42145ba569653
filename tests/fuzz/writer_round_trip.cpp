// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What ward writes, read by simdjson's DOM and by ward: any text, any number, and answers in camelCase.
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

#include "fuzz/body_oracle.hpp"

namespace {

using fuzz::require;

void try_text(std::string_view text) {
  if (!ward::is_valid_utf8(text)) return;
  ward::text_buffer written;
  ward::generate::write_json_string(written, text);
  const auto json = written.view();
  const bool has_nul = text.find('\0') != std::string_view::npos;
  require(ward::is_json(json, 0) || has_nul, "a text is written as JSON", json);
  require(json.size() <= 2 + 6 * text.size(), "an escape takes six bytes at most", json);
  const fuzz::document read{json};
  require(read.is_accepted() && std::string_view(read.root()) == text, "a text is read as it was written", json);

  ward::generate::json_text slow;
  slow.value(text);
  const fuzz::document again{slow.view()};
  require(again.is_accepted() && std::string_view(again.root()) == text, "json_text writes the same text", slow.view());
}

struct numbers {
  ward::number<-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()> real;
  ward::integer<-9'007'199'254'740'991, 9'007'199'254'740'991> whole;
};

void try_numbers(std::string_view bytes) {
  double real = 0;
  std::int64_t whole = 0;
  if (bytes.size() < sizeof real + sizeof whole) return;
  std::memcpy(&real, bytes.data(), sizeof real);
  std::memcpy(&whole, bytes.data() + sizeof real, sizeof whole);
  const auto first = decltype(numbers::real)::from(real);
  const auto second = decltype(numbers::whole)::from(whole);
  require(first.has_value() == std::isfinite(real), "every finite number, and no other");
  if (!first || !second) return;
  const numbers value{.real = *first, .whole = *second};
  ward::text_buffer written;
  require(ward::generate::write_json(written, value), "numbers are written");
  const fuzz::document read{written.view()};
  require(ward::is_json(written.view(), 1), "numbers are written as JSON", written.view());
  if (read.is_accepted()) {
    require(double(read.root()["real"]) == real && std::int64_t(read.root()["whole"]) == whole, "simdjson reads the same numbers", written.view());
  } else {  // the DOM takes no whole number beyond 64 bits, which JSON permits
    require(read.has_number_out_of_range() && std::abs(real) >= 0x1p63, "simdjson takes numbers that are written", written.view());
  }

  ward::generate::body_parser parser;
  ward::text_buffer body;
  ward::arena memory;
  auto again = ward::detail::schema_access::make<numbers>();
  fuzz::fill_body(body, written.view(), '0');
  const auto result = fuzz::read_body<ward::wire{}>(parser, body, memory, again);
  require(result.verdict == ward::generate::body_verdict::valid, "numbers are read again", written.view());
  const double real_again = again.real.value();
  require(std::memcmp(&real_again, &real, sizeof real) == 0 && again.whole.value() == whole, "ward reads the same numbers", written.view());
}

// Reads a request, writes it as an answer, reads it as a client does, writes it again.
template <class Type>
void try_answer(std::string_view json) {
  constexpr ward::wire request{ward::member_case::camel, ward::message::request};
  constexpr ward::wire answer{ward::member_case::camel, ward::message::answer};
  ward::generate::body_parser parser;
  ward::text_buffer body;
  ward::arena memory;
  auto value = ward::detail::schema_access::make<Type>();
  fuzz::fill_body(body, json, '"');
  if (fuzz::read_body<request>(parser, body, memory, value).verdict != ward::generate::body_verdict::valid) return;
  ward::text_buffer written;
  if (!ward::generate::write_json<answer>(written, value)) return;  // a read_only member that requests do not have
  require(ward::is_json(written.view(), 1000), "an answer is JSON", written.view());

  ward::generate::body_parser client_parser;
  ward::text_buffer client_body;
  ward::arena client_memory;
  auto again = ward::detail::schema_access::make<Type>();
  fuzz::fill_body(client_body, written.view(), '}');
  ward::generate::issue_list issues;
  const auto verdict = client_parser.parse<answer>(client_body, again, client_memory, issues);
  require(verdict == ward::generate::body_verdict::valid, "a client reads the answer", written.view());
  ward::text_buffer twice;
  require(ward::generate::write_json<answer>(twice, again) && twice.view() == written.view(), "and has the same", twice.view());
}

// None with secrets: those cannot be written into answers. body.cpp has all types, and the names as they are declared.
using answer_types = ward::type_list<differential::texts, differential::identifiers, differential::dates, differential::nested,
                                     differential::collections, differential::payment, differential::nulls, differential::chain,
                                     kitchen_sink::recipe_draft>;

struct answer_type {
  void (*run)(std::string_view json);
  void (*add_seeds)(std::vector<std::string>& to, char which);
};
template <class... Types>
constexpr auto table_of(ward::type_list<Types...>) -> std::array<answer_type, sizeof...(Types)> {
  return {answer_type{&try_answer<Types>, &fuzz::add_instances<Types>}...};
}
constexpr auto table = table_of(answer_types{});

auto camel(std::string json) -> std::string {
  for (auto at = json.find('_'); at != std::string::npos; at = json.find('_', at)) {
    json.erase(at, 1);
    if (at != json.size() && ward::ascii::is_lower(json[at])) json[at] = static_cast<char>(json[at] - 32);
  }
  return json;
}

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made;
  for (const auto* text : {"", "a", "\"\\/\b\f\n\r\t\x01\x1f\x7f", "\xC3\xA9\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA\xF0\x9F\x8D\xB2", "</script>"}) {
    made.push_back('\0' + std::string{text});
  }
  for (const double real : {0.0, -0.0, 0.1, 5e-324, 1.7976931348623157e308, 9007199254740993.0, 1e21, 1e-7, 123456.789}) {
    for (const std::int64_t whole : {std::int64_t{0}, std::int64_t{-9'007'199'254'740'991}, std::int64_t{10}}) {
      std::string bytes(1 + sizeof real + sizeof whole, '\1');
      std::memcpy(bytes.data() + 1, &real, sizeof real);
      std::memcpy(bytes.data() + 1 + sizeof real, &whole, sizeof whole);
      made.push_back(bytes);
    }
  }
  for (std::size_t i = 0; i != table.size(); ++i) {
    std::vector<std::string> bodies;
    table[i].add_seeds(bodies, static_cast<char>(i));
    for (const auto& each : bodies) made.push_back(std::string{'\2', static_cast<char>(i)} + camel(each.substr(2)));
  }
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  fuzz::input input{data, size};
  const auto mode = input.take_byte() % 3;
  if (mode == 0) return try_text(input.rest()), 0;
  if (mode == 1) return try_numbers(input.rest()), 0;
  const auto which = input.take_byte() % table.size();
  table[which].run(input.rest());
  return 0;
}
