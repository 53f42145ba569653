// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// All of ward but the adapters: contracts, generated code, guards and the pipeline. Add the adapters that an app uses.
#pragma once

#include "ward/declare.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/law/environment_rules.hpp"  // the law is included here and not deeper: compilers print the way to it with each error
#include "ward/law/handler_rules.hpp"
#include "ward/schema/json_cost.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/guard/audit_log.hpp"
#include "ward/guard/lease_keeper.hpp"
#include "ward/guard/log_sink.hpp"
#include "ward/guard/rate_limiter.hpp"
#include "ward/guard/token_verifier.hpp"
#include "ward/pipeline/app.hpp"
#include "ward/pipeline/boot.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/config.hpp"
#include "ward/pipeline/in_process.hpp"
#include "ward/pipeline/owned.hpp"
#include "ward/pipeline/reply.hpp"
#include "ward/pipeline/witness.hpp"
#include "ward/version.hpp"
