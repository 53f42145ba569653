// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The audit file's line, byte for byte, and what is not taken for one. Its digests are not a secret.
#include "ward/openssl/audit_line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace std::chrono_literals;
using ward::openssl::parse_audit_line;

namespace {

constexpr ward::instant start{1'795'293'480'000'000us};

auto sound_line() -> std::string {
  ward::text_buffer out;
  ward::openssl::audit_line_writer writer;
  REQUIRE(writer.append(out, {start, ward::guard::audit_phase::succeeded, "delete_note", "user-1", "acme", "id=7", 204, "abc"}));
  return std::string{out.view().substr(0, out.size() - 1)};
}

}  // namespace

TEST_CASE("the first record") {
  // The hash was computed with sha256sum: printf '%s%s' "$prev" "$record" | sha256sum
  CHECK(sound_line() ==
        R"({"seq":0,"at":"2026-11-21T20:38:00.000000Z","phase":"succeeded","operation":"delete_note","actor":"user-1",)"
        R"("tenant":"acme","object":"id=7","status":204,"trace_id":"abc",)"
        R"("prev":"0000000000000000000000000000000000000000000000000000000000000000",)"
        R"("hash":"01d123fdaa8b017e299ac660a62619d224cbb75eee1128fdc9b0911ba3c6a8d6"})");
}

TEST_CASE("each record is chained to the one before") {
  ward::text_buffer out;
  ward::openssl::audit_line_writer writer;
  const ward::guard::audit_record record{start, ward::guard::audit_phase::attempted, "o", "a", "t", "", 0, "x"};
  REQUIRE(writer.append(out, record));
  const std::size_t first_size = out.size();
  REQUIRE(writer.append(out, record));
  const auto first = parse_audit_line(out.view().substr(0, first_size - 1));
  const auto second = parse_audit_line(out.view().substr(first_size, out.size() - first_size - 1));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(second->sequence == 1);
  CHECK(second->previous == first->hash);
  CHECK(writer.position.head.view() == second->hash);
  ward::openssl::sha256 hash;
  CHECK(is_intact(*first, hash));
  CHECK(is_intact(*second, hash));
}

TEST_CASE("texts that differ stay different, and none can forge a member") {
  const auto line_of = [](std::string_view actor) {
    ward::text_buffer out;
    ward::openssl::audit_line_writer writer;
    REQUIRE(writer.append(out, {start, ward::guard::audit_phase::attempted, "o", actor, "t", "", 0, "x"}));
    return std::string{out.view()};
  };
  CHECK(line_of("a\x1b[0mb") != line_of("ab"));
  CHECK(line_of("a\",\"tenant\":\"b").find(R"("actor":"a\",\"tenant\":\"b","tenant":"t")") != std::string::npos);
  CHECK(line_of("a\nb").find('\n') == line_of("a\nb").size() - 1);
}

TEST_CASE("no record is longer than a line may be") {
  ward::text_buffer out;
  ward::openssl::audit_line_writer writer;
  const std::string worst(100'000, '\x01');
  REQUIRE(writer.append(out, {start, ward::guard::audit_phase::attempted, worst, worst, worst, worst, -2'000'000'000, worst}));
  CHECK(out.size() < ward::openssl::longest_audit_line);
}

TEST_CASE("one changed byte anywhere is noticed") {
  const auto sound = sound_line();
  ward::openssl::sha256 hash;
  for (std::size_t i = 0; i != sound.size(); ++i) {
    auto changed = sound;
    changed[i] = changed[i] == '1' ? '2' : '1';
    const auto line = parse_audit_line(changed);
    INFO(changed);
    CHECK_FALSE((line && is_intact(*line, hash)));
  }
}

TEST_CASE("what has not the form of a record is none") {
  const auto sound = sound_line();
  CHECK(parse_audit_line(sound));
  for (std::size_t size = 0; size != sound.size(); ++size) CHECK_FALSE(parse_audit_line(sound.substr(0, size)));
  CHECK_FALSE(parse_audit_line(sound + "#"));
  CHECK_FALSE(parse_audit_line(" " + sound));
  CHECK_FALSE(parse_audit_line(sound.substr(0, 7) + "-1" + sound.substr(8)));
  CHECK_FALSE(parse_audit_line(sound.substr(0, 7) + "18446744073709551616" + sound.substr(8)));
  auto upper = sound;
  upper[upper.size() - 3] = 'A';
  CHECK_FALSE(parse_audit_line(upper));
}
