// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Everything that a service needs: contracts, calls and replies. No parser, no guards: include it where handlers are written, and
// ward/ward.hpp in the one file that makes the app (docs/compile_time.md).
#pragma once

#include "ward/declare.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/owned.hpp"
#include "ward/pipeline/reply.hpp"
#include "ward/pipeline/witness.hpp"
