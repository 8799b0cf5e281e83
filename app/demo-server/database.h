// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace clinicbell::demo {

/// The demo clinic's SQLite file. A statement that ran is on disk (WAL, synchronous=NORMAL) when run() returns: it
/// survives the death of the program. Used on one thread.
class Database
{
public:
    Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Opens or creates the file. Errors: StoreFailed with SQLite's words.
    Result<void> open(const QString &path);

    /// Runs one statement with its values. A failure is logged and counted.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    /// The two halves of run(), for a statement that runs many times.
    QSqlQuery prepared(const QString &sql);
    void execute(QSqlQuery &query, const QVariantList &values);
    /// The first value of the first row, or invalid.
    QVariant value(const QString &sql, const QVariantList &values = {});
    /// How many statements failed so far: who compares before and after knows whether theirs did.
    int failures() const { return m_failures; }

private:
    Result<void> createTables();

    QSqlDatabase m_database;
    int m_failures = 0;
};

/// Several statements that count together or not at all; rolled back unless committed. They may nest.
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    /// False: a statement of it failed and nothing was changed.
    bool commit();

private:
    Database &m_database;
    int m_failuresBefore;
    bool m_open = true;
};

/// A time as it is stored: ms since 1970 UTC, or NULL.
QVariant stored(const QDateTime &time);
QDateTime loadedTime(const QVariant &value);
/// As Laravel writes it: `2025-12-20T10:00:00.000000Z`, or null.
QJsonValue timeJson(const QDateTime &time);

} // namespace clinicbell::demo
