// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/query.h"

namespace clinicbell::store {

/// Every column of a row, as NotificationTable reads them; the conditions follow.
QString selectRows();

/// The rows of a list, newest first. Binds the key after which the page begins, once for each of shelvesOf(). Reads
/// along an index without sorting.
QString pageSql(const Filter &filter);
/// The same rows with no more than a search has to look at: id, created_at, sealed.
QString searchSql(const Filter &filter);

} // namespace clinicbell::store
