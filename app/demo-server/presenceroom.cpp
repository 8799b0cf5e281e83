// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/presenceroom.h"

#include <QJsonArray>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestStatusText = 64;

} // namespace

bool PresenceRoom::enter(const QString &userId, const QJsonObject &info)
{
    Entry &entry = m_members[userId];
    if (++entry.connections == 1)
        entry.info = info;
    return entry.connections == 1;
}

bool PresenceRoom::leave(const QString &userId)
{
    const auto entry = m_members.find(userId);
    if (entry == m_members.end() || --entry->connections > 0)
        return false;
    m_members.remove(userId);
    return true;
}

void PresenceRoom::remember(const QString &userId, const QJsonObject &status)
{
    const auto entry = m_members.find(userId);
    if (entry == m_members.end())
        return;
    for (const QString &key : {u"status"_s, u"room"_s, u"desk"_s, u"until"_s}) {
        const QString text = status.value(key).toString();
        if (!text.isEmpty() && text.size() <= longestStatusText)
            entry->info.insert(key, text);
    }
    if (!status.contains("until"_L1))
        entry->info.remove("until"_L1); // What they are has no end.
}

QJsonObject PresenceRoom::snapshot() const
{
    QJsonArray ids;
    QJsonObject hash;
    for (auto entry = m_members.begin(); entry != m_members.end(); ++entry) {
        ids.append(entry.key());
        hash.insert(entry.key(), entry->info);
    }
    const QJsonObject presence{{u"ids"_s, ids}, {u"hash"_s, hash}, {u"count"_s, int(ids.size())}};
    return {{u"presence"_s, presence}};
}

} // namespace clinicbell::demo
