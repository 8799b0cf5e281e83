// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/idledger.h"

#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

IdLedger::IdLedger(Database &database, const QString &table, Asked asked)
    : m_database(database)
    , m_enter(u"INSERT INTO %1 (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"_s.arg(table))
    , m_contains(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table))
    , m_all(u"SELECT id FROM %1"_s.arg(table))
    , m_strikeOlder(u"DELETE FROM %1 WHERE id = ? AND at < ?"_s.arg(table))
    , m_forgetOlder(u"DELETE FROM %1 WHERE at < ?"_s.arg(table))
    , m_asked(asked)
{ }

bool IdLedger::enter(const NotificationId &id, const QDateTime &at)
{
    if (m_hashes)
        m_hashes->insert(qHash(id.value()));
    return m_database.run(m_enter, {id.value(), toColumn(at)}).numRowsAffected() > 0;
}

bool IdLedger::contains(const NotificationId &id)
{
    return mayContain(id) && m_database.value(m_contains, {id.value()}).isValid();
}

bool IdLedger::mayContain(const NotificationId &id)
{
    if (m_asked == Asked::Seldom)
        return true;
    if (!m_hashes) {
        m_hashes.emplace();
        QSqlQuery &rows = m_database.run(m_all);
        while (m_database.next(rows))
            m_hashes->insert(qHash(rows.value(0).toString()));
        if (!m_database.isHealthy()) {
            m_hashes.reset(); // Not all of it was read.
            return true;
        }
    }
    return m_hashes->contains(qHash(id.value()));
}

QList<NotificationId> IdLedger::ids()
{
    QList<NotificationId> ids;
    QSqlQuery &rows = m_database.run(m_all);
    while (m_database.next(rows))
        ids.append(NotificationId(rows.value(0).toString()));
    return ids;
}

void IdLedger::strikeOlder(const NotificationId &id, const QDateTime &time)
{
    m_database.run(m_strikeOlder, {id.value(), toColumn(time)});
}

void IdLedger::forgetOlder(const QDateTime &time)
{
    m_database.run(m_forgetOlder, {toColumn(time)});
}

} // namespace clinicbell::store
