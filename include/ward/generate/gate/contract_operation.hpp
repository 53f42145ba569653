// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The operations of an OpenAPI document, by what callers see of them; and whatever of two objects is compared nowhere else.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/path_names.hpp"
#include "ward/generate/gate/same_value.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {

struct contract_operation {
  document_value document;
  document_value value;
  std::string path;
  std::string place;  ///< "GET /v1/notes/{id}"
};

inline constexpr std::array<std::string_view, 8> document_methods{"get",    "put",     "post", "patch",
                                                                  "delete", "options", "head", "trace"};

[[nodiscard]] inline auto lower_case_of(std::string_view text) -> std::string {
  std::string made{text};
  for (char& c : made) c = ascii::to_lower(c);
  return made;
}
[[nodiscard]] inline auto upper_case_of(std::string_view text) -> std::string {
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(),
                 [](char c) { return ascii::is_lower(c) ? static_cast<char>(c - 32) : c; });
  return made;
}

/// By method and path, without the names of placeholders. Throws `boot_error` if two are one then.
[[nodiscard]] inline auto contract_operations(const document_value& document)
    -> std::map<std::string, contract_operation> {
  std::map<std::string, contract_operation> made;
  const auto paths = document.find("paths");
  if (!paths) return made;
  for (const auto& [path, used] : paths->members()) {
    const auto item = follow_reference(used);
    for (const auto method : document_methods) {
      const auto operation = item.find(method);
      if (!operation) continue;
      const auto place = upper_case_of(method).append(" ").append(path);
      if (!made.emplace(without_names(place), contract_operation{document, *operation, std::string{path}, place})
               .second)
        operation->refuse("is declared twice, but for the names of placeholders");
    }
  }
  return made;
}

/// What is in neither list of names and differs, is unlike: nothing is passed over in silence.
inline void compare_other_members(findings& to, const document_value& was, const document_value& now,
                                  std::span<const std::string_view> known, const std::string& place) {
  std::set<std::string_view> names;
  for (const auto* each : {&was, &now}) {
    for (const auto& [name, value] : each->members()) names.insert(name);
  }
  for (const auto name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto before = was.find(name);
    const auto after = now.find(name);
    if (!before || !after || !is_same_value(*before, *after))
      to.differ(place, quoted(name) + " differs, and is not compared");
  }
}

}  // namespace ward::generate::gate
