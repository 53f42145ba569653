// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the changes of an OpenAPI document mean to those who call the api, and to those who answer for its safety.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "ward/generate/gate/findings.hpp"

namespace ward::generate::gate {

struct contract_changes {
  std::vector<finding> breaking{};  ///< a client that kept to the old document can fail
  std::vector<finding> loosening{};  ///< less is asked of callers
  std::vector<finding> notes{};  ///< everything else
};

enum class change_effect : std::uint8_t { breaks, loosens, is_told };

/// A schema of what clients send: what they could say, they must be able to say.
[[nodiscard]] constexpr auto effect_in_request(change_kind kind) noexcept -> change_effect {
  switch (kind) {
    case change_kind::narrower:
    case change_kind::unlike:
    case change_kind::new_required_member:
    case change_kind::lost_member:  // unknown members are refused
    case change_kind::lost_required_member:
    case change_kind::other_default:
    case change_kind::lost_default: return change_effect::breaks;
    case change_kind::wider:
    case change_kind::more_words:
    case change_kind::new_member:
    case change_kind::new_default:
    case change_kind::note: break;
  }
  return change_effect::is_told;
}
/// A schema of what clients read: there must be nothing that they could not expect, but for members more. One with a default is always
/// written, and documented as one that may be absent: it counts as one that had to be there.
[[nodiscard]] constexpr auto effect_in_answer(change_kind kind) noexcept -> change_effect {
  switch (kind) {
    case change_kind::wider:
    case change_kind::unlike:
    case change_kind::more_words:
    case change_kind::lost_member:
    case change_kind::lost_required_member: return change_effect::breaks;
    case change_kind::narrower:
    case change_kind::new_member:
    case change_kind::new_required_member:
    case change_kind::new_default:
    case change_kind::other_default:
    case change_kind::lost_default:
    case change_kind::note: break;
  }
  return change_effect::is_told;
}
/// As an answer, but that clients must expect failures that they do not know.
[[nodiscard]] constexpr auto effect_in_problem(change_kind kind) noexcept -> change_effect {
  return kind == change_kind::more_words ? change_effect::is_told : effect_in_answer(kind);
}
/// Who may call.
[[nodiscard]] constexpr auto effect_on_access(change_kind kind) noexcept -> change_effect {
  return kind == change_kind::narrower ? change_effect::breaks : change_effect::loosens;
}
/// How much, and with what record: any operation could always answer 429.
[[nodiscard]] constexpr auto effect_on_use(change_kind kind) noexcept -> change_effect {
  return kind == change_kind::narrower ? change_effect::is_told : change_effect::loosens;
}

/// Takes what the comparisons find, and puts it where it belongs.
class sorted_findings final : public findings {
 public:
  using effect_of = auto (*)(change_kind) noexcept -> change_effect;

  sorted_findings(contract_changes& to, effect_of judge) : to_(&to), judge_(judge) {}

  void take(change_kind kind, finding what) override {
    switch (judge_(kind)) {
      case change_effect::breaks: return to_->breaking.push_back(std::move(what));
      case change_effect::loosens: return to_->loosening.push_back(std::move(what));
      case change_effect::is_told: return to_->notes.push_back(std::move(what));
    }
  }

 private:
  contract_changes* to_;
  effect_of judge_;
};

}  // namespace ward::generate::gate
