// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/liveintake.h"

#include "core/store/notificationstore.h"
#include "core/sync/livefeed.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {

using namespace store;

/// Gives each kind of change to the store.
struct Giving
{
    NotificationStore &store;

    void operator()(const Arrival &change) const { store.applyLive(change.notifications); }
    void operator()(const ReadElsewhere &change) const { store.applyRemoteRead(change.ids, change.at); }
    void operator()(const AllReadElsewhere &change) const { store.applyRemoteReadAll(change.until, change.at); }
    void operator()(const RemovedElsewhere &change) const { store.applyRemoteDeletion(change.ids); }
    void operator()(const HandledElsewhere &change) const { store.applyRemoteHandling(change.ids, change.handling); }
};

struct Measuring
{
    qsizetype operator()(const Arrival &change) const { return change.notifications.size(); }
    qsizetype operator()(const AllReadElsewhere &) const { return 1; }
    template <typename Change>
    qsizetype operator()(const Change &change) const
    {
        return change.ids.size();
    }
};

bool isCritical(const Notification &one)
{
    return one.priority == Priority::Critical;
}

bool mustBeActedUpon(const RemoteChange &change)
{
    const auto *arrival = std::get_if<Arrival>(&change);
    return arrival && std::any_of(arrival->notifications.begin(), arrival->notifications.end(), isCritical);
}

/// Whether what it says of anything is to be told before a later word about one of @p ids.
struct Concerning
{
    const QList<NotificationId> &ids;

    bool operator()(const Arrival &change) const
    {
        return std::any_of(change.notifications.begin(), change.notifications.end(),
                           [this](const Notification &one) { return isCritical(one) || ids.contains(one.id); });
    }
    bool operator()(const AllReadElsewhere &) const { return true; }
    template <typename Change>
    bool operator()(const Change &change) const
    {
        return std::any_of(change.ids.begin(), change.ids.end(),
                           [this](const NotificationId &id) { return ids.contains(id); });
    }
};

} // namespace

LiveIntake::LiveIntake(NotificationStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{ }

void LiveIntake::follow(const LiveFeed &feed)
{
    connect(&feed, &LiveFeed::arrived, this, [this](const Notification &one) { take(Arrival{{one}}); });
    connect(&feed, &LiveFeed::readElsewhere, this, [this](const auto &ids, const QDateTime &at) {
        take(ReadElsewhere{ids, at});
    });
    connect(&feed, &LiveFeed::deletedElsewhere, this, [this](const auto &ids) { take(RemovedElsewhere{ids}); });
    connect(&feed, &LiveFeed::claimedElsewhere, this, [this](const auto &ids, const Handling &claim) {
        take(HandledElsewhere{ids, claim});
    });
    connect(&feed, &LiveFeed::acknowledgedElsewhere, this, [this](const auto &ids, const QDateTime &at) {
        take(HandledElsewhere{ids, Handling{.acknowledgedAt = at}});
    });
}

void LiveIntake::take(const RemoteChange &change)
{
    const qsizetype size = std::visit(Measuring{}, change);
    if (m_size + size > mostWaiting && !mustBeActedUpon(change)) {
        if (!m_gapSince.isValid())
            m_gapSince = m_store.now();
        m_forgottenNow += size;
        m_forgotten += size;
        return;
    }
    m_size += size;
    m_waiting.insert(placeOf(change), change);
    if (!std::exchange(m_isBusy, true))
        planHandOver();
}

/// What must be acted upon goes before all that is not, save what was said of the same before.
qsizetype LiveIntake::placeOf(const RemoteChange &change) const
{
    if (!mustBeActedUpon(change))
        return m_waiting.size();
    QList<NotificationId> ids;
    for (const Notification &one : std::get<Arrival>(change).notifications)
        ids.append(one.id);
    const auto before = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                     [&ids](const RemoteChange &each) { return std::visit(Concerning{ids}, each); });
    return std::distance(before, m_waiting.rend());
}

void LiveIntake::stop()
{
    ++m_generation;
    m_waiting.clear();
    m_size = 0;
    m_forgottenNow = 0;
    m_gapSince = {};
    m_isBusy = false;
}

/// All of one turn of the event loop goes together.
void LiveIntake::planHandOver()
{
    const auto now = [this, generation = m_generation] {
        if (generation == m_generation)
            handOver();
    };
    QMetaObject::invokeMethod(this, now, Qt::QueuedConnection);
}

/// No more than is written in the time that something urgent can wait.
QList<RemoteChange> LiveIntake::takeBatch()
{
    auto end = m_waiting.cbegin();
    for (qsizetype size = 0; end != m_waiting.cend() && size < mostAtOnce; ++end)
        size += std::visit(Measuring{}, *end);
    const QList<RemoteChange> batch(m_waiting.cbegin(), end);
    m_waiting.erase(m_waiting.cbegin(), end);
    for (const RemoteChange &change : batch)
        m_size -= std::visit(Measuring{}, change);
    return batch;
}

void LiveIntake::handOver()
{
    const QList<RemoteChange> batch = takeBatch();
    for (const RemoteChange &change : batch)
        std::visit(Giving{m_store}, change);
    // Any question is answered when what was given before it is written; this one costs next to nothing.
    m_store.nextReminder().then(this, [this, generation = m_generation](const Result<QDateTime> &) {
        if (generation == m_generation)
            onWritten();
    });
    const bool forgets = std::exchange(m_forgottenNow, 0) > 0;
    if (!forgets && m_waiting.isEmpty() && m_gapSince.isValid())
        emit gapFound(std::exchange(m_gapSince, {}));
}

void LiveIntake::onWritten()
{
    m_isBusy = !m_waiting.isEmpty() || m_gapSince.isValid();
    if (m_isBusy)
        handOver();
}

} // namespace clinicbell::sync
