// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// No pages: the build was given no renderer.
#include "pages.hpp"

auto notes::make_pages(const ward::config&) -> std::vector<ward::pipeline::fixed_document> { return {}; }
