// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes a value as JSON. What is not in the struct cannot be written, and what was never set is an error, not an empty string.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "ward/core/text_buffer.hpp"
#include "ward/generate/json_number.hpp"
#include "ward/generate/json_string.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate {
namespace detail {

using ward::detail::schema_access;

template <std::size_t Size>
struct prefix_text {
  char characters[Size];
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {characters, Size}; }
};

// Pointers, no calls: this is evaluated for each member of each struct.
template <std::size_t Size>
consteval auto make_member_prefix(std::string_view name) -> prefix_text<Size> {
  prefix_text<Size> text{};
  const char* const from = name.data();
  char* to = text.characters;
  *to++ = ',';
  *to++ = '"';
  for (std::size_t i = 0; i != Size - 4; ++i) *to++ = from[i];
  *to++ = '"';
  *to = ':';
  return text;
}

// `,"name":` as it stands in front of each member; the first comma of an object becomes its brace.
template <class Struct, wire Wire, std::size_t Index>
inline constexpr auto member_prefix =
    make_member_prefix<wire_names<Struct, Wire.names>[Index].size() + 4>(wire_names<Struct, Wire.names>[Index]);

inline void write_quoted(text_buffer& out, std::string_view text) {
  out.append('"');
  out.append(text);
  out.append('"');
}

template <class Field>
[[nodiscard]] auto write_text(text_buffer& out, const Field& field) -> bool {
  if constexpr (requires { Field::words; }) {
    if (field.view().empty()) return false;  // an enumerator without a name
    write_json_string(out, field.view());
  } else if constexpr (requires { field.view(); }) {
    write_json_string(out, field.view());
  } else {
    write_quoted(out, field.text().view());
  }
  return true;
}

template <wire Wire, class Field>
[[nodiscard]] auto write_value(text_buffer& out, const Field& field) -> bool;

template <wire Wire, class List>
[[nodiscard]] auto write_list(text_buffer& out, const List& list) -> bool {
  if (list.empty()) {
    out.append("[]");
    return true;
  }
  char before = '[';
  for (const auto& item : list) {
    out.append(before);
    if (!write_value<Wire>(out, item)) return false;
    before = ',';
  }
  out.append(']');
  return true;
}

template <wire Wire, class Map>
[[nodiscard]] auto write_map(text_buffer& out, const Map& map) -> bool {
  char before = '{';
  for (const auto& entry : map) {
    out.append(before);
    if (!schema_access::is_set(entry.key) || !write_text(out, entry.key)) return false;
    out.append(':');
    if (!write_value<Wire>(out, entry.value)) return false;
    before = ',';
  }
  if (map.empty()) out.append('{');
  out.append('}');
  return true;
}

template <class Struct, wire Wire, std::size_t Index, class Member>
[[nodiscard]] auto write_member(text_buffer& out, const Member& member) -> bool {
  if constexpr ((members_in<Struct, Wire.of> >> Index & 1U) == 0) {
    return true;
  } else if constexpr (kind_of<Member> == schema_kind::optional) {
    return !member.has_value() || write_member<Struct, Wire, Index>(out, *member);
  } else {
    out.append(member_prefix<Struct, Wire, Index>.view());
    return write_value<Wire>(out, member);
  }
}

// Members put a comma before themselves: the first one of an object becomes its brace.
inline void close_object(text_buffer& out, std::size_t start) {
  if (out.size() == start) out.append(',');
  out.replace(start, '{');
  out.append('}');
}

template <wire Wire, class Struct>
[[nodiscard]] auto write_object(text_buffer& out, const Struct& object) -> bool {
  const std::size_t start = out.size();
  const bool written = visit_members(object, [&](const auto&... members) {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      return (write_member<Struct, Wire, Index>(out, members) && ...);
    }(std::index_sequence_for<decltype(members)...>{});
  });
  close_object(out, start);
  return written;
}

template <wire Wire, class Patch>
[[nodiscard]] auto write_patch(text_buffer& out, const Patch& patch) -> bool {
  const std::size_t start = out.size();
  const bool written = schema_access::visit_changes(patch, [&]<std::size_t Index>(const auto* value) {
    out.append(member_prefix<typename Patch::target, Wire, Index>.view());
    if (value != nullptr) return write_value<Wire>(out, *value);
    out.append("null");
    return true;
  });
  close_object(out, start);
  return written;
}

template <wire Wire, class Field>
[[nodiscard]] auto write_set_value(text_buffer& out, const Field& field) -> bool {
  constexpr auto kind = kind_of<Field>;
  if constexpr (kind == schema_kind::text) {
    return write_text(out, field);
  } else if constexpr (kind == schema_kind::integer) {
    out.append_number(field.value());
    return true;
  } else if constexpr (kind == schema_kind::number) {
    return write_json_number(out, field.value());
  } else if constexpr (kind == schema_kind::boolean) {
    out.append(field.value() ? std::string_view{"true"} : std::string_view{"false"});
    return true;
  } else if constexpr (kind == schema_kind::list) {
    return write_list<Wire>(out, field);
  } else if constexpr (kind == schema_kind::map) {
    return write_map<Wire>(out, field);
  } else if constexpr (kind == schema_kind::variant) {
    return field.visit([&](const auto& alternative) { return write_object<Wire>(out, alternative); });
  } else if constexpr (kind == schema_kind::json) {
    out.append(field.json());
    return true;
  } else if constexpr (kind == schema_kind::patch) {
    return write_patch<Wire>(out, field);
  } else if constexpr (kind == schema_kind::recursive) {
    return write_value<Wire>(out, *field);
  } else {
    static_assert(kind == schema_kind::nullable);
    if (field.has_value()) return write_value<Wire>(out, *field);
    out.append("null");
    return true;
  }
}

template <class Field>
[[nodiscard]] constexpr auto bare_value(const Field& field) -> const auto& {
  if constexpr (Annotated<Field>) return bare_value(schema_access::inner(field));
  else return field;
}

template <wire Wire, class Field>
[[nodiscard]] auto write_value(text_buffer& out, const Field& field) -> bool {
  if constexpr (Annotated<Field>) {
    constexpr auto notes = annotations_of<Field>;
    static_assert(Wire.of == message::request || notes.is_declassified || !(notes.is_secret || notes.is_personal),
                  "ward: a ward::secret or ward::personal cannot be written into an answer. Leave it out of the struct, or write "
                  "ward::declassify<\"why\", type>.");
    if constexpr (notes.is_declassified) return schema_access::is_set(field) && write_value<Wire>(out, bare_value(field));
    else return schema_access::is_set(field) && write_value<Wire>(out, schema_access::inner(field));
  } else if constexpr (kind_of<Field> == schema_kind::object) {
    return write_object<Wire>(out, field);
  } else {
    return schema_access::is_set(field) && write_set_value<Wire>(out, field);
  }
}

}  // namespace detail

/// Appends `value`, a schema type. False if a member was moved from, was left out where it is wanted, or holds an enumerator
/// without a name: then what was appended is no answer. Allocates nothing but the buffer's growth.
template <wire Wire = wire{.of = message::answer}, class Value>
[[nodiscard]] auto write_json(text_buffer& out, const Value& value) -> bool {
  return detail::write_value<Wire>(out, value);
}

}  // namespace ward::generate
