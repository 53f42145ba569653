// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often: quotas per address and per user.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/core/fixed_string.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

/// The time over which a quota refills.
struct rate_window {
  std::uint32_t seconds;
};
inline constexpr rate_window second{1};
inline constexpr rate_window minute{60};
inline constexpr rate_window hour{3600};
inline constexpr rate_window day{86400};

enum class rate_subject : std::uint8_t { address, user, account };

namespace detail {

// Something else than a window is told with the rest: a parameter of its type would be an error of the compiler's for each use.
constexpr auto seconds_of(rate_window window) noexcept -> std::uint32_t { return window.seconds; }
constexpr auto seconds_of(auto) noexcept -> std::uint32_t { return 1; }

template <auto Window>
inline constexpr bool is_window = std::is_same_v<decltype(Window), const rate_window> || std::is_same_v<decltype(Window), rate_window>;

template <std::uint32_t Quota, auto Window>
consteval auto check_quota() -> bool {
  constexpr bool allow_some_requests = Quota >= 1 && Quota <= 1'000'000;
  constexpr bool have_a_window = is_window<Window> && seconds_of(Window) >= 1 && seconds_of(Window) <= 86400;
  static_assert(allow_some_requests, "ward: a quota is from 1 to 1,000,000 requests: ward::per_user<30, ward::minute>.");
  static_assert(have_a_window, "ward: a quota's window is from one second to one day. Write ward::minute, or ward::rate_window{90}.");
  return true;
}

template <std::uint32_t Calls>
consteval auto check_concurrent() -> bool {
  constexpr bool allow_some_calls = Calls >= 1 && Calls <= 1000;
  static_assert(allow_some_calls, "ward::concurrent: from 1 to 1,000 calls at the same time.");
  return true;
}

/// What two `ward::concurrent` allow together. 0 is none.
constexpr auto smaller_limit(std::uint32_t left, std::uint32_t right) noexcept -> std::uint32_t {
  return left == 0 || (right != 0 && right < left) ? right : left;
}

template <rate_subject Subject, std::uint32_t Quota, auto Window>
struct quota {
  static constexpr rate_subject subject = Subject;
  static constexpr std::uint32_t requests = Quota;
  static constexpr std::uint32_t seconds = seconds_of(Window);
};

}  // namespace detail

/// Counted by the caller's address (an IPv6 caller by its /64), before authentication.
template <std::uint32_t Quota, auto Window, bool = detail::check_quota<Quota, Window>()>
struct per_ip : detail::quota<rate_subject::address, Quota, Window> {};

/// Counted by the token's subject, after authentication.
template <std::uint32_t Quota, auto Window, bool = detail::check_quota<Quota, Window>()>
struct per_user : detail::quota<rate_subject::user, Quota, Window> {};

/// Counted by the account that an input names, whoever sends it: `Member` is a text of the body or the form, as its struct declares
/// it or `ward::named` gives it, compared without the case of ASCII letters; accounts that do not exist are counted alike. One address
/// gets at most half of it, rounded up, so that the owner is not kept out from one address. Whoever names no account is counted by
/// address. After validation, before the handler. For log-ins and resets, where nobody is known yet (row 4; ASVS 6.3.1).
template <fixed_string Member, std::uint32_t Quota, auto Window, bool = detail::check_quota<Quota, Window>()>
struct per_account : detail::quota<rate_subject::account, Quota, Window> {
  static constexpr std::string_view member = Member.view();
};

/// What one address may take of an account's quota: half of it, rounded up. Whoever takes all of that, for as long as he likes, leaves
/// room for the owner at another address, unless the quota is 1.
[[nodiscard]] constexpr auto share_of_address(std::uint32_t requests) noexcept -> std::uint32_t { return requests / 2 + requests % 2; }

/// At most `Calls` of one caller at the same time, by user or, on a public endpoint, by address; more are answered with 429 at
/// once (row 24; API4). On an endpoint. Of several the smallest holds.
template <std::uint32_t Calls, bool = detail::check_concurrent<Calls>()>
struct concurrent {
  static constexpr std::uint32_t calls = Calls;
};

/// On an api: one count for all its endpoints, which all inherit it. On an endpoint: a count of its own beside that.
template <class... Quotas>
struct limit {
  static constexpr clause_kind clause = clause_kind::limit;
  using quotas = type_list<Quotas...>;
};

}  // namespace ward
