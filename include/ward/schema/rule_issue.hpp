// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rules over several members of a struct: what one says when it is broken.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

namespace ward {

/// What `check` of a struct returns: nothing, or the member, the rule's stable name, and a sentence for the caller. All three
/// are literals, so that no value can get into an answer (row 21).
///
///   struct booking {
///     ward::timestamp starts_at, ends_at;
///     constexpr auto check() const -> ward::rule_issue {
///       if (ends_at <= starts_at) return {"ends_at", "ends-after-start", "must be later than starts_at"};
///       return {};
///     }
///   };
///
/// `check` runs when all members are valid by themselves. It does not throw.
class rule_issue {
 public:
  constexpr rule_issue() = default;
  template <std::size_t Member, std::size_t Name, std::size_t Sentence>
  consteval rule_issue(const char (&member)[Member], const char (&name)[Name], const char (&sentence)[Sentence])
      : member_(member, Member - 1), name_(name, Name - 1), sentence_(sentence, Sentence - 1) {
    if (Name < 2 || Name > 65 || Sentence < 2 || Sentence > 161) a_rule_has_a_name_of_64_and_a_sentence_of_160_characters_at_most();
    for (const char c : name_) {
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) a_rule_is_named_in_small_letters_digits_and_dashes();
    }
    for (const char c : sentence_) {
      if (c < ' ' || c > '~' || c == '"' || c == '\\') a_sentence_is_printable_ascii_without_quotes_and_backslashes();
    }
  }

  [[nodiscard]] constexpr auto found() const noexcept -> bool { return !name_.empty(); }
  [[nodiscard]] constexpr auto member() const noexcept -> std::string_view { return member_; }
  [[nodiscard]] constexpr auto name() const noexcept -> std::string_view { return name_; }
  [[nodiscard]] constexpr auto sentence() const noexcept -> std::string_view { return sentence_; }

 private:
  // Not constexpr: to name one is the compiler's message.
  static void a_rule_has_a_name_of_64_and_a_sentence_of_160_characters_at_most() {}
  static void a_rule_is_named_in_small_letters_digits_and_dashes() {}
  static void a_sentence_is_printable_ascii_without_quotes_and_backslashes() {}

  std::string_view member_{};
  std::string_view name_{};
  std::string_view sentence_{};
};

namespace detail {

template <class Struct>
concept HasARule = requires(const Struct& object) {
  { object.check() } -> std::same_as<rule_issue>;
};
// Also one that cannot be called: whoever writes `check` means a rule.
template <class Struct>
concept NamesARule = requires { &Struct::check; } || requires(Struct& object) { object.check(); };

template <class Struct>
struct judged_rule {
  static_assert(!NamesARule<Struct> || HasARule<Struct>,
                "ward: `check` of this struct is not what a rule is. Write: constexpr auto check() const -> ward::rule_issue.");
  static constexpr bool value = HasARule<Struct>;
};

}  // namespace detail

/// A struct with a rule over its members. A `check` of another form does not compile where it is asked.
template <class Struct>
concept ChecksItself = detail::judged_rule<Struct>::value;

}  // namespace ward
