// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The access log's line, byte for byte, and what never gets into it.
#include "ward/guard/access_log.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

using namespace std::chrono_literals;
using ward::guard::access_event;
using ward::guard::access_record;

namespace {

auto line(const access_record& record) -> std::string {
  ward::text_buffer out;
  ward::guard::append_json(out, record);
  return std::string{out.view()};
}

auto sound_record() -> access_record {
  access_record record;
  record.at = ward::instant{1'795'293'480'000'042us};
  record.trace_id = "4bf92f3577b34da6a3ce929d0e0e4736";
  record.method = "GET";
  record.route = "/v1/notes/{id}";
  record.operation = "get_note";
  record.status = 200;
  record.duration = 87us;
  record.bytes_in = 0;
  record.bytes_out = 143;
  record.client = *ward::http::ip_address::parse("192.0.2.17");
  record.actor = "user-1";
  record.tenant = "acme";
  return record;
}

}  // namespace

TEST_CASE("a request that was served") {
  CHECK(line(sound_record()) ==
        R"({"at":"2026-11-21T20:38:00.000042Z","event":"request.served","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736",)"
        R"("method":"GET","route":"/v1/notes/{id}","operation":"get_note","status":200,"duration_us":87,"bytes_in":0,)"
        R"("bytes_out":143,"client":"192.0.2.17","actor":"user-1","tenant":"acme"})");
}

TEST_CASE("what is not known is left out; why a token was refused is said") {
  access_record record;
  record.at = ward::instant{0us};
  record.event = access_event::unauthenticated;
  record.status = 401;
  record.client = *ward::http::ip_address::parse("2001:db8::1");
  record.reason = "expired";
  CHECK(line(record) == R"({"at":"1970-01-01T00:00:00.000000Z","event":"auth.unauthenticated","status":401,"duration_us":0,)"
                        R"("bytes_in":0,"bytes_out":0,"client":"2001:db8::1","reason":"expired"})");
}

TEST_CASE("free text is redacted, even if terminal sequences cut it up, and cannot forge a line") {
  auto record = sound_record();
  record.event = access_event::failed;
  record.detail = "boom for bob@example.com with ey\x1b[0mJhbGciOiJub25lIn0.e30.\n{\"event\":\"forged\"}";
  const auto out = line(record);
  CHECK(out.ends_with(R"(,"detail":"boom for [e-mail] with [token]\u000a{\"event\":\"forged\"}"})"));
  CHECK(out.find('\n') == std::string::npos);
}

TEST_CASE("texts of callers cannot forge a member, and are cut") {
  auto record = sound_record();
  record.method = "GET\",\"status\":200,\"x\":\"";
  record.actor = std::string_view{"a\r\nb"};
  const std::string long_tenant(5000, 't');
  record.tenant = long_tenant;
  const auto out = line(record);
  CHECK(out.find(R"("method":"GET\",\"status\":200,\"x\":\"",)") != std::string::npos);
  CHECK(out.find(R"("actor":"a\u000d\u000ab")") != std::string::npos);
  CHECK(out.ends_with(std::string(128, 't') + "\xe2\x80\xa6\"}"));
}

TEST_CASE("a detail of any size leaves a line of bounded size") {
  auto record = sound_record();
  const std::string detail(1'000'000, 'd');
  record.detail = detail;
  CHECK(line(record).size() < 2000);
}

TEST_CASE("every event has a name of its own") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(access_event::failed); ++i) names.insert(to_string(static_cast<access_event>(i)));
  CHECK(names.size() == static_cast<std::size_t>(access_event::failed) + 1);
  CHECK_FALSE(names.contains("unknown"));
}

TEST_CASE("lines follow each other in one buffer") {
  ward::text_buffer out;
  ward::guard::append_json(out, sound_record());
  const auto size = out.size();
  ward::guard::append_json(out, sound_record());
  CHECK(out.size() == 2 * size);
}
