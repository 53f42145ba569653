// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof of who calls and for whom, made by somebody else than the pipeline.
#include <memory>

#include "ward/pipeline/call.hpp"

auto claimed = std::make_shared<const ward::guard::verified_token>();

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
struct member : ward::role<"member"> {};
auto forged_scope() -> ward::scope { return ward::scope{claimed}; }                              // error: private
auto made_scope() -> ward::scope { return ward::pipeline::witness_maker::make<ward::scope>(claimed); }  // error: private
auto forged_caller() -> ward::caller<member> { return ward::caller<member>{claimed}; }           // error: private
#endif
