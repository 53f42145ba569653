// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The same bodies read with RapidJSON's DOM and then checked, by the checks of the baseline.
#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

#include "../hand_written.hpp"

namespace peers {

using rapidjson::Value;

inline auto text_of(const Value& value) -> std::string_view { return {value.GetString(), value.GetStringLength()}; }

template <class Check>
auto read_text(const Value& value, std::string& into, Check check) -> bool {
  if (!value.IsString() || !check(text_of(value))) return false;
  into = text_of(value);
  return true;
}
inline auto read_text(const Value& value, std::string& into, std::size_t least, std::size_t most) -> bool {
  return read_text(value, into, [=](auto text) { return hand::has_length(text, least, most); });
}

/// As `hand::read_object`.
template <class Read>
auto read_object(const Value& value, unsigned required, Read read) -> bool {
  if (!value.IsObject()) return false;
  unsigned seen = 0;
  for (const auto& member : value.GetObject()) {
    const unsigned bit = read(text_of(member.name), member.value);
    if (bit == 0 || (seen & bit) != 0) return false;
    seen |= bit;
  }
  return (seen & required) == required;
}

inline auto read(const Value& value, hand::profile<std::string>& into) -> bool {
  return read_object(value, 1U, [&](std::string_view name, const Value& member) -> unsigned {
    if (name == "displayName") return read_text(member, into.display_name, 1, 100) ? 1U : 0U;
    if (name == "bio") return read_text(member, into.bio.emplace(), 0, 500) ? 2U : 0U;
    return 0U;
  });
}
inline auto read(const Value& value, hand::user<std::string>& into) -> bool {
  const auto is_word = [](char c) { return hand::is_upper(c) || hand::is_lower(c) || hand::is_digit(c) || c == '_'; };
  return read_object(value, 7U, [&](std::string_view name, const Value& member) -> unsigned {
    if (name == "email") return read_text(member, into.email, 3, 254) ? 1U : 0U;
    if (name == "username") {
      return read_text(member, into.username, [=](auto text) { return hand::is_run(text, 3, 30, is_word); }) ? 2U : 0U;
    }
    if (name == "profile") return read(member, into.profile) ? 4U : 0U;
    return 0U;
  });
}

inline auto read(const Value& value, hand::order_line<std::string>& into) -> bool {
  return read_object(value, 7U, [&](std::string_view name, const Value& member) -> unsigned {
    if (name == "sku") return read_text(member, into.sku, hand::is_sku) ? 1U : 0U;
    if (name == "qty" && member.IsInt64()) {
      into.qty = member.GetInt64();
      return into.qty >= 1 && into.qty <= 1000 ? 2U : 0U;
    }
    if (name == "price" && member.IsNumber()) {
      into.price = member.GetDouble();
      return into.price >= 0 && into.price <= 1e6 ? 4U : 0U;
    }
    if (name == "note") return read_text(member, into.note.emplace(), 0, 200) ? 8U : 0U;
    return 0U;
  });
}
inline auto read(const Value& value, hand::address<std::string>& into) -> bool {
  const auto is_postal = [](char c) { return hand::is_upper(c) || hand::is_digit(c) || c == ' ' || c == '-'; };
  return read_object(value, 15U, [&](std::string_view name, const Value& member) -> unsigned {
    if (name == "line1") return read_text(member, into.line1, 1, 100) ? 1U : 0U;
    if (name == "city") return read_text(member, into.city, 1, 60) ? 2U : 0U;
    if (name == "postcode") {
      return read_text(member, into.postcode, [=](auto text) { return hand::is_run(text, 3, 10, is_postal); }) ? 4U
                                                                                                               : 0U;
    }
    if (name == "country") {
      return read_text(member, into.country, [](auto text) { return hand::is_run(text, 2, 2, hand::is_upper); }) ? 8U
                                                                                                                 : 0U;
    }
    return 0U;
  });
}

template <class Item, class Read>
auto read_array(const Value& value, std::vector<Item>& into, std::size_t least, std::size_t most, Read read) -> bool {
  if (!value.IsArray() || value.Size() < least || value.Size() > most) return false;
  for (const auto& item : value.GetArray()) {
    if (!read(item, into.emplace_back())) return false;
  }
  return true;
}
inline auto read(const Value& value, hand::order<std::string>& into) -> bool {
  return read_object(value, 31U, [&](std::string_view name, const Value& member) -> unsigned {
    if (name == "id") return read_text(member, into.id, hand::is_uuid) ? 1U : 0U;
    if (name == "customer") return read_text(member, into.customer, 1, 80) ? 2U : 0U;
    if (name == "items") {
      return read_array(member, into.items, 1, 100, [](const auto& item, auto& line) { return read(item, line); }) ? 4U
                                                                                                                   : 0U;
    }
    if (name == "address") return read(member, into.address) ? 8U : 0U;
    if (name == "tags") {
      return read_array(member, into.tags, 0, 10,
                        [](const auto& item, auto& tag) { return read_text(item, tag, 1, 30); })
                 ? 16U
                 : 0U;
    }
    return 0U;
  });
}
inline auto read(const Value& value, hand::orders<std::string>& into) -> bool {
  return read_object(value, 1U, [&](std::string_view name, const Value& member) -> unsigned {
    const auto read_order = [](const auto& item, auto& order) { return read(item, order); };
    return name == "orders" && read_array(member, into.orders, 1, 1000, read_order) ? 1U : 0U;
  });
}

/// For the bodies that have a reader here.
template <class Body>
  requires requires(const Value& value, Body& into) { read(value, into); }
auto rapidjson_parse(std::string_view text, Body& into) -> bool {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(text.data(), text.size());
  return !document.HasParseError() && read(document, into);
}

}  // namespace peers
