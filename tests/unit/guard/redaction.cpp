// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the redaction blots out, and what it leaves alone. Every key here is made up, not a secret.
#include "ward/guard/redaction.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

namespace {

auto redacted(std::string_view text) -> std::string {
  ward::text_buffer out;
  ward::guard::append_redacted(out, text);
  return std::string{out.view()};
}

void check_all(const std::vector<std::pair<std::string_view, std::string_view>>& cases) {
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(redacted(text) == expected);
  }
}

}  // namespace

TEST_CASE("tokens that look like a JWT go, whole or in part") {
  check_all({
      {"bad token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln-_c end", "bad token [token] end"},
      {"(eyJhbGciOiJSUzI1NiJ9)", "([token])"},
      {"x_eyJhbGciOiJub25lIn0.e30.", "x_[token]"},
      {"eyJ is short", "eyJ is short"},
  });
}

TEST_CASE("credentials of an authentication scheme go, the scheme stays") {
  check_all({
      {"sent Bearer abcdef0123456789~+/= to it", "sent Bearer [credentials] to it"},
      {"bearer   abcdef0123456789", "bearer   [credentials]"},
      {"Basic dXNlcjpwYXNz", "Basic [credentials]"},
      {"the bearer of bad news", "the bearer of bad news"},
      {"forbearer abcdef0123456789", "forbearer abcdef0123456789"},
  });
}

TEST_CASE("values whose name says secret go") {
  check_all({
      {"password=hunter2 user=bob", "password=[secret] user=bob"},
      {"DB_PASSWORD = hunter2, host=db", "DB_PASSWORD = [secret], host=db"},
      {R"({"client_secret": "a b c", "id": 7})", R"({"client_secret": "[secret]", "id": 7})"},
      {"Authorization: Digest a=b, c=d\nHost: x", "Authorization: [secret]\nHost: x"},
      {"Set-Cookie: sid=1; Path=/", "Set-Cookie: [secret]"},
      {"access_token='abc'&x=1", "access_token='[secret]'&x=1"},
      {"password is required", "password is required"},
      {"password=", "password="},
      {"status=ok", "status=ok"},
  });
}

TEST_CASE("card numbers with a right check digit go, however they are grouped") {
  check_all({
      {"card 4111111111111111.", "card [card]."},
      {"4111 1111 1111 1111", "[card]"},
      {"3782-822463-10005 ok", "[card] ok"},
      {"ref 12 4111 1111 1111 1111", "ref 12 [card]"},
      {"4111111111111112", "4111111111111112"},
      {"4111  1111 1111 1111", "4111  1111 1111 1111"},
      {"411111111111", "411111111111"},
      {"41111111111111110000000", "41111111111111110000000"},
      {"at 2026-11-21T20:38:00Z", "at 2026-11-21T20:38:00Z"},
  });
}

TEST_CASE("e-mail addresses go") {
  check_all({
      {"no user alice.b+x@example.co.uk.", "no user [e-mail]."},
      {"<bob@example.com>", "<[e-mail]>"},
      {"user@localhost", "user@localhost"},
      {"a @ b.c", "a @ b.c"},
      {"j\xc3\xb6rg@example.com", "[e-mail]"},
  });
}

TEST_CASE("URLs lose their query and their user") {
  check_all({
      {"GET https://example.com/a?code=1&x=2 failed", "GET https://example.com/a?[query] failed"},
      {"postgres://app:pw@db/notes", "postgres://[user]@db/notes"},
      {"https://example.com/a@b", "https://example.com/a@b"},
      {"really? yes=no", "really? yes=no"},
  });
}

TEST_CASE("private keys go to their end, or to the end of the text") {
  check_all({
      {"key -----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY----- left", "key [key] left"},
      {"-----BEGIN RSA PRIVATE KEY-----\nMIIB", "[key]"},
      {"-----BEGIN PUBLIC KEY-----\nMIIB", "-----BEGIN PUBLIC KEY-----\nMIIB"},
  });
}

TEST_CASE("ordinary text stays as it is") {
  for (const std::string_view text : {"", "a", "disk I/O error", "SQLITE_BUSY: database is locked (5)",
                                      "std::bad_alloc", "tenant 0192f0c1-7b1e-7cc0-8000-000000000001", "caf\xc3\xa9: 3 != 4"}) {
    CHECK(redacted(text) == text);
  }
}

TEST_CASE("text made to be slow is bounded in size and work") {
  for (const std::string_view unit : {"a.", "?", "?a", "://", "eyJ", "4 ", "-----BEGIN ", "password=", "a@", "bearer ", "token:", "\xff"}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    CHECK(redacted(text).size() <= 10 * ward::guard::longest_redacted_text);
  }
}
