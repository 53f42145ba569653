// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A file in a form: bounded, of an accepted type, and kept where a store keeps it (row 18; ASVS 5.2.1, 5.2.2; API4).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "ward/core/result.hpp"
#include "ward/schema/file_check.hpp"
#include "ward/schema/file_record.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/media_type.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/upload_content.hpp"

namespace ward {
namespace detail {

template <std::uint64_t Pixels>
consteval auto check_pixel() -> bool {
  constexpr bool leave_room = Pixels != 0;
  static_assert(leave_room, "ward::max_pixels<0>: no image is that small.");
  return true;
}

template <class Type>
consteval auto knows_pixels() -> bool {
  if constexpr (MediaType<Type>) return KnowsPixels<typename Type::check>;
  return true;
}

template <class Type>
inline constexpr bool is_list_of_file_types = false;
template <class... Types>
inline constexpr bool is_list_of_file_types<file_types<Types...>> = true;

template <class... Types>
consteval auto any_knows_pixels(file_types<Types...>) -> bool {
  return sizeof...(Types) == 0 || (knows_pixels<Types>() || ...);
}

template <std::uint64_t MaxBytes, class Accepts, class Pixels>
consteval auto check_upload() -> bool {
  constexpr bool are_within_limits = MaxBytes >= 1 && MaxBytes <= std::uint64_t{1} << 40U;
  static_assert(is_list_of_file_types<Accepts>,
                "ward::upload<MaxBytes, ward::accepts<...>>: name the file types, as in ward::accepts<ward::png, ward::jpeg>.");
  static_assert(are_within_limits, "ward::upload<MaxBytes, ...>: MaxBytes is from 1 to 2^40.");
  if constexpr (is_list_of_file_types<Accepts>) {
    constexpr bool mean_something = Pixels::value == 0 || any_knows_pixels(Accepts{});
    static_assert(mean_something, "ward::upload<..., ward::max_pixels<N>>: no accepted type has pixels.");
  }
  return true;
}

}  // namespace detail

/// An option of `upload`: an image whose header says that it has more pixels than this is refused, before anybody decodes it.
template <std::uint64_t Pixels, bool = detail::check_pixel<Pixels>()>
struct max_pixels {
  static constexpr std::uint64_t value = Pixels;
};
/// No bound on pixels but the one that bytes imply.
struct any_pixels {
  static constexpr std::uint64_t value = 0;
};

// Where `Accepts` is no list of file types: `check_upload` says so.
template <std::uint64_t MaxBytes, class Accepts, class Pixels = any_pixels,
          bool = detail::check_upload<MaxBytes, Accepts, Pixels>()>
class upload : public upload<MaxBytes, file_types<png>, any_pixels, true> {};

/// A file of 1 to `MaxBytes` bytes whose name, declared type and content say that it is one of `Types`. Members of a form's struct
/// have this type, or std::optional of it. What arrived is in the app's upload store as long as an upload or a copy of it exists:
/// copies share, and may outlive the request. Thread-safe to read.
template <std::uint64_t MaxBytes, class... Types, class Pixels, bool Checked>
class upload<MaxBytes, file_types<Types...>, Pixels, Checked> {
 public:
  static constexpr schema_kind kind = schema_kind::file;
  static constexpr std::uint64_t max_bytes = MaxBytes;
  static constexpr std::uint64_t max_pixels = Pixels::value;  ///< 0 if there is no bound
  static constexpr std::array<std::string_view, sizeof...(Types)> media_types{Types::media_type...};
  using check = detail::file_check<MaxBytes, Pixels::value, Types...>;

  /// An upload that owns `bytes`, or what is wrong with it: for clients and tests.
  [[nodiscard]] static auto from(std::string_view file_name, std::string_view media_type, std::string_view bytes)
      -> result<upload, issue> {
    check checking;
    auto problem = checking.begin(file_name, media_type);
    if (!problem.found()) problem = checking.take(bytes);
    if (!problem.found()) problem = checking.finish();
    if (problem.found()) return failed{problem};
    upload made;
    made.adopt(detail::make_file(checking, file_name, std::make_unique<detail::held_content>(bytes)));
    return made;
  }

  [[nodiscard]] auto size() const noexcept -> std::uint64_t { return record().size; }
  /// The accepted type that it has: "image/png".
  [[nodiscard]] auto media_type() const noexcept -> std::string_view { return record().media_type; }
  /// The first extension of that type, "png": for a name that the server makes.
  [[nodiscard]] auto extension() const noexcept -> std::string_view { return record().extension; }
  /// What the client calls it: one name and no path, without hidden characters. Text to show, escaped; never a place in a file system.
  [[nodiscard]] auto file_name() const noexcept -> std::string_view { return record().file_name; }

  /// Copies what stands at `offset`, and says how many bytes: fewer than asked for at the end, or if the store cannot read them.
  [[nodiscard]] auto read(std::span<std::byte> into, std::uint64_t offset) const noexcept -> std::size_t {
    return is_set() ? record().content->read(offset, into) : 0;
  }
  /// Calls `visit(std::span<const std::byte>)` for the whole content, in order, 16 KiB at a time. False if the store could not read all.
  template <class Visit>
  [[nodiscard]] auto for_each_chunk(Visit visit) const -> bool {
    std::array<std::byte, std::size_t{16} * 1024> chunk;
    std::uint64_t offset = 0;
    while (offset != size()) {
      const auto count = read(chunk, offset);
      if (count == 0) return false;
      visit(std::span<const std::byte>{chunk.data(), count});
      offset += count;
    }
    return true;
  }

 private:
  friend struct detail::schema_access;
  constexpr upload() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return file_.get() != nullptr; }
  void adopt(detail::file_handle file) noexcept { file_ = std::move(file); }
  // One that was moved from is an empty file.
  [[nodiscard]] auto record() const noexcept -> const detail::file_record& {
    static const detail::file_record nothing{};
    return file_.get() == nullptr ? nothing : *file_.get();
  }

  detail::file_handle file_;
};

}  // namespace ward
