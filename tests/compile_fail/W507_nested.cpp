// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A struct in a list, and one of the same name in a variant.
// place: notes::v1::line and notes::v2::line
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

namespace v1 {
struct line {
  ward::text<1, 80> text;
};
struct order {
  ward::list<line, 0, 3> lines;
};
}  // namespace v1

#if !defined(SHOULD_NOT_COMPILE)
// [right]
namespace v2 {
struct line_of_text {
  ward::text<1, 120> title;
};
}  // namespace v2
// [/right]
#else
// [wrong]
namespace v2 {
struct line {  // error: W507
  ward::text<1, 120> title;
};
}  // namespace v2
// [/wrong]
#endif

#if !defined(SHOULD_NOT_COMPILE)
using line_of_drawing = v2::line_of_text;
#else
using line_of_drawing = v2::line;
#endif
struct circle {
  ward::constant<"circle"> kind;
};
struct polygon {
  ward::constant<"polygon"> kind;
  ward::list<ward::nullable<line_of_drawing>, 0, 9> sides;
};
struct make_order : ward::endpoint<
    ward::post<"/v1/orders">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<v1::order>,
    ward::returns<204>> {};
struct draw : ward::endpoint<
    ward::post<"/v1/drawings">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<ward::variant<"kind", circle, polygon>>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_order, draw> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
