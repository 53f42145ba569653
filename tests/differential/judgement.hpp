// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What ward says of one document, and whether it keeps its word: problems that name what is declared, a writer whose text the
// parser reads back.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/schema/json_cost.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/testing/value_case.hpp"

namespace differential {

struct judgement {
  char verdict = 'm';       ///< 'v'alid, 'i'nvalid or 'm'alformed
  std::string issues;       ///< JSON: [["code","/pointer"],...]
  std::string written;      ///< the value as ward writes it into a request, if the document is valid
  std::string fault;        ///< what is wrong with ward, if anything
};

/// A schema, and the calls that want its type.
struct tested_schema {
  const ward::generate::schema_node* node;
  std::string (*json_schema)();
  judgement (*judge)(std::string_view json);
  std::size_t longest_body;  ///< that the pipeline reads
};

// "/a~1b/0" step by step; each step unescaped.
inline auto take_step(std::string_view& pointer) -> std::string {
  pointer.remove_prefix(1);
  const auto raw = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(raw.size());
  std::string step;
  for (std::size_t i = 0; i != raw.size(); ++i) step += raw[i] != '~' ? raw[i] : raw[++i] == '0' ? '~' : '/';
  return step;
}

inline auto is_index(std::string_view step) -> bool { return std::all_of(step.begin(), step.end(), ward::ascii::is_digit); }

/// What a step of a pointer leads to: nothing if the schema declares no such thing. The names of a map are the caller's.
inline auto declared_at(const ward::generate::schema_node& schema, std::string_view step) -> const ward::generate::schema_node* {
  switch (schema.kind) {
    case ward::schema_kind::nullable: return declared_at(*schema.item, step);
    case ward::schema_kind::list: return is_index(step) ? schema.item : nullptr;
    case ward::schema_kind::map: return step.size() <= 64 ? schema.item : nullptr;
    case ward::schema_kind::variant:
      for (const auto* alternative : schema.alternatives) {
        if (const auto* found = declared_at(*alternative, step)) return found;
      }
      return nullptr;
    default:
      for (const auto& member : schema.members) {
        if (member.name == step) return member.schema;
      }
      return nullptr;
  }
}

/// What is wrong with a problem's pointer into a document of `schema`: only an unknown name may end it that is not declared.
inline auto fault_of_pointer(const ward::generate::schema_node* schema, std::string_view pointer, ward::issue_code code) -> std::string {
  if (!pointer.empty() && pointer.front() != '/') return "a pointer that does not start with a slash";
  while (!pointer.empty()) {
    const auto step = take_step(pointer);
    const auto* next = declared_at(*schema, step);
    if (next != nullptr) {
      schema = next;
    } else if (code != ward::issue_code::unknown_field || !pointer.empty()) {
      return "a pointer to a name that is not declared";
    } else if (step.size() > 64) {
      return "a pointer with an unknown name of more than 64 bytes";
    }
  }
  return {};
}

/// The parser, the writer and the schema of a type as one kind of message sees them.
template <class Type, ward::wire Wire>
class judge {
 public:
  static auto of(std::string_view json) -> judgement {
    thread_local judge kept;
    judgement made;
    auto value = ward::detail::schema_access::make<Type>();
    made.verdict = kept.parse(json, value, made);
    if (made.verdict == 'v') kept.write_and_read_back(value, made);
    return made;
  }

 private:
  auto parse(std::string_view json, Type& value, judgement& to) -> char {
    body_.clear();
    body_.append(json);
    memory_.rewind();
    issues_.clear();
    const auto verdict = parser_.template parse<Wire>(body_, value, memory_, issues_);
    if (verdict == ward::generate::body_verdict::malformed) return 'm';
    if (verdict == ward::generate::body_verdict::valid) return 'v';
    if (issues_.empty()) to.fault = "invalid without a problem";
    note_issues(to);
    return 'i';
  }
  void note_issues(judgement& to) {
    for (const auto& each : issues_.entries()) {
      const auto pointer = issues_.pointer(each);
      to.issues.append(to.issues.empty() ? "[[\"" : ",[\"").append(to_string(each.what.code)).append("\",");
      to.issues.append(ward::testing::json_string(pointer)).append("]");
      if (to.fault.empty()) to.fault = fault_of_pointer(ward::generate::node_of<Type, Wire>, pointer, each.what.code);
    }
    to.issues.append("]");
  }

  void write_and_read_back(const Type& value, judgement& to) {
    written_.clear();
    if (!ward::generate::write_json<Wire>(written_, value)) {
      to.fault = "a parsed value that the writer refuses";
      return;
    }
    to.written = written_.view();
    if (Wire.of == ward::message::request && to.written.size() > ward::max_body_bytes<Type>) {
      to.fault = "written longer than the longest body";
    }
    auto again = ward::detail::schema_access::make<Type>();
    if (parse(to.written, again, to) != 'v') {
      to.fault = "the parser refuses what the writer wrote";
      return;
    }
    written_.clear();
    if (!ward::generate::write_json<Wire>(written_, again) || written_.view() != to.written) to.fault = "written differently the second time";
  }

  ward::generate::body_parser parser_;
  ward::text_buffer body_;
  ward::text_buffer written_;
  ward::arena memory_;
  ward::generate::issue_list issues_;
};

template <class Type, ward::wire Wire = ward::wire{}>
struct tested {
  static constexpr tested_schema value{ward::generate::node_of<Type, Wire>, &ward::generate::json_schema<Type, Wire>, &judge<Type, Wire>::of,
                                       ward::max_body_bytes<Type>};
};
/// `as_answer<note>` in the table of schemas is `note` as answers have it, `in_camel_case<note>` with other names.
template <class Type>
struct as_answer {};
template <class Type>
struct in_camel_case {};
template <class Type>
struct tested<as_answer<Type>, ward::wire{}> : tested<Type, ward::wire{.of = ward::message::answer}> {};
template <class Type>
struct tested<in_camel_case<Type>, ward::wire{}> : tested<Type, ward::wire{.names = ward::member_case::camel}> {};

}  // namespace differential
