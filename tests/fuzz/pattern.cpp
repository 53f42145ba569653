// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Patterns against a slow matcher that walks their trees: those that the compiler made, on any text; and any pattern, whose
// automaton is made at run time.
#include "ward/schema/pattern.hpp"

#include <array>
#include <memory>

#include "fuzz/fuzz_target.hpp"
#include "fuzz/slow_matcher.hpp"
#include "ward/schema/pattern/sample.hpp"
#include "ward/schema/utf8.hpp"

namespace {

using ward::pattern;

struct compiled {
  std::string_view text;
  bool (*matches)(std::string_view);
  std::string_view ecma;
};
template <ward::fixed_string... Expressions>
constexpr auto compile() -> std::array<compiled, sizeof...(Expressions)> {
  return {compiled{Expressions.view(), [](std::string_view text) { return pattern<Expressions>::matches(text); },
                   pattern<Expressions>::ecma}...};
}
// Runs, forms and tables (matcher.hpp), each in ASCII and beyond where there is such a one.
constexpr auto known =
    compile<"[a-z0-9-]{1,8}", "[a-z]*", ".{0,4}", "[^\"\\\\]{2,}", "[\\u{1F300}-\\u{1F5FF}\u00e9]{0,3}", "a", "\\d{4}-\\d\\d-[A-F]x",
            "[0-9a-f]{8}-[0-9a-f]{4}", "(?:[A-Z][a-z]*)+", "\\d{4}-\\d\\d|never", "^a$|^(?:b|c){2,3}$", "\\w{2}\\s?\\S{0,2}",
            "(?:a|ab)(?:c|bcd)(?:d*)", "(?:a*)*b?", "(?:|x)(?:y|yy){2,3}", "[\u00e0-\u00ff]+!?[^\u00e0-\u00ff]", "(?:a?){3}a{3}", "",
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*", "(?:.\\n)*.?">();

void try_known(const compiled& one, std::string_view text) {
  const auto matches = one.matches(text);  // of any bytes it may say what it likes, but reads nothing behind them
  if (!ward::is_valid_utf8(text)) return;
  static fuzz::slow_matcher slow;
  fuzz::require(slow.read(one.text), "a pattern that was compiled is read again", one.text);
  fuzz::require(matches == slow.matches(text), "the compiled matcher agrees with the slow one", text);
  const bool has_inner_anchors = one.text.find_first_of("^$") != std::string_view::npos && one.text.find('|') != std::string_view::npos;
  if (has_inner_anchors) return;  // which ECMA-262 knows, and ward's reader does not
  fuzz::require(slow.read(one.ecma), "an emitted pattern is read again", one.ecma);
  fuzz::require(matches == slow.matches(text), "the emitted pattern means the same", text);
}

/// The automaton of a pattern that is known at run time only, in arrays that are large enough for most that are short.
class run_time_automaton {
 public:
  static constexpr std::size_t size = 32;
  static constexpr std::size_t sets = 33;
  static constexpr std::size_t ranges = 8 * size + 16;
  static constexpr std::size_t letters = 40;
  static constexpr std::size_t states = 200;
  using syntax = ward::detail::pattern_syntax<size>;

  /// False if it does not fit.
  auto make(const syntax& from) -> bool {
    const auto measure = ward::detail::measure_node(from, from.root);
    if (measure.states + 1 > states) return false;
    alphabet_ = ward::detail::alphabet_builder<sets, ranges, size>{from}.run();
    if (alphabet_.letter_count > letters) return false;
    const auto nfa = ward::detail::nfa_builder<states, size>{from}.run();
    dfa_ = ward::detail::dfa_builder<letters, states, alphabet>{nfa, alphabet_}.run();
    return !dfa_.too_many;
  }
  [[nodiscard]] auto matches(std::string_view text) const -> bool {
    std::size_t state = 1;
    for (const char32_t c : fuzz::code_points(text)) state = dfa_.next[state * letters + alphabet_.letters[alphabet_.interval_of(c)]];
    return dfa_.accepts[state];
  }

 private:
  using alphabet = ward::detail::pattern_alphabet<sets, ranges>;
  alphabet alphabet_;
  ward::detail::pattern_dfa<letters> dfa_;
};

void try_any(std::string_view expression, std::string_view text) {
  static run_time_automaton::syntax syntax;
  static run_time_automaton automaton;
  static fuzz::slow_matcher slow;
  const bool is_sound = slow.read(expression);
  if (!is_sound || expression.size() > run_time_automaton::size || !ward::is_valid_utf8(text)) return;
  syntax = {};
  ward::detail::pattern_parser<run_time_automaton::size>{expression, syntax}.run();
  fuzz::require(syntax.error == ward::pattern_error::none, "a pattern is read alike in arrays of any size", expression);
  if (!automaton.make(syntax)) return;
  fuzz::require(automaton.matches(text) == slow.matches(text), "the automaton agrees with the slow matcher", expression);
}

void try_samples(std::string_view expression, std::uint8_t seed) {
  ward::pattern_sampler sampler{expression};
  static fuzz::slow_matcher slow;
  if (!sampler.is_known() || !slow.read(expression)) return;
  const auto length = std::size_t{seed} / 4;
  for (const auto script : {ward::sample_script::ascii, ward::sample_script::four_bytes}) {
    const auto sample = sampler.text(length, script, seed);
    if (!sample) continue;
    fuzz::require(ward::is_valid_utf8(*sample) && slow.matches(*sample), "a sample matches", expression);
    fuzz::require(ward::count_code_points(*sample) <= length, "a sample is as short as was asked", expression);
    fuzz::require(ward::count_code_points(*sample) >= sampler.fewest(), "no match is shorter than the measure says", expression);
  }
}

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made;
  for (std::size_t i = 0; i != known.size(); ++i) {
    const auto front = std::string{'\0', static_cast<char>(i)};
    ward::pattern_sampler sampler{known[i].text};
    for (std::uint64_t seed = 0; seed != 8; ++seed) {
      const auto sample = sampler.text(4 * seed, ward::sample_script::two_bytes, seed).value_or("aB0-");
      made.push_back(front + sample);
      made.push_back(front + sample + "\xF0\x9F\x8D\xB2");
      made.push_back(std::string{'\1'} + std::string{known[i].text} + '\0' + sample);
      made.push_back(std::string{'\2', static_cast<char>(40 * seed)} + std::string{known[i].text});
    }
  }
  for (const char* expression : {"\\cA\\x41\\u0041\\u{1F372}\\ud83c\\udf72\\0", "[\\b\\-\\]^-]", "(a(b(c)?)+?){2,}", "a{,2}", "(?=a)", "\\1", "[z-a]",
                                 "[\\d-x]", "(?<n>a)", "a**", "[]", "[^]", "\\p{L}", "^(?:a|$)", "a{99999999}", "x{3,2}", "[a", "(", ")", "]", "\\"}) {
    made.push_back(std::string{'\1'} + expression + std::string{'\0'} + "aAb");
    made.push_back(std::string{"\2\x50"} + expression);
  }
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  if (size > 200) return 0;
  fuzz::input input{data, size};
  switch (input.take_byte() % 3) {
    case 0: {
      const auto which = input.take_byte() % known.size();
      try_known(known[which], input.rest());
      break;
    }
    case 1: {
      const auto expression = input.take_until('\0');
      try_any(expression, input.rest());
      break;
    }
    default: {
      const auto seed = input.take_byte();
      try_samples(input.rest(), seed);
    }
  }
  return 0;
}
