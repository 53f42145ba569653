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
