// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/opencache.h"

#include "core/store/logging.h"

namespace clinicbell::store {

OpenCache::OpenCache() = default;
OpenCache::~OpenCache() = default;

void OpenCache::sayUnsaved(const Error &error, const QList<Notification> &came)
{
    const QList<Notification> unsaved = m_cache ? m_cache->remote().missing(came) : came;
    if (m_cache)
        m_cache->takeTrouble(); // what cannot be looked up counts as missing: better shown twice than not at all
    emit failed(m_session, error, unsaved);
}

Result<void> OpenCache::finishWrite(Origin origin, ChangeCollector &changes)
{
    const auto done = m_cache->end(changes);
    const int foreign = m_cache->remote().takeForeign();
    const int dropped = m_cache->takeDropped();
    if (!done) {
        qCWarning(lcStore) << "not saved:" << errorKey(done.error().code) << done.error().detail;
        if (done.error().code == ErrorCode::StoreDamaged)
            rebuild(done.error());
        return done;
    }
    publish(origin, changes);
    publishConversations();
    if (foreign > 0)
        emit foreignRefused(m_session, foreign);
    if (dropped > 0)
        emit damagedDropped(m_session, dropped);
    return {};
}

void OpenCache::publish(Origin origin, const ChangeCollector &collected)
{
    const OutboxSummary outbox = m_cache->outbox().summary(m_lastCall);
    if (collected.isEmpty() && outbox == m_publishedOutbox)
        return;
    ChangeSet changes = collected.changeSet(origin);
    changes.counters = m_cache->notifications().counters();
    changes.outbox = outbox;
    m_publishedOutbox = outbox;
    emit changed(m_session, changes);
}

void OpenCache::publishConversations()
{
    if (const auto changes = m_cache->threads().takeChanges())
        emit conversationsChanged(m_session, *changes);
}

void OpenCache::publishReset()
{
    ChangeSet changes;
    changes.reset = true;
    if (m_cache) {
        changes.counters = m_cache->notifications().counters();
        changes.outbox = m_cache->outbox().summary(m_lastCall);
    }
    m_publishedOutbox = changes.outbox;
    emit changed(m_session, changes);
    ConversationChanges conversations;
    conversations.reset = true;
    conversations.unread = m_cache ? m_cache->threads().unread() : 0;
    emit conversationsChanged(m_session, conversations);
}

void OpenCache::dropDamaged()
{
    command(Durability::Process, [](ChangeCollector &) {}); // the end of every write drops them
}

void OpenCache::closeCache()
{
    if (m_cache)
        m_cache->close();
    m_cache.reset();
}

void OpenCache::rebuild(const Error &error)
{
    const QList<OutboxEntry> waiting = m_cache->outbox().entries();
    const LostActs lost = m_cache->outbox().lost();
    closeCache();
    OpenedStore fresh = StoreFile(m_options).replace(error, waiting, lost, m_lastCall);
    m_cache = std::move(fresh.cache);
    publishReset();
    emit rebuilt(m_session, fresh.report);
}

Result<OpenReport> OpenCache::open(int session, const OpenOptions &options, const QDateTime &now)
{
    closeCache();
    m_session = session;
    m_lastCall = now;
    m_options = options;
    if (!options.account.isValid()) {
        publishReset();
        return failure(ErrorCode::NotSignedIn);
    }
    OpenedStore store = StoreFile(options).open(now);
    m_cache = std::move(store.cache);
    publishReset();
    noteAway(store.report);
    return store.report;
}

/// A newer file, or one under another key, stays what it is.
void OpenCache::noteAway(const OpenReport &report)
{
    const ErrorCode code = report.trouble ? report.trouble->code : ErrorCode::StoreNewer;
    m_isAway = report.kind == StoreKind::Memory && report.setAside.isEmpty()
        && (code == ErrorCode::StoreReadOnly || code == ErrorCode::StoreDiskFull || code == ErrorCode::StoreBusy
            || code == ErrorCode::StoreFailed);
    if (m_isAway)
        emit awayFromFile(m_session);
}

void OpenCache::comeBack(const QDateTime &now)
{
    if (!m_cache || !m_isAway)
        return;
    auto file = StoreFile(m_options).comeBack(*m_cache, now);
    m_cache->takeTrouble();
    if (!file) {
        emit awayFromFile(m_session);
        return;
    }
    m_isAway = false;
    closeCache();
    m_cache = std::move(file->cache);
    publishReset();
    emit rebuilt(m_session, file->report); // What the file knew may be old: the list is asked.
}

void OpenCache::close(int session)
{
    closeCache();
    m_isAway = false;
    m_session = session;
    m_options = {};
    publishReset();
}

} // namespace clinicbell::store
