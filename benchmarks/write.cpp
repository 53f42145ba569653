// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writing a struct as JSON, against RapidJSON, nlohmann and fmt on the same struct: the same bytes, or the program ends.
#include <stdexcept>
#include <string>

#include "figures.hpp"
#include "payloads.hpp"
#include "peers/fmt_writer.hpp"
#include "peers/nlohmann_writer.hpp"
#include "peers/rapidjson_writer.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"

namespace bench {
namespace {

template <class Body>
[[nodiscard]] auto owned_body(const std::string& name) -> Body {
  ward::text_buffer text;
  text.append(payload_of(name));
  ward::generate::body_parser parser;
  ward::arena memory;
  ward::generate::issue_list issues;
  auto body = ward::detail::schema_access::make<Body>();
  if (parser.parse(text, body, memory, issues) != ward::generate::body_verdict::valid)
    throw std::runtime_error("bad payload");
  return Body{std::as_const(body)};  // a copy owns its bytes
}

void require_same(std::string_view peer, std::string_view theirs, std::string_view ours) {
  if (theirs != ours) throw std::runtime_error(fmt::format("{} writes other bytes:\n{}\n{}", peer, theirs, ours));
}

template <class Body>
void measure(figures& out, const std::string& name) {
  const auto body = owned_body<Body>(name);
  ward::text_buffer ours;
  rapidjson::StringBuffer rapidjson_text;
  fmt::memory_buffer fmt_text;
  const auto write_ours = [&] {
    ours.clear();
    if (!ward::generate::write_json(ours, body)) throw std::runtime_error("ward does not write");
    keep(ours.view());
  };
  const auto write_rapidjson = [&] {
    rapidjson_text.Clear();
    peers::rapidjson_write(rapidjson_text, body);
    keep(rapidjson_text);
  };
  const auto write_nlohmann = [&] { return peers::to_nlohmann(body).dump(); };
  const auto write_fmt = [&] {
    fmt_text.clear();
    peers::fmt_write(fmt_text, body);
    keep(fmt_text);
  };
  write_ours();
  write_rapidjson();
  write_fmt();
  require_same("RapidJSON", {rapidjson_text.GetString(), rapidjson_text.GetSize()}, ours.view());
  require_same("fmt", {fmt_text.data(), fmt_text.size()}, ours.view());
  require_same("nlohmann", write_nlohmann(), ours.view());

  contest rounds;
  rounds.add("ward", write_ours);
  rounds.add("RapidJSON", write_rapidjson);
  rounds.add("fmt", write_fmt);
  rounds.add("nlohmann", [&] { keep(write_nlohmann()); });
  const auto standings = rounds.run();
  const auto fastest = std::min_element(standings.begin() + 1, standings.end(),
                                        [](const auto& left, const auto& right) { return left.ratio < right.ratio; });
  out.add({"write/" + name, fastest->name, 1 / fastest->ratio, note_of(standings, "") + " times ward"});
}

}  // namespace

void measure_writing(figures& out) {
  measure<user>(out, "S");
  measure<order>(out, "M");
  measure<orders>(out, "L");
}

}  // namespace bench
