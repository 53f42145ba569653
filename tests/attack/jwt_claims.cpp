// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forged and bent tokens, part 2: form, claims, size and the memory of the verifier (rows 2 and 67).
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "attack/jwt_world.hpp"

namespace {

using namespace jwt_attack;
using std::chrono::microseconds;
using std::chrono::seconds;

auto parts_of(const std::string& token) -> std::vector<std::string> {
  const auto first = token.find('.');
  const auto second = token.rfind('.');
  return {token.substr(0, first), token.substr(first + 1, second - first - 1), token.substr(second + 1)};
}

auto joined(const std::vector<std::string>& parts) -> std::string {
  std::string token;
  for (const auto& part : parts) token += (&part == parts.data() ? "" : ".") + part;
  return token;
}

constexpr std::string_view alphabet = ward::openssl::detail::base64url_alphabet;

// The next character of the alphabet: other bits, some of which may be unused ones.
auto next(char character) -> char { return alphabet[(alphabet.find(character) + 1) % alphabet.size()]; }

auto list_of(std::size_t count, const std::string& element) -> std::string {
  std::string text = "[";
  for (std::size_t i = 0; i != count; ++i) text += (i == 0 ? "" : ",") + element;
  return text + "]";
}

// A good token whose size is `size`, by way of a claim that nobody reads.
auto token_of_size(const world& world, std::size_t size) -> std::string {
  for (std::size_t padding = size / 2; padding < size; ++padding) {
    auto token = world.issuer.sign(world.header().text(), good_claims().with("pad", in_quotes(std::string(padding, 'x'))).text());
    if (token.size() >= size) return token;
  }
  return {};
}

}  // namespace

TEST_CASE("jwt attack: a token with any one character changed is refused") {
  const world world;
  const auto token = world.token();
  for (std::size_t at = 0; at != token.size(); ++at) {
    CAPTURE(at);
    auto changed = token;
    changed[at] = token[at] == '.' ? 'A' : next(token[at]);
    CHECK(verdict(world.verifier, changed) != "ok");
    changed.erase(at, 1);
    CHECK(verdict(world.verifier, changed) != "ok");
  }
  CHECK(verdict(world.verifier, token) == "ok");
}

TEST_CASE("jwt attack: base64url has one spelling") {
  const world world;
  const auto parts = parts_of(world.token());
  for (std::size_t part = 0; part != 3; ++part) {
    for (const auto* extra : {"=", "==", " ", "\n", "\r\n", "\t", "+", "/", "%3D", "\xc3\xa4", "."}) {
      CAPTURE(part, extra);
      auto changed = parts;
      changed[part] += extra;
      CHECK(verdict(world.verifier, joined(changed)) != "ok");
      changed = parts;
      changed[part].insert(0, extra);
      CHECK(verdict(world.verifier, joined(changed)) != "ok");
    }
    auto changed = parts;
    changed[part] += '\0';
    CHECK(verdict(world.verifier, joined(changed)) != "ok");
  }
}

TEST_CASE("jwt attack: unused bits of the last character are zero") {
  const world world;
  auto parts = parts_of(world.token());
  REQUIRE(parts[2].size() % 4 == 2);  // 64 bytes: four bits of the last character are not used
  parts[2].back() = next(parts[2].back());
  CHECK(verdict(world.verifier, joined(parts)) == "bad_signature");

  // A header whose last character has unused bits, which are covered by a right signature.
  std::string header = world.header().text();
  while (header.size() % 3 != 1) header += ' ';
  auto bent = encoded(header);
  bent.back() = next(bent.back());
  const auto of_bent = joined({bent, encoded(good_claims().text()), parts[2]});
  CHECK(verdict(world.verifier, of_bent) == "malformed");
}

TEST_CASE("jwt attack: three parts, no fewer and no more") {
  const world world;
  const auto parts = parts_of(world.token());
  const auto token = joined(parts);
  const std::vector<std::string> bad{"", ".", "..", "...", "....", parts[0], parts[0] + "." + parts[1], "." + token, token + ".",
                                     token + "." + parts[2], joined({parts[0], parts[1], parts[2], "", ""}),
                                     "." + parts[1] + "." + parts[2], parts[0] + ".." + parts[2], std::string(8192, '.'),
                                     "Bearer " + token, "{\"payload\":\"\"}"};
  for (const auto& each : bad) {
    CAPTURE(each);
    CHECK(verdict(world.verifier, each) == "malformed");
  }
  CHECK(verdict(world.verifier, parts[0] + "." + parts[1] + ".") == "bad_signature");
}

TEST_CASE("jwt attack: a token is at most 8 KiB, and that much is fine") {
  const world world;
  const auto largest = token_of_size(world, 8188);
  REQUIRE(largest.size() <= 8192);
  CHECK(verdict(world.verifier, largest) == "ok");
  CHECK(verdict(world.verifier, token_of_size(world, 8193)) == "too_long");
  CHECK(verdict(world.verifier, token_of_size(world, 9 * 1024)) == "too_long");
  CHECK(verdict(world.verifier, std::string(1'000'000, 'A')) == "too_long");
}

TEST_CASE("jwt attack: nesting and numbers of members are bounded, signed or not") {
  const world world;
  const std::string deep = std::string(2500, '[') + std::string(2500, ']');
  const std::string objects = [] {
    std::string text;
    for (int i = 0; i != 200; ++i) text += "{\"a\":";
    return text + "1" + std::string(200, '}');
  }();
  std::string many = world.header().text();
  for (int i = 0; i != 500; ++i) many.insert(1, "\"" + std::to_string(i) + "\":1,");
  CHECK(world.of_header(world.header().with("x", deep)) == "malformed");
  CHECK(world.of_header(world.header().with("x", objects)) == "malformed");
  CHECK(verdict(world.verifier, world.issuer.sign(many, good_claims().text())) == "malformed");
  CHECK(world.of_claims(good_claims().with("x", deep)) == "malformed");
  CHECK(world.of_claims(good_claims().with("x", objects)) == "malformed");
  CHECK(world.of_claims(good_claims().with("x", std::string(3000, '['))) == "malformed");
  CHECK(world.of_claims(good_claims().with("x", "[[[[1]]]]")) == "ok");
}

TEST_CASE("jwt attack: claims are one strict JSON object") {
  const world world;
  const auto of = [&world](const std::string& claims) { return verdict(world.verifier, world.issuer.sign(world.header().text(), claims)); };
  const auto text = good_claims().text();
  const auto body = text.substr(1);
  SECTION("each claim comes once, compared after unescaping, at every depth") {
    CHECK(of(R"({"sub":"admin",)" + body) == "malformed_claim");
    CHECK(of(R"({"s\u0075b":"admin",)" + body) == "malformed_claim");
    CHECK(of(R"({"exp":99999999999,)" + body) == "malformed_claim");
    CHECK(of(R"({"x":{"a":1,"a":2},)" + body) == "malformed_claim");
    CHECK(of(R"({"x":[{"a":1,"a":2}],)" + body) == "malformed_claim");
  }
  SECTION("and nothing else") {
    for (const auto& bad : {"[" + text + "]", text + text, text + "x", "\xEF\xBB\xBF" + text, std::string{"\"x\""}, std::string{"null"},
                            R"({"x":"\u0000",)" + body, R"({"x\u0000":1,)" + body, R"({"x":"\udc00",)" + body,
                            "{\"x\":\"\xc0\x80\"," + body, R"({"x":tru,)" + body, R"({"x":1e400,)" + body, R"({"x":[1 2],)" + body,
                            R"({"x":'1',)" + body, R"({x:1,)" + body, R"({"x":NaN,)" + body, R"({/**/)" + body,
                            text.substr(0, text.size() - 1) + ",}"}) {
      CAPTURE(bad);
      CHECK(of(bad) == "malformed");
    }
    CHECK(of(" \n" + text + "\t ") == "ok");
  }
}

TEST_CASE("jwt attack: exp is required, a number, and final") {
  const world world;
  const auto at = [](std::string_view value) { return good_claims().with("exp", value); };
  CHECK(world.of_claims(good_claims().without("exp")) == "missing_claim");
  for (const auto* value : {"\"1800000600\"", "null", "true", "[1800000600]", "{}", "-1", "-1800000600", "1e300", "253402300800",
                            "1.8e18", "18446744073709551616", "9223372036854775808"}) {
    CAPTURE(value);
    CHECK(world.of_claims(at(value)) == "malformed_claim");
  }
  CHECK(world.of_claims(at("1e400")) == "malformed");
  CHECK(world.of_claims(at("0")) == "expired");
  CHECK(world.of_claims(at("1800000000")) == "expired");
  CHECK(world.of_claims(at("1800000000.0")) == "expired");
  CHECK(world.of_claims(at("1800000000.5")) == "ok");
  CHECK(world.of_claims(at("1800000000.5"), now + microseconds{499'999}) == "ok");
  CHECK(world.of_claims(at("1800000000.5"), now + microseconds{500'000}) == "expired");
  CHECK(world.of_claims(at("1.8000006e9")) == "ok");
  CHECK(world.of_claims(at("253402300799")) == "ok");
}

TEST_CASE("jwt attack: a token from the future waits, but for the leeway") {
  const world world;
  for (const auto* name : {"nbf", "iat"}) {
    CAPTURE(name);
    CHECK(world.of_claims(good_claims().with(name, "1800000030")) == "ok");
    CHECK(world.of_claims(good_claims().with(name, "1800000030.5")) == "not_yet_valid");
    CHECK(world.of_claims(good_claims().with(name, "1800000031")) == "not_yet_valid");
    CHECK(world.of_claims(good_claims().with(name, "1800000031"), now + seconds{1}) == "ok");
    for (const auto* value : {"\"1\"", "null", "-1", "1e30", "[]"}) {
      CHECK(world.of_claims(good_claims().with(name, value)) == "malformed_claim");
    }
  }
  CHECK(world.of_claims(good_claims().without("iat")) == "ok");
}

TEST_CASE("jwt attack: the issuer is this one, byte for byte") {
  const world world;
  CHECK(world.of_claims(good_claims().without("iss")) == "missing_claim");
  for (const auto* issuer : {"", "https://issuer.example/", "https://Issuer.example", "http://issuer.example", "https://issuer.exampl",
                             " https://issuer.example", "https://issuer.example.attacker.example"}) {
    CHECK(world.of_claims(good_claims().with("iss", in_quotes(issuer))) == "wrong_issuer");
  }
  CHECK(world.of_claims(good_claims().with("iss", R"("https:\/\/issuer.example")")) == "ok");
  CHECK(world.of_claims(good_claims().with("iss", R"(["https://issuer.example"])")) == "malformed_claim");
  CHECK(world.of_claims(good_claims().with("iss", "null")) == "malformed_claim");
}

TEST_CASE("jwt attack: the audience is this one, or this one among others") {
  const world world;
  CHECK(world.of_claims(good_claims().without("aud")) == "missing_claim");
  for (const auto* audience : {"[]", "\"\"", "\"https://notes.example/\"", "\"HTTPS://notes.example\"", "\"https://other.example\"",
                               R"(["https://other.example","https://notes.exampl"])"}) {
    CHECK(world.of_claims(good_claims().with("aud", audience)) == "wrong_audience");
  }
  for (const auto* audience : {"null", "1", "{}", "[1]", R"([["https://notes.example"]])", R"(["https://notes.example",null])",
                               R"({"https://notes.example":true})"}) {
    CHECK(world.of_claims(good_claims().with("aud", audience)) == "malformed_claim");
  }
  CHECK(world.of_claims(good_claims().with("aud", R"(["https://other.example","https://notes.example"])")) == "ok");
}

TEST_CASE("jwt attack: a subject is 1 to 255 bytes of text without controls") {
  const world world;
  const auto of = [&world](const std::string& subject) { return world.of_claims(good_claims().with("sub", in_quotes(subject))); };
  CHECK(world.of_claims(good_claims().without("sub")) == "missing_claim");
  for (const auto* value : {"null", "1", "[]", "[\"user-1\"]", "{}"}) CHECK(world.of_claims(good_claims().with("sub", value)) == "malformed_claim");
  for (const auto& bad : {std::string{}, std::string(256, 's'), std::string{"a\\nb"}, std::string{"a\\u001b[2J"}, std::string{"\\u007f"},
                          std::string{"\\u0085"}, std::string{"\xc2\x9b"}}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  CHECK(of("a\\u0000b") == "malformed");
  CHECK(of(std::string(255, 's')) == "ok");
  CHECK(of("auth0|\xc3\xa4\xc2\xa0") == "ok");
}

TEST_CASE("jwt attack: a tenant is a name of 1 to 64 plain characters, or absent") {
  const world world;
  const auto of = [&world](const std::string& value) { return world.of_claims(good_claims().with("tenant", value)); };
  for (const auto& bad : {std::string{"null"}, std::string{"1"}, std::string{"[]"}, std::string{"[\"tenant-1\"]"}, in_quotes(""),
                          in_quotes("../tenant-2"), in_quotes("a b"), in_quotes("a/b"), in_quotes("a'b"), in_quotes("a%b"), in_quotes("\xc3\xa4"),
                          in_quotes("a\\n"), in_quotes(std::string(65, 't'))}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  CHECK(of(in_quotes(std::string(64, 't'))) == "ok");
  const auto without = world.verifier.verify(world.issuer.sign(world.header().text(), good_claims().without("tenant").text()), now);
  REQUIRE(without);
  CHECK((*without)->tenant.empty());
}

TEST_CASE("jwt attack: roles are a bounded list of names") {
  const world world;
  const auto of = [&world](const std::string& value) { return world.of_claims(good_claims().with("roles", value)); };
  for (const auto& bad : {in_quotes("admin"), std::string{"null"}, std::string{"{\"admin\":true}"}, std::string{"[1]"}, std::string{"[null]"},
                          std::string{"[[\"admin\"]]"}, std::string{"[\"\"]"}, list_of(33, in_quotes("r")),
                          list_of(1, in_quotes(std::string(65, 'r'))), std::string{"[\"a\\u0001\"]"}}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  CHECK(of(list_of(32, in_quotes(std::string(64, 'r')))) == "ok");
  CHECK(of("[]") == "ok");
  CHECK(world.of_claims(good_claims().without("roles")) == "ok");
}

TEST_CASE("jwt attack: methods are a bounded list of names") {
  const world world;
  const auto of = [&world](const std::string& value) { return world.of_claims(good_claims().with("amr", value)); };
  for (const auto& bad : {in_quotes("mfa"), std::string{"null"}, std::string{"true"}, std::string{"{\"mfa\":true}"}, std::string{"[1]"},
                          std::string{"[null]"}, std::string{"[[\"mfa\"]]"}, std::string{"[\"\"]"}, std::string{"[\"mfa\",0]"},
                          list_of(17, in_quotes("mfa")), list_of(1, in_quotes(std::string(65, 'm'))), std::string{"[\"mfa\\n\"]"}}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  CHECK(of(list_of(16, in_quotes(std::string(64, 'm')))) == "ok");
  CHECK(of("[]") == "ok");
  CHECK(world.of_claims(good_claims().with("amr", R"(["pwd"],"amr":["mfa"])")) == "malformed_claim");
  CHECK(world.of_claims(good_claims().with("amr", R"(["pwd"],"a\u006dr":["mfa"])")) == "malformed_claim");
}

TEST_CASE("jwt attack: a level is 1 to 128 bytes of text without controls") {
  const world world;
  const auto of = [&world](const std::string& value) { return world.of_claims(good_claims().with("acr", value)); };
  for (const auto& bad : {std::string{"null"}, std::string{"2"}, std::string{"[]"}, std::string{"[\"phr\"]"}, std::string{"{}"}, in_quotes(""),
                          in_quotes(std::string(129, 'a')), in_quotes("phr\\n")}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  CHECK(of(in_quotes(std::string(128, 'a'))) == "ok");
  CHECK(world.of_claims(good_claims().with("acr", R"("0","acr":"phr")")) == "malformed_claim");
}

TEST_CASE("jwt attack: the time of an authentication is a NumericDate, of whenever") {
  const world world;
  const auto of = [&world](const std::string& value) { return world.of_claims(good_claims().with("auth_time", value)); };
  for (const auto* bad : {"null", "true", "\"1800000000\"", "[1800000000]", "{}", "-1", "-0.5", "253402300800", "1e300"}) {
    CAPTURE(bad);
    CHECK(of(bad) == "malformed_claim");
  }
  for (const auto* good : {"0", "1799999999.5", "1800000000", "1800009999"}) CHECK(of(good) == "ok");  // judged by the stage step_up
  CHECK(world.of_claims(good_claims().with("auth_time", R"(1,"auth_time":1800000000)")) == "malformed_claim");
}

TEST_CASE("jwt attack: what was found right once does not make anything else right") {
  const world world;
  const auto token = world.token();
  auto parts = parts_of(token);
  REQUIRE(verdict(world.verifier, token) == "ok");
  SECTION("not the same signature under other claims") {
    parts[1] = encoded(good_claims().with("sub", in_quotes("user-2")).text());
    REQUIRE(joined(parts).size() == token.size());
    CHECK(verdict(world.verifier, joined(parts)) == "bad_signature");
  }
  SECTION("not the same token at another time") {
    CHECK(verdict(world.verifier, token, now + seconds{599}) == "ok");
    CHECK(verdict(world.verifier, token, now + seconds{600}) == "expired");
    CHECK(verdict(world.verifier, token, now - seconds{31}) == "not_yet_valid");
    CHECK(verdict(world.verifier, token) == "ok");
  }
  SECTION("not the same token for another verifier") {
    auto options = options_for(world.issuer.jwks());
    options.audience = "https://other.example";
    CHECK(verdict(ward::jwt_verifier{options}, token) == "wrong_audience");
  }
  SECTION("and what was refused is not remembered as refused") {
    const auto early = world.issuer.sign(world.header().text(), good_claims().with("nbf", "1800000100").text());
    CHECK(verdict(world.verifier, early) == "not_yet_valid");
    CHECK(verdict(world.verifier, early, now + seconds{100}) == "ok");
  }
}
