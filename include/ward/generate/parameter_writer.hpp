// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes typed parameters as a client sends them: percent-encoded, in one spelling. The counterpart of parameter_parser.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate {

/// Appends `text` with all but unreserved characters as escapes (RFC 3986, sections 2.1 and 2.3).
inline void write_percent_encoded(text_buffer& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const char c : text) {
    if (ascii::is_alpha(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out.append(c);
    } else {
      out.append('%');
      out.append(hex[static_cast<unsigned char>(c) >> 4U]);
      out.append(hex[static_cast<unsigned char>(c) & 0xfU]);
    }
  }
}

/// Appends a scalar as plain text: what a header field holds. False if it was never set. Allocates nothing but the buffer's growth.
template <class Field>
[[nodiscard]] auto write_scalar(text_buffer& out, const Field& field) -> bool {
  if constexpr (requires { field.view(); }) {
    out.append(field.view());
    return true;
  } else if constexpr (TextShaped<Field>) {
    if (!ward::detail::schema_access::is_set(field)) return false;
    out.append(field.text().view());
    return true;
  } else {
    return write_json<wire{}>(out, field);
  }
}

/// Calls `visitor(name, text)` for each member that has a value, in order, and for each item of a list. False if a required one was
/// never set. `Names` says how members are called.
template <member_case Names = member_case::as_declared, class Struct, class Visitor>
[[nodiscard]] auto visit_parameters(const Struct& object, Visitor visitor) -> bool {
  return visit_members(object, [&](const auto&... members) {
    [[maybe_unused]] std::size_t index = 0;
    text_buffer text;
    [[maybe_unused]] const auto give = [&](const auto& self, const auto& member, std::string_view name) -> bool {
      constexpr auto kind = kind_of<std::remove_cvref_t<decltype(member)>>;
      if constexpr (Annotated<std::remove_cvref_t<decltype(member)>>) {
        return self(self, ward::detail::schema_access::inner(member), name);
      } else if constexpr (kind == schema_kind::optional) {
        return !member.has_value() || self(self, *member, name);
      } else if constexpr (kind == schema_kind::list) {
        return ward::detail::schema_access::is_set(member) &&
               std::ranges::all_of(member, [&](const auto& item) { return self(self, item, name); });
      } else {
        text.clear();
        if (!write_scalar(text, member)) return false;
        visitor(name, text.view());
        return true;
      }
    };
    return (give(give, members, wire_names<Struct, Names>[index++]) && ...);
  });
}

}  // namespace ward::generate
