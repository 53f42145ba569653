// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A query is a literal. Text that is put together at run time does not become one, whatever holds it.
#include <string>
#include <string_view>

#include "ward/sqlite/query.hpp"

void run(ward::sqlite::query);

void ask(const std::string& name, std::string_view view, const char* pointer) {
  run("SELECT title FROM note WHERE id = ?1");
  static_cast<void>(name.size() + view.size() + static_cast<std::size_t>(pointer != nullptr));
#ifdef SHOULD_NOT_COMPILE
  static char buffer[] = "SELECT 1";
  ward::sqlite::query{"SELECT title FROM note WHERE id = " + name};  // error: no matching
  ward::sqlite::query{view};  // error: no matching
  ward::sqlite::query{pointer};  // error: no matching
  run(buffer);  // error: constant expression
  run("");  // error: constant expression
#endif
}
