// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A contract as an emitter is told of it: constants, compiled anew when the contract changes, and nothing else is. Who writes is in emit.hpp.
#pragma once

#include "ward/declare.hpp"
#include "ward/generate/openapi/told_contract.hpp"
#include "ward/generate/posture/told_contract.hpp"
#include "ward/law/lawful.hpp"

namespace ward {

/// What a contract says for its documents.
struct described_contract {
  generate::openapi::told_contract openapi;
  generate::posture::told_contract posture;
};

/// An api that is not lawful does not compile.
template <class Api>
[[nodiscard]] auto describe_contract() -> described_contract {
  static_assert(lawful<Api>{});
  if constexpr (law::holds<Api>)
    return {generate::told_for_openapi<Api>, generate::told_for_posture<Api>};
  else
    return {};
}

}  // namespace ward
