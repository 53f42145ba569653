// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The text of a rule, and the place where it is broken: method, path and field, as a template argument that compilers print.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ward::law {

/// At most `Capacity` characters; what does not fit is cut off.
template <std::size_t Capacity>
class short_text {
 public:
  constexpr auto operator<<(std::string_view text) noexcept -> short_text& {
    for (const char c : text) {
      if (size_ != Capacity) characters_[size_++] = c;
    }
    return *this;
  }

  [[nodiscard]] constexpr auto data() const noexcept -> const char* { return characters_.data(); }
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return size_; }
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {data(), size_}; }

 private:
  std::array<char, Capacity> characters_{};
  std::size_t size_ = 0;
};

/// Appends `number` in decimal.
template <std::size_t Capacity>
constexpr void write_digits(short_text<Capacity>& text, std::uint64_t number) noexcept {
  std::array<char, 20> digits{};
  std::size_t first = digits.size();
  do {
    digits[--first] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  text << std::string_view{digits.data() + first, digits.size() - first};
}

/// "POST /v1/notes, body new_note.tags[]": which endpoint, which field.
using place_text = short_text<200>;

/// A place as a template argument: compilers print at<31>{"POST /v1/notes, body order.tags[]"}.
template <std::size_t Size>
struct at {
  char text[Size + 1]{};

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {text, Size}; }
};

/// `Text()`, a `place_text`, with exactly the room that it needs.
template <auto Text>
[[nodiscard]] consteval auto at_place() noexcept {
  constexpr auto text = Text();
  at<text.size()> place;
  for (std::size_t i = 0; i != text.size(); ++i) place.text[i] = text.data()[i];
  place.text[text.size()] = '\0';  // written: what is zero by default may be no text to clang
  return place;
}

/// What a rule says where messages can be built (C++26).
[[nodiscard]] constexpr auto rule_text(std::string_view rule, std::string_view place) noexcept {
  short_text<1000> text;
  text << rule << " [" << place << "]";
  return text;
}

}  // namespace ward::law

// A macro, since before C++26 the message of a static_assert is a literal and nothing else.
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
#define WARD_RULE_TEXT(text, place) ::ward::law::rule_text(text, (place).view())
#else
#define WARD_RULE_TEXT(text, place) text
#endif
