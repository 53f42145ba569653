// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Prints patterns, texts that are near their limits, and what ward says about each, for compare.mjs to judge.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ward/schema/pattern.hpp"

namespace {

using ward::pattern;

std::string patterns_json;
std::string refused_json;

/// Fixed seed: a disagreement is found again.
std::minstd_rand dice{20261121};

auto roll(std::size_t sides) -> std::size_t { return static_cast<std::size_t>(dice()) % sides; }

auto to_utf8(std::u32string_view text) -> std::string {
  std::string bytes;
  for (const char32_t c : text) {
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
      bytes += static_cast<char>(c);
    } else if (c < 0x800) {
      bytes += {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    } else if (c < 0x10000) {
      bytes += {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    } else {
      bytes += {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
    }
  }
  return bytes;
}

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

auto to_json(std::optional<std::size_t> number) -> std::string { return number ? std::to_string(*number) : "null"; }

void append_item(std::string& list, std::string_view item) { list.append(list.empty() ? "" : ",\n").append(item); }

/// The ends of all ranges and their neighbours: where a wrong table shows.
template <class Syntax>
auto telling_code_points(const Syntax& syntax) -> std::u32string {
  std::u32string found = U"a";
  for (std::size_t i = 0; i != syntax.range_count; ++i) {
    const std::uint32_t first = syntax.ranges[i].first;
    const std::uint32_t last = syntax.ranges[i].last;
    for (const char32_t c : {first, last, first == 0 ? first : first - 1, last + 1, first + (last - first) / 2}) {
      const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
      if (c <= 0x10FFFF && !is_surrogate && found.find(c) == std::u32string::npos) found += c;
    }
  }
  return found;
}

template <class Syntax>
class match_maker {
 public:
  explicit match_maker(const Syntax& syntax) : syntax_(syntax) {}

  auto make() -> std::u32string {
    text_.clear();
    add(syntax_.root);
    return text_;
  }

 private:
  using kind = ward::detail::pattern_node_kind;

  void add(std::uint16_t index) {
    const auto& node = syntax_.nodes[index];
    const auto children = children_of(node);
    if (node.kind == kind::one_of_set) add_member(syntax_.sets[node.set]);
    if (node.kind == kind::sequence) std::for_each(children.begin(), children.end(), [this](auto child) { add(child); });
    if (node.kind == kind::choice) add(children[roll(children.size())]);
    if (node.kind == kind::repeat) {
      for (std::size_t left = count_for(node); left != 0; --left) add(children[0]);
    }
  }
  void add_member(ward::detail::code_point_set set) {
    const auto [first, last] = syntax_.ranges[set.begin + roll(static_cast<std::size_t>(set.end - set.begin))];
    const char32_t made = roll(2) == 0 ? first : first + static_cast<char32_t>(roll(last - first + 1));
    text_ += made >= 0xD800 && made <= 0xDFFF ? first : made;
  }
  static auto count_for(const ward::detail::pattern_node& node) -> std::size_t {
    const std::size_t spread = node.highest - node.lowest;
    if (spread < 300 && roll(4) == 0) return node.highest;
    return node.lowest + roll(std::min<std::size_t>(spread, 4) + 1);
  }
  auto children_of(const ward::detail::pattern_node& node) -> std::vector<std::uint16_t> {
    std::vector<std::uint16_t> found;
    for (auto i = node.last_child; i != ward::detail::no_node; i = syntax_.nodes[i].previous_sibling) found.push_back(i);
    std::reverse(found.begin(), found.end());
    return found;
  }

  const Syntax& syntax_;
  std::u32string text_;
};

auto mutated(std::u32string text, std::u32string_view alphabet) -> std::u32string {
  const char32_t other = alphabet[roll(alphabet.size())];
  const std::size_t at = roll(text.size() + 1);
  if (at == text.size()) return text + other;
  switch (roll(4)) {
    case 0: return text.erase(at, 1);
    case 1: return text.insert(at, 1, other);
    case 2: text[at] = other; return text;
    default: return text.insert(at, text.substr(at));
  }
}

/// All texts of up to three of six telling code points.
auto short_texts(std::u32string alphabet) -> std::vector<std::u32string> {
  std::shuffle(alphabet.begin(), alphabet.end(), dice);
  alphabet = alphabet.substr(0, 6);
  std::vector<std::u32string> texts{U""};
  for (std::size_t from = 0, length = 0; length != 3; ++length) {
    for (const std::size_t end = texts.size(); from != end; ++from) {
      for (const char32_t c : alphabet) texts.push_back(texts[from] + c);
    }
  }
  return texts;
}

template <ward::fixed_string Expression>
void add_pattern(bool matches_all = false) {
  using tested = pattern<Expression>;
  const auto& syntax = ward::detail::syntax_of<Expression>;
  const auto alphabet = telling_code_points(syntax);
  auto texts = short_texts(alphabet);
  match_maker maker{syntax};
  for (int i = 0; i != 250; ++i) {
    const auto match = maker.make();
    texts.push_back(match);
    texts.push_back(mutated(match, alphabet));
    texts.push_back(mutated(texts.back(), alphabet));
  }
  std::string list;
  std::string verdicts;
  for (const auto& text : texts) {
    const std::string bytes = to_utf8(text);
    append_item(list, to_json(bytes));
    verdicts += tested::matches(bytes) ? '1' : '0';
  }
  append_item(patterns_json, "{\"pattern\":" + to_json(tested::ecma) + ",\"matchesAll\":" + (matches_all ? "true" : "false") +
                                 ",\"minCodePoints\":" + std::to_string(tested::min_code_points) +
                                 ",\"maxCodePoints\":" + to_json(tested::max_code_points) + ",\"maxBytes\":" +
                                 to_json(tested::max_bytes) + ",\"texts\":[" + list + "],\"verdicts\":\"" + verdicts + "\"}");
}

template <ward::fixed_string Expression>
void add_refused() {
  static_assert(!pattern<Expression>::is_valid);
  append_item(refused_json, to_json(Expression.view()));
}

void add_everyday_patterns() {
  add_pattern<"[a-z0-9-]{1,32}">();
  add_pattern<"[A-Z]{3}-[0-9]{5}">();
  add_pattern<"[A-Za-z0-9_]{3,30}">();
  add_pattern<"[A-Z0-9 -]{3,10}">();
  add_pattern<"(?:[01]\\d|2[0-3]):[0-5]\\d">();
  add_pattern<"[a-z0-9]+(?:-[a-z0-9]+)*">();
  add_pattern<"[a-z][a-z0-9-]{0,61}[a-z0-9]">();
  add_pattern<"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,3}">();
  add_pattern<"[^@\\s]{1,64}@[^@\\s.]{1,63}(?:\\.[^@\\s.]{1,63})+">();
  add_pattern<"#(?:[0-9a-fA-F]{3}){1,2}">();
  add_pattern<"(?:USD|EUR|GBP|CHF|JPY)">();
  add_pattern<"-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?">();
  add_pattern<"\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])">();
  add_pattern<"\\+[1-9]\\d{1,14}">();
  add_pattern<"(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}">();
  add_pattern<"/(?:[a-z]+/)*[a-z]*">();
  add_pattern<"v\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?">();
  add_pattern<"^[a-f]{2}$">();
  add_pattern<"^foo$|^bar$">();
}

void add_quantifiers() {
  add_pattern<"">();
  add_pattern<"a">();
  add_pattern<"a*">();
  add_pattern<"a+?b??">();
  add_pattern<"(a|b)*?abb">();
  add_pattern<"(?:ab?){2,4}">();
  add_pattern<"(?:a|ab)(?:c|bcd)(?:d*)">();
  add_pattern<"(a*)*b">();
  add_pattern<"(?:a?){3}b{0}">();
  add_pattern<"(?:a{2,3}){2,}">();
  add_pattern<"(?:|a|bc)d">();
  add_pattern<"(a|)(|b)()c">();
  add_pattern<"a{0,0}b{1}c{2,2}d{0,}">();
  add_pattern<"(?:(?:a|b)*a(?:a|b){3})">();
  add_pattern<"(?:aa)*|(?:aaa)*">();
  add_pattern<"((a{1,2}b?)+c){1,2}">();
  add_pattern<"x{3,}y?z*">();
}

void add_classes() {
  add_pattern<"[\\w.-]+">();
  add_pattern<"\\W{1,3}\\w">();
  add_pattern<"\\s\\S\\s">();
  add_pattern<"[^\\s]+">();
  add_pattern<"[\\s\\d]{2}">();
  add_pattern<"[^\\D5]+">();
  add_pattern<"[\\S]{2}">();
  add_pattern<"[^\\W_]{1,4}">();
  add_pattern<"[-a]+[a-]*">();
  add_pattern<"[--/]+">();
  add_pattern<"[a-c-e]+">();
  add_pattern<"[\\d-]+">();
  add_pattern<"[a\\-z]+">();
  add_pattern<"[.*+?(){}|/$\\\\\\]\\[\\^]+">();
  add_pattern<"[\\b\\t]+">();
  add_pattern<"[^]{2}">();
  add_pattern<"[^]*">(true);
  add_pattern<"[^a-z]{1,2}[a-z]">();
  add_pattern<"[+--]+[ -~]">();
  add_pattern<"[a-mk-z5]{1,3}5?">();
}

void add_escapes_and_unicode() {
  add_pattern<".">();
  add_pattern<".{1,200}">();
  add_pattern<".*x.">();
  add_pattern<"\\t\\n?\\r?\\f*\\v{0,2}">();
  add_pattern<"\\x41\\u0042\\u{43}+">();
  add_pattern<"\\cA[\\cb-\\cD]+\\0?">();
  add_pattern<"\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/">();
  add_pattern<"[\\u0000-\\u001f]+">();
  add_pattern<"[äöüß]+">();
  add_pattern<"ß|ä.|€{2}">();
  add_pattern<"[а-я]{1,3}-[😀-😎]+">();
  add_pattern<"\\ud83d\\ude00+">();
  add_pattern<"[\\ud83d\\ude00-\\u{1F64F}]+a?">();
  add_pattern<"[^é]{2}é">();
  add_pattern<"[\\u{10000}-\\u{10FFFF}]?[\\u00A0-\\u07FF]*">();
  add_pattern<"(?:.|\\u2028)+x">();
  add_pattern<"[\\u2000-\\u3000]+[\\ufeff]?">();
  add_pattern<"[^\\u0080-\\u{10FFFF}]+">();
  add_pattern<"日本{1,2}(?:語|人)?">();
}

void add_refused_patterns() {
  add_refused<"*a">();
  add_refused<"a**">();
  add_refused<"a{2}{3}">();
  add_refused<"^*">();
  add_refused<"(a">();
  add_refused<"a)">();
  add_refused<"[a">();
  add_refused<"]">();
  add_refused<"}">();
  add_refused<"a{">();
  add_refused<"{1}">();
  add_refused<"a{,3}">();
  add_refused<"a{3,2}">();
  add_refused<"a{1">();
  add_refused<"[z-a]">();
  add_refused<"[a-\\d]">();
  add_refused<"[\\d-z]">();
  add_refused<"[a--]">();
  add_refused<"\\-">();
  add_refused<"\\a">();
  add_refused<"\\">();
  add_refused<"[\\">();
  add_refused<"[\\B]">();
  add_refused<"[\\1]">();
  add_refused<"\\00">();
  add_refused<"\\x4">();
  add_refused<"\\u004">();
  add_refused<"\\u{110000}">();
  add_refused<"\\u{}">();
  add_refused<"\\u{41">();
  add_refused<"\\c1">();
  add_refused<"\\c">();
  add_refused<"\\1">();
  add_refused<"\\k">();
  add_refused<"(?a)">();
  add_refused<"(?">();
  add_refused<"(?<">();
}

}  // namespace

auto main() -> int {
  add_everyday_patterns();
  add_quantifiers();
  add_classes();
  add_escapes_and_unicode();
  add_refused_patterns();
  std::printf("{\"patterns\":[%s],\n\"refusedByBoth\":[%s]}\n", patterns_json.c_str(), refused_json.c_str());
  return 0;
}
