// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Everything that a contract needs: declare endpoints, and have the compiler judge them. No parser, no server, cheap to compile.
#pragma once

#include "ward/core/fixed_string.hpp"
#include "ward/core/secret.hpp"
#include "ward/declare/access.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/audit.hpp"
#include "ward/declare/documentation.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/input.hpp"
#include "ward/declare/limit.hpp"
#include "ward/declare/outcome.hpp"
#include "ward/declare/route.hpp"
#include "ward/declare/tenant.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/matching.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/timestamp.hpp"

// The rules before the law that applies them: with a broken rule, compilers print how they came to its file.
#include "ward/law/access_rules.hpp"
#include "ward/law/input_rules.hpp"
#include "ward/law/limit_rules.hpp"
#include "ward/law/output_rules.hpp"
#include "ward/law/route_rules.hpp"

#include "ward/law/lawful.hpp"
