// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether every file of one type is one of another.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "ward/law/difference.hpp"
#include "ward/schema/upload.hpp"

namespace ward::law::detail {

template <class Type>
struct accepted_files;
template <std::uint64_t MaxBytes, class... Types, class Pixels>
struct accepted_files<upload<MaxBytes, accepts<Types...>, Pixels>> {
  static constexpr std::uint64_t pixels = Pixels::value;  ///< 0: any

  /// Whether a file of the type `Accepted` is checked as `Accepted` checks it.
  template <class Accepted>
  static constexpr auto checks_alike() -> bool {
    return ((Types::media_type != Accepted::media_type || std::is_same_v<typename Types::check, typename Accepted::check>) && ...);
  }
  template <class Accepted>
  static constexpr auto accepts_type() -> bool {
    return ((Types::media_type == Accepted::media_type) || ...);
  }
  template <class Into>
  static constexpr auto types_difference() -> difference {
    const std::array<difference, sizeof...(Types)> all{type_difference<Types, Into>()...};
    for (const auto& each : all) {
      if (each.found()) return each;
    }
    return {};
  }

 private:
  template <class Accepted, class Into>
  static constexpr auto type_difference() -> difference {
    if (!Into::template accepts_type<Accepted>()) return {.what = breach::media_type, .word = Accepted::media_type};
    if (!Into::template checks_alike<Accepted>()) return {.what = breach::content_check, .word = Accepted::media_type};
    return {};
  }
};

template <class From, class Into>
consteval auto file_difference() -> difference {
  using from = accepted_files<From>;
  using into = accepted_files<Into>;
  const bool fewer_pixels = into::pixels != 0 && (from::pixels == 0 || from::pixels > into::pixels);
  return first_of(first_of(upper_end(breach::most_bytes, From::max_bytes, Into::max_bytes), from::template types_difference<into>()),
                  fewer_pixels ? difference{breach::pixels} : difference{});
}

}  // namespace ward::law::detail
