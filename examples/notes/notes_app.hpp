// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The notes service, put together: all that a server or a test has to see of it.
#pragma once

#include <memory>
#include <ward/pipeline/application.hpp>
#include <ward/pipeline/config.hpp>

namespace notes {

auto make_app(const ward::config& config) -> std::shared_ptr<const ward::pipeline::application>;

}  // namespace notes
