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

/// An option of `upload`: an image whose header says that it has more pixels than this is refused, before anybody decodes it.
template <std::uint64_t Pixels>
struct max_pixels {
  static_assert(Pixels != 0, "ward::max_pixels<0>: no image is that small.");
  static constexpr std::uint64_t value = Pixels;
};
/// No bound on pixels but the one that bytes imply.
struct any_pixels {
  static constexpr std::uint64_t value = 0;
};

template <std::uint64_t MaxBytes, class Accepts, class Pixels = any_pixels>
class upload;

/// A file of 1 to `MaxBytes` bytes whose name, declared type and content say that it is one of `Types`. Members of a form's struct
/// have this type, or std::optional of it. What arrived is in the app's upload store as long as an upload or a copy of it exists:
/// copies share, and may outlive the request. Thread-safe to read.
template <std::uint64_t MaxBytes, class... Types, class Pixels>
class upload<MaxBytes, accepts<Types...>, Pixels> {
 public:
  static_assert(sizeof(accepts<Types...>) != 0);  // to ask is to have the types judged
  static_assert(MaxBytes >= 1 && MaxBytes <= std::uint64_t{1} << 40U, "ward::upload<MaxBytes, ...>: MaxBytes is from 1 to 2^40.");
  static_assert(Pixels::value == 0 || (detail::KnowsPixels<typename Types::check> || ...),
                "ward::upload<..., ward::max_pixels<N>>: no accepted type has pixels.");
  static constexpr schema_kind kind = schema_kind::file;
  static constexpr std::uint64_t max_bytes = MaxBytes;
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
