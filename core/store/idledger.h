// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace clinicbell::store {

class Database;

/// A table of ids and when each was first entered: what popped up, what was deleted.
class IdLedger
{
public:
    enum class Asked {
        Seldom,
        OfEachRow, ///< From the first time on, what is there is remembered: most ids are not, and cost no look then.
    };

    /// @p table has the columns id and at.
    IdLedger(Database &database, const QString &table, Asked asked);

    /// True where the id was not there; false where it was, and then its time stays.
    bool enter(const NotificationId &id, const QDateTime &at);
    bool contains(const NotificationId &id);
    QList<NotificationId> ids();
    /// Strikes the id out where it was entered before @p time.
    void strikeOlder(const NotificationId &id, const QDateTime &time);
    /// Forgets all that were entered before @p time.
    void forgetOlder(const QDateTime &time);

private:
    bool mayContain(const NotificationId &id);

    Database &m_database;
    const QString m_enter;
    const QString m_contains;
    const QString m_all;
    const QString m_strikeOlder;
    const QString m_forgetOlder;
    const Asked m_asked;
    /// Of all that are or were there; unset: not read yet. What a failed transaction entered, and what was struck out,
    /// costs a look only.
    std::optional<QSet<size_t>> m_hashes;
};

} // namespace clinicbell::store
