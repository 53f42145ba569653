// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with an upload is said where it is written.
#include <array>
#include <string_view>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct archive {
  static constexpr std::string_view media_type = "application/gzip";
  static constexpr std::array<std::string_view, 1> extensions{"gz"};
  using check = ward::begins_with<"\x1f\x8b">;
};
struct new_thing {
  ward::upload<1'000, ward::accepts<ward::png>> icon;
  ward::upload<1'001, ward::accepts<ward::png>> photo;
  ward::upload<1'002, ward::accepts<ward::png>> plan;
  ward::upload<1'003, ward::accepts<ward::png>, ward::max_pixels<100>> chart;
  ward::upload<1'004, ward::accepts<ward::png>, ward::max_pixels<1>> dot;
  ward::upload<1'005, ward::accepts<ward::csv>> table;
  ward::upload<1'006, ward::accepts<archive>> bundle;
  ward::upload<1'007, ward::accepts<ward::png>> text;
  ward::upload<1'008, ward::accepts<ward::png>> mail;
};
#else
struct empty_archive {
  static constexpr std::string_view media_type = "application/gzip";
  static constexpr std::array<std::string_view, 1> extensions{"gz"};
  using check = ward::begins_with<"">;
};
struct page {
  static constexpr std::string_view media_type = "Text/Plain";
  static constexpr std::array<std::string_view, 1> extensions{"gz"};
  using check = ward::begins_with<"\x1f\x8b">;
};
struct nameless {
  static constexpr std::string_view media_type = "application/gzip";
  static constexpr std::array<std::string_view, 0> extensions{};
  using check = ward::begins_with<"\x1f\x8b">;
};
struct new_thing {
  ward::upload<0, ward::accepts<ward::png>> icon;  // error: MaxBytes is from 1 to 2^40
  ward::upload<1'001, ward::accepts<>> photo;  // error: ward::accepts<>: name the file types
  ward::upload<1'002, ward::png> plan;  // error: ward::upload<MaxBytes, ward::accepts<...>>: name the file types
  ward::upload<1'003, ward::accepts<ward::pdf>, ward::max_pixels<100>> chart;  // error: no accepted type has pixels
  ward::upload<1'004, ward::accepts<ward::png>, ward::max_pixels<0>> dot;  // error: no image is that small
  ward::upload<1'005, ward::accepts<int>> table;  // error: this is no file type
  ward::upload<1'006, ward::accepts<empty_archive>> bundle;  // error: without bytes every content would do
  ward::upload<1'007, ward::accepts<page>> text;  // error: in lower case and without parameters
  ward::upload<1'008, ward::accepts<nameless>> mail;  // error: has at least one extension
};
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::form<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});
