// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What must be true of any body: whatever lies behind it in memory, within what its type costs, and read back as it was written.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "differential/judgement.hpp"
#include "differential/schemas.hpp"
#include "fuzz/document_oracle.hpp"
#include "fuzz/fuzz_target.hpp"
#include "ward/core/type_list.hpp"
#include "ward/schema/format/json_grammar.hpp"
#include "ward/testing/instances.hpp"

namespace fuzz {

template <class... Types>
auto with_kitchen_sink(ward::type_list<Types...>)
    -> ward::type_list<Types..., kitchen_sink::provision, kitchen_sink::shelf,
                       ward::variant<"kind", kitchen_sink::bottle, kitchen_sink::jar>, ward::merge_patch<kitchen_sink::provision>>;
using body_types = decltype(with_kitchen_sink(differential::schemas{}));

/// A buffer that ends where the parser promises to stop. What lies behind the body is not the body's.
inline auto fill_body(ward::text_buffer& body, std::string_view json, char behind) -> void {
  constexpr std::size_t padding = simdjson::SIMDJSON_PADDING + ward::generate::detail::longest_member_name;
  body = ward::text_buffer{json.size() + padding};
  std::memset(body.reserve_more(padding), behind, json.size() + padding);
  body.append(json);
}

/// Leaves exactly as much as a type says that its documents take.
template <class Type>
void leave_what_it_costs(ward::arena& memory) {
  constexpr std::size_t cost = ward::cost_of_json<Type>.arena_bytes;
  constexpr std::size_t size = cost < 1024 ? 1024 : cost;
  static_cast<void>(memory.allocate(size, 1));
  memory.rewind();
  static_cast<void>(memory.allocate((size - cost) / 16 * 16, 1));
}

struct reading {
  ward::generate::body_verdict verdict;
  std::string problems;
};

inline auto list_problems(const ward::generate::issue_list& issues, const ward::generate::schema_node& schema) -> std::string {
  std::string listed;
  require(issues.size() <= 8, "at most 8 problems");
  for (const auto& each : issues.entries()) {
    const std::string pointer{issues.pointer(each)};
    const auto fault = differential::fault_of_pointer(&schema, pointer, each.what.code);
    require(fault.empty(), fault.c_str(), pointer);
    listed += pointer + ' ' + std::string{to_string(each.what.code)} + '\n';
  }
  return listed;
}

template <ward::wire Wire, class Type>
auto read_body(ward::generate::body_parser& parser, ward::text_buffer& body, ward::arena& memory, Type& value) -> reading {
  ward::generate::issue_list issues;
  const auto verdict = parser.parse<Wire>(body, value, memory, issues);
  require(verdict != ward::generate::body_verdict::invalid || !issues.empty(), "an invalid body has a problem");
  require(verdict != ward::generate::body_verdict::valid || issues.empty(), "a valid body has no problem");
  return {verdict, list_problems(issues, *ward::generate::node_of<Type, Wire>)};
}

// The parser of before may have any text in its memory, and so may the buffer behind the body.
template <class Type>
void try_used_memory(std::string_view json, char behind, const reading& expected) {
  static ward::generate::body_parser parser;
  ward::text_buffer body;
  ward::arena memory;
  auto value = ward::detail::schema_access::make<Type>();
  fill_body(body, json, behind);
  const auto again = read_body<ward::wire{}>(parser, body, memory, value);
  require(again.verdict == expected.verdict && again.problems == expected.problems, "a verdict does not depend on what memory held before",
          again.problems + "instead of\n" + expected.problems);
}

inline auto says_as_much(const dom_element& read, const dom_element& written, const ward::generate::schema_node* schema) -> bool;

// Of a JSON value without a schema, in which names may repeat.
inline auto says_the_same_in_order(simdjson::dom::object left, simdjson::dom::object right) -> bool {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const auto& one, const auto& other) {
    return one.key == other.key && says_as_much(one.value, other.value, nullptr);
  });
}

/// Whether the second, which was written after the first was read, says all that the first says. It may say more: defaults.
inline auto says_as_much(const dom_element& read, const dom_element& written, const ward::generate::schema_node* schema) -> bool {
  if (read.is_object() && written.is_object()) {
    if (schema == nullptr || schema->kind == ward::schema_kind::json) return says_the_same_in_order(read, written);
    for (const auto member : simdjson::dom::object(read)) {
      const auto* const next = differential::declared_at(*schema, member.key);
      dom_element other;
      const bool is_respelled = schema->kind == ward::schema_kind::map && !schema->key->text.examples.empty();
      const bool is_there = written[member.key].get(other) == simdjson::SUCCESS;
      if (!is_there && !is_respelled) return false;
      if (is_there && !says_as_much(member.value, other, next)) return false;
    }
    return simdjson::dom::object(read).size() <= simdjson::dom::object(written).size();
  }
  if (read.is_array() && written.is_array()) {
    const simdjson::dom::array left(read);
    const simdjson::dom::array right(written);
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i != left.size(); ++i) {
      if (!says_as_much(left.at(i).value(), right.at(i).value(), schema == nullptr ? nullptr : differential::declared_at(*schema, "0"))) return false;
    }
    return true;
  }
  if (read.is_string()) {
    const bool has_spellings = schema != nullptr && !schema->text.examples.empty();
    return written.is_string() && (has_spellings || std::string_view(read) == std::string_view(written));
  }
  if (read.is_number()) return written.is_number() && double(read) == double(written);
  return read.type() == written.type() && (!read.is_bool() || bool(read) == bool(written));
}

// simdjson before 3.6.3 reads more than 19 digits wrong (its issue 2093).
inline auto has_many_digits(std::string_view json) -> bool {
  std::size_t digits = 0;
  for (const char c : json) {
    digits = ward::ascii::is_digit(c) || c == '.' ? digits + 1 : 0;
    if (digits > 19) return true;
  }
  return false;
}

template <class Type>
void check_document(std::string_view json, std::string_view written) {
  constexpr auto cost = ward::cost_of_json<Type>;
  require(ward::is_json(json, cost.depth), "what is valid is JSON, and no deeper than its type says", json);
  require(ward::is_json(written, cost.depth), "what is written is JSON", written);
  require(written.size() <= cost.bytes, "what is written is no longer than the longest body", written);
  const document read{json};
  const document again{written};
  require(read.is_accepted() == again.is_accepted(), "simdjson takes both or none", written);
  if (!read.is_accepted()) return require(read.has_number_out_of_range(), "simdjson takes what ward takes", json);
  require(read.items() <= cost.items && again.items() <= cost.items, "a document has no more values than its type says", json);
  require(has_many_digits(json) || says_as_much(read.root(), again.root(), ward::generate::node_of<Type>), "what was read is written", written);
}

template <class Type>
void write_and_read_back(const Type& value, std::string_view json) {
  ward::text_buffer written;
  require(ward::generate::write_json<ward::wire{}>(written, value), "what was read can be written", json);
  check_document<Type>(json, written.view());
  ward::generate::body_parser parser;
  ward::text_buffer body;
  ward::arena memory;
  auto again = ward::detail::schema_access::make<Type>();
  fill_body(body, written.view(), '\0');
  const auto verdict = read_body<ward::wire{}>(parser, body, memory, again);
  require(verdict.verdict == ward::generate::body_verdict::valid, "what was written is read again", written.view());
  ward::text_buffer twice;
  require(ward::generate::write_json<ward::wire{}>(twice, again) && twice.view() == written.view(), "the same is written again", twice.view());
}

template <class Type>
void try_body(std::string_view json, char behind) {
  ward::generate::body_parser parser;
  ward::text_buffer body;
  ward::arena memory;
  auto value = ward::detail::schema_access::make<Type>();
  fill_body(body, json, '\0');
  leave_what_it_costs<Type>(memory);
  const auto capacity = memory.capacity();
  const auto result = read_body<ward::wire{}>(parser, body, memory, value);
  if (result.verdict == ward::generate::body_verdict::valid) {
    require(memory.capacity() == capacity, "a valid body takes no more from the arena than its type says", json);
    write_and_read_back(value, json);
  }
  try_used_memory<Type>(json, behind, result);
}

template <class Type>
void add_instances(std::vector<std::string>& to, char which) {
  constexpr std::size_t longest_seed = 4000;
  for (const auto& each : ward::testing::cases_of(*ward::generate::node_of<Type>)) {
    if (each.json.size() <= longest_seed) to.push_back(std::string{which} + static_cast<char>(to.size()) + each.json);
  }
}

}  // namespace fuzz
