// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/opencache.h"

#include "core/store/logging.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

AuditVerb verbOf(OperationKind kind)
{
    switch (kind) {
    case OperationKind::MarkRead:
    case OperationKind::MarkAllRead: return AuditVerb::Read;
    case OperationKind::Remove: return AuditVerb::Deleted;
    case OperationKind::Clear: return AuditVerb::Cleared;
    case OperationKind::Acknowledge: return AuditVerb::Acknowledged;
    case OperationKind::Claim: return AuditVerb::Claimed;
    case OperationKind::Release: return AuditVerb::Released;
    case OperationKind::Message: return AuditVerb::Sent;
    case OperationKind::ReadConversation: return AuditVerb::MessagesRead;
    }
    Q_UNREACHABLE();
}

} // namespace

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

void OpenCache::auditEntered()
{
    const QList<OutboxEntry> made = m_cache->entered();
    for (const OutboxEntry &entry : made)
        audit({.verb = verbOf(entry.kind), .items = itemsOf(entry), .at = entry.createdAt});
}

void OpenCache::auditTakenBack(const QDateTime &now)
{
    const QList<OutboxEntry> gone = m_cache ? m_cache->left() : QList<OutboxEntry>();
    for (const OutboxEntry &entry : gone)
        audit({.verb = AuditVerb::TakenBack, .items = itemsOf(entry), .at = now});
}

void OpenCache::audit(AuditEvent event)
{
    event.user = m_options.account.userId;
    event.server = m_options.account.server;
    emit audited({event});
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

Result<void> OpenCache::reseal(const QByteArray &key)
{
    if (!m_cache)
        return failure(ErrorCode::NotSignedIn);
    if (m_options.kind != StoreKind::Sealed || key.size() != Sealer::keySize)
        return failure(ErrorCode::StoreFailed, u"nothing to seal"_s);
    const auto sealed = m_cache->reseal(key);
    if (sealed)
        m_options.key = key; // For the file that may have to be begun anew.
    else
        emit failed(m_session, sealed.error(), {});
    return sealed;
}

Result<void> OpenCache::erase(int session, const QString &directory, const QString &accountKey)
{
    close(session);
    return eraseStore(directory, accountKey);
}

Result<void> OpenCache::eraseAll(const QString &directory)
{
    return eraseStores(directory);
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
