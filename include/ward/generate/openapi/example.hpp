// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A whole body as an example, put together from those that `field_notes` give for members.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/json_text.hpp"
#include "ward/generate/schema_node.hpp"

namespace ward::generate::openapi {
namespace detail {

/// Makes one value after another; nothing is made up that no note gives and that is not the only one there is.
class example_maker {
 public:
  [[nodiscard]] auto make(const schema_node& of) -> std::optional<std::string> {
    switch (of.kind) {
      case schema_kind::text: return make_only_word(of);
      case schema_kind::list: return make_list(of);
      case schema_kind::nullable: return make(*of.item);
      case schema_kind::variant: return make_alternative(of);
      case schema_kind::object: return make_object(of);
      default: return std::nullopt;
    }
  }

 private:
  static auto make_only_word(const schema_node& of) -> std::optional<std::string> {
    if (of.text.words.size() != 1) return std::nullopt;
    json_text text;
    text.value(of.text.words.front());
    return std::move(text).take();
  }
  // One item; none where it would hold itself.
  auto make_list(const schema_node& of) -> std::optional<std::string> {
    if (of.min_items > 1 || of.max_items == 0) return std::nullopt;
    const auto item = make(*of.item);
    if (!item && (of.min_items != 0 || !is_around(*of.item))) return std::nullopt;
    json_text text;
    text.array([&] {
      if (item) text.fragment(*item);
    });
    return std::move(text).take();
  }
  auto make_alternative(const schema_node& of) -> std::optional<std::string> {
    for (const auto* alternative : of.alternatives) {
      if (auto made = make(*alternative)) return made;
    }
    return std::nullopt;
  }
  [[nodiscard]] auto is_around(const schema_node& of) const -> bool {
    return std::find(around_.begin(), around_.end(), &of) != around_.end();
  }
  auto make_object(const schema_node& of) -> std::optional<std::string> {
    if (is_around(of)) return std::nullopt;
    around_.push_back(&of);
    bool is_whole = true;
    std::size_t written = 0;
    json_text text;
    text.object([&] {
      for (const auto& member : of.members) {
        const auto value = make_member(member);
        if (value) text.key(member.name).fragment(*value);
        written += value ? 1 : 0;
        is_whole = is_whole && (value || member.presence != presence::required);
      }
    });
    around_.pop_back();
    if (!is_whole || written == 0) return std::nullopt;
    return std::move(text).take();
  }
  // What need not be there is there if a note says what.
  auto make_member(const schema_member& member) -> std::optional<std::string> {
    if (!member.example.empty()) return std::string{member.example};
    return member.presence == presence::required ? make(*member.schema) : std::nullopt;
  }

  std::vector<const schema_node*> around_;
};

}  // namespace detail

/// The `examples` of a media type: one, if every member that has to be there has an example or can have one value only, or holds structs of
/// such members. Members that may be absent are there if they have an example. Whether it fits its schema is not asked here: linters
/// of documents do.
inline void write_examples(json_text& to, const schema_node& body) {
  const auto example = detail::example_maker{}.make(body);
  if (!example) return;
  to.key("examples").object([&] {
    to.key("example").object([&] { to.key("value").fragment(*example); });
  });
}

}  // namespace ward::generate::openapi
