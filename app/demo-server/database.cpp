// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/database.h"

#include "app/demo-server/logging.h"

#include <QSqlError>
#include <QUuid>

#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array schema{
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT)"_L1,
    "CREATE TABLE IF NOT EXISTS tokens (hash TEXT PRIMARY KEY, user_id INTEGER NOT NULL, expires_at INTEGER NOT NULL,"
    " refreshable_until INTEGER NOT NULL)"_L1,
    "CREATE TABLE IF NOT EXISTS notifications (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL,"
    " type TEXT NOT NULL, title TEXT NOT NULL, message TEXT NOT NULL, data TEXT, channel TEXT NOT NULL, action_url "
    "TEXT,"
    " notifiable_type TEXT, notifiable_id INTEGER, read_at INTEGER, created_at INTEGER NOT NULL,"
    " updated_at INTEGER NOT NULL, deleted_at INTEGER)"_L1,
    "CREATE INDEX IF NOT EXISTS notifications_by_user ON notifications (user_id, created_at DESC, id DESC)"
    " WHERE deleted_at IS NULL"_L1,
    "CREATE INDEX IF NOT EXISTS notifications_unread ON notifications (user_id, created_at DESC, id DESC)"
    " WHERE deleted_at IS NULL AND read_at IS NULL"_L1,
    "CREATE INDEX IF NOT EXISTS notifications_changed ON notifications (user_id, updated_at DESC, id DESC)"_L1,
    // Rows of several people about one thing have the same share.
    "CREATE TABLE IF NOT EXISTS handlings (notification_id INTEGER PRIMARY KEY, share TEXT NOT NULL,"
    " acknowledged_at INTEGER, claimed_by INTEGER, claimed_by_name TEXT, claimed_at INTEGER)"_L1,
    "CREATE INDEX IF NOT EXISTS handlings_by_share ON handlings (share)"_L1,
    "CREATE TABLE IF NOT EXISTS audit (trail TEXT NOT NULL, n INTEGER NOT NULL, sender_id INTEGER NOT NULL,"
    " entry TEXT NOT NULL, PRIMARY KEY (trail, n)) WITHOUT ROWID"_L1,
    "CREATE TABLE IF NOT EXISTS replays (user_id INTEGER NOT NULL, key TEXT NOT NULL, call TEXT NOT NULL,"
    " status INTEGER NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (user_id, key))"_L1,
    "CREATE TABLE IF NOT EXISTS conversations (id INTEGER PRIMARY KEY AUTOINCREMENT, user_a INTEGER NOT NULL,"
    " user_b INTEGER NOT NULL, created_at INTEGER NOT NULL, UNIQUE (user_a, user_b))"_L1,
    "CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER NOT NULL,"
    " sender_id INTEGER NOT NULL, content TEXT NOT NULL, created_at INTEGER NOT NULL, read_at INTEGER)"_L1,
    "CREATE INDEX IF NOT EXISTS messages_by_conversation ON messages (conversation_id, id DESC)"_L1,
    "CREATE TABLE IF NOT EXISTS message_client_ids (sender_id INTEGER NOT NULL, client_id TEXT NOT NULL,"
    " message_id INTEGER NOT NULL, PRIMARY KEY (sender_id, client_id))"_L1,
    "CREATE INDEX IF NOT EXISTS client_ids_by_message ON message_client_ids (message_id)"_L1,
    "CREATE TABLE IF NOT EXISTS appointments (id INTEGER PRIMARY KEY AUTOINCREMENT, patient TEXT NOT NULL,"
    " doctor_id INTEGER NOT NULL, room TEXT NOT NULL, reason TEXT NOT NULL, status TEXT NOT NULL,"
    " appointment_date INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)"_L1,
    "CREATE TABLE IF NOT EXISTS consultations (id INTEGER PRIMARY KEY AUTOINCREMENT, appointment_id INTEGER,"
    " patient TEXT NOT NULL, doctor_id INTEGER NOT NULL, room TEXT NOT NULL, status TEXT NOT NULL,"
    " started_at INTEGER NOT NULL, ended_at INTEGER)"_L1,
};

} // namespace

Database::~Database()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<void> Database::open(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return failure(ErrorCode::StoreFailed, m_database.lastError().text());
    return createTables();
}

Result<void> Database::createTables()
{
    run(u"PRAGMA journal_mode=WAL"_s);
    run(u"PRAGMA synchronous=NORMAL"_s);
    for (const auto statement : schema)
        run(statement);
    if (m_failures > 0)
        return failure(ErrorCode::StoreFailed, m_database.lastError().text());
    return {};
}

QSqlQuery Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = prepared(sql);
    execute(query, values);
    return query;
}

QSqlQuery Database::prepared(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    // A statement that SQLite cannot read fails again, and is counted, when it is executed.
    query.prepare(sql);
    return query;
}

void Database::execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (query.exec())
        return;
    ++m_failures;
    qCCritical(lcDemo) << "the database refused a statement:" << query.lastError().text();
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = run(sql, values);
    return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_failuresBefore(database.failures())
{
    m_database.run(u"SAVEPOINT change"_s);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.run(u"ROLLBACK TO change"_s);
    m_database.run(u"RELEASE change"_s);
}

bool Transaction::commit()
{
    if (m_database.failures() == m_failuresBefore)
        m_database.run(u"RELEASE change"_s);
    m_open = m_database.failures() != m_failuresBefore;
    return !m_open;
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime loadedTime(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + "000Z"_L1) : QJsonValue();
}

} // namespace clinicbell::demo
