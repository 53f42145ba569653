// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with the bounds of numbers is said where they are written.
#include <limits>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct new_thing {
  ward::integer<1, 5> rank;
  ward::integer<0, 9'007'199'254'740'991> count;
  ward::integer<0, 9, ward::multiple_of{3}> step;
  ward::integer<11, 30, ward::multiple_of{15}> minutes;
  ward::number<0, 1> share;
  ward::number<0, 2> ratio;
  ward::number<0, 3> part;
  ward::decimal<5, 2> price;
  ward::decimal<18, 2> sum;
  ward::string64<1, 5> serial;
};
#else
struct new_thing {
  ward::integer<5, 1> rank;  // error: Low is greater than High
  ward::integer<0, 9'007'199'254'740'992> count;  // error: bounds beyond 2^53 - 1
  ward::integer<0, 9, ward::multiple_of{0}> step;  // error: N must be at least 1
  ward::integer<11, 14, ward::multiple_of{15}> minutes;  // error: no multiple of N lies between
  ward::number<1, 0> share;  // error: Low is greater than High
  ward::number<0, std::numeric_limits<double>::infinity()> ratio;  // error: the bounds must be finite
  ward::number<nullptr, 3> part;  // error: the bounds must be numbers
  ward::decimal<2, 5> price;  // error: greater than Digits
  ward::decimal<19, 2> sum;  // error: must be from 1 to 18
  ward::string64<5, 1> serial;  // error: Low is greater than High
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
