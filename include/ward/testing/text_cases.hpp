// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Strings around the bounds of a text: lengths in code points, the pattern, the words, escapes, broken encodings.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/boot_error.hpp"
#include "ward/schema/pattern/sample.hpp"
#include "ward/schema/text_shape.hpp"
#include "ward/schema/utf8.hpp"
#include "ward/testing/value_case.hpp"

namespace ward::testing {

/// Makes the texts of one shape. Samples come from the words; else from the examples, for no pattern says all of a type that
/// has them; else from the pattern. Deterministic; allocates.
class text_writer {
 public:
  explicit text_writer(const text_shape& shape) : shape_(shape), sampler_(is_uuid() ? uuid_pattern : shape.pattern) {}

  /// A text that is taken; seeds give different ones. Throws `boot_error` if the shape shows none.
  [[nodiscard]] auto typical(std::uint64_t seed = 0) -> std::string {
    if (!shape_.words.empty()) return std::string{shape_.words[seed % shape_.words.size()]};
    if (is_uuid() && seed >= shape_.examples.size()) return *sample(shape_.max_length, sample_script::ascii, seed);
    if (!shape_.examples.empty()) return std::string{shape_.examples[seed % shape_.examples.size()]};
    for (const std::size_t length : {std::max<std::size_t>(shape_.min_length, 8), shape_.max_length}) {
      if (const auto text = sample(std::min(length, shape_.max_length), sample_script::ascii, seed)) return *text;
    }
    if (seed != 0) return typical();
    throw boot_error("ward::testing: no sample of a text with the pattern '" + std::string{shape_.pattern} +
                     "': give its text_shape examples");
  }

  /// A text that fits the lengths and the pattern, of at most `length` code points; of a type that has examples that may not be
  /// enough. Nothing if there is none that short, or the pattern is not understood.
  [[nodiscard]] auto sample(std::size_t length, sample_script script, std::uint64_t seed = 0) -> std::optional<std::string> {
    if (!sampler_.is_known()) return std::nullopt;
    const auto text = sampler_.text(length, script, seed);
    return text && count_code_points(*text) >= shape_.min_length ? text : std::nullopt;
  }

  [[nodiscard]] auto cases() -> value_cases {
    value_cases made;
    if (!shape_.words.empty()) {
      add_words(made);
    } else {
      add_examples(made);
      if (shape_.examples.empty()) add_lengths(made);
      add_near_misses(made);
    }
    add_spellings(made);
    add_broken_strings(made);
    return made;
  }

 private:
  // Sets and maps need more different ones than there are examples.
  static constexpr std::string_view uuid_pattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  [[nodiscard]] auto is_uuid() const -> bool { return shape_.format == "uuid" && shape_.pattern.empty(); }

  [[nodiscard]] auto has_word(std::string_view text) const -> bool {
    return std::find(shape_.words.begin(), shape_.words.end(), text) != shape_.words.end();
  }

  void add_words(value_cases& to) const {
    for (const auto word : shape_.words) detail::accept(to, json_string(word), "a word of the list");
    const std::string first{shape_.words.front()};
    std::string other_case = first;
    for (char& c : other_case) c = ascii::is_lower(c) ? static_cast<char>(c - 32) : ascii::to_lower(c);
    for (const auto& text : {first + "x", first.substr(0, first.size() - 1), first + " ", " " + first, other_case, std::string{}}) {
      detail::judge(to, has_word(text), json_string(text), "near a word of the list");
    }
  }
  void add_examples(value_cases& to) const {
    for (const auto text : shape_.examples) detail::accept(to, json_string(text), "an example");
    for (const auto text : shape_.counter_examples) detail::refuse(to, json_string(text), "a counter-example");
  }
  void add_lengths(value_cases& to) {
    const std::pair<std::size_t, const char*> lengths[] = {
        {shape_.min_length, "shortest"}, {shape_.min_length + 1, "shortest + 1"},
        {shape_.min_length + (shape_.max_length - shape_.min_length) / 2, "half of the longest"},
        {shape_.max_length, "longest"}};
    const std::pair<sample_script, const char*> scripts[] = {
        {sample_script::ascii, ""}, {sample_script::two_bytes, ", two bytes each"}, {sample_script::four_bytes, ", four bytes each"}};
    std::set<std::string> seen;
    for (const auto& [length, name] : lengths) {
      for (const auto& [script, suffix] : scripts) {
        if (length > shape_.max_length) continue;
        const auto text = sample(length, script);
        if (text && text->size() <= longest_document && seen.insert(*text).second) detail::accept(to, json_string(*text), std::string{name} + suffix);
      }
    }
  }

  void add_near_misses(value_cases& to) {
    const auto shortest = near(shape_.min_length);
    if (shape_.min_length != 0 && shortest) detail::refuse(to, json_string(without_last(*shortest)), "shorter than the shortest");
    for (const auto script : {sample_script::ascii, sample_script::four_bytes}) {
      const auto longest = near(shape_.max_length, script);
      if (longest && longest->size() < longest_document) detail::refuse(to, json_string(grown(*longest)), "longer than the longest");
    }
    if (!sampler_.is_known()) return;
    if (const auto stranger = sampler_.outsider()) {
      detail::refuse(to, json_string(without_last(typical()) + *stranger), "with a character outside of the pattern");
      detail::refuse(to, json_string(*stranger + typical()), "with a character outside of the pattern in front");
    }
  }
  // Of a type with examples any text will do, for what is made of it breaks the length.
  auto near(std::size_t length, sample_script script = sample_script::ascii) -> std::optional<std::string> {
    if (const auto text = sample(length, script)) return text;
    if (length > longest_document) return std::nullopt;
    return std::string(length, 'a');
  }
  static auto last_of(const std::string& text) -> std::string {
    std::size_t at = text.size();
    while (at != 0 && ward::detail::is_continuation(text[--at])) continue;
    return text.substr(at);
  }
  static auto without_last(const std::string& text) -> std::string { return text.substr(0, text.size() - last_of(text).size()); }
  // By its own last character, until it is longer than the longest; a pattern may leave its samples short of its cap.
  auto grown(std::string text) const -> std::string {
    const auto last = text.empty() ? std::string{"a"} : last_of(text);
    for (auto length = count_code_points(text); length <= shape_.max_length; ++length) text += last;
    return text;
  }

  void add_spellings(value_cases& to) {
    const auto text = typical();
    detail::accept(to, json_string(text), "typical");
    if (text.empty()) return;
    detail::accept(to, escaped(text, "0123456789abcdef"), "every character as an escape");
    detail::accept(to, escaped(text, "0123456789ABCDEF"), "every character as an escape in capitals");
    const auto inside = [&](std::string_view json) { return '"' + std::string{json} + json_string(without_last(text)).substr(1); };
    detail::refuse(to, inside("\\u0000"), "with U+0000");
  }
  static auto escaped(std::string_view text, std::string_view hex) -> std::string {
    std::string json = "\"";
    const auto unit = [&](char32_t value) {
      json += "\\u";
      for (const unsigned shift : {12U, 8U, 4U, 0U}) json += hex[(value >> shift) & 0xFU];
    };
    while (!text.empty()) {
      const auto [value, bytes] = decode_code_point(text.data());
      if (value > 0xFFFF) unit(0xD7C0 + (value >> 10U));
      unit(value > 0xFFFF ? 0xDC00 | (value & 0x3FFU) : value);
      text.remove_prefix(bytes);
    }
    return json + '"';
  }

  void add_broken_strings(value_cases& to) {
    const std::pair<std::string_view, const char*> broken[] = {
        {"\\ud800", "an unpaired high surrogate"}, {"\\udc00\\ud800", "surrogates the wrong way round"},
        {"\\ud800\\u0061", "a high surrogate and a letter"}, {"\\x61", "an escape that JSON has not"},
        {"\\u00g1", "an escape with a letter too far"}, {"\\u12", "an escape cut short"}, {"\n", "a raw line feed"},
        {{"\0", 1}, "a raw U+0000"}, {"\x1f", "a raw control character"}, {"\xff", "a byte that UTF-8 has not"},
        {"\xc0\x80", "an overlong U+0000"}, {"\xed\xa0\x80", "a surrogate in UTF-8"}, {"\xf4\x90\x80\x80", "beyond U+10FFFF"},
        {"\xf0\x9f\x8d", "UTF-8 cut short"}};
    const auto text = json_string(without_last(typical()));
    for (const auto& [bytes, why] : broken) {
      detail::refuse(to, text.substr(0, text.size() - 1) + std::string{bytes} + '"', why);
    }
    detail::refuse(to, text.substr(0, text.size() - 1), "a string without its end");
  }

  text_shape shape_;
  pattern_sampler sampler_;
};

}  // namespace ward::testing
