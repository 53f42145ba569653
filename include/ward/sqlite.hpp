// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The SQLite adapter: a file, connections for threads, statements that are literals, transactions, migrations.
#pragma once

#include "ward/sqlite/connection.hpp"
#include "ward/sqlite/database.hpp"
#include "ward/sqlite/error.hpp"
#include "ward/sqlite/migrations.hpp"
#include "ward/sqlite/query.hpp"
#include "ward/sqlite/transaction.hpp"
#include "ward/sqlite/value.hpp"
