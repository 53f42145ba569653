// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The contract of the smallest service: one greeting, open to all.
#pragma once

#include <ward/declare.hpp>

namespace hello {

struct person {
  ward::text<1, 40> name;
};

struct greeting {
  ward::text<1, 80> text;
};

struct greet : ward::endpoint<ward::get<"/hello/{name}">, ward::open_to_public<"a greeting has no secrets">,
                              ward::no_tenant<"nobody's data">, ward::path<person>, ward::returns<200, greeting>,
                              ward::summary<"Greet somebody">> {};

struct api : ward::api<ward::title<"Hello">, ward::version<"1.0.0">, ward::limit<ward::per_ip<60, ward::minute>>, greet> {};

}  // namespace hello
