// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/accountcache.h"

#include "core/store/migrations.h"
#include "core/store/reseal.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

QString openState()
{
    return u"open"_s;
}
QString sealCheckState()
{
    return u"seal_check"_s;
}
QString lastSyncState()
{
    return u"last_sync"_s;
}
QString watermarkState()
{
    return u"delta_watermark"_s;
}
QString historyPageState()
{
    return u"history_page"_s;
}
QString historyDoneState()
{
    return u"history_done"_s;
}
QString teamState()
{
    return u"team_as_of"_s;
}

SealedPlace sealCheckPlace()
{
    return {"state", sealCheckState()};
}

} // namespace

AccountCache::AccountCache(const Account &account, const QByteArray &key)
    : m_sealer(key, accountKey(account.server, account.userId))
    , m_state(m_database)
    , m_tombstones(m_database, u"tombstone"_s, IdLedger::Asked::OfEachRow)
    , m_notifications(m_database, m_sealer, m_tombstones)
    , m_outbox(m_database, m_sealer)
    , m_members(m_database, m_sealer)
    , m_visits(m_database, m_sealer, m_state)
    , m_shown(m_database, u"shown"_s, IdLedger::Asked::Seldom)
    , m_purge(m_notifications, m_outbox, m_state)
    , m_remote(account, m_notifications, m_outbox, m_tombstones, m_purge)
    , m_acts(account, m_notifications, m_outbox, m_tombstones)
    , m_marks(m_notifications)
    , m_threads(m_database, m_sealer, m_outbox, account.userId)
{ }

Result<void> AccountCache::open(const QString &path)
{
    if (auto opened = m_database.open(path); !opened)
        return opened;
    const QList<Migration> steps = migrations();
    const int version = m_database.value(u"PRAGMA user_version"_s).toInt();
    if (version > 0 && version <= steps.size()) {
        if (auto fine = checkExisting(); !fine)
            return fine;
    }
    if (auto migrated = migrate(m_database, steps); !migrated)
        return migrated;
    m_database.begin(Durability::Power);
    if (!m_state.value(sealCheckState()).isValid())
        m_state.set(sealCheckState(), m_sealer.seal(sealCheckPlace(), "clinicbell"));
    m_state.set(openState(), 1);
    m_notifications.loadCounters();
    m_outbox.load();
    m_purge.load();
    m_threads.load();
    return m_database.end();
}

Result<void> AccountCache::forgetOlder(const QDateTime &time)
{
    m_database.begin(Durability::Process);
    m_tombstones.forgetOlder(time);
    m_shown.forgetOlder(time);
    return m_database.end();
}

Result<void> AccountCache::pullBackTo(const QDateTime &now)
{
    const QDateTime known = newestKnown();
    if (auto trouble = m_database.takeTrouble())
        return tl::unexpected(*trouble);
    if (!known.isValid() || known < now)
        return {};
    const QVariantList values{toColumn(now.addMSecs(-1)), toColumn(now)};
    m_database.begin(Durability::Process);
    // What came after the last list stays after it: it does not prove that nothing is missing before.
    if (const QDateTime listed = lastSync(); listed > now) {
        m_database.run(u"UPDATE notification SET received_at = ? WHERE received_at >= ? AND received_at < ?"_s,
                       {toColumn(now.addMSecs(-3)), toColumn(now), toColumn(listed)});
        setLastSync(now.addMSecs(-2));
    }
    m_database.run(u"UPDATE notification SET received_at = ? WHERE received_at >= ?"_s, values);
    m_database.run(u"UPDATE tombstone SET at = ? WHERE at >= ?"_s, values);
    return m_database.end();
}

/// Rows are received in the order of their numbers, so the last one tells for all of them.
QDateTime AccountCache::newestKnown()
{
    const QDateTime received =
        timeFromColumn(m_database.value(u"SELECT received_at FROM notification ORDER BY rowid DESC LIMIT 1"_s));
    const QDateTime deleted = timeFromColumn(m_database.value(u"SELECT max(at) FROM tombstone"_s));
    QDateTime newest = lastSync();
    for (const QDateTime &each : {received, deleted}) {
        if (!newest.isValid() || each > newest)
            newest = each;
    }
    return newest;
}

Result<void> AccountCache::letGo(const QDateTime &now)
{
    m_database.begin(Durability::Process);
    m_database.run(u"UPDATE outbox SET not_before = NULL WHERE created_at > ?"_s, {toColumn(now)});
    m_outbox.load();
    return m_database.end();
}

Result<void> AccountCache::takeOver(AccountCache &other, const QDateTime &now)
{
    Arrival arrival;
    NotedStates noted;
    const QList<StoredNotification> rows = other.m_notifications.visibleUntil(now.addYears(10)); // On every shelf.
    for (const StoredNotification &row : rows) {
        arrival.notifications.append(row.notification);
        if (row.notification.local != LocalStates())
            noted.insert(row.notification.id, row.notification.local);
    }
    for (Notification &row : arrival.notifications) {
        row.local = {}; // Laid over what is noted here, behind the acts.
        if (other.m_outbox.readOf(row.id, row.createdAt))
            row.readAt = {}; // It may still be refused.
    }
    ChangeCollector changes; // Nobody saw the list of this file.
    begin(Durability::Power);
    m_acts.adopt(other.m_outbox.entries());
    m_remote.apply(RemovedElsewhere{other.m_tombstones.ids()}, now, changes);
    m_remote.apply(arrival, now, changes);
    for (const OutboxEntry &entry : other.m_outbox.entries())
        m_acts.carryOut(entry, changes);
    m_marks.layOver(noted, changes);
    for (const NotificationId &id : other.m_shown.ids())
        m_shown.enter(id, now);
    m_threads.takeOver(other.m_threads);
    if (auto trouble = other.takeTrouble())
        m_database.fail(*trouble);
    return end(changes);
}

Result<void> AccountCache::checkExisting()
{
    const bool endedCleanly = m_state.value(openState()).toInt() == 0;
    if (auto trouble = m_database.takeTrouble())
        return tl::unexpected(*trouble);
    if (!endedCleanly && !m_database.passesQuickCheck())
        return failure(ErrorCode::StoreDamaged, u"quick_check failed after an unclean end"_s);
    const bool fits = keyFits();
    if (auto trouble = m_database.takeTrouble())
        return tl::unexpected(*trouble);
    return fits ? Result<void>() : failure(ErrorCode::StoreKeyWrong);
}

bool AccountCache::keyFits()
{
    const QVariant check = m_state.value(sealCheckState());
    // Not there: the program ended between making the file and this, so nothing is sealed in it either.
    return !check.isValid() || m_sealer.unseal(sealCheckPlace(), check.toByteArray());
}

void AccountCache::close()
{
    m_database.begin(Durability::Power);
    m_state.set(openState(), 0);
    // A store that cannot be closed in order is checked when it is opened again; there is nobody to tell.
    [[maybe_unused]] const auto ended = m_database.end();
    m_database.close();
}

namespace {

QList<OutboxEntry> without(QList<OutboxEntry> entries, const QList<OutboxEntry> &known)
{
    QSet<OperationId> ids;
    for (const OutboxEntry &entry : known)
        ids.insert(entry.id);
    entries.removeIf([&ids](const OutboxEntry &entry) { return ids.contains(entry.id); });
    return entries;
}

} // namespace

QList<OutboxEntry> AccountCache::entered() const
{
    return without(m_outbox.entries(), m_outboxBefore);
}

QList<OutboxEntry> AccountCache::left() const
{
    return without(m_outboxBefore, m_outbox.entries());
}

Result<void> AccountCache::reseal(const QByteArray &key)
{
    const Sealer next(key, m_sealer.account());
    m_database.begin(Durability::Power);
    store::reseal(m_database, m_sealer, next);
    m_state.set(sealCheckState(), next.seal(sealCheckPlace(), "clinicbell"));
    const auto done = m_database.end();
    if (done)
        m_sealer.setKey(key);
    return done;
}

void AccountCache::begin(Durability durability)
{
    m_outboxBefore = m_outbox.entries();
    m_notifications.forgetSubjects();
    m_threads.begin();
    m_database.begin(durability);
}

Result<void> AccountCache::end(ChangeCollector &changes)
{
    if (m_notifications.hasDamaged()) {
        const QList<NotificationId> dropped = m_notifications.dropDamaged();
        for (const NotificationId &id : dropped)
            changes.remove(id);
        m_dropped += static_cast<int>(dropped.size());
    }
    m_notifications.settleSubjects(changes);
    m_notifications.saveCounters();
    m_threads.end(m_outboxBefore);
    auto ended = m_database.end();
    if (!ended) {
        m_notifications.loadCounters();
        m_outbox.restore(m_outboxBefore);
        m_purge.load();
        m_visits.forget();
        m_threads.load();
        m_dropped = 0;
        m_database.takeTrouble(); // The first failure is the one to tell.
    }
    return ended;
}

QList<NotificationId> AccountCache::claimShown(const QList<NotificationId> &ids, const QDateTime &now)
{
    QList<NotificationId> fresh;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(fresh),
                 [&](const NotificationId &id) { return m_shown.enter(id, now); });
    return fresh;
}

void AccountCache::saveMembers(const QList<Member> &members, const QDateTime &asOf)
{
    m_members.save(members);
    m_state.set(teamState(), toColumn(asOf));
}

SavedTeam AccountCache::members()
{
    return {m_members.load(), timeFromColumn(m_state.value(teamState()))};
}

void AccountCache::setLastSync(const QDateTime &at)
{
    m_state.set(lastSyncState(), toColumn(at));
}

void AccountCache::setSyncState(const SyncState &state)
{
    m_state.set(watermarkState(), toColumn(state.watermark));
    m_state.set(historyPageState(), state.historyPage);
    m_state.set(historyDoneState(), toColumn(state.historyDone));
}

SyncState AccountCache::syncState()
{
    return {.watermark = timeFromColumn(m_state.value(watermarkState())),
            .historyPage = m_state.value(historyPageState()).toInt(),
            .historyDone = timeFromColumn(m_state.value(historyDoneState()))};
}

QDateTime AccountCache::lastSync()
{
    return timeFromColumn(m_state.value(lastSyncState()));
}

} // namespace clinicbell::store
