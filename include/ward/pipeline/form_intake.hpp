// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A form while its bytes arrive, whatever its schema: what a server's bytes are handed to in place of a buffer for the whole body.
#pragma once

#include <memory>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/guard/upload_store.hpp"
#include "ward/http/problem.hpp"

namespace ward::pipeline {

/// Takes one form. Destroying it gives back what its files hold in the store, but for files that were taken over by a handler's copy.
/// Used by one thread at a time.
class form_intake {
 public:
  form_intake() = default;
  form_intake(const form_intake&) = delete;
  form_intake& operator=(const form_intake&) = delete;
  virtual ~form_intake() = default;

  /// Takes what has arrived, in order, cut anywhere. Null, or the problem to refuse with: then nothing more need be read. What is
  /// wrong with a part is no such problem but an issue, and the rest is read for its issues too.
  [[nodiscard]] virtual auto take(std::string_view bytes) -> const http::problem_kind* = 0;
};

/// What a form is read with; all three outlive it.
struct form_resources {
  guard::upload_store& store;
  arena& memory;
  generate::issue_list& issues;
};

/// Begins a form with this boundary.
using open_form_function = std::unique_ptr<form_intake> (*)(std::string_view boundary, const form_resources& with);

}  // namespace ward::pipeline
