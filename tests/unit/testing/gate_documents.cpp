// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the gate says of two bodies, tried with documents: where the new one takes a document that the old one refused, it is wider. Each
// type is compared with each other one.
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/gate/posture_comparison.hpp"
#include "ward/generate/posture.hpp"
#include "ward/schema/matching.hpp"
#include "ward/testing/instances.hpp"

using namespace ward;
namespace gate = ward::generate::gate;

namespace {

struct member : role<"member"> {};
template <class Type>
struct box {
  Type value;
};
template <class Type>
struct keep : endpoint<put<"/v1/box">, allow<member>, tenant_from_token, body<box<Type>>, returns<204>> {};
template <class Type>
struct api_of : api<title<"Box">, version<"1">, limit<per_ip<300, minute>>, keep<Type>> {};

struct one {
  text<1, 4> a;
};
struct one_or_two {
  text<1, 4> a;
  std::optional<text<1, 4>> b;
};
struct two {
  text<1, 4> a;
  text<1, 2> b;
};
struct none_or_one {
  std::optional<text<1, 4>> a;
};
struct with_default {
  text<1, 4> a;
  text<0, 4> b = "x";
};
struct with_null {
  text<1, 4> a;
  nullable<text<1, 4>> b;
};
struct or_null {
  std::optional<nullable<one>> a;
};
struct or_null_or_two {
  std::optional<nullable<one_or_two>> a;
};
struct cup {
  constant<"cup"> kind;
  text<1, 4> x;
};
struct jug {
  constant<"jug"> kind;
  integer<0, 9> x;
};
struct larger_jug {
  constant<"jug"> kind;
  integer<0, 12> x;
};
struct either {
  one_of<"cup", "jug"> kind;
  text<1, 4> x;
};
struct span {
  integer<0, 9> low;
  integer<0, 9> high;
};
struct ruled_span {
  integer<0, 9> low;
  integer<0, 9> high;
  constexpr auto check() const -> rule_issue {
    if (low.value() > high.value()) return {"low", "low-high", "must not be greater than high"};
    return {};
  }
};
struct flat_tree {
  text<1, 3> name;
  list<recursive<flat_tree, 1>, 0, 2> below;
};
struct deep_tree {
  text<1, 3> name;
  list<recursive<deep_tree, 3>, 0, 2> below;
};

using letters = matching<"[a-z]{1,3}">;
using types = type_list<
    text<1, 4>, text<0, 5>, matching<"[a-z]{1,4}">, matching<"[a-z0-9]{1,4}">, one_of<"ab", "abcd">, one_of<"ab", "LONGER">, constant<"ab">,
    id<"note">, date, timestamp, email, decimal<4, 2>, decimal<5, 1>, string64<0, 9>, base64<1, 4>, integer<0, 9>, integer<-1, 9>,
    integer<0, 100, multiple_of{5}>, number<0, 9>, number<0, below{9}>, boolean, list<text<1, 4>, 0, 2>, list<text<1, 4>, 1, 3>,
    set<text<1, 4>, 0, 2>, map<letters, text<1, 4>, 2>, map<letters, text<0, 5>, 2>, map<matching<"[a-z0-9]{1,3}">, text<1, 4>, 2>,
    nullable<text<1, 4>>, nullable<one>, one, one_or_two, two, none_or_one, with_default, with_null, or_null, or_null_or_two, cup, jug, either,
    variant<"kind", cup, jug>, variant<"kind", cup, larger_jug>, span, ruled_span, flat_tree, deep_tree, unbounded_json<"x", 20>,
    unbounded_json<"x", 40>, merge_patch<one>, merge_patch<none_or_one>, merge_patch<one_or_two>, merge_patch<or_null>,
    merge_patch<or_null_or_two>, list<variant<"kind", cup, jug>, 0, 2>, list<variant<"kind", cup, larger_jug>, 0, 2>>;

template <class Type>
auto takes(std::string_view json) -> bool {
  generate::body_parser parser;
  text_buffer text;
  text.append(json);
  arena memory;
  generate::issue_list issues;
  auto value = ward::detail::schema_access::make<box<Type>>();
  return parser.template parse<wire{}>(text, value, memory, issues) == generate::body_verdict::valid;
}

struct candidate {
  std::string name;
  gate::json_tree posture;
  bool (*takes)(std::string_view json);
  std::vector<bool> verdicts{};  // of all documents
};

struct candidates {
  std::vector<candidate> all{};
  std::vector<std::string> documents{
      R"({"value":"a1"})",
      R"({"value":"AB"})",
      R"({"value":["a","a"]})",
      R"({"value":{"a1":"x"}})",
      R"({"value":{"low":9,"high":0}})",
  };
};

template <class Type>
void add_candidate(candidates& to) {
  auto posture = gate::read_json_tree(generate::posture::write_json_report(generate::posture_of<api_of<Type>>()));
  REQUIRE(posture);
  to.all.push_back({std::to_string(to.all.size()), *std::move(posture), &takes<Type>});
  for (const auto& each : testing::instances<box<Type>>()) {
    if (each.valid) to.documents.push_back(each.json);
  }
}

template <class... Types>
auto make_candidates(type_list<Types...>) -> candidates {
  candidates made;
  (add_candidate<Types>(made), ...);
  for (auto& each : made.all) {
    for (const auto& document : made.documents) each.verdicts.push_back(each.takes(document));
  }
  return made;
}

// By its bounds and not by what all of it weighs: a body may become looser in one place and tighter in another.
auto is_told_wider(const candidate& was, const candidate& now) -> bool {
  gate::findings found;
  gate::compare_postures(found, {was.posture, "old"}, {now.posture, "new"});
  std::erase_if(found.wider, [](const gate::finding& each) { return each.change.starts_with("body_"); });
  return !found.wider.empty();
}

}  // namespace

TEST_CASE("where a document is taken that was not, the gate says wider") {
  const auto tried = make_candidates(types{});
  std::size_t widened = 0;
  for (const auto& was : tried.all) {
    for (const auto& now : tried.all) {
      std::size_t i = 0;
      while (i != tried.documents.size() && (was.verdicts[i] || !now.verdicts[i])) ++i;
      if (i == tried.documents.size()) continue;
      ++widened;
      if (is_told_wider(was, now)) continue;
      INFO("of the list of types, number " << was.name << " became number " << now.name << ", which takes " << tried.documents[i]);
      CHECK(false);
    }
  }
  CHECK(widened > 2000);
}

TEST_CASE("what has not changed is not wider") {
  for (const auto& each : make_candidates(types{}).all) CHECK_FALSE(is_told_wider(each, each));
}
