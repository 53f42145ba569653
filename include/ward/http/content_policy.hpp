// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Content-Security-Policy of an answer: a browser may do nothing with it, but for what a page names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/boot_error.hpp"

namespace ward::http {

/// What a page cannot do without. There are no words here for inline scripts, for eval, for other origins, for frames and for forms
/// that a browser sends: no page needs them that ward serves (ASVS 3.4.3, 3.4.6).
struct page_needs {
  std::vector<std::string> scripts = {};  ///< digests of those that run, "sha384-...", each its element's `integrity`
  std::vector<std::string> inline_styles = {};  ///< digests of what stands in `<style>`
  bool own_style_sheets = false;  ///< of the page's own origin
  bool data_images = false;  ///< images that stand in the page or in a style sheet
  bool own_requests = false;  ///< that scripts make, to the page's own origin
};

namespace detail {

// Subresource Integrity, section 3.5: the algorithm, then base64 of so many bytes.
[[nodiscard]] inline auto is_digest(std::string_view text) noexcept -> bool {
  struct algorithm {
    std::string_view prefix;
    std::size_t digits;
    std::size_t padding;
  };
  for (const auto& [prefix, digits, padding] : {algorithm{"sha256-", 43, 1}, {"sha384-", 64, 0}, {"sha512-", 86, 2}}) {
    if (!text.starts_with(prefix) || text.size() != prefix.size() + digits + padding) continue;
    const auto value = text.substr(prefix.size(), digits);
    const auto end = text.substr(prefix.size() + digits);
    return std::all_of(value.begin(), value.end(),
                       [](char c) {
                         return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                                c == '+' || c == '/';
                       }) &&
           end == std::string_view{"=="}.substr(0, padding);
  }
  return false;
}

inline void append_digests(std::string& to, const std::vector<std::string>& digests) {
  for (const auto& digest : digests) {
    if (!is_digest(digest)) {
      throw boot_error("a content policy: '" + digest +
                       "' is no digest. Write \"sha384-\" and the base64 of a SHA-384.");
    }
    to.append(" '").append(digest).append("'");
  }
}

}  // namespace detail

/// The value of the field. Immutable.
class content_policy {
 public:
  /// An API's answers: nothing at all.
  content_policy() : content_policy(page_needs{}) {}
  /// Throws `boot_error` for what is no digest. Allocates.
  explicit content_policy(const page_needs& needs) : text_("default-src 'none'") {
    if (!needs.scripts.empty()) {
      text_.append("; script-src");
      detail::append_digests(text_, needs.scripts);
    }
    if (needs.own_style_sheets || !needs.inline_styles.empty()) {
      text_.append("; style-src");
      if (needs.own_style_sheets) text_.append(" 'self'");
      detail::append_digests(text_, needs.inline_styles);
    }
    if (needs.data_images) text_.append("; img-src data:");
    if (needs.own_requests) text_.append("; connect-src 'self'");
    text_.append("; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  }

  [[nodiscard]] auto text() const noexcept -> std::string_view { return text_; }

 private:
  std::string text_;
};

}  // namespace ward::http
