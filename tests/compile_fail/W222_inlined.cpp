// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs that have more than 64 members together.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct first {
  ward::boolean m0;
  ward::boolean m1;
  ward::boolean m2;
  ward::boolean m3;
  ward::boolean m4;
  ward::boolean m5;
  ward::boolean m6;
  ward::boolean m7;
  ward::boolean m8;
  ward::boolean m9;
  ward::boolean m10;
  ward::boolean m11;
  ward::boolean m12;
  ward::boolean m13;
  ward::boolean m14;
  ward::boolean m15;
  ward::boolean m16;
  ward::boolean m17;
  ward::boolean m18;
  ward::boolean m19;
  ward::boolean m20;
  ward::boolean m21;
  ward::boolean m22;
  ward::boolean m23;
  ward::boolean m24;
  ward::boolean m25;
  ward::boolean m26;
  ward::boolean m27;
  ward::boolean m28;
  ward::boolean m29;
  ward::boolean m30;
  ward::boolean m31;
};
struct second {
  ward::boolean m32;
  ward::boolean m33;
  ward::boolean m34;
  ward::boolean m35;
  ward::boolean m36;
  ward::boolean m37;
  ward::boolean m38;
  ward::boolean m39;
  ward::boolean m40;
  ward::boolean m41;
  ward::boolean m42;
  ward::boolean m43;
  ward::boolean m44;
  ward::boolean m45;
  ward::boolean m46;
  ward::boolean m47;
  ward::boolean m48;
  ward::boolean m49;
  ward::boolean m50;
  ward::boolean m51;
  ward::boolean m52;
  ward::boolean m53;
  ward::boolean m54;
  ward::boolean m55;
  ward::boolean m56;
  ward::boolean m57;
  ward::boolean m58;
  ward::boolean m59;
  ward::boolean m60;
  ward::boolean m61;
  ward::boolean m62;
  ward::boolean m63;
};
struct new_thing {
  ward::inlined<first> one;
  ward::inlined<second> other;
};
// [/right]
#else
// [wrong]
struct first {
  ward::boolean m0;
  ward::boolean m1;
  ward::boolean m2;
  ward::boolean m3;
  ward::boolean m4;
  ward::boolean m5;
  ward::boolean m6;
  ward::boolean m7;
  ward::boolean m8;
  ward::boolean m9;
  ward::boolean m10;
  ward::boolean m11;
  ward::boolean m12;
  ward::boolean m13;
  ward::boolean m14;
  ward::boolean m15;
  ward::boolean m16;
  ward::boolean m17;
  ward::boolean m18;
  ward::boolean m19;
  ward::boolean m20;
  ward::boolean m21;
  ward::boolean m22;
  ward::boolean m23;
  ward::boolean m24;
  ward::boolean m25;
  ward::boolean m26;
  ward::boolean m27;
  ward::boolean m28;
  ward::boolean m29;
  ward::boolean m30;
  ward::boolean m31;
  ward::boolean m32;
};
struct second {
  ward::boolean m33;
  ward::boolean m34;
  ward::boolean m35;
  ward::boolean m36;
  ward::boolean m37;
  ward::boolean m38;
  ward::boolean m39;
  ward::boolean m40;
  ward::boolean m41;
  ward::boolean m42;
  ward::boolean m43;
  ward::boolean m44;
  ward::boolean m45;
  ward::boolean m46;
  ward::boolean m47;
  ward::boolean m48;
  ward::boolean m49;
  ward::boolean m50;
  ward::boolean m51;
  ward::boolean m52;
  ward::boolean m53;
  ward::boolean m54;
  ward::boolean m55;
  ward::boolean m56;
  ward::boolean m57;
  ward::boolean m58;
  ward::boolean m59;
  ward::boolean m60;
  ward::boolean m61;
  ward::boolean m62;
  ward::boolean m63;
  ward::boolean m64;
  ward::boolean m65;
};
struct new_thing {  // error: W222
  ward::inlined<first> one;
  ward::inlined<second> other;
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
