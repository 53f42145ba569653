// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One row of the security checklist, judged for one api.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ward::generate::posture {

/// Who sees to it that a row holds. The words of `to_string` are stable.
enum class row_status : std::uint8_t {
  by_types,       ///< a contract that breaks it does not compile; the pipeline does what the contract says
  by_component,   ///< a component of ward does it while the service runs
  by_deployment,  ///< ward cannot: whoever runs or builds the service does
  missing,        ///< this version of ward has no guard for it
  not_applicable, ///< a fact of this api makes it pointless
};

inline constexpr std::array all_row_statuses{row_status::by_types, row_status::by_component, row_status::by_deployment,
                                             row_status::missing, row_status::not_applicable};

[[nodiscard]] constexpr auto to_string(row_status status) noexcept -> std::string_view {
  switch (status) {
    case row_status::by_types: return "enforced by types";
    case row_status::by_component: return "enforced by a component";
    case row_status::by_deployment: return "left to the deployment";
    case row_status::missing: return "not in this version";
    case row_status::not_applicable: return "does not apply";
  }
  return "unknown";
}

/// What is said about a row; each text may be empty.
struct row_text {
  std::string types{};       ///< what the compiler refuses, and how many operations that is about
  std::string run_time{};    ///< the component of ward that does the rest
  std::string deployment{};  ///< what is left to whoever runs the service
  std::string check{};       ///< a shell command that shows it, with its outcome as a comment
};

struct checklist_row {
  int number;
  std::string_view title;
  row_status status;
  row_text text;
};

struct checklist_chapter {
  std::string_view title;
  std::vector<checklist_row> rows;
};

}  // namespace ward::generate::posture
