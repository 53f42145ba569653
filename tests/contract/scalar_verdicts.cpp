// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Prints, for each type that is a string on the wire, its emitted schema, texts around its bounds, and what ward says of each.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ward/declare.hpp"
#include "ward/generate/json_schema.hpp"

namespace {

using texts = std::vector<std::string>;

std::string output;

/// Fixed seed: a disagreement is found again.
std::minstd_rand dice{20261121};

auto roll(std::size_t sides) -> std::size_t { return static_cast<std::size_t>(dice()) % sides; }

auto to_json(std::string_view text) -> std::string {
  std::string json = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F) {
      json += c;
    } else {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      json += escaped;
    }
  }
  return json + "\"";
}

auto is_ascii(std::string_view text) -> bool {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

auto mutated(std::string text) -> std::string {
  static const texts pieces{"0", "1", "9", "a", "f", "g",  "z",  "A",  "Z",  "T",  "P",  "-", "+", ".", ":",
                            "=", "/", "@", "_", " ", "\n", "00", "::", "..", "--", "==", "é", "٣", "K", "\U0001F600"};
  const auto& piece = pieces[roll(pieces.size())];
  const std::size_t at = roll(text.size() + 1);
  if (at == text.size()) return text + piece;
  switch (roll(6)) {
    case 0: return text.erase(at, 1);
    case 1: return text.insert(at, piece);
    case 2: return text.replace(at, 1, piece);
    case 3: return text.insert(at, text.substr(at, 1 + roll(8)));
    case 4: std::swap(text[at], text[roll(text.size())]); return text;
    default: text[at] = static_cast<char>(text[at] ^ (1 << roll(3))); return is_ascii(text) ? text : "";
  }
}

void add_mutations(texts& into, int rounds) {
  texts seeds;
  std::copy_if(into.begin(), into.end(), std::back_inserter(seeds), is_ascii);
  for (int i = 0; i != rounds; ++i) {
    for (const auto& seed : seeds) {
      into.push_back(mutated(seed));
      if (is_ascii(into.back())) into.push_back(mutated(into.back()));
    }
  }
}

template <class Type>
struct holder {
  Type value;
};

template <class Type>
void add(std::string_view name, texts tried) {
  for (const auto example : Type::shape.examples) tried.emplace_back(example);
  for (const auto example : Type::shape.counter_examples) tried.emplace_back(example);
  add_mutations(tried, 3000 / static_cast<int>(tried.size()) + 1);
  std::string list;
  std::string verdicts;
  for (const auto& text : tried) {
    if (!list.empty()) list += ",\n";
    list += to_json(text);
    verdicts += Type::from(text).has_value() ? '1' : '0';
  }
  if (!output.empty()) output += ",\n";
  output += "{\"name\":" + to_json(name) + ",\"schema\":" + ward::generate::json_schema<holder<Type>>() +
            ",\"texts\":[" + list + "],\"verdicts\":\"" + verdicts + "\"}";
}

auto two_digits(int number) -> std::string {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

auto days_of_telling_years() -> texts {
  texts days;
  for (const std::string year :
       {"0000", "0001", "0004", "0096", "0100", "0400", "1900", "2000", "2023", "2024", "2026", "9996", "9999"}) {
    for (int month = 0; month != 14; ++month) {
      for (const int day : {0, 1, 9, 10, 27, 28, 29, 30, 31, 32, 39})
        days.push_back(year + "-" + two_digits(month) + "-" + two_digits(day));
    }
  }
  return days;
}

auto clock_times(std::string_view end) -> texts {
  texts times;
  for (const int hour : {0, 9, 19, 20, 23, 24, 29}) {
    for (const int minute : {0, 9, 59, 60}) {
      for (const int second : {0, 9, 59, 60, 61}) {
        times.push_back(two_digits(hour) + ":" + two_digits(minute) + ":" + two_digits(second) + std::string{end});
      }
    }
  }
  return times;
}

/// Numbers of all lengths, and those next to powers of ten.
auto whole_numbers() -> texts {
  texts numbers;
  std::string nines;
  std::string zeros;
  for (int length = 0; length != 20; ++length) {
    for (const char* sign : {"", "-", "+"}) {
      numbers.push_back(sign + nines);
      numbers.push_back(sign + ("1" + zeros));
      numbers.push_back(sign + ("1" + zeros).substr(0, zeros.size()) + "1");
      std::string random;
      for (int i = 0; i != length; ++i) random += static_cast<char>('0' + roll(10));
      numbers.push_back(sign + random);
    }
    nines += '9';
    zeros += '0';
  }
  return numbers;
}

auto numbers_with_fractions() -> texts {
  texts numbers = whole_numbers();
  const auto wholes = numbers.size();
  for (std::size_t i = 0; i != wholes; ++i) numbers.push_back(numbers[i] + "." + std::string(roll(20), '7'));
  return numbers;
}

auto every_number_to(int highest) -> texts {
  texts numbers;
  for (int i = -highest; i <= highest; ++i) numbers.push_back(std::to_string(i));
  return numbers;
}

auto encoded_bytes() -> texts {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  texts made;
  for (std::size_t length = 0; length != 24; ++length) {
    for (int i = 0; i != 8; ++i) {
      std::string text;
      for (std::size_t j = 0; j != length; ++j) text += digits[roll(64)];
      made.push_back(text + std::string((4 - length % 4) % 4, '='));
      made.push_back(text);
    }
  }
  for (const char digit : digits) {
    made.push_back(std::string{"A"} + digit + "==");
    made.push_back(std::string{"AA"} + digit + "=");
  }
  return made;
}

}  // namespace

auto main() -> int {
  add<ward::id<"note">>("id", {});
  add<ward::ulid>("ulid", {});
  add<ward::ipv4>("ipv4", {});
  add<ward::ipv6>("ipv6", {});
  add<ward::date>("date", days_of_telling_years());
  add<ward::time>("time", clock_times("Z"));
  add<ward::time>("time ahead", clock_times("+01:00"));
  add<ward::time_of_day>("time of day", clock_times(""));
  add<ward::duration>("duration", {});
  add<ward::decimal<10, 2>>("decimal<10, 2>", numbers_with_fractions());
  add<ward::decimal<18, 0>>("decimal<18, 0>", numbers_with_fractions());
  add<ward::decimal<18, 18>>("decimal<18, 18>", numbers_with_fractions());
  add<ward::decimal<3, 2>>("decimal<3, 2>", numbers_with_fractions());
  add<ward::string64<>>("string64<>", whole_numbers());
  add<ward::string64<0>>("string64<0>", whole_numbers());
  add<ward::string64<-9'007'199'254'740'993, 40'000'000'001>>("string64 across 0", whole_numbers());
  add<ward::string64<-1007, 2093>>("string64<-1007, 2093>", every_number_to(2200));
  add<ward::string64<95, 1234>>("string64<95, 1234>", every_number_to(2200));
  add<ward::string64<-1234, -7>>("string64<-1234, -7>", every_number_to(2200));
  add<ward::email>("email", {});
  add<ward::hostname>("hostname", {});
  add<ward::slug<>>("slug<>", {"a", "first-note", std::string(64, 'a'), std::string(65, 'a')});
  add<ward::slug<5>>("slug<5>", {"a", "a-b", "a-b-c", "a-b-cd"});
  add<ward::base64<0, 1>>("base64<0, 1>", encoded_bytes());
  add<ward::base64<1, 3>>("base64<1, 3>", encoded_bytes());
  add<ward::base64<2, 2>>("base64<2, 2>", encoded_bytes());
  add<ward::base64<4, 11>>("base64<4, 11>", encoded_bytes());
  add<ward::base64<0, 100'000>>("base64<0, 100000>", encoded_bytes());
  add<ward::constant<"circle">>("constant", {"circle", "Circle", "circles", ""});
  std::printf("[%s]\n", output.c_str());
  return 0;
}
