// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with words is said where they are written.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
enum class colour { red, green };
enum class size { small, large };
enum class shade { dark, light };
enum class gapped { red, green = 5 };
enum unscoped { low, high };
struct new_thing {
  ward::one_of<"a", "b"> state;
  ward::one_of<"a", "c"> other;
  ward::one_of<"d"> last;
  ward::choice<colour> paint;
  ward::choice<size> width;
  ward::choice<shade> light;
  ward::constant<"x"> kind{};
  ward::named<"class", ward::text<1, 9>> class_;
  ward::never_fetched<"shown only", ward::text<1, 9>> link_url;
};
#else
enum class colour { red, green };
enum class size { small, large };
enum class shade { dark, light };
enum class gapped { red, green = 5 };
enum unscoped { low, high };
struct new_thing {
  ward::one_of<"a", "a"> state;  // error: a word is named twice
  ward::one_of<"a", ""> other;  // error: a word is empty
  ward::one_of<> last;  // error: name 1 to 255 words
  ward::choice<gapped> paint;  // error: must count up from 0 without a gap
  ward::choice<unscoped> width;  // error: Enum must be an enum class
  ward::choice<int> light;  // error: Enum must be an enum class
  ward::constant<""> kind{};  // error: Word is empty
  ward::named<"cl\"ass", ward::text<1, 9>> class_;  // error: neither a quote nor a backslash
  ward::never_fetched<"", ward::text<1, 9>> link_url;  // error: say why, in a few words
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
