// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/inboxes.h"

#include "app/demo-server/emergencylist.h"

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

/// So many ids stay well below Pusher's 10 KB.
constexpr qsizetype idsPerEvent = 500;

} // namespace

Inboxes::Inboxes(NotificationTable &table, Broadcaster &broadcaster, const Clock &clock)
    : m_table(table)
    , m_broadcaster(broadcaster)
    , m_clock(clock)
{ }

QList<qint64> Inboxes::deliver(QList<Draft> drafts)
{
    if (m_emergencies)
        drafts = m_emergencies->takeFrom(drafts);
    for (Draft &draft : drafts) {
        if (!draft.createdAt.isValid())
            draft.createdAt = m_clock.now();
    }
    const QList<QJsonObject> rows = m_table.insert(drafts);
    QList<qint64> ids;
    for (const QJsonObject &row : rows) {
        ids.append(row.value(u"id"_s).toInteger());
        m_broadcaster.publish({.channel = inboxChannel(row.value(u"user_id"_s).toInt()),
                               .name = u"general-notification"_s,
                               .data = eventText(row),
                               .exceptSocket = {}});
    }
    return ids;
}

int Inboxes::markRead(int userId, const QList<qint64> &ids, const QString &socketId)
{
    const QDateTime now = m_clock.now();
    const QList<qint64> changed = m_table.markRead(userId, ids, now);
    announce(u"notification-read"_s, userId, changed, now, socketId);
    return int(changed.size());
}

int Inboxes::remove(int userId, const QList<qint64> &ids, const QString &socketId)
{
    const QDateTime now = m_clock.now();
    const QList<qint64> changed = m_table.remove(userId, ids, now);
    announce(u"notification-deleted"_s, userId, changed, now, socketId);
    return int(changed.size());
}

void Inboxes::acknowledge(const Person &person, qint64 id, const QString &socketId)
{
    const QDateTime now = m_clock.now();
    if (m_table.acknowledge(id, now))
        tellSharers(u"notification-acknowledged"_s, m_table.sharers(id), person, now, socketId);
}

void Inboxes::setClaim(qint64 id, const std::optional<Person> &person, const QString &socketId)
{
    const QDateTime now = m_clock.now();
    const QList<Holding> rows = m_table.sharers(id);
    m_table.setClaim(rows, person ? person->id : 0, person ? person->name : QString(), now);
    tellSharers(u"notification-claimed"_s, rows, person, now, socketId);
}

void Inboxes::tellSharers(const QString &event, const QList<Holding> &rows, const std::optional<Person> &person,
                          const QDateTime &at, const QString &socketId)
{
    const QJsonValue user = person ? QJsonValue(QJsonObject{{u"id"_s, person->id}, {u"name"_s, person->name}})
                                   : QJsonValue(QJsonValue::Null);
    for (const Holding &row : rows) {
        m_broadcaster.publish({.channel = inboxChannel(row.userId),
                               .name = event,
                               .data = eventText({{u"id"_s, row.id}, {u"user"_s, user}, {u"at"_s, timeJson(at)}}),
                               .exceptSocket = socketId});
    }
}

void Inboxes::announce(const QString &event, int userId, const QList<qint64> &ids, const QDateTime &at,
                       const QString &socketId)
{
    for (qsizetype from = 0; from < ids.size(); from += idsPerEvent) {
        QJsonArray some;
        for (const qint64 id : ids.mid(from, idsPerEvent))
            some.append(id);
        m_broadcaster.publish({.channel = inboxChannel(userId),
                               .name = event,
                               .data = eventText({{u"ids"_s, some}, {u"at"_s, timeJson(at)}}),
                               .exceptSocket = socketId});
    }
}

QString inboxChannel(int userId)
{
    return u"private-notifications.%1"_s.arg(userId);
}

} // namespace clinicbell::demo
