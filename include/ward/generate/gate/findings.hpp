// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What two documents differ in: all of it, each with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::generate::gate {

struct finding {
  std::string place;  ///< "POST /v1/notes, body.title"
  std::string change;  ///< "maxLength is 200, was 120"
  friend auto operator==(const finding&, const finding&) -> bool = default;
};

/// What a change does to the set of values that a schema, or a clause, lets through.
enum class change_kind : std::uint8_t {
  wider,
  narrower,
  unlike,  ///< perhaps both: another pattern, another type, whatever is not compared
  more_words,  ///< wider, by a word or an alternative
  new_member,
  new_required_member,
  lost_member,
  lost_required_member,
  new_default,
  other_default,
  lost_default,
  note,  ///< says something to people: deprecated, read-only
};

/// What more is possible now, and what less. What cannot be compared counts as more. Another use of the same comparisons has
/// another opinion of some changes, and overrides `take`.
struct findings {
  std::vector<finding> wider{};
  std::vector<finding> narrower{};

  findings() = default;
  findings(const findings&) = default;
  findings(findings&&) = default;
  auto operator=(const findings&) -> findings& = default;
  auto operator=(findings&&) -> findings& = default;
  virtual ~findings() = default;

  void widen(std::string place, std::string change) { take(change_kind::wider, {std::move(place), std::move(change)}); }
  void narrow(std::string place, std::string change) {
    take(change_kind::narrower, {std::move(place), std::move(change)});
  }
  void differ(std::string place, std::string change) {
    take(change_kind::unlike, {std::move(place), std::move(change)});
  }

  virtual void take(change_kind kind, finding what) {
    switch (kind) {
      case change_kind::wider:
      case change_kind::unlike:
      case change_kind::more_words:
      case change_kind::new_member:
      case change_kind::new_required_member:
      case change_kind::lost_required_member: return wider.push_back(std::move(what));
      case change_kind::narrower:
      case change_kind::lost_member: return narrower.push_back(std::move(what));
      case change_kind::new_default:
      case change_kind::other_default:
      case change_kind::lost_default:
      case change_kind::note: return;
    }
  }
};

/// "'admin'"
[[nodiscard]] inline auto quoted(std::string_view word) -> std::string {
  return std::string{"'"}.append(word).append("'");
}

}  // namespace ward::generate::gate
