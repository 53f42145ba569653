// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The benchmark's structs written with fmt::format_to, with formats that the compiler has read, and an escape routine by hand.
#pragma once

#include <fmt/compile.h>
#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "../payloads.hpp"

namespace peers {

/// A JSON string with its quotes, when it is formatted.
struct quoted {
  std::string_view text;
};

inline void append(fmt::memory_buffer& to, std::string_view text) { to.append(text.data(), text.data() + text.size()); }

inline void append(fmt::memory_buffer& to, quoted string) {
  to.push_back('"');
  const char* plain = string.text.data();
  const char* const end = plain + string.text.size();
  for (const char* at = plain; at != end; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    to.append(plain, at);
    plain = at + 1;
    switch (byte) {
      case '"': append(to, "\\\""); break;
      case '\\': append(to, "\\\\"); break;
      case '\n': append(to, "\\n"); break;
      case '\r': append(to, "\\r"); break;
      case '\t': append(to, "\\t"); break;
      default: fmt::format_to(std::back_inserter(to), FMT_COMPILE("\\u{:04x}"), unsigned{byte});
    }
  }
  to.append(plain, end);
  to.push_back('"');
}

inline void member(fmt::memory_buffer& to, std::string_view key, std::string_view text) {
  append(to, key);
  append(to, quoted{text});
}

inline void fmt_write(fmt::memory_buffer& to, const bench::user& from) {
  member(to, R"({"email":)", from.email.view());
  member(to, R"(,"username":)", from.username.view());
  member(to, R"(,"profile":{"displayName":)", from.profile.displayName.view());
  if (from.profile.bio) member(to, R"(,"bio":)", from.profile.bio->view());
  append(to, "}}");
}

inline void fmt_write(fmt::memory_buffer& to, const bench::order_line& from) {
  member(to, R"({"sku":)", from.sku.view());
  fmt::format_to(std::back_inserter(to), FMT_COMPILE(R"(,"qty":{},"price":{})"), from.qty.value(), from.price.value());
  if (from.note) member(to, R"(,"note":)", from.note->view());
  append(to, "}");
}

inline void fmt_write(fmt::memory_buffer& to, const bench::order& from) {
  const auto id = from.id.value().to_characters();
  member(to, R"({"id":)", {id.data(), id.size()});
  member(to, R"(,"customer":)", from.customer.view());
  append(to, R"(,"items":)");
  std::string_view before = "[";
  for (const auto& each : from.items) {
    append(to, before);
    fmt_write(to, each);
    before = ",";
  }
  member(to, R"(],"address":{"line1":)", from.address.line1.view());
  member(to, R"(,"city":)", from.address.city.view());
  member(to, R"(,"postcode":)", from.address.postcode.view());
  member(to, R"(,"country":)", from.address.country.view());
  append(to, R"(},"tags":)");
  before = "[";
  for (const auto& each : from.tags) {
    member(to, before, each.view());
    before = ",";
  }
  append(to, "]}");
}

inline void fmt_write(fmt::memory_buffer& to, const bench::orders& from) {
  append(to, R"({"orders":)");
  std::string_view before = "[";
  for (const auto& each : from.orders) {
    append(to, before);
    fmt_write(to, each);
    before = ",";
  }
  append(to, "]}");
}

}  // namespace peers
