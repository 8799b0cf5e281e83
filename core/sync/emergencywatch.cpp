// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/emergencywatch.h"

#include "core/clinic/clinicapi.h"
#include "core/store/notificationstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::sync {

namespace {

constexpr int storedLookedAt = 200;

/// Local: no server knows the notification, and the ids of emergencies are not those of notifications.
NotificationId idOf(const Notification &emergency)
{
    return NotificationId("here/emergency/"_L1 + emergency.id.value());
}

bool isOfTheServer(const Notification &row)
{
    return row.kind == Kind::Emergency && !isLocal(row.id);
}

} // namespace

EmergencyWatch::EmergencyWatch(clinic::ClinicApi &api, store::NotificationStore &store, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_poller(api.turns(), clock, Poller::Weight::Urgent)
{
    connect(&m_poller, &Poller::due, this, &EmergencyWatch::ask);
    connect(&store, &store::NotificationStore::changed, this, &EmergencyWatch::onChanged);
}

void EmergencyWatch::start(const Account &account)
{
    stop();
    if (account.role != Role::Admin && account.role != Role::Reception)
        return;
    m_isStarted = true;
    Filter emergencies;
    emergencies.kinds = {Kind::Emergency};
    m_store.page({.after = {}, .limit = storedLookedAt, .filter = emergencies})
        .then(this, [this, generation = m_generation](const Result<Page> &page) {
            if (generation == m_generation)
                onKnown(page ? page->rows : QList<Notification>());
        });
}

void EmergencyWatch::stop()
{
    ++m_generation;
    m_isStarted = false;
    m_poller.stop();
    m_open.clear();
    setWatching(false);
}

void EmergencyWatch::onKnown(const QList<Notification> &stored)
{
    if (std::any_of(stored.begin(), stored.end(), isOfTheServer))
        return stop();
    for (const Notification &row : stored) {
        if (!row.isRead())
            m_open.insert(row.id);
    }
    ask();
}

void EmergencyWatch::onChanged(const ChangeSet &changes)
{
    if (m_isStarted && std::any_of(changes.added.begin(), changes.added.end(), isOfTheServer))
        stop();
}

void EmergencyWatch::ask()
{
    m_api.activeEmergencies().then(this, [this, generation = m_generation](const Result<QList<Notification>> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            onListed(*answer);
        else
            onFailed(answer.error());
    });
}

void EmergencyWatch::onListed(const QList<Notification> &active)
{
    setWatching(true);
    m_poller.plan();
    QSet<NotificationId> open;
    QList<Notification> fresh;
    for (Notification emergency : active) {
        emergency.id = idOf(emergency);
        emergency.userId = {};
        open.insert(emergency.id);
        if (!m_open.contains(emergency.id))
            fresh.append(emergency);
    }
    const QSet<NotificationId> gone = std::exchange(m_open, open) - open;
    if (!fresh.isEmpty())
        m_store.applyLive(fresh);
    if (!gone.isEmpty())
        m_store.applyRemoteRead(gone.values(), m_store.now());
}

void EmergencyWatch::onFailed(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SessionExpired:
    case ErrorCode::Forbidden: return stop();
    case ErrorCode::NotFound:
    case ErrorCode::Refused:
    case ErrorCode::NotAClinic:
    case ErrorCode::WebPage:
        if (!m_isWatching)
            return stop(); // A server that never had such a list; one that had it may be behind a page of a hotel's.
        break;
    default: break;
    }
    m_poller.plan();
}

void EmergencyWatch::setWatching(bool isWatching)
{
    if (std::exchange(m_isWatching, isWatching) != isWatching)
        emit watchingChanged(isWatching);
}

} // namespace clinicbell::sync
