// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch_test_macros.hpp>

#include "ward/generate/posture/html_text.hpp"
#include "ward/generate/posture/markdown_text.hpp"

using namespace ward::generate::posture;

TEST_CASE("a text is only text in HTML") {
  CHECK(html_of("<script>&\"'</script>") == "&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;");
  CHECK(html_of("]]> --> \xc3\xa9") == "]]&gt; --&gt; \xc3\xa9");
  CHECK(html_of(std::string_view{"a\0b\x1b\x7f\n", 6}) == "a\xef\xbf\xbd" "b\xef\xbf\xbd\xef\xbf\xbd\n");
}

TEST_CASE("elements escape their attributes and their content") {
  html_text text;
  text.element("a", {{"href", "#\"><script>"}}, "<b>");
  CHECK(std::move(text).take() == "<a href=\"#&quot;&gt;&lt;script&gt;\">&lt;b&gt;</a>");
}

TEST_CASE("a text is only text in Markdown") {
  CHECK(markdown_of("a|b `c` *d* [e](f) <g> # ~h~ \\ $i$ &amp;") == "a\\|b \\`c\\` \\*d\\* \\[e\\](f) \\<g\\> \\# \\~h\\~ \\\\ \\$i\\$ \\&amp;");
  CHECK(markdown_of("first\nsecond\tthird") == "first second third");
  CHECK(markdown_of("WARD_TLS_KEY_FILE _this_ __that__") == "WARD_TLS_KEY_FILE \\_this\\_ \\_\\_that\\_\\_");
}

TEST_CASE("what is hidden is shown") {
  for (const std::string_view hidden : {"\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\x8f", "\xd8\x9c", "\xc2\x85", "\xe2\x80\xa8", "\xef\xbb\xbf", "\xe2\x80\x8b", "\xf3\xa0\x81\xa1"}) {
    const auto text = std::string{"a"}.append(hidden).append("b");
    CHECK(html_of(text) == "a\xef\xbf\xbd" "b");
    CHECK(markdown_of(text) == "a\xef\xbf\xbd" "b");
    CHECK(markdown_code(text) == "a\xef\xbf\xbd" "b");
  }
  CHECK(html_of("\xe2\x80\x8d\xe2\x80\x93\xd8\xa9\xc2\xa0") == "\xe2\x80\x8d\xe2\x80\x93\xd8\xa9\xc2\xa0");  // a joiner, a dash, a letter, a space
  CHECK(html_of("\xe2\x80") == "\xe2\x80");
}

TEST_CASE("code is code unless it could end there") {
  CHECK(markdown_code("GET /v1/notes/{id}") == "`GET /v1/notes/{id}`");
  CHECK(markdown_code("a`b") == "a\\`b");
  CHECK(markdown_code("a|b") == "a\\|b");
  CHECK(markdown_code("") == "");
}

TEST_CASE("a report ends with one line feed") {
  markdown_text text;
  text.paragraph("The end.");
  text.end_list();
  CHECK(std::move(text).take() == "The end.\n");
}
