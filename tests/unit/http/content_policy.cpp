// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/content_policy.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using ward::http::content_policy;
using ward::http::page_needs;

namespace {

const std::string sha256 = "sha256-" + std::string(43, 'A') + "=";
const std::string sha384 = "sha384-" + std::string(64, '/');
const std::string sha512 = "sha512-" + std::string(86, '+') + "==";
const std::string closed = "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

}  // namespace

TEST_CASE("what needs nothing may do nothing") {
  CHECK(content_policy{}.text() == "default-src 'none'" + closed);
  CHECK(content_policy{page_needs{}}.text() == content_policy{}.text());
}

TEST_CASE("a page may do what it names, and nothing else") {
  CHECK(content_policy{page_needs{.scripts = {sha384, sha256}}}.text() ==
        "default-src 'none'; script-src '" + sha384 + "' '" + sha256 + "'" + closed);
  CHECK(content_policy{page_needs{.inline_styles = {sha512}}}.text() ==
        "default-src 'none'; style-src '" + sha512 + "'" + closed);
  CHECK(content_policy{page_needs{.inline_styles = {sha256}, .own_style_sheets = true}}.text() ==
        "default-src 'none'; style-src 'self' '" + sha256 + "'" + closed);
  CHECK(content_policy{page_needs{.data_images = true, .own_requests = true}}.text() ==
        "default-src 'none'; img-src data:; connect-src 'self'" + closed);
}

TEST_CASE("what is no digest is no script") {
  const std::string wrong[] = {"",
                               "'unsafe-inline'",
                               "unsafe-eval",
                               "self",
                               "https://scripts.example",
                               "sha384-",
                               sha384 + "=",
                               sha384.substr(1),
                               sha384 + " 'unsafe-inline'",
                               "sha384-" + std::string(63, 'A') + "'",
                               "SHA384-" + std::string(64, 'A'),
                               "sha384-" + std::string(64, '-'),
                               "sha256-" + std::string(44, 'A'),
                               "sha512-" + std::string(86, 'A') + "=A",
                               "md5-" + std::string(22, 'A') + "=="};
  for (const auto& text : wrong) {
    CAPTURE(text);
    CHECK_THROWS_AS((content_policy{page_needs{.scripts = {text}}}), ward::boot_error);
    CHECK_THROWS_AS((content_policy{page_needs{.inline_styles = {text}}}), ward::boot_error);
  }
}
