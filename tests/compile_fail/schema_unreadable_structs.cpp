// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What keeps a struct from being read is said once to whoever reads it without a contract.
#include "ward/declare.hpp"

struct plain {
  ward::text<1, 9> name;
};
#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::member_count<plain> == 1);
#else
struct with_array {
  ward::boolean flags[3];
};
struct with_union {
  union {
    int whole;
    float part;
  };
};
struct with_bit_field {
  unsigned flag : 1;
};
struct with_reference {
  ward::boolean& flag;
};
struct derived : plain {
  ward::boolean flag;
};
struct with_many {
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
};
struct inlines_text {
  ward::inlined<ward::text<1, 9>> name;
};
struct greedy {
  template <class Any>
  greedy(Any);
};
struct takes_anything {
  greedy first;
};
static_assert(ward::member_count<with_array> == 0);      // error: a schema struct has a C array
static_assert(ward::member_count<with_union> == 0);      // error: a schema struct has a union
static_assert(ward::member_count<with_bit_field> == 0);  // error: a schema struct has a bit-field
static_assert(ward::member_count<with_reference> == 0);  // error: const or a reference
static_assert(ward::member_count<derived> == 0);         // error: a schema struct has a base class
static_assert(ward::member_count<with_many> == 0);       // error: those of inlined structs among them
static_assert(ward::member_count<inlines_text> == 0);    // error: ward::inlined<type>
static_assert(ward::member_count<takes_anything> == 0);  // error: the members of a schema struct cannot be read
#endif
