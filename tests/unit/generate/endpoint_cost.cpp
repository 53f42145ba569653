// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The cost of an endpoint's worst request is a constant, and it is the truth: the worst documents stay within it.
#include "ward/law/endpoint_cost.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ward/declare.hpp"
#include "ward/generate/body_parser.hpp"

namespace {

struct line {
  ward::text<1, 20> sku;
  ward::list<ward::integer<0, 9>, 0, 20> sizes;
};
struct tree {
  ward::text<1, 8> name;
  ward::list<ward::recursive<tree, 4>, 0, 3> children;
};
struct cart {
  ward::list<line, 0, 40> lines;
  ward::set<ward::text<1, 20>, 0, 30> tags;
  ward::map<ward::text<1, 4>, ward::text<1, 20>, 50> notes;
  tree parts;
};
struct put_cart : ward::endpoint<ward::put<"/v1/cart">, ward::body<cart>, ward::returns<204>> {};
struct put_small_cart : ward::endpoint<ward::put<"/v1/cart">, ward::body<cart, 600>, ward::returns<204>> {};
struct get_cart : ward::endpoint<ward::get<"/v1/cart">, ward::returns<200, cart>> {};

constexpr auto whole = ward::cost<put_cart>;
static_assert(whole.body_bytes == ward::max_body_bytes<cart>);
static_assert(whole.depth == 11, "the cart, its parts, and a list and a tree for each of the four trees below, and their lists");
static_assert(whole.items > 40 * 21 && whole.items < 2000);

static_assert(ward::cost<put_small_cart>.body_bytes == 600, "a cap that is given is the cap");
static_assert(ward::cost<put_small_cart>.items == 600, "no value is shorter than a byte");
static_assert(ward::cost<put_small_cart>.arena_bytes == whole.arena_bytes);

static_assert(ward::cost<get_cart>.body_bytes == 0 && ward::cost<get_cart>.arena_bytes == 0);

auto joined(int count, auto make) -> std::string {
  std::string all;
  for (int i = 0; i != count; ++i) all += (i == 0 ? "" : ",") + make(i);
  return all;
}

auto tree_of(int depth) -> std::string {
  return R"({"name":"n","children":[)" + (depth == 0 ? std::string{} : joined(3, [=](int) { return tree_of(depth - 1); })) + "]}";
}

auto fullest_cart(int lines) -> std::string {
  const auto number = [](int) { return std::string{"7"}; };
  const auto line_of = [&](int) { return R"({"sku":"s","sizes":[)" + joined(20, number) + "]}"; };
  const auto tag = [](int i) { return '"' + std::to_string(i) + '"'; };
  const auto note = [](int i) { return '"' + std::to_string(i) + "\":\"n\""; };
  return R"({"lines":[)" + joined(lines, line_of) + R"(],"tags":[)" + joined(30, tag) + R"(],"notes":{)" + joined(50, note) +
         R"(},"parts":)" + tree_of(4) + "}";
}

// What reading `text` takes from an arena that has room for the worst and no more.
auto stays_within_its_arena(const std::string& text, ward::generate::body_verdict expected) -> bool {
  ward::arena memory;
  static_cast<void>(memory.allocate(whole.arena_bytes, 1));
  memory.rewind();
  const auto room = memory.capacity();
  ward::text_buffer body;
  body.append(text);
  cart into = ward::detail::schema_access::make<cart>();
  ward::generate::issue_list issues;
  ward::generate::body_parser parser;
  CHECK(parser.parse(body, into, memory, issues) == expected);
  return memory.capacity() == room;
}

}  // namespace

TEST_CASE("the fullest document stays within the arena that is stated") {
  CHECK(stays_within_its_arena(fullest_cart(40), ward::generate::body_verdict::valid));
}

TEST_CASE("a document that is fuller than allowed takes no more than the fullest") {
  CHECK(stays_within_its_arena(fullest_cart(60), ward::generate::body_verdict::invalid));
}

TEST_CASE("the arena that is stated is not far from what the fullest document takes") {
  const std::size_t lines_alone = 40 * (sizeof(line) + 20 * sizeof(ward::integer<0, 9>));
  CHECK(whole.arena_bytes > lines_alone);
  CHECK(whole.arena_bytes < 8 * lines_alone + 65'536);
}
