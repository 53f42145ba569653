// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A difference as words: where it is, what is now and what was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/law/difference.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law {

using reason_text = short_text<200>;

namespace detail {

// Bounds are written by people: six digits behind the point tell them apart.
constexpr void write_amount(reason_text& text, double amount) {
  if (amount < 0) text << "-";
  const double size = amount < 0 ? -amount : amount;
  if (size >= 1e18) {
    text << "a number of more than 18 digits";
    return;
  }
  auto millionths = static_cast<std::uint64_t>((size - static_cast<double>(static_cast<std::uint64_t>(size))) * 1e6 + 0.5);
  write_digits(text, static_cast<std::uint64_t>(size));
  if (millionths == 0 || millionths >= 1'000'000) return;
  text << ".";
  for (std::uint64_t unit = 100'000; millionths != 0; unit /= 10) {
    write_digits(text, millionths / unit);
    millionths %= unit;
  }
}

constexpr auto name_of_kind(double kind) -> std::string_view {
  switch (static_cast<schema_kind>(static_cast<std::uint8_t>(kind))) {
    case schema_kind::text: return "a text";
    case schema_kind::integer: return "an integer";
    case schema_kind::number: return "a number";
    case schema_kind::boolean: return "a boolean";
    case schema_kind::list: return "a list";
    case schema_kind::map: return "a map";
    case schema_kind::object: return "a struct";
    case schema_kind::variant: return "a variant";
    case schema_kind::patch: return "a merge patch";
    case schema_kind::json: return "unbounded JSON";
    case schema_kind::file: return "a file";
    default: return "no schema";
  }
}

/// A sentence whose two halves are about now and then.
struct amounts_phrase {
  std::string_view before;
  std::string_view after;
};

constexpr auto phrase_of(breach what) -> amounts_phrase {
  switch (what) {
    case breach::shortest: return {"at least ", " characters"};
    case breach::longest: return {"at most ", " characters"};
    case breach::least: return {"at least ", ""};
    case breach::greatest: return {"at most ", ""};
    case breach::multiple: return {"a multiple of ", ""};
    case breach::fewest_items: return {"at least ", " items"};
    case breach::most_items: return {"at most ", " items"};
    case breach::depth: return {"at most ", " inside each other"};
    case breach::fewest_bytes: return {"at least ", " bytes"};
    case breach::most_bytes: return {"at most ", " bytes"};
    case breach::whole_digits: return {"at most ", " digits in front of the point"};
    case breach::decimals: return {"at most ", " digits behind the point"};
    default: return {};
  }
}

/// What is said of requests, which the new contract refuses, and of answers, which the old one did not have.
struct two_phrases {
  std::string_view of_requests;
  std::string_view of_answers;
};

constexpr auto alike(std::string_view phrase) -> two_phrases { return {phrase, phrase}; }

constexpr auto phrases_about_schemas(breach what) -> two_phrases {
  switch (what) {
    case breach::word: return {"no longer takes ", "has a word that is new, "};
    case breach::words_only: return {"takes some words only, and took any text", "is any text, and was one of some words"};
    case breach::other_pattern:
      return {"has a pattern that refuses some of what was taken", "has a pattern that allows more than the old one"};
    case breach::pattern_unknown: return alike("has a pattern that is too large to compare with the old one");
    case breach::other_format: return alike("is a text of another format");
    case breach::above_bound: return {"is above a bound that it could be equal to", "can be equal to a bound that it was above"};
    case breach::below_bound: return {"is below a bound that it could be equal to", "can be equal to a bound that it was below"};
    case breach::equal_items: return {"refuses equal items, which it took", "has equal items, which it had not"};
    case breach::member_gone: return {"is no longer taken", "is gone"};
    case breach::member_required: return {"must be there, and could be absent", "can be absent, and was always there"};
    case breach::member_new: return {"is new and must be there", "is gone"};
    case breach::null: return {"no longer takes null", "can be null, and never was"};
    case breach::other_tag: return alike("is told apart by another member than ");
    case breach::alternative: return {"no longer takes the alternative ", "has an alternative that is new, "};
    case breach::recursion:
      return {"holds itself, and did not: they cannot be compared", "no longer holds itself: they cannot be compared"};
    case breach::media_type: return {"no longer takes ", "has a type that is new, "};
    case breach::content_check: return alike("checks in another way what is in ");
    case breach::pixels: return {"takes fewer pixels", "has more pixels"};
    case breach::rule: return {"has a rule over its members, check(), which it had not", ""};
    default: return {};
  }
}

constexpr auto phrase_about_operations(breach what) -> std::string_view {
  switch (what) {
    case breach::operation_gone: return "is gone";
    case breach::token: return "needs a token, and was open to the public";
    case breach::role_gone: return "no longer allows the role ";
    case breach::proof: return "asks for a stronger proof of who is calling (mfa, step_up)";
    case breach::tenant: return "needs a token with a tenant, and did not";
    case breach::input_gone: return "is no longer taken";
    case breach::input_new: return "is new and must be sent";
    case breach::status_new: return "is new";
    case breach::failure_new: return "is new: ";
    case breach::answer_body: return "has a body where there was none, or none where there was one";
    case breach::location_gone: return "no longer has a Location";
    default: return "";
  }
}

constexpr void write_word(reason_text& text, std::string_view word) {
  if (!word.empty()) text << "'" << word << "'";
}

}  // namespace detail

/// "at most 100 characters, was 120". `Of` says which of the two amounts is the new one.
[[nodiscard]] constexpr auto to_sentence(const difference& found, message of) noexcept -> reason_text {
  const double now = of == message::request ? found.into : found.from;
  const double was = of == message::request ? found.from : found.into;
  reason_text text;
  if (found.what == breach::other_kind) {
    text << "is " << detail::name_of_kind(now) << ", was " << detail::name_of_kind(was);
  } else if (const auto phrase = detail::phrase_of(found.what); !phrase.before.empty()) {
    text << phrase.before;
    detail::write_amount(text, now);
    text << phrase.after << ", was ";
    detail::write_amount(text, was);
  } else {
    const auto phrases = detail::phrases_about_schemas(found.what);
    text << (of == message::request ? phrases.of_requests : phrases.of_answers) << detail::phrase_about_operations(found.what);
    detail::write_word(text, found.word);
  }
  return text;
}

/// "body new_note" becomes "body new_note.tags[]".
constexpr void write_way(place_text& text, const verdict& judged) noexcept {
  for (const verdict* at = &judged; at->way != step::none; at = at->below) {
    switch (at->way) {
      case step::member: text << "." << at->name; break;
      case step::items: text << "[]"; break;
      case step::entries: text << "[...]"; break;
      case step::entry_names: text << "[name]"; break;
      case step::alternative: text << "(" << at->name << ")"; break;
      case step::none: break;
    }
  }
}

}  // namespace ward::law
