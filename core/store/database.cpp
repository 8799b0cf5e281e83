// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

/// SQLite's primary result codes (https://www.sqlite.org/rescode.html), without linking its header.
ErrorCode errorCodeOf(int sqlite)
{
    switch (sqlite & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::StoreBusy;
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return ErrorCode::StoreReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::StoreDamaged;
    case 13: // SQLITE_FULL
        return ErrorCode::StoreDiskFull;
    default: return ErrorCode::StoreFailed;
    }
}

Error errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return {.code = errorCodeOf(code),
            .detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText()),
            .serverWords = {},
            .retryAfter = {}};
}

} // namespace

Database::Database()
    : m_name(u"clinicbell-"_s + QUuid::createUuid().toString(QUuid::Id128))
{ }

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path)
{
    close();
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(path);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
    if (!m_connection.open())
        return tl::unexpected(errorOf(m_connection.lastError()));
    applySettings();
    if (auto trouble = takeTrouble())
        return tl::unexpected(*trouble);
    return {};
}

void Database::applySettings()
{
    for (const QString &pragma :
         {u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA secure_delete=ON"_s,
          u"PRAGMA journal_mode=WAL"_s, u"PRAGMA journal_size_limit=4194304"_s, u"PRAGMA synchronous=NORMAL"_s})
        value(pragma);
    m_durability = Durability::Process;
}

void Database::close()
{
    m_statements.clear();
    m_trouble.reset();
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery &Database::run(const QString &sql, const QVariantList &values)
{
    if (m_trouble)
        return m_noRows;
    const auto [place, isNew] = m_statements.try_emplace(sql, m_connection);
    QSqlQuery &query = place->second;
    query.setForwardOnly(true);
    if (isNew && !query.prepare(sql)) {
        fail(errorOf(query.lastError()));
        m_statements.erase(place);
        return m_noRows;
    }
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (query.exec())
        return query;
    fail(errorOf(query.lastError()));
    query.finish();
    return m_noRows;
}

bool Database::next(QSqlQuery &query)
{
    if (query.next())
        return true;
    if (const QSqlError error = query.lastError(); error.isValid())
        fail(errorOf(error));
    return false;
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = run(sql, values);
    QVariant first = next(query) ? query.value(0) : QVariant();
    query.finish();
    return first;
}

void Database::begin(Durability durability)
{
    m_trouble.reset();
    setDurability(durability);
    run(u"BEGIN IMMEDIATE"_s);
}

Result<void> Database::end()
{
    run(u"COMMIT"_s);
    if (!m_trouble)
        return {};
    const Error error = *m_trouble;
    m_trouble.reset();
    run(u"ROLLBACK"_s); // SQLite has rolled back by itself after some failures; then this one fails and says nothing
                        // new.
    m_trouble.reset();
    return tl::unexpected(error);
}

void Database::setDurability(Durability durability)
{
    if (durability == m_durability)
        return;
    run(durability == Durability::Power ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s);
    m_durability = durability;
}

std::optional<Error> Database::takeTrouble()
{
    return std::exchange(m_trouble, std::nullopt);
}

void Database::fail(const Error &error)
{
    if (!m_trouble)
        m_trouble = error;
}

bool Database::passesQuickCheck()
{
    return value(u"PRAGMA quick_check(1)"_s).toString() == "ok"_L1 && isHealthy();
}

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFromColumn(const QVariant &column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}

} // namespace clinicbell::store
