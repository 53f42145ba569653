// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often and how much in two posture reports: quotas, calls at the same time, ceilings, the cost of a body.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"

namespace ward::generate::gate {
namespace detail {

struct counted_limit {
  std::string_view subject;
  std::string_view account_in;
  double requests;
  double seconds;
  bool is_shared;  ///< counted over all operations

  [[nodiscard]] auto counts_like(const counted_limit& other) const -> bool {
    return subject == other.subject && account_in == other.account_in;
  }
  /// Whether whoever keeps to this one keeps to `other`: neither in a burst nor over time are there more calls.
  [[nodiscard]] auto is_within(const counted_limit& other) const -> bool {
    return counts_like(other) && requests <= other.requests && seconds >= other.seconds &&
           (is_shared || !other.is_shared);
  }
  /// "30 in 60 s per user"
  [[nodiscard]] auto text() const -> std::string {
    auto made = to_text(requests).append(" in ").append(to_text(seconds)).append(" s per ").append(subject);
    if (!account_in.empty()) made.append(" in ").append(quoted(account_in));
    return is_shared ? made.append(", counted over the api") : made;
  }
};

[[nodiscard]] inline auto limits_of(const document_value& operation) -> std::vector<counted_limit> {
  std::vector<counted_limit> made;
  for (const auto& each : operation["limits"].items()) {
    made.push_back({each["per"].text(), each["account_in"].text_or_null(), each["requests"].number(),
                    each["seconds"].number(), each["counted_over"].text() == "api"});
  }
  return made;
}

// What stands for a limit that is no longer kept, if anything does.
[[nodiscard]] inline auto find_successor(const counted_limit& lost, const std::vector<counted_limit>& among)
    -> const counted_limit* {
  const counted_limit* found = nullptr;
  for (const auto& each : among) {
    if (!each.counts_like(lost)) continue;
    if (found == nullptr || (each.seconds == lost.seconds && each.is_shared == lost.is_shared)) found = &each;
  }
  return found;
}

inline void compare_limits(findings& to, const document_value& was, const document_value& now,
                           const std::string& place) {
  const auto before = limits_of(was);
  const auto after = limits_of(now);
  const auto is_kept = [](const counted_limit& limit, const auto& by) {
    return std::any_of(by.begin(), by.end(), [&](const counted_limit& each) { return each.is_within(limit); });
  };
  for (const auto& each : before) {
    if (is_kept(each, after)) continue;
    const auto* successor = find_successor(each, after);
    to.widen(place, successor == nullptr ? "the limit of " + each.text() + " is gone"
                                         : "the limit is " + successor->text() + ", was " + each.text());
  }
  for (const auto& each : after) {
    if (!is_kept(each, before)) to.narrow(place, "there is a limit of " + each.text());
  }
}

// A number that allows the more, the greater it is; null allows all.
inline void compare_ceiling(findings& to, const document_value& was, const document_value& now, std::string_view name,
                            const std::string& place) {
  const auto before = was[name].number_or_null();
  const auto after = now[name].number_or_null();
  if (before != after) add(to, !after || (before && *after > *before), place, say_change(name, before, after));
}

inline void compare_sensitivity(findings& to, const document_value& was, const document_value& now,
                                const std::string& place) {
  if (was.is_null() && now.is_null()) return;
  if (was.is_null()) return to.narrow(place, "it is sensitive: " + quoted(now["kind"].text()));
  if (now.is_null()) return to.widen(place, "it is no longer sensitive, was " + quoted(was["kind"].text()));
  const auto text = [](const document_value& of) {
    return quoted(of["kind"].text()) + ", at most " + to_text(of["most_requests"].number()) + " in " +
           to_text(of["in_seconds"].number()) + " s";
  };
  if (text(was) == text(now)) return;
  // Another kind is another agreement: what it is for is not known here.
  const bool is_wider = now["kind"].text() != was["kind"].text() || now["most_requests"].number() > was["most_requests"].number() ||
                        now["in_seconds"].number() < was["in_seconds"].number();
  add(to, is_wider, place, "it is sensitive as " + text(now) + ", was as " + text(was));
}

inline void compare_expense(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const auto before = was.text_or_null();
  const auto after = now.text_or_null();
  if (before == after) return;
  if (before.empty()) return to.narrow(place, "it is expensive: " + quoted(after));
  to.widen(place, after.empty() ? "it is no longer expensive, was for " + quoted(before)
                                : "it is expensive for " + quoted(after) + ", was for " + quoted(before));
}

// No clause declares one yet: what it will say is not known here, and less of it is wider.
inline void compare_idempotency(findings& to, const document_value& was, const document_value& now,
                                const std::string& place) {
  if (was.tree() == now.tree()) return;
  add(to, !was.is_null(), place, was.is_null() ? "it is idempotent" : "it is idempotent in another way, or no longer");
}

}  // namespace detail

/// Of two operations. What a body needs of the server's memory beside its bytes is ward's affair, and is not compared.
inline void compare_use(findings& to, const document_value& was, const document_value& now, const std::string& place) {
  detail::compare_limits(to, was, now, place);
  detail::compare_ceiling(to, was, now, "concurrent", place);
  detail::compare_sensitivity(to, was["sensitive"], now["sensitive"], place);
  detail::compare_expense(to, was["expensive"], now["expensive"], place);
  detail::compare_idempotency(to, was["idempotency"], now["idempotency"], place);
  for (const std::string_view part : {"body_bytes", "body_depth", "body_items"}) {
    detail::compare_ceiling(to, was["cost"], now["cost"], part, place);
  }
}

/// Of two apis.
inline void compare_budgets(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  if (was.is_null() && now.is_null()) return;
  if (was.is_null()) return to.narrow(place, "there is a budget");
  if (now.is_null()) return to.widen(place, "the budget is gone");
  for (const std::string_view part : {"bytes", "depth", "items"})
    detail::compare_ceiling(to, was, now, part, place + ", budget");
}

}  // namespace ward::generate::gate
