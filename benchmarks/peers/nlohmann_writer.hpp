// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The benchmark's structs as nlohmann's ordered JSON, to be dumped.
#pragma once

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "../payloads.hpp"

namespace peers {

using nlohmann::ordered_json;

inline auto number_of(double number) -> ordered_json {
  if (number == std::trunc(number)) return static_cast<std::int64_t>(number);
  return number;
}

inline auto to_nlohmann(const bench::user& from) -> ordered_json {
  ordered_json profile{{"displayName", from.profile.displayName.view()}};
  if (from.profile.bio) profile["bio"] = from.profile.bio->view();
  return {{"email", from.email.view()}, {"username", from.username.view()}, {"profile", std::move(profile)}};
}

inline auto to_nlohmann(const bench::order_line& from) -> ordered_json {
  ordered_json line{{"sku", from.sku.view()}, {"qty", from.qty.value()}, {"price", number_of(from.price.value())}};
  if (from.note) line["note"] = from.note->view();
  return line;
}

inline auto to_nlohmann(const bench::order& from) -> ordered_json {
  auto items = ordered_json::array();
  for (const auto& each : from.items) items.push_back(to_nlohmann(each));
  auto tags = ordered_json::array();
  for (const auto& each : from.tags) tags.push_back(each.view());
  const auto id = from.id.value().to_characters();
  return {{"id", std::string_view{id.data(), id.size()}},
          {"customer", from.customer.view()},
          {"items", std::move(items)},
          {"address",
           {{"line1", from.address.line1.view()},
            {"city", from.address.city.view()},
            {"postcode", from.address.postcode.view()},
            {"country", from.address.country.view()}}},
          {"tags", std::move(tags)}};
}

inline auto to_nlohmann(const bench::orders& from) -> ordered_json {
  auto orders = ordered_json::array();
  for (const auto& each : from.orders) orders.push_back(to_nlohmann(each));
  return {{"orders", std::move(orders)}};
}

}  // namespace peers
