// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Parse and validate into a struct, against the same written by hand.
#include <simdjson.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "figures.hpp"
#include "hand_written.hpp"
#include "payloads.hpp"
#include "peers/rapidjson_reader.hpp"
#include "ward/core/arena.hpp"
#include "ward/generate/body_parser.hpp"

namespace bench {
namespace {

void require(bool read) {
  if (!read) throw std::runtime_error("a contender refuses a body that is valid");
}

// As a worker has it: kept from one request to the next.
struct bench_seat {
  explicit bench_seat(const std::string& text) { body.append(text); }

  template <class Body>
  [[nodiscard]] auto parse(Body& into) -> bool {
    memory.rewind();
    issues.clear();
    return parser.parse(body, into, memory, issues) == ward::generate::body_verdict::valid;
  }

  ward::text_buffer body;
  ward::generate::body_parser parser;
  ward::arena memory;
  ward::generate::issue_list issues;
};

template <class Body, template <class> class Hand>
void measure(figures& out, const std::string& name) {
  const auto text = payload_of(name);
  const simdjson::padded_string padded{text};
  simdjson::ondemand::parser parser;
  bench_seat seat{text};
  contest rounds;
  rounds.add("simdjson by hand", [&] {
    Hand<std::string> body;
    require(hand::parse(parser, padded, body));
    keep(body);
  });
  rounds.add("ward", [&] {
    auto body = ward::detail::schema_access::make<Body>();
    require(seat.parse(body));
    keep(body);
  });
  rounds.add("ward owned", [&] {
    auto body = ward::detail::schema_access::make<Body>();
    require(seat.parse(body));
    const Body owned = body;
    keep(owned);
  });
  rounds.add("by hand with string_view", [&] {
    Hand<std::string_view> body;
    require(hand::parse(parser, padded, body));
    keep(body);
  });
  if constexpr (requires(Hand<std::string>& body) { peers::rapidjson_parse(text, body); }) {
    rounds.add("RapidJSON", [&] {
      Hand<std::string> body;
      require(peers::rapidjson_parse(text, body));
      keep(body);
    });
  }
  const auto standings = rounds.run();
  const auto note = note_of(standings, "ward");
  out.add({"parse/" + name, "simdjson by hand", ratio_of(standings, "ward"), note});
  if (name != "notes") out.add({"parse-owned/" + name, "simdjson by hand", ratio_of(standings, "ward owned"), ""});
}

}  // namespace

void measure_parsing(figures& out) {
  measure<user, hand::user>(out, "S");
  measure<order, hand::order>(out, "M");
  measure<orders, hand::orders>(out, "L");
  measure<note, hand::note>(out, "notes");
}

}  // namespace bench
