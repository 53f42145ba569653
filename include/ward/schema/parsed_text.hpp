// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A string on the wire that is kept as a value: dates, addresses, money, and the scalars of users.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

template <class Format>
concept KeepsAValue = requires { requires std::regular<typename Format::value_type>; };
template <class Format>
concept BoundsItsText = requires {
  { Format::shape } -> std::convertible_to<text_shape>;
  { Format::max_bytes } -> std::convertible_to<std::size_t>;
};
template <class Format>
concept ParsesText = requires(std::string_view text) {
  { Format::parse(text) } noexcept -> std::same_as<std::optional<typename Format::value_type>>;
};
template <class Format>
concept WritesText = requires(const typename Format::value_type& value) {
  { Format::write(value).view() } -> std::same_as<std::string_view>;
};
template <class Format>
concept SaysWhatIsWanted = requires {
  { Format::wanted } -> std::convertible_to<const char*>;
};
/// Only some values of its type have a text.
template <class Format>
concept AdmitsSomeValues = requires(const typename Format::value_type& value) {
  { Format::admits(value) } -> std::same_as<bool>;
};

}  // namespace detail

/// Text that `Format` reads into a value, and that is written from that value again: for scalars of your own, write a `Format`
/// and name the type, `using colour = ward::parsed_text<colour_format>;`. `Format` gives:
///   using value_type = ...;                  // regular; what a value is kept as
///   static constexpr text_shape shape;       // lengths in code points, and what JSON Schema says: exactly what `parse` takes
///   static constexpr std::size_t max_bytes;  // of UTF-8
///   static constexpr const char* wanted;     // for callers, a literal: "must be a colour, as #00ff7f"
///   static constexpr auto parse(std::string_view) noexcept -> std::optional<value_type>;
///   static constexpr auto write(const value_type&) noexcept -> plain_text<N>;  // which `parse` reads back as an equal value; of
///                                                                              // characters that JSON does not escape
///   static constexpr auto admits(const value_type&) noexcept -> bool;  // if not every value has a text; `write` gets no other
template <class Format>
class parsed_text {
  static_assert(
      detail::KeepsAValue<Format>,
      "ward::parsed_text<Format>: Format needs `using value_type = ...;`, a regular type: what a value is kept as.");
  static_assert(detail::BoundsItsText<Format>,
                "ward::parsed_text<Format>: Format needs `static constexpr ward::text_shape shape` and `static "
                "constexpr std::size_t max_bytes`.");
  static_assert(detail::ParsesText<Format>,
                "ward::parsed_text<Format>: Format needs `static constexpr auto parse(std::string_view) noexcept -> "
                "std::optional<value_type>`.");
  static_assert(detail::WritesText<Format>,
                "ward::parsed_text<Format>: Format needs `static constexpr auto write(const value_type&) -> "
                "ward::plain_text<N>`.");
  static_assert(
      detail::SaysWhatIsWanted<Format>,
      "ward::parsed_text<Format>: Format needs `static constexpr const char* wanted = \"must be ...\"`, for callers.");
  static_assert(Format::shape.max_length != 0 && Format::max_bytes >= Format::shape.max_length,
                "ward::parsed_text<Format>: shape.max_length must be set, and max_bytes be no less.");

 public:
  using format = Format;
  using value_type = typename Format::value_type;
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr text_shape shape = Format::shape;
  static constexpr std::size_t max_bytes = Format::max_bytes;

  /// From a literal. One that is not of the format does not compile.
  template <std::size_t Count>
  consteval parsed_text(const char (&literal)[Count]) {
    if (assign(std::string_view{literal, Count - 1}).found()) this_literal_is_not_of_the_format_of_its_type();
  }
  /// From a value, where every value has a text.
  explicit constexpr parsed_text(const value_type& value) noexcept
    requires(!detail::AdmitsSomeValues<Format>)
      : value_(value), set_(true) {}
  /// From a constant, where not every value has a text. One without does not compile; at run time there is `from_value`.
  explicit consteval parsed_text(const value_type& value)
    requires detail::AdmitsSomeValues<Format>
      : value_(value), set_(true) {
    if (!Format::admits(value)) this_value_has_no_text_in_the_format_of_its_type();
  }

  /// The value of `text`, or what is wanted instead.
  [[nodiscard]] static constexpr auto from(std::string_view text) noexcept -> result<parsed_text, issue> {
    parsed_text made;
    if (const auto problem = made.assign(text); problem.found()) return failed{problem};
    return made;
  }
  /// The issue if `value` has no text in this format: a year beyond 9999, say.
  [[nodiscard]] static constexpr auto from_value(const value_type& value) noexcept -> result<parsed_text, issue> {
    if constexpr (detail::AdmitsSomeValues<Format>) {
      if (!Format::admits(value)) return failed{bad_format(Format::wanted)};
    }
    parsed_text made;
    made.value_ = value;
    made.set_ = true;
    return made;
  }

  /// A new one, where the value is made of a time: a `ulid`. It shows `now` to everybody who sees it.
  [[nodiscard]] static auto time_ordered(instant now) noexcept -> parsed_text
    requires requires { value_type::time_ordered(now); }
  {
    return parsed_text{value_type::time_ordered(now)};
  }
  /// From a count of units, where the value is one: a `decimal`. The issue if they are too many.
  [[nodiscard]] static constexpr auto from_units(std::int64_t units) noexcept -> result<parsed_text, issue>
    requires requires(value_type value) { value.units; }
  {
    return from_value(value_type{units});
  }

  [[nodiscard]] constexpr auto value() const noexcept -> const value_type& { return value_; }
  [[nodiscard]] constexpr auto units() const noexcept
    requires requires(value_type value) { value.units; }
  {
    return value_.units;
  }
  [[nodiscard]] constexpr auto text() const noexcept { return Format::write(value_); }

  friend constexpr auto operator==(const parsed_text&, const parsed_text&) -> bool = default;
  friend constexpr auto operator<=>(const parsed_text& left, const parsed_text& right) noexcept
    requires std::three_way_comparable<value_type>
  {
    return left.value_ <=> right.value_;
  }

 private:
  friend struct detail::schema_access;
  constexpr parsed_text() = default;

  static void this_literal_is_not_of_the_format_of_its_type() {}  // not constexpr: naming it is the compiler's message
  static void this_value_has_no_text_in_the_format_of_its_type() {}

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::string_view text) noexcept -> issue {
    const auto parsed = Format::parse(text);
    if (!parsed) return bad_format(Format::wanted);
    value_ = *parsed;
    set_ = true;
    return {};
  }

  value_type value_{};
  bool set_ = false;
};

}  // namespace ward
