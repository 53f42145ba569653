// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where an api is served: which URLs are some.
#include "ward/declare/server.hpp"

#include <catch2/catch_test_macros.hpp>

using ward::detail::is_server_url;

TEST_CASE("a server is a host by https, or a path of the host that hands the document out") {
  STATIC_CHECK(is_server_url("https://api.notes.test"));
  STATIC_CHECK(is_server_url("https://api.notes.test:8443/v1"));
  STATIC_CHECK(is_server_url("/"));
  STATIC_CHECK(is_server_url("/api/v1"));
  STATIC_CHECK(is_server_url("https://api.notes.test/of/me@home"));
}

TEST_CASE("what is not encrypted, ends with a slash or is no URL is no server") {
  STATIC_CHECK(!is_server_url(""));
  STATIC_CHECK(!is_server_url("http://api.notes.test"));
  STATIC_CHECK(!is_server_url("https://"));
  STATIC_CHECK(!is_server_url("https:///v1"));
  STATIC_CHECK(!is_server_url("//api.notes.test"));
  STATIC_CHECK(!is_server_url("api.notes.test"));
  STATIC_CHECK(!is_server_url("https://api.notes.test/"));
  STATIC_CHECK(!is_server_url("https://api.notes.test/v1?key=1"));
  STATIC_CHECK(!is_server_url("https://api.notes.test/v1#top"));
  STATIC_CHECK(!is_server_url("https://api notes.test"));
  STATIC_CHECK(!is_server_url("https://api.notes.test:{port}"));
  STATIC_CHECK(!is_server_url("/{version}"));
  STATIC_CHECK(!is_server_url("https://notes.test\\v1"));
  STATIC_CHECK(!is_server_url("https://me:word@notes.test"));  // not a secret
  STATIC_CHECK(!is_server_url("https://\xc3\xa4pi.test"));
}

TEST_CASE("a server is internal where its clause says so, and not because of the name of its environment") {
  STATIC_CHECK(!ward::server<"https://api.notes.test", "staging">::is_internal);
  STATIC_CHECK(ward::internal_server<"https://api.notes.test", "production">::is_internal);
}
