// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A class as a member.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct money {
  ward::decimal<12, 2> amount;
};
struct new_thing {
  money price;
};
// [/right]
#else
// [wrong]
class money {
 public:
  [[nodiscard]] auto cents() const -> int { return cents_; }

 private:
  int cents_ = 0;
};
struct new_thing {
  money price;  // error: W223
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
