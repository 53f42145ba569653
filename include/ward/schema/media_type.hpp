// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The file types that an upload may accept, each with what its content must look like (row 18).
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/schema/bounded_by.hpp"
#include "ward/schema/image_check.hpp"
#include "ward/schema/plain_text_check.hpp"

namespace ward {

/// Looks at content as it arrives. `take` and `finish` are false for content of another type; nothing is asked after that. A check
/// that knows the size of an image also has `pixels()`, 0 until it does.
template <class Type>
concept ContentCheck = std::default_initializable<Type> && std::copyable<Type> && requires(Type& check, std::string_view bytes) {
  { check.take(bytes) } noexcept -> std::same_as<bool>;
  { check.finish() } noexcept -> std::same_as<bool>;
};

/// A file type: its name, the extensions that belong to it, and a check of its content. One of your own:
///   struct gzip {
///     static constexpr std::string_view media_type = "application/gzip";
///     static constexpr std::array<std::string_view, 1> extensions{"gz"};
///     using check = ward::begins_with<"\x1f\x8b\x08">;
///   };
template <class Type>
concept MediaType = requires {
  { Type::media_type } -> std::convertible_to<std::string_view>;
  { Type::extensions.size() } -> std::convertible_to<std::size_t>;
  { Type::extensions[0] } -> std::convertible_to<std::string_view>;
  requires ContentCheck<typename Type::check>;
};

namespace detail {

template <fixed_string Magic>
consteval auto check_magic() -> bool {
  constexpr bool have_bytes = Magic.size() != 0;
  static_assert(have_bytes, "ward::begins_with: without bytes every content would do.");
  return true;
}

}  // namespace detail

/// Content that begins with these bytes.
template <fixed_string Magic, bool = detail::check_magic<Magic>()>
class begins_with {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    const auto wanted = Magic.view().substr(seen_, bytes.size());
    seen_ += wanted.size();
    return bytes.starts_with(wanted);
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return seen_ == Magic.size(); }

 private:
  std::size_t seen_ = 0;
};

struct png {
  static constexpr std::string_view media_type = "image/png";
  static constexpr std::array<std::string_view, 1> extensions{"png"};
  using check = detail::png_check;
};
struct jpeg {
  static constexpr std::string_view media_type = "image/jpeg";
  static constexpr std::array<std::string_view, 2> extensions{"jpg", "jpeg"};
  using check = detail::jpeg_check;
};
struct gif {
  static constexpr std::string_view media_type = "image/gif";
  static constexpr std::array<std::string_view, 1> extensions{"gif"};
  using check = detail::gif_check;
};
struct webp {
  static constexpr std::string_view media_type = "image/webp";
  static constexpr std::array<std::string_view, 1> extensions{"webp"};
  using check = detail::webp_check;
};
struct pdf {
  static constexpr std::string_view media_type = "application/pdf";
  static constexpr std::array<std::string_view, 1> extensions{"pdf"};
  using check = begins_with<"%PDF-">;
};
/// Text: UTF-8 without control characters that does not begin like markup. What a spreadsheet takes for a formula is not refused.
struct csv {
  static constexpr std::string_view media_type = "text/csv";
  static constexpr std::array<std::string_view, 1> extensions{"csv"};
  using check = plain_text_check;
};
struct plain_text_file {
  static constexpr std::string_view media_type = "text/plain";
  static constexpr std::array<std::string_view, 1> extensions{"txt"};
  using check = plain_text_check;
};

namespace detail {

// "image/png": two tokens in lower case, no parameters.
consteval auto is_media_type(std::string_view type) -> bool {
  const auto slash = type.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == type.size()) return false;
  for (std::size_t i = 0; i != type.size(); ++i) {
    const char c = type[i];
    const bool sound = ascii::is_lower(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '+' || i == slash;
    if (!sound) return false;
  }
  return true;
}

// What a browser would run, from the origin that serves it: HTML, SVG and all other XML, scripts.
consteval auto is_active_content(std::string_view type) -> bool {
  if (type.ends_with("xml") || type.ends_with("html")) return true;
  for (const std::string_view script : {"javascript", "ecmascript", "jscript", "livescript", "x-shockwave-flash"}) {
    if (type.find(script) != std::string_view::npos) return true;
  }
  return type == "text/css" || type == "message/rfc822" || type.starts_with("multipart/");
}

// What is no file type at all has nothing else wrong with it.
template <class Type>
consteval auto has_plain_name() -> bool {
  if constexpr (MediaType<Type>) return is_media_type(Type::media_type);
  return true;
}
template <class Type>
consteval auto is_inert() -> bool {
  if constexpr (MediaType<Type>) return !is_active_content(Type::media_type);
  return true;
}
template <class Type>
consteval auto has_extension() -> bool {
  if constexpr (MediaType<Type>) return Type::extensions.size() != 0;
  return true;
}

template <class... Types>
consteval auto check_accepts() -> bool {
  constexpr bool have_types = sizeof...(Types) != 0;
  constexpr bool are_file_types = (MediaType<Types> && ...);
  constexpr bool have_plain_names = (has_plain_name<Types>() && ...);
  constexpr bool are_inert = (is_inert<Types>() && ...);
  constexpr bool have_extensions = (has_extension<Types>() && ...);
  static_assert(have_types, "ward::accepts<>: name the file types, as in ward::accepts<ward::png, ward::jpeg>.");
  static_assert(are_file_types,
                "ward::accepts: this is no file type. Take ward::png, jpeg, gif, webp, pdf, csv or plain_text_file, or write a struct "
                "with media_type, extensions and check (docs/uploads.md).");
  static_assert(have_plain_names, "ward::accepts: a media type is written in lower case and without parameters: \"image/png\".");
  static_assert(are_inert,
                "ward::accepts: browsers run what is in a file of this type (HTML, SVG, XML, scripts): it cannot be accepted.");
  static_assert(have_extensions, "ward::accepts: a file type has at least one extension: {\"png\"}.");
  return true;
}

}  // namespace detail

/// What `accepts` names.
template <class... Types>
struct file_types {};

/// The file types that an upload takes, and no others.
template <class... Types>
using accepts = detail::bounded_by<file_types<Types...>, detail::check_accepts<Types...>()>;

}  // namespace ward
