// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A header that ward reads itself is no input of a handler.
#include "ward/generate/parameter_parser.hpp"
#include "ward/schema/text.hpp"

struct conditions {
  ward::text<1, 64> if_match;
};
struct credentials {
  ward::text<1, 64> authorization;
};

#if !defined(SHOULD_NOT_COMPILE)
template void ward::generate::parse_headers(std::span<const ward::http::field>, conditions&, ward::arena&, ward::generate::issue_list&);
#else
template void ward::generate::parse_headers(std::span<const ward::http::field>, credentials&, ward::arena&, ward::generate::issue_list&);  // error: ward::headers
#endif
