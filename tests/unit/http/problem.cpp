// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Every problem that ward answers with: a status that has a phrase, and a code of its own.
#include "ward/http/problem.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "ward/http/status.hpp"

namespace problems = ward::http::problems;

namespace {

constexpr std::array all{
    problems::malformed_request, problems::invalid_input,          problems::unauthenticated, problems::forbidden,
    problems::not_found,         problems::method_not_allowed,     problems::request_timeout, problems::content_too_large,
    problems::uri_too_long,      problems::unsupported_media_type, problems::expectation_failed, problems::quota_exceeded,
    problems::fields_too_large,  problems::internal,               problems::not_implemented, problems::unavailable,
    problems::version_not_supported};

}  // namespace

TEST_CASE("codes are unique words that a URI takes as they are") {
  std::set<std::string_view> codes;
  for (const auto& problem : all) {
    codes.insert(problem.code);
    CHECK(problem.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK_FALSE(problem.title.empty());
  }
  CHECK(codes.size() == all.size());
}

TEST_CASE("every problem has a status of an error, with a phrase") {
  for (const auto& problem : all) {
    CHECK(problem.status >= 400);
    CHECK(problem.status < 600);
    CHECK_FALSE(ward::http::reason(problem.status).empty());
  }
}
