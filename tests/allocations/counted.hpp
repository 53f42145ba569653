// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often this thread has called operator new: other threads have work of their own.
#pragma once

#include <cstddef>

auto allocations_of_this_thread() noexcept -> std::size_t;
