// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <span>

namespace clinicbell::store {

class Database;

/// The statements that lead from the version before to the next one. Never edited once released; a change is a new one.
struct Migration
{
    QStringList statements;
};

/// All of them; the first leads from nothing to version 1.
QList<Migration> migrations();

/// Brings the file up to the newest version, one transaction each, kept in PRAGMA user_version.
/// Errors: StoreNewer (the file is not touched), or what the database said.
Result<void> migrate(Database &database, std::span<const Migration> steps);

} // namespace clinicbell::store
