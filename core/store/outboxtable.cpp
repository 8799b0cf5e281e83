// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/outboxtable.h"

#include "core/store/database.h"
#include "core/store/outboxorder.h"
#include "core/store/rowcodec.h"
#include "core/store/sealer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::store {

namespace {

SealedPlace entryPlace(const OperationId &id)
{
    return {"outbox", id.value()};
}

bool isKnownOperation(int kind)
{
    return kind >= 0 && kind <= static_cast<int>(OperationKind::ReadConversation);
}

bool removes(OperationKind kind)
{
    return kind == OperationKind::Remove || kind == OperationKind::Clear;
}

bool isHandling(OperationKind kind)
{
    return kind == OperationKind::Acknowledge || kind == OperationKind::Claim || kind == OperationKind::Release;
}

auto byId(const OperationId &id)
{
    return [&id](const OutboxEntry &entry) { return entry.id == id; };
}

} // namespace

OutboxTable::OutboxTable(Database &database, const Sealer &sealer)
    : m_database(database)
    , m_sealer(sealer)
{ }

void OutboxTable::load()
{
    restore({});
    m_lost = {};
    QSqlQuery &rows =
        m_database.run(u"SELECT id, kind, created_at, not_before, attempts, sealed FROM outbox ORDER BY seq"_s);
    while (m_database.next(rows)) {
        OutboxEntry entry;
        entry.id = OperationId(rows.value(0).toString());
        entry.kind = static_cast<OperationKind>(rows.value(1).toInt());
        entry.createdAt = timeFromColumn(rows.value(2));
        entry.notBefore = timeFromColumn(rows.value(3));
        entry.attempts = rows.value(4).toInt();
        const auto plain = m_sealer.unseal(entryPlace(entry.id), rows.value(5).toByteArray());
        if (plain && isKnownOperation(rows.value(1).toInt()) && decode(*plain, entry))
            index(entry);
        else
            noteLost(entry.createdAt);
    }
}

void OutboxTable::noteLost(const QDateTime &madeAt)
{
    m_lost.count = m_lost.count.value_or(0) + 1;
    // In the order of the table, unless the clock was put back.
    m_lost.since = m_lost.since.isValid() ? std::min(m_lost.since, madeAt) : madeAt;
    m_lost.until = m_lost.until.isValid() ? std::max(m_lost.until, madeAt) : madeAt;
}

void OutboxTable::restore(const QList<OutboxEntry> &entries)
{
    m_entries.clear();
    m_reads.clear();
    m_removals.clear();
    m_sweeps.clear();
    m_clears.clear();
    m_handled.clear();
    for (const OutboxEntry &entry : entries)
        index(entry);
}

void OutboxTable::append(const OutboxEntry &entry)
{
    m_database.run(
        u"INSERT INTO outbox (id, kind, created_at, not_before, attempts, sealed) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {entry.id.value(), static_cast<int>(entry.kind), toColumn(entry.createdAt), toColumn(entry.notBefore),
         entry.attempts, m_sealer.seal(entryPlace(entry.id), encoded(entry))});
    index(entry);
}

void OutboxTable::remove(const OperationId &id)
{
    m_database.run(u"DELETE FROM outbox WHERE id = ?"_s, {id.value()});
    if (const auto entry = find(id))
        unindex(*entry);
}

QList<OperationId> OutboxTable::noteAttempts(const QList<OperationId> &ids)
{
    QList<OperationId> waiting;
    for (const OperationId &id : ids) {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), byId(id));
        if (entry == m_entries.end())
            continue;
        m_database.run(u"UPDATE outbox SET attempts = attempts + 1 WHERE id = ?"_s, {id.value()});
        ++entry->attempts;
        waiting.append(id);
    }
    return waiting;
}

void OutboxTable::noteConsent(const OperationId &id, const QDateTime &at)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), byId(id));
    if (entry == m_entries.end())
        return;
    entry->consentedAt = at;
    m_database.run(u"UPDATE outbox SET sealed = ? WHERE id = ?"_s,
                   {m_sealer.seal(entryPlace(id), encoded(*entry)), id.value()});
}

std::optional<OutboxEntry> OutboxTable::find(const OperationId &id) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), byId(id));
    return entry == m_entries.end() ? std::nullopt : std::optional(*entry);
}

QList<OutboxEntry> OutboxTable::due(int limit, const QDateTime &now) const
{
    return sendable(m_entries, limit, [&now](const OutboxEntry &entry) {
        return (entry.notBefore.isValid() && entry.notBefore > now) || needsConsent(entry, now);
    });
}

QList<OutboxEntry> OutboxTable::unconsented(const QDateTime &now) const
{
    QList<OutboxEntry> old;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(old),
                 [&now](const OutboxEntry &entry) { return needsConsent(entry, now); });
    return old;
}

OutboxSummary OutboxTable::summary(const QDateTime &now) const
{
    if (m_entries.isEmpty())
        return {};
    const QList<OutboxEntry> old = unconsented(now);
    const auto undoable = std::count_if(m_entries.begin(), m_entries.end(),
                                        [&now](const OutboxEntry &entry) { return entry.notBefore > now; });
    return {.waiting = static_cast<int>(m_entries.size()),
            .undoable = static_cast<int>(undoable),
            .oldest = m_entries.first().createdAt,
            .unconsented = static_cast<int>(old.size()),
            .unconsentedSince = old.isEmpty() ? QDateTime() : old.first().createdAt};
}

std::optional<OutboxTable::Act> OutboxTable::readOf(const NotificationId &id, const QDateTime &createdAt) const
{
    if (const auto act = m_reads.constFind(id); act != m_reads.constEnd())
        return *act;
    const auto sweep = std::find_if(m_sweeps.begin(), m_sweeps.end(),
                                    [&](const OutboxEntry &entry) { return createdAt < entry.until; });
    return sweep == m_sweeps.end() ? std::nullopt : std::optional(Act{sweep->id, sweep->createdAt});
}

std::optional<OutboxTable::Act> OutboxTable::removalOf(const NotificationId &id, const QDateTime &createdAt) const
{
    if (const auto act = m_removals.constFind(id); act != m_removals.constEnd())
        return *act;
    const auto clear = std::find_if(m_clears.begin(), m_clears.end(), [&](const OutboxEntry &entry) {
        return createdAt.isValid() && createdAt < entry.until;
    });
    return clear == m_clears.end() ? std::nullopt : std::optional(Act{clear->id, clear->createdAt});
}

QList<OutboxEntry> OutboxTable::handlingsOf(const NotificationId &id) const
{
    QList<OutboxEntry> acts;
    if (!m_handled.contains(id))
        return acts;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(acts),
                 [&id](const OutboxEntry &entry) { return isHandling(entry.kind) && entry.targets.contains(id); });
    return acts;
}

void OutboxTable::index(const OutboxEntry &entry)
{
    m_entries.append(entry);
    if (entry.kind == OperationKind::MarkAllRead && entry.until.isValid())
        m_sweeps.append(entry);
    if (entry.kind == OperationKind::Clear && entry.until.isValid())
        m_clears.append(entry);
    if (isHandling(entry.kind)) {
        m_handled.unite(QSet<NotificationId>(entry.targets.begin(), entry.targets.end()));
        return;
    }
    auto &acts = removes(entry.kind) ? m_removals : m_reads;
    for (const NotificationId &target : entry.targets)
        acts.insert(target, {entry.id, entry.createdAt});
}

void OutboxTable::unindex(const OutboxEntry &entry)
{
    auto &acts = removes(entry.kind) ? m_removals : m_reads;
    for (const NotificationId &target : entry.targets) {
        if (const auto act = acts.constFind(target); act != acts.constEnd() && act->id == entry.id)
            acts.erase(act);
    }
    m_sweeps.removeIf(byId(entry.id));
    m_clears.removeIf(byId(entry.id));
    m_entries.removeIf(byId(entry.id));
}

} // namespace clinicbell::store
