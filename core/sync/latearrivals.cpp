// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/latearrivals.h"

#include "core/store/notificationstore.h"
#include "core/sync/catchup.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {

/// A server whose times are in another zone than they say would make a doubt of every arrival.
constexpr int mostFalseAlarms = 3;

} // namespace

LateArrivals::LateArrivals(store::NotificationStore &store, const CatchUp &catchUp, QObject *parent)
    : QObject(parent)
    , m_catchUp(catchUp)
{
    connect(&store, &store::NotificationStore::changed, this, &LateArrivals::onChanged);
    connect(&catchUp, &CatchUp::finished, this, &LateArrivals::onListed);
}

void LateArrivals::reset()
{
    m_listedAt = {};
    m_meanwhile.clear();
    m_suspects.clear();
    m_judged.clear();
    m_falseAlarms = 0;
}

void LateArrivals::onChanged(const ChangeSet &changes)
{
    for (const NotificationId &id : changes.removed) {
        m_suspects.remove(id);
        m_judged.remove(id);
    }
    if (changes.origin != Origin::Live || m_falseAlarms >= mostFalseAlarms)
        return;
    bool isDoubtful = false;
    for (const Notification &row : changes.added) {
        if (m_catchUp.isRunning())
            m_meanwhile.append(row.createdAt);
        if (!m_listedAt.isValid() || row.createdAt >= m_listedAt)
            continue;
        m_suspects.insert(row.id);
        isDoubtful = true;
    }
    if (isDoubtful)
        emit doubted();
}

void LateArrivals::onListed(const CatchUpReport &report)
{
    m_falseAlarms += static_cast<int>(m_judged.size());
    m_judged = std::exchange(m_suspects, {});
    m_listedAt = report.listedAt;
    const QList<QDateTime> meanwhile = std::exchange(m_meanwhile, {});
    const auto isOlder = [&](const QDateTime &createdAt) { return createdAt < m_listedAt; };
    if (m_falseAlarms < mostFalseAlarms && std::any_of(meanwhile.begin(), meanwhile.end(), isOlder))
        emit doubted();
}

} // namespace clinicbell::sync
