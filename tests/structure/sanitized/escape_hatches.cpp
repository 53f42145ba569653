// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "escape_hatches.hpp"

#include <ward/described_contract.hpp>

auto described() -> ward::described_contract;
auto described() -> ward::described_contract { return ward::describe_contract<escape_hatches::api>(); }
