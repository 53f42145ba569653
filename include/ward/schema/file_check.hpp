// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a file is of an accepted type, as it arrives: its name, its declared type and its content must say the same (ASVS 5.2.2).
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "ward/core/ascii.hpp"
#include "ward/schema/file_name.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/media_type.hpp"

namespace ward::detail {

template <class Check>
concept KnowsPixels = requires(const Check& check) {
  { check.pixels() } -> std::convertible_to<std::uint64_t>;
};

// The type without its parameters, or nothing if it has one other than a charset that says UTF-8.
[[nodiscard]] constexpr auto plain_media_type(std::string_view declared) noexcept -> std::string_view {
  const auto semicolon = declared.find(';');
  const auto type = ascii::trimmed(declared.substr(0, semicolon));
  if (semicolon == std::string_view::npos) return type;
  const auto parameter = ascii::trimmed(declared.substr(semicolon + 1));
  const bool says_nothing_new =
      ascii::equal_ignoring_case(parameter, "charset=utf-8") || ascii::equal_ignoring_case(parameter, "charset=\"utf-8\"");
  return says_nothing_new ? type : std::string_view{};
}

template <class Type>
[[nodiscard]] constexpr auto is_named(std::string_view extension, std::string_view media_type) noexcept -> bool {
  if (!ascii::equal_ignoring_case(media_type, Type::media_type)) return false;
  for (const std::string_view each : Type::extensions) {
    if (ascii::equal_ignoring_case(each, extension)) return true;
  }
  return false;
}

/// Checks one file. `begin`, then `take` for what arrives in order, then `finish`; after an issue nothing more is asked. Linear, no
/// allocation.
template <std::uint64_t MaxBytes, std::uint64_t MaxPixels, class... Types>
class file_check {
 public:
  [[nodiscard]] auto begin(std::string_view file_name, std::string_view declared_type) noexcept -> issue {
    size_ = 0;
    if (!is_file_name(file_name)) return {issue_code::file_name};
    type_ = find_type(file_extension(file_name), plain_media_type(declared_type));
    if (type_ == sizeof...(Types)) return {issue_code::file_type};
    set_check(std::index_sequence_for<Types...>{});
    return {};
  }

  [[nodiscard]] auto take(std::string_view bytes) noexcept -> issue {
    // What still fits is judged first: the issue is then the same however the content is cut.
    const auto fitting = bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), MaxBytes - size_)));
    size_ += fitting.size();
    if (!std::visit([fitting](auto& check) { return check.take(fitting); }, check_)) return {issue_code::file_type};
    if (const auto problem = too_many_pixels(); problem.found()) return problem;
    if (fitting.size() != bytes.size()) return {issue_code::file_too_large, static_cast<double>(MaxBytes)};
    return {};
  }

  [[nodiscard]] auto finish() noexcept -> issue {
    return std::visit([](auto& check) { return check.finish(); }, check_) ? issue{} : issue{issue_code::file_type};
  }

  [[nodiscard]] auto size() const noexcept -> std::uint64_t { return size_; }
  [[nodiscard]] auto media_type() const noexcept -> std::string_view {
    constexpr std::array<std::string_view, sizeof...(Types)> names{Types::media_type...};
    return names[type_];
  }
  /// The first extension of the type.
  [[nodiscard]] auto extension() const noexcept -> std::string_view {
    constexpr std::array<std::string_view, sizeof...(Types)> names{Types::extensions[0]...};
    return names[type_];
  }

 private:
  [[nodiscard]] static auto find_type(std::string_view extension, std::string_view media_type) noexcept -> std::size_t {
    std::size_t place = 0;
    static_cast<void>(((is_named<Types>(extension, media_type) || (++place, false)) || ...));
    return place;
  }
  template <std::size_t... Index>
  void set_check(std::index_sequence<Index...>) noexcept {
    static_cast<void>(((Index == type_ && (check_.template emplace<Index>(), true)) || ...));
  }
  [[nodiscard]] auto too_many_pixels() const noexcept -> issue {
    if constexpr (MaxPixels == 0) {
      return {};
    } else {
      const auto pixels = std::visit(
          [](const auto& check) -> std::uint64_t {
            if constexpr (KnowsPixels<std::remove_cvref_t<decltype(check)>>) return check.pixels();
            return 0;
          },
          check_);
      return pixels > MaxPixels ? issue{issue_code::image_too_large, static_cast<double>(MaxPixels)} : issue{};
    }
  }

  std::variant<typename Types::check...> check_;
  std::size_t type_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace ward::detail
