// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/message_look.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "ward/declare.hpp"

using ward::generate::detail::differs;
using ward::generate::detail::look_of;

namespace {

struct plain {
  ward::text<1, 9> name;
};
struct one_way {
  ward::read_only<ward::integer<0, 9>> rank;
  plain inside;
};
struct other_way {
  ward::write_only<ward::text<1, 9>> word;
};
struct holds_plain {
  ward::list<plain, 0, 2> items;
  std::optional<plain> one;
};
struct holds_one_way {
  ward::list<std::optional<ward::text<1, 2>>, 0, 2> texts;
  ward::map<ward::text<1, 9>, one_way, 2> found;
};
struct tree {
  ward::list<ward::recursive<tree, 3>, 0, 2> branches;
};
struct tree_of_one_way {
  ward::list<ward::recursive<tree_of_one_way, 3>, 0, 2> branches;
  one_way leaf;
};
struct hand;
struct glove {
  std::optional<ward::recursive<hand, 2>> hand_in_it;
};
struct hand {
  std::optional<ward::recursive<glove, 2>> glove_on_it;
};
struct lock;
struct key {
  std::optional<ward::recursive<lock, 2>> fits;
};
struct lock {
  std::optional<ward::recursive<key, 2>> opened_by;
  ward::read_only<ward::boolean> is_open;
};

}  // namespace

TEST_CASE("a type that looks alike in all messages is one schema") {
  STATIC_CHECK_FALSE(differs<ward::text<1, 9>>);
  STATIC_CHECK_FALSE(differs<plain>);
  STATIC_CHECK_FALSE(differs<holds_plain>);
  STATIC_CHECK_FALSE(differs<tree>);
  STATIC_CHECK_FALSE(differs<glove>);
  STATIC_CHECK_FALSE(differs<hand>);
  constexpr ward::wire answer{ward::member_case::camel, ward::message::answer};
  STATIC_CHECK(look_of<plain>(answer).of == ward::message::request);
  STATIC_CHECK(look_of<plain>(answer).names == ward::member_case::camel);
  STATIC_CHECK(look_of<ward::text<1, 9>>(answer).names == ward::member_case::as_declared);
}

TEST_CASE("a type with a member that goes one way, at any depth, looks another way in answers") {
  STATIC_CHECK(differs<one_way>);
  STATIC_CHECK(differs<other_way>);
  STATIC_CHECK(differs<std::optional<other_way>>);
  STATIC_CHECK(differs<holds_one_way>);
  STATIC_CHECK(differs<ward::nullable<one_way>>);
  STATIC_CHECK(differs<tree_of_one_way>);
  STATIC_CHECK(differs<lock>);
  STATIC_CHECK(differs<key>);
  constexpr ward::wire answer{ward::member_case::camel, ward::message::answer};
  STATIC_CHECK(look_of<one_way>(answer).of == ward::message::answer);
}
