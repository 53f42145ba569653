// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What must not stand in a log is blotted out of free text: credentials, card numbers, addresses (row 44).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/text_buffer.hpp"

namespace ward::guard {

namespace detail {

// Something at the front of a text that is not to be shown.
struct found_secret {
  std::size_t kept = 0;          // shown as it is: "Bearer ", "password="
  std::size_t size = 0;          // from the front, `kept` included
  std::string_view placeholder;
};

[[nodiscard]] constexpr auto is_word_character(char c) noexcept -> bool {
  return ascii::is_alpha(c) || ascii::is_digit(c) || c == '_' || c == '-';
}
[[nodiscard]] constexpr auto starts_with_word(std::string_view text, std::string_view word) noexcept -> bool {
  return text.size() >= word.size() && ascii::equal_ignoring_case(text.substr(0, word.size()), word);
}
template <class Predicate>
[[nodiscard]] constexpr auto run_length(std::string_view text, Predicate is_in) noexcept -> std::size_t {
  std::size_t size = 0;
  while (size != text.size() && is_in(text[size])) ++size;
  return size;
}

// A JOSE header always starts with `{"`, which is "eyJ" in base64url: signed, encrypted, or a fragment of one.
[[nodiscard]] constexpr auto find_token(std::string_view text) noexcept -> std::optional<found_secret> {
  if (!text.starts_with("eyJ")) return std::nullopt;
  const auto size = run_length(text, [](char c) { return is_word_character(c) || c == '.' || c == '='; });
  if (size < 8) return std::nullopt;
  return found_secret{0, size, "[token]"};
}

// RFC 9110, section 11.4: a scheme, spaces, its credentials.
[[nodiscard]] constexpr auto find_credentials(std::string_view text) noexcept -> std::optional<found_secret> {
  for (const std::string_view scheme : {"bearer", "basic", "dpop"}) {
    if (!starts_with_word(text, scheme)) continue;
    const auto spaces = run_length(text.substr(scheme.size()), [](char c) { return c == ' ' || c == '\t'; });
    const auto start = scheme.size() + spaces;
    const auto size = run_length(text.substr(start), [](char c) {
      return is_word_character(c) || std::string_view{"._~+/="}.find(c) != std::string_view::npos;
    });
    if (spaces != 0 && size >= 8) return found_secret{start, start + size, "[credentials]"};
  }
  return std::nullopt;
}

inline constexpr std::array<std::string_view, 13> secret_names{
    "password", "passwd", "secret", "token", "api_key", "apikey", "api-key", "authorization", "cookie", "private_key",
    "credential", "passphrase", "session"};

[[nodiscard]] constexpr auto names_a_secret(std::string_view name) noexcept -> bool {
  for (const auto secret : secret_names) {
    for (std::size_t i = 0; i + secret.size() <= name.size(); ++i) {
      if (starts_with_word(name.substr(i), secret)) return true;
    }
  }
  return false;
}

// `password=...`, `"client_secret": "..."`, `Authorization: ...`. A field of that kind goes to the end of its line.
[[nodiscard]] constexpr auto find_named_secret(std::string_view text) noexcept -> std::optional<found_secret> {
  const auto name = text.substr(0, run_length(text.substr(0, 65), is_word_character));
  if (name.empty() || name.size() > 64) return std::nullopt;
  std::size_t at = name.size();
  const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };
  if (peek() == '"' || peek() == '\'') ++at;
  while (peek() == ' ') ++at;
  const char separator = peek();
  if ((separator != '=' && separator != ':') || !names_a_secret(name)) return std::nullopt;
  ++at;
  while (peek() == ' ') ++at;
  const char quote = peek() == '"' || peek() == '\'' ? peek() : '\0';
  if (quote != '\0') ++at;
  const bool is_field = separator == ':' && quote == '\0';
  const auto size = run_length(text.substr(at), [&](char c) {
    if (c == '\n' || c == '\r') return false;
    return quote != '\0' ? c != quote : is_field || std::string_view{" \t,;&)]}\"'"}.find(c) == std::string_view::npos;
  });
  if (size == 0) return std::nullopt;
  return found_secret{at, at + size, "[secret]"};
}

[[nodiscard]] constexpr auto passes_luhn(std::string_view digits) noexcept -> bool {
  int sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i != 0; --i, doubled = !doubled) {
    const int digit = digits[i - 1] - '0';
    sum += !doubled ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 == 0;
}

// ISO/IEC 7812: 13 to 19 digits whose check digit is right, in groups that one space or hyphen may part.
[[nodiscard]] constexpr auto find_card_number(std::string_view text) noexcept -> std::optional<found_secret> {
  std::array<char, 19> digits{};
  std::size_t count = 0, at = 0, size = 0, size_of_best = 0;
  for (; at != text.size(); ++at) {
    if (ascii::is_digit(text[at])) {
      if (count == digits.size()) break;
      digits[count++] = text[at];
      size = at + 1;
      const bool ends = size == text.size() || !ascii::is_digit(text[size]);
      if (ends && count >= 13 && passes_luhn({digits.data(), count})) size_of_best = size;
    } else if ((text[at] != ' ' && text[at] != '-') || size != at) {
      break;
    }
  }
  if (size_of_best == 0) return std::nullopt;
  return found_secret{0, size_of_best, "[card]"};
}

// As much of RFC 5322 as people have: a run around one '@', a dot in what follows.
[[nodiscard]] constexpr auto find_mail_address(std::string_view text) noexcept -> std::optional<found_secret> {
  const auto local = run_length(text.substr(0, 256), [](char c) {
    return is_word_character(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view{".+%'!#$&*/=?^`{|}~"}.find(c) != std::string_view::npos;
  });
  if (local == 0 || local == text.size() || text[local] != '@') return std::nullopt;
  auto domain = text.substr(local + 1);
  domain = domain.substr(0, run_length(domain, [](char c) {
    return is_word_character(c) || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  }));
  while (domain.ends_with('.')) domain.remove_suffix(1);
  if (domain.find('.') == std::string_view::npos) return std::nullopt;
  return found_secret{0, local + 1 + domain.size(), "[e-mail]"};
}

// `://host/path?query`: the query goes, and so does what stands before the host (RFC 3986, section 3.2.1).
[[nodiscard]] constexpr auto find_url_part(std::string_view text, char before) noexcept -> std::optional<found_secret> {
  const auto ends_url = [](char c) { return std::string_view{" \t\n\r\"'<>"}.find(c) != std::string_view::npos; };
  if (text.front() == '?' && (is_word_character(before) || before == '/')) {
    const auto name = 1 + run_length(text.substr(1, 64), is_word_character);
    if (name != text.size() && text[name] == '=') {
      return found_secret{1, run_length(text, [&](char c) { return !ends_url(c); }), "[query]"};
    }
  }
  if (!text.starts_with("://")) return std::nullopt;
  const auto authority = run_length(text.substr(3), [&](char c) {
    return !ends_url(c) && c != '/' && c != '?' && c != '#';
  });
  const auto at = text.substr(3, authority).rfind('@');
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  return found_secret{3, 3 + at, "[user]"};
}

[[nodiscard]] constexpr auto find_pem(std::string_view text) noexcept -> std::optional<found_secret> {
  constexpr std::string_view begin = "-----BEGIN ";
  if (!text.starts_with(begin)) return std::nullopt;
  const auto label = text.substr(begin.size(), 64);
  if (label.find("PRIVATE KEY-----") == std::string_view::npos) return std::nullopt;
  const auto end = text.find("-----END ");
  if (end == std::string_view::npos) return found_secret{0, text.size(), "[key]"};
  const auto last = text.find("-----", end + 9);
  return found_secret{0, last == std::string_view::npos ? text.size() : last + 5, "[key]"};
}

// What starts here. Words are asked about at their first character only, or a suffix would be taken for a name.
[[nodiscard]] constexpr auto find_secret(std::string_view text, char before) noexcept -> std::optional<found_secret> {
  if (const auto found = find_url_part(text, before)) return found;
  if (const auto found = find_pem(text)) return found;
  if (ascii::is_digit(before) && ascii::is_digit(text.front())) return std::nullopt;
  if (ascii::is_digit(text.front())) {
    if (const auto found = find_card_number(text)) return found;
  }
  if (const auto found = find_token(text)) return found;
  if (is_word_character(before)) return std::nullopt;
  if (const auto found = find_credentials(text)) return found;
  if (const auto found = find_named_secret(text)) return found;
  return find_mail_address(text);
}

}  // namespace detail

/// The longest text that `append_redacted` reads; the rest is left out.
inline constexpr std::size_t longest_redacted_text = 8192;

/// Appends `text` without what looks like a secret: JSON Web Tokens, credentials of an authentication scheme, values whose name
/// says secret, private keys, card numbers with a right check digit, e-mail addresses, and the query and user part of URLs. A
/// placeholder says what stood there. It is the last net, for text that code outside ward wrote; what ward knows
/// to be secret never comes here. Time: at most some hundred steps a byte. ASVS 16.2.5.
inline void append_redacted(text_buffer& out, std::string_view text) {
  text = text.substr(0, longest_redacted_text);
  char before = '\0';
  while (!text.empty()) {
    const auto found = detail::find_secret(text, before);
    const std::size_t kept = found ? found->kept : 1;
    const std::size_t size = found ? found->size : 1;
    out.append(text.substr(0, kept));
    if (found) out.append(found->placeholder);
    before = text[size - 1];
    text.remove_prefix(size);
  }
}

}  // namespace ward::guard
