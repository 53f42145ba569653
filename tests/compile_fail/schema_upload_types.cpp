// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// File types that can never be accepted, and uploads without bounds.
#include <array>

#include "ward/schema/upload.hpp"

struct picture {
#if !defined(SHOULD_NOT_COMPILE)
  static constexpr std::string_view media_type = "image/bmp";
#else
  static constexpr std::string_view media_type = "image/svg+xml";  // error: browsers run what is in a file of this type
#endif
  static constexpr std::array<std::string_view, 1> extensions{"svg"};
  using check = ward::begins_with<"BM">;
};

#if !defined(SHOULD_NOT_COMPILE)
constexpr std::uint64_t most = 1000;
using sized = ward::max_pixels<1000>;
#else
constexpr std::uint64_t most = 0;  // error: MaxBytes is from 1 to 2^40
using sized = ward::max_pixels<0>;  // error: no image is that small
#endif

constexpr auto drawing_kind = ward::upload<1000, ward::accepts<picture>>::kind;
constexpr auto empty_kind = ward::upload<most, ward::accepts<ward::png>>::kind;
constexpr auto sized_kind = ward::upload<1000, ward::accepts<ward::png>, sized>::kind;
