// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Addresses of mail, as a policy and not as RFC 5322 (row 72).
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/schema/bounded_text.hpp"
#include "ward/schema/hostname.hpp"
#include "ward/schema/pattern.hpp"

namespace ward {

/// At most 254 characters, 64 of them before the one `@`; there, words of ASCII letters, digits and !#$%&'*+/=?^_`{|}~-
/// with single dots between them; behind it, the name of a host with at least one dot. So no quotes, comments, spaces,
/// controls and address literals. That a mailbox exists is shown only by a message to it.
struct email_rule {
  using local_part = ward::pattern<"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*">;
  static constexpr std::size_t max_bytes = 254;
  static constexpr std::size_t longest_local_part = 64;
  static constexpr std::string_view examples[] = {
      "a@b.c",
      "ann.b+tag@mail.Example.org",
      "!#$%&'*+/=?^_`{|}~-@example.org",
      "1@1.2",
      // the longest: not a secret
      "a234567890123456789012345678901234567890123456789012345678901234@example.org",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
      "bbbbbbbbbbbbbbbbbbbbbbbbbbbb.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.bbbbbbb"
      "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"};
  static constexpr std::string_view counter_examples[] = {
      "",
      "@",
      "ann",
      "ann@",
      "@example.org",
      "ann@localhost",
      "ann@b@example.org",
      ".ann@example.org",
      "ann.@example.org",
      "a..b@example.org",
      "ann@example.org.",
      "ann@.org",
      "ann@-b.org",
      "ann b@example.org",
      " ann@example.org",
      "ann@example.org\n",
      "\"ann\"@example.org",
      "ann@[192.0.2.1]",
      "Ann <ann@example.org>",
      "j\u00f6rg@example.org",
      "ann@b\u00fccher.example",
      // the longest and longer: not a secret
      "a2345678901234567890123456789012345678901234567890123456789012345@example.org",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
      "bbbbbbbbbbbbbbbbbbbbbbbbbbbb.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.bbbbbbb"
      "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"};
  /// The look-ahead counts what is in front of the `@`; the rest of the text is counted by maxLength.
  static constexpr text_shape shape{
      .min_length = 5,
      .max_length = max_bytes,
      .format = "email",
      .pattern =
          "^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
          "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$",
      .examples = examples,
      .counter_examples = counter_examples};

  // A template, so that the automaton is made only where the type is used.
  template <class Text = std::string_view>
  [[nodiscard]] static constexpr auto check(Text text) noexcept -> issue {
    if (text.size() > max_bytes) return {issue_code::too_long, max_bytes};
    const auto at = text.find('@');
    if (at == std::string_view::npos) return not_an_address();
    const auto domain = text.substr(at + 1);
    const bool fits = at <= longest_local_part && domain.find('.') != std::string_view::npos;
    if (!fits || !local_part::matches(text.substr(0, at)) || !hostname_rule::pattern::matches(domain))
      return not_an_address();
    return {};
  }

 private:
  static constexpr auto not_an_address() noexcept -> issue {
    return bad_format("must be an email address, as ann@example.org");
  }
};

/// The text is kept as it came: local parts may tell cases apart, so nothing is folded.
using email = bounded_text<email_rule>;

}  // namespace ward
