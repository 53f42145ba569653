// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names of hosts.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/schema/bounded_text.hpp"
#include "ward/schema/pattern.hpp"

namespace ward {

/// RFC 1123, section 2.1: labels of 1 to 63 letters, digits and hyphens, no hyphen at their ends, 253 characters in
/// all, ASCII, no dot at the end. Letters keep their case. `192.0.2.1` is of this form too.
struct hostname_rule {
  using pattern = ward::pattern<
      "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*">;
  static constexpr std::size_t max_bytes = 253;
  static constexpr std::string_view examples[] = {
      "a",
      "localhost",
      "EXAMPLE.org",
      "xn--bcher-kva.example",
      "1.example",
      "a-b.c--d",
      // the longest: not a secret
      "a23456789012345678901234567890123456789012345678901234567890-23."
      "b2345678901234567890123456789012345678901234567890123456789012",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
  static constexpr std::string_view counter_examples[] = {
      "",
      ".",
      "example.org.",
      ".example.org",
      "a..b",
      "-a.org",
      "a-.org",
      "a.-b",
      "a_b.org",
      "b\u00fccher.example",
      "a b",
      "example.org:80",
      "[::1]",
      "a.org\n",
      // the longest and longer: not a secret
      "a234567890123456789012345678901234567890123456789012345678901234",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaa"
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
  static constexpr text_shape shape{.min_length = 1,
                                    .max_length = max_bytes,
                                    .format = "hostname",
                                    .pattern = pattern::ecma,
                                    .examples = examples,
                                    .counter_examples = counter_examples};

  // A template, so that the automaton is made only where the type is used.
  template <class Text = std::string_view>
  [[nodiscard]] static constexpr auto check(Text text) noexcept -> issue {
    if (text.size() > max_bytes) return {issue_code::too_long, max_bytes};
    if (!pattern::matches(text)) return bad_format("must be the name of a host, as api.example.org");
    return {};
  }
};

using hostname = bounded_text<hostname_rule>;

}  // namespace ward
