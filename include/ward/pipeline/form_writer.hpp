// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes a typed form as a client sends it. The counterpart of form_reading.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "ward/core/entropy.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/generate/parameter_writer.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::pipeline {

/// A boundary that nobody could have put into a file: 128 random bits.
[[nodiscard]] inline auto make_form_boundary() -> std::string {
  std::array<unsigned char, 16> bytes{};
  fill_random(std::as_writable_bytes(std::span{bytes}));
  std::string boundary = "ward-";
  for (const unsigned char byte : bytes) {
    boundary += "0123456789abcdef"[byte >> 4U];
    boundary += "0123456789abcdef"[byte & 0xfU];
  }
  return boundary;
}

namespace detail {

class form_writer {
 public:
  form_writer(text_buffer& out, std::string_view boundary) : out_(out), boundary_(boundary) {}

  /// False if the member was never set, or its bytes cannot be read.
  template <class Member>
  [[nodiscard]] auto write(std::string_view name, const Member& member) -> bool {
    using ward::detail::schema_access;
    if constexpr (Annotated<Member>) {
      return write(name, schema_access::inner(member));
    } else if constexpr (kind_of<Member> == schema_kind::optional) {
      return !member.has_value() || write(name, *member);
    } else if constexpr (kind_of<Member> == schema_kind::file) {
      return schema_access::is_set(member) && write_file(name, member);
    } else {
      begin_part(name);
      out_.append("\r\n\r\n");
      const bool is_written = generate::write_scalar(out_, member);
      out_.append("\r\n");
      return is_written;
    }
  }
  void end() {
    out_.append("--");
    out_.append(boundary_);
    out_.append("--\r\n");
  }

 private:
  void begin_part(std::string_view name) {
    out_.append("--");
    out_.append(boundary_);
    out_.append("\r\nContent-Disposition: form-data; name=\"");
    out_.append(name);
    out_.append('"');
  }
  // A name of a file has no control characters: of the three escapes of browsers only one is needed.
  template <class File>
  [[nodiscard]] auto write_file(std::string_view name, const File& file) -> bool {
    begin_part(name);
    out_.append("; filename=\"");
    for (const char c : file.file_name()) c == '"' ? out_.append("%22") : out_.append(c);
    out_.append("\"\r\nContent-Type: ");
    out_.append(file.media_type());
    out_.append("\r\n\r\n");
    const bool is_read = file.for_each_chunk([this](std::span<const std::byte> chunk) {
      out_.append({reinterpret_cast<const char*>(chunk.data()), chunk.size()});
    });
    out_.append("\r\n");
    return is_read;
  }

  text_buffer& out_;
  std::string_view boundary_;
};

}  // namespace detail

/// Appends `form` to `out`. False if a member was never set, or the bytes of a file cannot be read.
template <member_case Names, class Struct>
[[nodiscard]] auto write_form(text_buffer& out, std::string_view boundary, const Struct& form) -> bool {
  detail::form_writer writer{out, boundary};
  return visit_members(form, [&](const auto&... members) {
    std::size_t index = 0;
    const bool is_written = (writer.write(wire_names<Struct, Names>[index++], members) && ...);
    writer.end();
    return is_written;
  });
}

}  // namespace ward::pipeline
