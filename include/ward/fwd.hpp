// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names that are declared before the layer that defines them.
#pragma once

namespace ward {

template <class Endpoint>
class call;
template <class Endpoint>
class reply;

}  // namespace ward
