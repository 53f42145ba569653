// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A contract as an emitter is told of it: what is compiled anew when the contract changes, and nothing else. Who writes is in emit.hpp.
#pragma once

#include "ward/declare.hpp"
#include "ward/generate/openapi/describe.hpp"
#include "ward/generate/posture/describe.hpp"
#include "ward/law/lawful.hpp"

namespace ward {

/// What a contract says for its documents.
struct described_contract {
  generate::openapi::document (*openapi)() = nullptr;
  generate::posture::report (*posture)() = nullptr;
};

/// An api that is not lawful does not compile.
template <class Api>
[[nodiscard]] auto describe_contract() -> described_contract {
  static_assert(lawful<Api>{});
  if constexpr (law::holds<Api>) return {&generate::describe_openapi<Api>, &generate::describe_posture<Api>};
  return {};
}

}  // namespace ward
