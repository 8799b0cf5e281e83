// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/acts.h"

#include "core/store/notificationstore.h"
#include "core/sync/outbox.h"

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

QList<OperationId> idsOf(const QList<store::OutboxEntry> &entries)
{
    QList<OperationId> ids;
    for (const store::OutboxEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

Acts::Acts(store::NotificationStore &store, Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_outbox(outbox)
{ }

/// Elsewhere a sweep would take what the person has never seen, too, or what came meanwhile would look read here only.
store::Reach Acts::reach() const
{
    return m_knowsWatermarks ? store::Reach::Watermark : store::Reach::Listed;
}

Acts::Operations Acts::markRead(const QList<NotificationId> &ids)
{
    return sendSoon(m_store.markRead(ids), 0ms);
}

Acts::Operations Acts::markAllRead(std::chrono::milliseconds holdBack)
{
    return sendSoon(m_store.markAllRead({}, holdBack, reach()), holdBack);
}

Acts::Operations Acts::remove(const QList<NotificationId> &ids, std::chrono::milliseconds holdBack)
{
    return sendSoon(m_store.remove(ids, holdBack), holdBack);
}

Acts::Operations Acts::clear(std::chrono::milliseconds holdBack)
{
    return sendSoon(m_store.clear({}, holdBack, reach()), holdBack);
}

Acts::Operations Acts::acknowledge(const NotificationId &id)
{
    return sendSoon(m_store.acknowledge(id), 0ms);
}

Acts::Operations Acts::claim(const NotificationId &id)
{
    return sendSoon(m_store.claim(id), 0ms);
}

Acts::Operations Acts::release(const NotificationId &id)
{
    return sendSoon(m_store.release(id), 0ms);
}

Acts::Operations Acts::sendMessage(const ConversationId &conversation, const QString &content)
{
    return sendSoon(m_store.sendMessage(conversation, content), 0ms);
}

Acts::Operations Acts::undo(const QList<OperationId> &operations)
{
    return m_store.undo(operations);
}

void Acts::sendWaiting()
{
    if (m_isReachable)
        m_outbox.flush();
}

void Acts::sendOld()
{
    using Entries = QList<store::OutboxEntry>;
    m_store.unconsented().then(this, [this](const Result<Entries> &old) {
        if (old && !old->isEmpty())
            sendSoon(m_store.consent(idsOf(*old)), 0ms);
    });
}

void Acts::discardOld()
{
    using Entries = QList<store::OutboxEntry>;
    m_store.unconsented().then(this, [this](const Result<Entries> &old) {
        if (!old || old->isEmpty())
            return;
        m_store.discard(idsOf(*old)).then(this, [this](const Result<QList<OperationId>> &) { emit discarded(); });
    });
}

Acts::Operations Acts::sendSoon(const Operations &operations, std::chrono::milliseconds holdBack)
{
    if (holdBack > 0ms)
        m_outbox.flushAfter(holdBack);
    else if (m_isReachable)
        m_outbox.flush(); // Queued behind the act on the store's thread, so it finds it.
    return operations;
}

} // namespace clinicbell::sync
