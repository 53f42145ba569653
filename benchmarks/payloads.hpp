// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The bodies that are parsed and written, as ward's types: S a user, M an order, L a list of 65 orders, and a note.
#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

#include "ward/declare.hpp"

namespace bench {

struct profile {
  ward::text<1, 100> displayName;
  std::optional<ward::text<0, 500>> bio;
};
struct user {
  ward::text<3, 254> email;
  ward::matching<"[A-Za-z0-9_]{3,30}"> username;
  bench::profile profile;
};

struct order_line {
  ward::matching<"[A-Z]{3}-[0-9]{5}"> sku;
  ward::integer<1, 1000> qty;
  ward::number<0, 1'000'000> price;
  std::optional<ward::text<0, 200>> note;
};
struct address {
  ward::text<1, 100> line1;
  ward::text<1, 60> city;
  ward::matching<"[A-Z0-9 -]{3,10}"> postcode;
  ward::matching<"[A-Z]{2}"> country;
};
struct order {
  ward::id<"order"> id;
  ward::text<1, 80> customer;
  ward::list<order_line, 1, 100> items;
  bench::address address;
  ward::list<ward::text<1, 30>, 0, 10> tags;
};

/// A body is an object: the list of L stands as its one member, for every contender.
struct orders {
  ward::list<order, 1, 1000> orders;
};

/// The body of examples/notes, with the status as words.
struct note {
  ward::text<1, 120> title;
  ward::text<0, 10'000> body;
  ward::list<ward::matching<"[a-z0-9-]{1,32}">, 0, 8> tags;
  ward::one_of<"open", "done"> status = "open";
  std::optional<ward::timestamp> remind_at;
};

[[nodiscard]] inline auto read_payload(const std::string& name) -> std::string {
  std::ifstream file{std::string{WARD_BENCH_PAYLOADS} + "/" + name};
  if (!file) throw std::runtime_error("cannot read benchmarks/payloads/" + name);
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

[[nodiscard]] inline auto payload_of(const std::string& name) -> std::string {
  if (name == "L") return R"({"orders":)" + read_payload("L.json") + "}";
  return read_payload(name + ".json");
}

}  // namespace bench
