// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Names of tenants that would be found in no field, and ceilings that no limit could keep.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
using words = ward::tenant_names<"workspace", "account2">;
using other_words = ward::tenant_names<"customer">;
using few_words = ward::tenant_names<"customer">;
struct gift_card : ward::sensitivity<"gift card", 1, ward::second> {};
struct voucher : ward::sensitivity<"voucher", 1'000'000, ward::day> {};
#else
using words = ward::tenant_names<"workspace_id", "account">;  // error: a name is lower-case letters and digits
using other_words = ward::tenant_names<"Workspace">;          // error: a name is lower-case letters and digits
using few_words = ward::tenant_names<>;                       // error: ward::tenant_names: no name
struct gift_card : ward::sensitivity<"gift card", 0, ward::second> {};                        // error: a quota is from 1 to 1,000,000 requests
struct voucher : ward::sensitivity<"voucher", 1, ward::rate_window{0}> {};                    // error: window is from one second to one day
#endif

}  // namespace notes
