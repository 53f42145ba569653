// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names of fields that say what the field holds: a tenant, a credential, an identifier. Spelled in any case, with '_', '-', '.' or
// humps.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::law {
namespace detail {

inline constexpr std::array<std::string_view, 11> tenant_words{
    "tenant", "tenantid", "tenantuuid", "tenantkey", "tenantslug", "tenantname",
    "organization", "organizationid", "organisation", "organisationid", "orgid"};
inline constexpr std::array<std::string_view, 15> credential_words{
    "token", "secret", "password", "passwordhash", "passwd", "passphrase", "pwd", "apikey", "accesskey",
    "privatekey", "jwt", "credential", "credentials", "authorization", "sessionid"};

inline constexpr std::array<std::string_view, 8> url_words{"url", "uri", "href", "callback", "webhook", "redirect", "redirectto", "returnto"};

inline constexpr std::array<std::string_view, 5> session_words{"session", "sid", "sess", "auth", "bearer"};

constexpr auto is_separator(char c) noexcept -> bool { return c == '_' || c == '-' || c == '.'; }

/// Whether `name` ends with `word` (in lower case, without separators), and `word` begins where a word of `name` does:
/// "source_tenant_id" and "sourceTenantId" end with "tenantid", "lieutenant" does not end with "tenant".
constexpr auto ends_with_word(std::string_view name, std::string_view word) noexcept -> bool {
  std::size_t at = name.size();
  for (std::size_t left = word.size(); left != 0;) {
    if (at == 0) return false;
    const char c = name[--at];
    if (is_separator(c)) continue;
    if (ascii::to_lower(c) != word[--left]) return false;
  }
  return at == 0 || is_separator(name[at - 1]) || (ascii::is_upper(name[at]) && !ascii::is_upper(name[at - 1]));
}

/// Whether `name` begins with `word`, which ends where a word of `name` does: "callback_address", "callbackAddress".
constexpr auto begins_with_word(std::string_view name, std::string_view word) noexcept -> bool {
  if (name.size() <= word.size() || ascii::to_lower(name.front()) != word.front()) return false;
  if (!ascii::equal_ignoring_case(name.substr(0, word.size()), word)) return false;
  return is_separator(name[word.size()]) || ascii::is_upper(name[word.size()]);
}

/// The last two letters of some words: for each last letter, the letters before it as bits.
struct word_ends {
  std::uint32_t before[26]{};

  template <std::size_t Count>
  constexpr explicit word_ends(const std::array<std::string_view, Count>& words) {
    add(words);
  }
  template <std::size_t Count>
  constexpr void add(const std::array<std::string_view, Count>& words) {
    for (const auto word : words) before[word.back() - 'a'] |= std::uint32_t{1} << (word[word.size() - 2] - 'a');
  }
};

/// Whether the last two letters of `name` are those of one of the words, a plural 's' left away or not: the compiler asks this of every
/// field of every contract, and most names are settled by it.
constexpr auto may_end_with(std::string_view name, const word_ends& ends) noexcept -> bool {
  const char* const begin = name.data();
  std::size_t size = name.size();
  while (size != 0 && is_separator(begin[size - 1])) --size;
  if (size < 2) return false;
  const char last = static_cast<char>(begin[size - 1] | 0x20);
  const char before = static_cast<char>(begin[size - 2] | 0x20);
  if (last < 'a' || last > 'z') return false;
  return before < 'a' || before > 'z' || (ends.before[last - 'a'] >> (before - 'a') & 1U) != 0;
}

template <const auto& Words>
inline constexpr word_ends ends_of{Words};

template <const auto& Words>
constexpr auto ends_with_one_of(std::string_view name) noexcept -> bool {
  if (!may_end_with(name, ends_of<Words>)) return false;
  return std::any_of(Words.begin(), Words.end(), [&](std::string_view word) { return ends_with_word(name, word); });
}

inline constexpr word_ends ends_of_all_words = [] {
  word_ends all{std::array<std::string_view, 2>{"id", "org"}};
  all.add(tenant_words);
  all.add(credential_words);
  all.add(url_words);
  return all;
}();

}  // namespace detail

namespace detail {

/// Whether the name of `size` letters at `begin` may say anything of what follows: one look that settles most names, and an 's' of a plural
/// too many settles none.
constexpr auto may_speak(const char* begin, std::size_t size) noexcept -> bool {
  if (size < 2) return false;
  const char first = static_cast<char>(begin[0] | 0x20);
  const char second = static_cast<char>(begin[1] | 0x20);
  if (size > 8 && ((first == 'c' && second == 'a') || (first == 'r' && second == 'e'))) return true;
  const char last = static_cast<char>(begin[size - 1] | 0x20);
  const char before = static_cast<char>(begin[size - 2] | 0x20);
  if (last < 'a' || last > 'z' || before < 'a' || before > 'z') return true;
  if ((ends_of_all_words.before[last - 'a'] >> (before - 'a') & 1U) != 0) return true;
  return last == 's' && may_speak(begin, size - 1);
}

}  // namespace detail

/// Whether a name may say anything of what follows.
[[nodiscard]] constexpr auto may_say_something(std::string_view name) noexcept -> bool {
  return detail::may_speak(name.data(), name.size());
}

/// `tenant`, `tenant_id`, `X-Tenant-Id`, `orgId`, `organization`...: whose data is meant (row 10).
[[nodiscard]] constexpr auto names_a_tenant(std::string_view name) noexcept -> bool {
  return ascii::equal_ignoring_case(name, "org") || detail::ends_with_one_of<detail::tenant_words>(name);
}

/// `token`, `access_token`, `password`, `api_key`, `clientSecret`, `jwt`...: what must not stand in a URL (row 8; ASVS 14.2.1).
[[nodiscard]] constexpr auto names_a_credential(std::string_view name) noexcept -> bool {
  return detail::ends_with_one_of<detail::credential_words>(name);
}

/// A credential, or what cookies call one: `session`, `connect.sid`, `auth`, `__Host-session`.
[[nodiscard]] constexpr auto names_a_session(std::string_view name) noexcept -> bool {
  return names_a_credential(name) || detail::ends_with_one_of<detail::session_words>(name);
}

/// `url`, `avatar_url`, `callbackUri`, `redirect_to`, `webhook`, and what begins with `callback` or `redirect`: an address that a
/// service may be made to request (row 53; API7).
[[nodiscard]] constexpr auto names_a_url(std::string_view name) noexcept -> bool {
  return detail::ends_with_one_of<detail::url_words>(name) || detail::begins_with_word(name, "callback") ||
         detail::begins_with_word(name, "redirect");
}

/// `id`, `note_id`, `noteId`.
[[nodiscard]] constexpr auto names_an_id(std::string_view name) noexcept -> bool { return detail::ends_with_word(name, "id"); }

}  // namespace ward::law
