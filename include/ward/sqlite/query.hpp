// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// SQL as the compiler has seen it: no text that came in at run time can become a statement (ASVS 1.2.4).
#pragma once

#include <cstddef>
#include <string_view>

namespace ward::sqlite {

/// One SQL statement, made of a literal only. Values go in through its parameters, `?1`, `?2`, ...; a query put together at run
/// time does not compile. The literal outlives every connection, so its address is its name in the cache of statements.
class query {
 public:
  template <std::size_t Count>
  consteval query(const char (&literal)[Count]) : text_(literal, Count - 1) {
    if (Count < 2 || literal[Count - 1] != '\0' || text_.find('\0') != std::string_view::npos) a_query_is_one_literal();
  }

  [[nodiscard]] constexpr auto text() const noexcept -> std::string_view { return text_; }

 private:
  static void a_query_is_one_literal();  // not constexpr: naming it is the compiler's message

  std::string_view text_;
};

}  // namespace ward::sqlite
