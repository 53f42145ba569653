// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/schema/file_name.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using ward::detail::file_extension;
using ward::detail::is_file_name;

TEST_CASE("a plain name is a file name, in any script") {
  for (const std::string& name : {std::string{"cat.png"}, std::string{"a b (1).tar.gz"}, std::string{"Bericht \xC3\xBC.pdf"},
                                  std::string{"\xE7\x8C\xAB.jpg"}, std::string{"no extension"}, std::string{"a\"b.png"},
                                  std::string(255, 'a')}) {
    CAPTURE(name);
    CHECK(is_file_name(name));
  }
}

TEST_CASE("paths, hidden characters and odd edges are none") {
  for (const std::string& name :
       {std::string{}, std::string{"."}, std::string{".."}, std::string{"../a.png"}, std::string{"/etc/passwd"}, std::string{"a/b.png"},
        std::string{"C:\\a.png"}, std::string{"a\\b.png"}, std::string{"C:a.png"}, std::string{"a.png::$DATA"}, std::string{".htaccess"},
        std::string{"a.png."}, std::string{"a.png "}, std::string{" a.png"}, std::string{"a\0.png", 6}, std::string{"a\r\n.png"},
        std::string{"a\x7F.png"}, std::string{"a\xC2\x85.png"}, std::string{"\xE2\x80\xAEgnp.exe"}, std::string{"a\xE2\x80\x8B.png"},
        std::string{"a\xEF\xBB\xBF.png"}, std::string{"a\xE2\x81\xA6.png"}, std::string{"a\xFF.png"}, std::string{"a\xC0\xAF.png"},
        std::string(256, 'a')}) {
    CAPTURE(name);
    CHECK(!is_file_name(name));
  }
}

TEST_CASE("the extension stands behind the last dot") {
  CHECK(file_extension("a.png.exe") == "exe");
  CHECK(file_extension("a.") == "");
  CHECK(file_extension("a") == "");
}
