// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether content is an image of a type, and how large the image says it is: from its header only, nothing is decoded.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ward::detail {

/// The first `Size` bytes of content that arrives in pieces.
template <std::size_t Size>
class leading_bytes {
 public:
  void take(std::string_view bytes) noexcept {
    const auto count = std::min(bytes.size(), Size - size_);
    std::copy_n(bytes.begin(), count, bytes_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += count;
  }
  [[nodiscard]] auto is_full() const noexcept -> bool { return size_ == Size; }
  [[nodiscard]] auto view() const noexcept -> std::string_view { return {bytes_.data(), size_}; }
  [[nodiscard]] auto at(std::size_t place) const noexcept -> std::uint32_t { return static_cast<unsigned char>(bytes_[place]); }
  [[nodiscard]] auto big_endian(std::size_t place, std::size_t count) const noexcept -> std::uint32_t {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i != count; ++i) value = value << 8U | at(place + i);
    return value;
  }
  [[nodiscard]] auto little_endian(std::size_t place, std::size_t count) const noexcept -> std::uint32_t {
    std::uint32_t value = 0;
    for (std::size_t i = count; i != 0; --i) value = value << 8U | at(place + i - 1);
    return value;
  }
  /// Whether what has come so far is, or may become, `magic` at `place`.
  [[nodiscard]] auto may_have(std::string_view magic, std::size_t place = 0) const noexcept -> bool {
    if (size_ <= place) return true;
    const auto held = view().substr(place, magic.size());
    return held == magic.substr(0, held.size());
  }

 private:
  std::array<char, Size> bytes_{};
  std::size_t size_ = 0;
};

[[nodiscard]] constexpr auto pixels_of(std::uint32_t width, std::uint32_t height) noexcept -> std::uint64_t {
  return std::uint64_t{width} * height;
}

/// The PNG signature and its first chunk, IHDR (PNG, sections 5.2 and 11.2.2).
class png_check {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    head_.take(bytes);
    return head_.may_have({"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16});
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return pixels() != 0; }
  [[nodiscard]] auto pixels() const noexcept -> std::uint64_t {
    return head_.is_full() ? pixels_of(head_.big_endian(16, 4), head_.big_endian(20, 4)) : 0;
  }

 private:
  leading_bytes<24> head_;
};

/// GIF87a or GIF89a and the logical screen (GIF89a, section 18).
class gif_check {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    head_.take(bytes);
    return head_.may_have("GIF87a") || head_.may_have("GIF89a");
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return pixels() != 0; }
  [[nodiscard]] auto pixels() const noexcept -> std::uint64_t {
    return head_.is_full() ? pixels_of(head_.little_endian(6, 2), head_.little_endian(8, 2)) : 0;
  }

 private:
  leading_bytes<10> head_;
};

/// RIFF with the form WEBP and one of its three first chunks (RFC 9649, sections 2.4 to 2.7).
class webp_check {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    head_.take(bytes);
    return head_.may_have("RIFF") && head_.may_have("WEBPVP8", 8);
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return pixels() != 0; }
  [[nodiscard]] auto pixels() const noexcept -> std::uint64_t {
    if (!head_.is_full()) return 0;
    switch (head_.view()[15]) {
      case 'X': return pixels_of(head_.little_endian(24, 3) + 1, head_.little_endian(27, 3) + 1);
      case 'L': {
        if (head_.at(20) != 0x2F) return 0;
        const auto bits = head_.little_endian(21, 4);
        return pixels_of((bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1);
      }
      case ' ':
        if (head_.view().substr(23, 3) != "\x9D\x01\x2A") return 0;
        return pixels_of(head_.little_endian(26, 2) & 0x3FFFU, head_.little_endian(28, 2) & 0x3FFFU);
      default: return 0;
    }
  }

 private:
  leading_bytes<30> head_;
};

/// A JPEG's segments up to its frame header, which has the size (ITU T.81, annex B.2). Segments before it are passed over by their
/// length, however long; scans before it, or a size of 0, are not taken.
class jpeg_check {
 public:
  [[nodiscard]] auto take(std::string_view bytes) noexcept -> bool {
    while (!bytes.empty() && expects_ != part::nothing) {
      if (expects_ == part::segment) {
        const auto count = std::min<std::size_t>(bytes.size(), left_);
        bytes.remove_prefix(count);
        left_ -= count;
        if (left_ == 0) expects_ = part::marker_start;
      } else if (!take_byte(static_cast<unsigned char>(bytes.front()))) {
        return false;
      } else {
        bytes.remove_prefix(1);
      }
    }
    return true;
  }
  [[nodiscard]] auto finish() const noexcept -> bool { return pixels_ != 0; }
  [[nodiscard]] auto pixels() const noexcept -> std::uint64_t { return pixels_; }

 private:
  enum class part : std::uint8_t { start_ff, start_d8, first_ff, marker_start, marker, length_high, length_low, segment, frame, nothing };

  [[nodiscard]] auto take_byte(unsigned char byte) noexcept -> bool {
    const auto expect = [&](unsigned char wanted, part next) { return expects_ = next, byte == wanted; };
    switch (expects_) {
      case part::start_ff: return expect(0xFF, part::start_d8);
      case part::start_d8: return expect(0xD8, part::first_ff);
      case part::first_ff:
      case part::marker_start: return expect(0xFF, part::marker);
      case part::marker: return take_marker(byte);
      case part::length_high: return left_ = std::size_t{byte} << 8U, expects_ = part::length_low, true;
      case part::length_low: return take_length(byte);
      case part::frame: return take_frame(byte);
      case part::segment:
      case part::nothing: return true;
    }
    return false;
  }
  [[nodiscard]] auto take_marker(unsigned char marker) noexcept -> bool {
    if (marker == 0xFF) return true;  // fill bytes
    const bool has_length = marker >= 0xC0 && marker != 0xD8 && marker != 0xD9 && marker != 0xDA && (marker < 0xD0 || marker > 0xD7);
    is_frame_ = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    expects_ = part::length_high;
    return has_length;
  }
  [[nodiscard]] auto take_length(unsigned char low) noexcept -> bool {
    left_ |= low;
    if (left_ < 2U || (is_frame_ && left_ < 8U)) return false;
    left_ -= 2;
    expects_ = is_frame_ ? part::frame : left_ == 0 ? part::marker_start : part::segment;
    return true;
  }
  // Precision, height, width.
  [[nodiscard]] auto take_frame(unsigned char byte) noexcept -> bool {
    frame_ = frame_ << 8U | byte;
    if (++frame_bytes_ != 5) return true;
    pixels_ = pixels_of(static_cast<std::uint32_t>(frame_ >> 16U & 0xFFFFU), static_cast<std::uint32_t>(frame_ & 0xFFFFU));
    expects_ = part::nothing;
    return pixels_ != 0;
  }

  std::size_t left_ = 0;
  std::uint64_t frame_ = 0;
  std::uint64_t pixels_ = 0;
  std::uint8_t frame_bytes_ = 0;
  bool is_frame_ = false;
  part expects_ = part::start_ff;
};

}  // namespace ward::detail
