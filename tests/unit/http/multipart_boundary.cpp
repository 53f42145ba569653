// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/multipart_boundary.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using ward::http::find_form_boundary;
using ward::http::form_type;

TEST_CASE("a boundary is found as a token and in quotes") {
  CHECK(find_form_boundary("multipart/form-data; boundary=abc").boundary == "abc");
  CHECK(find_form_boundary("Multipart/Form-Data;BOUNDARY=\"a b:c\"").boundary == "a b:c");
  CHECK(find_form_boundary("multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW").type == form_type::sound);
  const std::string longest(70, 'b');
  CHECK(find_form_boundary("multipart/form-data; boundary=" + longest).boundary == longest);
}

TEST_CASE("what is no form is told from a form without a sound boundary") {
  for (const auto* other : {"application/json", "multipart/mixed; boundary=a", "multipart/form-dataX; boundary=a", "",
                            "multipart/form-data, multipart/form-data; boundary=a"}) {
    CHECK(find_form_boundary(other).type == form_type::other);
  }
  for (const std::string& malformed :
       {std::string{"multipart/form-data"}, std::string{"multipart/form-data;"}, std::string{"multipart/form-data; boundary="},
        std::string{"multipart/form-data; boundary=\"\""}, std::string{"multipart/form-data; boundary=a; boundary=a"},
        std::string{"multipart/form-data; boundary=a; boundary=b"}, std::string{"multipart/form-data; charset=utf-8; boundary=a"},
        std::string{"multipart/form-data; boundary=a; charset=utf-8"}, std::string{"multipart/form-data; boundary = a"},
        std::string{"multipart/form-data; boundary=\"a"}, std::string{"multipart/form-data; boundary=\"a\\\"b\""},
        std::string{"multipart/form-data; boundary=\"a \""}, std::string{"multipart/form-data; boundary=a b"},
        std::string{"multipart/form-data; boundary=a:b"}, std::string{"multipart/form-data; boundary=\"a{b\""},
        std::string{"multipart/form-data; boundary*=utf-8''a"}, std::string{"multipart/form-data; boundary=a,b"},
        "multipart/form-data; boundary=" + std::string(71, 'b')}) {
    CAPTURE(malformed);
    CHECK(find_form_boundary(malformed).type == form_type::malformed);
  }
}
