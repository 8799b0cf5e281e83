// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

#include <QSet>

namespace clinicbell::store {

class Database;
class Sealer;

/// The acts that wait for the server, in the order they were made. A copy is kept in memory, because every arriving row
/// is compared with it: what is pending lies over what the server says.
class OutboxTable
{
public:
    /// Which act changed a row here, and when the person made it.
    struct Act
    {
        OperationId id;
        QDateTime at;
    };

    OutboxTable(Database &database, const Sealer &sealer);

    /// Reads the table; entries that do not open are left out and told of by lost().
    void load();
    /// What stands in clear of those tells how many they are and from when.
    const LostActs &lost() const { return m_lost; }
    /// Makes the copy in memory what it was, after the transaction that changed it failed. The table is not read again:
    /// damage may have been the failure.
    void restore(const QList<OutboxEntry> &entries);
    void append(const OutboxEntry &entry);
    void remove(const OperationId &id);
    /// Answers those that still wait.
    QList<OperationId> noteAttempts(const QList<OperationId> &ids);
    void noteConsent(const OperationId &id, const QDateTime &at);

    const QList<OutboxEntry> &entries() const { return m_entries; }
    std::optional<OutboxEntry> find(const OperationId &id) const;
    /// The first @p limit entries that nothing holds up at @p now: neither the time to undo them, nor their age, nor an
    /// earlier act on the same that is held up.
    QList<OutboxEntry> due(int limit, const QDateTime &now) const;
    /// Those that the person has to be asked about first.
    QList<OutboxEntry> unconsented(const QDateTime &now) const;
    OutboxSummary summary(const QDateTime &now) const;

    /// The waiting act that marks such a notification read. Not by a watermark of its very moment: times may be whole
    /// seconds, and the person has not seen what came later within that one.
    std::optional<Act> readOf(const NotificationId &id, const QDateTime &createdAt) const;
    std::optional<Act> removalOf(const NotificationId &id, const QDateTime &createdAt) const;
    /// The waiting acknowledgements and claims of it, oldest first.
    QList<OutboxEntry> handlingsOf(const NotificationId &id) const;

private:
    void noteLost(const QDateTime &madeAt);
    void index(const OutboxEntry &entry);
    void unindex(const OutboxEntry &entry);

    Database &m_database;
    const Sealer &m_sealer;
    QList<OutboxEntry> m_entries;
    QHash<NotificationId, Act> m_reads;
    QHash<NotificationId, Act> m_removals;
    LostActs m_lost;
    QList<OutboxEntry> m_sweeps; // MarkAllRead reaches what has not come yet, too
    QList<OutboxEntry> m_clears; // and so does Clear
    QSet<NotificationId> m_handled; // by acts that wait
};

} // namespace clinicbell::store
