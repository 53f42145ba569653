// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The benchmark's structs written with RapidJSON's Writer. A whole number is written without a fraction, as ward does.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <string_view>

#include "../payloads.hpp"

namespace peers {

using json_writer = rapidjson::Writer<rapidjson::StringBuffer>;

inline void put(json_writer& to, std::string_view text) {
  to.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
inline void put_key(json_writer& to, std::string_view text) {
  to.Key(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
inline void put_number(json_writer& to, double number) {
  if (number == std::trunc(number)) {
    to.Int64(static_cast<std::int64_t>(number));
  } else {
    to.Double(number);
  }
}
inline void put_member(json_writer& to, std::string_view key, std::string_view text) {
  put_key(to, key);
  put(to, text);
}

inline void write(json_writer& to, const bench::user& from) {
  to.StartObject();
  put_member(to, "email", from.email.view());
  put_member(to, "username", from.username.view());
  put_key(to, "profile");
  to.StartObject();
  put_member(to, "displayName", from.profile.displayName.view());
  if (from.profile.bio) put_member(to, "bio", from.profile.bio->view());
  to.EndObject();
  to.EndObject();
}

inline void write(json_writer& to, const bench::order_line& from) {
  to.StartObject();
  put_member(to, "sku", from.sku.view());
  put_key(to, "qty");
  to.Int64(from.qty.value());
  put_key(to, "price");
  put_number(to, from.price.value());
  if (from.note) put_member(to, "note", from.note->view());
  to.EndObject();
}

inline void write(json_writer& to, const bench::order& from) {
  to.StartObject();
  const auto id = from.id.value().to_characters();
  put_member(to, "id", {id.data(), id.size()});
  put_member(to, "customer", from.customer.view());
  put_key(to, "items");
  to.StartArray();
  for (const auto& each : from.items) write(to, each);
  to.EndArray();
  put_key(to, "address");
  to.StartObject();
  put_member(to, "line1", from.address.line1.view());
  put_member(to, "city", from.address.city.view());
  put_member(to, "postcode", from.address.postcode.view());
  put_member(to, "country", from.address.country.view());
  to.EndObject();
  put_key(to, "tags");
  to.StartArray();
  for (const auto& each : from.tags) put(to, each.view());
  to.EndArray();
  to.EndObject();
}

inline void write(json_writer& to, const bench::orders& from) {
  to.StartObject();
  put_key(to, "orders");
  to.StartArray();
  for (const auto& each : from.orders) write(to, each);
  to.EndArray();
  to.EndObject();
}

template <class Body>
void rapidjson_write(rapidjson::StringBuffer& to, const Body& body) {
  json_writer writer{to};
  write(writer, body);
}

}  // namespace peers
