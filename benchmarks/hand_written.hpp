// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The baseline: what a careful engineer writes on simdjson On-Demand for each body, with every check that the contract asks for.
// Unknown, missing and repeated members, lengths in code points, bounds, patterns; UTF-8 is simdjson's; nothing behind the end.
// Values go by reference: by value this takes 1.2 to 1.4 times as long.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hand {

namespace json = simdjson::ondemand;

template <class Text>
struct profile {
  Text display_name;
  std::optional<Text> bio;
};
template <class Text>
struct user {
  Text email, username;
  hand::profile<Text> profile;
};
template <class Text>
struct order_line {
  Text sku;
  std::int64_t qty = 0;
  double price = 0;
  std::optional<Text> note;
};
template <class Text>
struct address {
  Text line1, city, postcode, country;
};
template <class Text>
struct order {
  Text id, customer;
  std::vector<order_line<Text>> items;
  hand::address<Text> address;
  std::vector<Text> tags;
};
template <class Text>
struct orders {
  std::vector<order<Text>> orders;
};
template <class Text>
struct note {
  Text title, body;
  std::vector<Text> tags;
  Text status;
  std::optional<Text> remind_at;
};

inline auto is_upper(char c) -> bool { return c >= 'A' && c <= 'Z'; }
inline auto is_lower(char c) -> bool { return c >= 'a' && c <= 'z'; }
inline auto is_digit(char c) -> bool { return c >= '0' && c <= '9'; }
inline auto is_hex(char c) -> bool { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

inline auto has_length(std::string_view text, std::size_t least, std::size_t most) -> bool {
  if (text.size() < least || text.size() > most * 4) return false;
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count >= least && count <= most;
}
template <class Is>
auto is_run(std::string_view text, std::size_t least, std::size_t most, Is is) -> bool {
  if (text.size() < least || text.size() > most) return false;
  for (const char c : text) {
    if (!is(c)) return false;
  }
  return true;
}
inline auto is_sku(std::string_view text) -> bool {
  return text.size() == 9 && text[3] == '-' && is_run(text.substr(0, 3), 3, 3, is_upper) &&
         is_run(text.substr(4), 5, 5, is_digit);
}
inline auto is_uuid(std::string_view text) -> bool {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i != 36; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}
inline auto two_digits(std::string_view text, std::size_t at, int most) -> bool {
  return is_digit(text[at]) && is_digit(text[at + 1]) && (text[at] - '0') * 10 + (text[at + 1] - '0') <= most;
}
/// The shape of RFC 3339; which days a month has is not asked.
inline auto is_timestamp(std::string_view text) -> bool {
  if (text.size() < 20 || text.size() > 32) return false;
  if (!is_run(text.substr(0, 4), 4, 4, is_digit) || text[4] != '-' || text[7] != '-' || text[10] != 'T') return false;
  if (!two_digits(text, 5, 12) || !two_digits(text, 8, 31) || text[13] != ':' || text[16] != ':') return false;
  if (!two_digits(text, 11, 23) || !two_digits(text, 14, 59) || !two_digits(text, 17, 59)) return false;
  std::size_t at = 19;
  if (text[at] == '.') {
    while (++at < text.size() && is_digit(text[at])) {
    }
  }
  if (at + 1 == text.size()) return text[at] == 'Z';
  return at + 6 == text.size() && (text[at] == '+' || text[at] == '-') && two_digits(text, at + 1, 23) &&
         text[at + 3] == ':' && two_digits(text, at + 4, 59);
}

/// Whether the raw name, which ends with a quote, is `name`. The body is padded, so that this may read over its end.
template <std::size_t Size>
auto is_named(const char* raw, const char (&name)[Size]) -> bool {
  return std::memcmp(raw, name, Size - 1) == 0 && raw[Size - 1] == '"';
}

template <class Text, class Check>
auto read_text(json::value& value, Text& into, Check check) -> bool {
  std::string_view text;
  if (value.get_string().get(text) || !check(text)) return false;
  into = Text{text};
  return true;
}
template <class Text>
auto read_text(json::value& value, Text& into, std::size_t least, std::size_t most) -> bool {
  return read_text(value, into, [=](std::string_view text) { return has_length(text, least, most); });
}

/// Calls `read(raw name, value)` for each member, which returns the member's bit, 0 to refuse.
template <class Read>
auto read_object(json::value& value, unsigned required, Read read) -> bool {
  json::object object;
  if (value.get_object().get(object)) return false;
  unsigned seen = 0;
  for (auto each : object) {
    if (each.error()) return false;
    auto& field = each.value_unsafe();
    const unsigned bit = read(field.key().raw(), field.value());
    if (bit == 0 || (seen & bit) != 0) return false;
    seen |= bit;
  }
  return (seen & required) == required;
}
template <class Item, class Read>
auto read_array(json::value& value, std::vector<Item>& into, std::size_t least, std::size_t most, Read read) -> bool {
  json::array array;
  if (value.get_array().get(array)) return false;
  for (auto each : array) {
    if (each.error() || into.size() == most || !read(each.value_unsafe(), into.emplace_back())) return false;
  }
  return into.size() >= least;
}

template <class Text>
auto read(json::value& value, profile<Text>& into) -> bool {
  return read_object(value, 1U, [&](const char* name, json::value& member) -> unsigned {
    if (is_named(name, "displayName")) return read_text(member, into.display_name, 1, 100) ? 1U : 0U;
    if (is_named(name, "bio")) return read_text(member, into.bio.emplace(), 0, 500) ? 2U : 0U;
    return 0U;
  });
}
template <class Text>
auto read_member(const char* name, json::value& member, user<Text>& into) -> unsigned {
  const auto is_word = [](char c) { return is_upper(c) || is_lower(c) || is_digit(c) || c == '_'; };
  if (is_named(name, "email")) return read_text(member, into.email, 3, 254) ? 1U : 0U;
  if (is_named(name, "username")) {
    return read_text(member, into.username, [=](auto text) { return is_run(text, 3, 30, is_word); }) ? 2U : 0U;
  }
  if (is_named(name, "profile")) return read(member, into.profile) ? 4U : 0U;
  return 0U;
}
template <class Text>
inline constexpr unsigned required_members(const user<Text>&) {
  return 7U;
}

template <class Text>
auto read(json::value& value, order_line<Text>& into) -> bool {
  return read_object(value, 7U, [&](const char* name, json::value& member) -> unsigned {
    if (is_named(name, "sku")) return read_text(member, into.sku, is_sku) ? 1U : 0U;
    if (is_named(name, "qty")) return !member.get_int64().get(into.qty) && into.qty >= 1 && into.qty <= 1000 ? 2U : 0U;
    if (is_named(name, "price"))
      return !member.get_double().get(into.price) && into.price >= 0 && into.price <= 1e6 ? 4U : 0U;
    if (is_named(name, "note")) return read_text(member, into.note.emplace(), 0, 200) ? 8U : 0U;
    return 0U;
  });
}
template <class Text>
auto read(json::value& value, address<Text>& into) -> bool {
  const auto is_postal = [](char c) { return is_upper(c) || is_digit(c) || c == ' ' || c == '-'; };
  return read_object(value, 15U, [&](const char* name, json::value& member) -> unsigned {
    if (is_named(name, "line1")) return read_text(member, into.line1, 1, 100) ? 1U : 0U;
    if (is_named(name, "city")) return read_text(member, into.city, 1, 60) ? 2U : 0U;
    if (is_named(name, "postcode")) {
      return read_text(member, into.postcode, [=](auto text) { return is_run(text, 3, 10, is_postal); }) ? 4U : 0U;
    }
    if (is_named(name, "country")) {
      return read_text(member, into.country, [](auto text) { return is_run(text, 2, 2, is_upper); }) ? 8U : 0U;
    }
    return 0U;
  });
}
template <class Text>
auto read_member(const char* name, json::value& member, order<Text>& into) -> unsigned {
  if (is_named(name, "id")) return read_text(member, into.id, is_uuid) ? 1U : 0U;
  if (is_named(name, "customer")) return read_text(member, into.customer, 1, 80) ? 2U : 0U;
  if (is_named(name, "items")) {
    return read_array(member, into.items, 1, 100, [](auto& item, auto& line) { return read(item, line); }) ? 4U : 0U;
  }
  if (is_named(name, "address")) return read(member, into.address) ? 8U : 0U;
  if (is_named(name, "tags")) {
    return read_array(member, into.tags, 0, 10, [](auto& item, auto& tag) { return read_text(item, tag, 1, 30); }) ? 16U
                                                                                                                   : 0U;
  }
  return 0U;
}
template <class Text>
inline constexpr unsigned required_members(const order<Text>&) {
  return 31U;
}
template <class Text>
auto read_member(const char* name, json::value& member, orders<Text>& into) -> unsigned {
  if (!is_named(name, "orders")) return 0U;
  const auto read_order = [](json::value& item, order<Text>& one) {
    return read_object(item, required_members(one),
                       [&](const char* key, json::value& each) { return read_member(key, each, one); });
  };
  return read_array(member, into.orders, 1, 1000, read_order) ? 1U : 0U;
}
template <class Text>
inline constexpr unsigned required_members(const orders<Text>&) {
  return 1U;
}

template <class Text>
auto read_member(const char* name, json::value& member, note<Text>& into) -> unsigned {
  const auto is_tag = [](std::string_view text) {
    return is_run(text, 1, 32, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
  };
  if (is_named(name, "title")) return read_text(member, into.title, 1, 120) ? 1U : 0U;
  if (is_named(name, "body")) return read_text(member, into.body, 0, 10'000) ? 2U : 0U;
  if (is_named(name, "tags")) {
    return read_array(member, into.tags, 0, 8, [=](auto& item, auto& tag) { return read_text(item, tag, is_tag); })
               ? 4U
               : 0U;
  }
  if (is_named(name, "status")) {
    return read_text(member, into.status, [](auto text) { return text == "open" || text == "done"; }) ? 8U : 0U;
  }
  if (is_named(name, "remind_at")) return read_text(member, into.remind_at.emplace(), is_timestamp) ? 16U : 0U;
  return 0U;
}
template <class Text>
inline constexpr unsigned required_members(const note<Text>&) {
  return 7U;
}

/// Reads a whole body, which is followed by SIMDJSON_PADDING bytes. The parser is kept from one to the next.
template <class Body>
auto parse(json::parser& parser, simdjson::padded_string_view text, Body& into) -> bool {
  json::document document;
  json::object object;
  if (parser.iterate(text).get(document) || document.get_object().get(object)) return false;
  unsigned seen = 0;
  for (auto each : object) {
    if (each.error()) return false;
    auto& field = each.value_unsafe();
    const unsigned bit = read_member(field.key().raw(), field.value(), into);
    if (bit == 0 || (seen & bit) != 0) return false;
    seen |= bit;
  }
  const unsigned required = required_members(into);
  return (seen & required) == required && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

}  // namespace hand
