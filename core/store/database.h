// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <unordered_map>

namespace clinicbell::store {

/// What a commit survives. Process: a crash of the program (what the server can send again). Power: a power cut too.
enum class Durability { Process, Power };

/// One SQLite connection with its settings, its kept statements and its transactions. Used on one thread.
///
/// Failures stick: after the first one, statements do nothing and answer no rows until takeTrouble() or end() is asked,
/// so that a rule reads as a rule and its caller checks once.
class Database
{
public:
    Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    /// Opens or creates; @p path may be ":memory:". Errors: StoreDamaged, StoreReadOnly, StoreBusy, StoreDiskFull,
    /// StoreFailed.
    Result<void> open(const QString &path);
    void close();

    /// Runs a statement that is prepared once and kept. The reference is good until the same statement runs again; a
    /// query that is left before its end has to be finish()ed.
    QSqlQuery &run(const QString &sql, const QVariantList &values = {});
    /// Steps @p query; false at its end, and where a step fails, which sticks.
    bool next(QSqlQuery &query);
    /// The first value of the first row; invalid where there is none.
    QVariant value(const QString &sql, const QVariantList &values = {});

    void begin(Durability durability);
    /// Commits, or rolls back and answers the first thing that failed since begin().
    Result<void> end();
    /// What failed outside a transaction; asking clears it.
    std::optional<Error> takeTrouble();
    bool isHealthy() const { return !m_trouble; }
    /// For what SQLite cannot know to be wrong.
    void fail(const Error &error);

    /// Reads the whole file; true where SQLite finds nothing wrong.
    bool passesQuickCheck();

private:
    void applySettings();
    void setDurability(Durability durability);

    QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<QString, QSqlQuery> m_statements;
    QSqlQuery m_noRows; // what a statement answers after a failure
    std::optional<Error> m_trouble;
    Durability m_durability = Durability::Process;
};

/// Times are stored as milliseconds since 1970, an invalid time as NULL.
QVariant toColumn(const QDateTime &time);
QDateTime timeFromColumn(const QVariant &column);

} // namespace clinicbell::store
