// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace clinicbell::store {

class Database;

/// Which notifications tell of the same thing (subjectOf()), and which subjects a transaction has touched.
class Subjects
{
public:
    struct Standing
    {
        NotificationId id;
        bool superseded = false;
        bool pinned = false;
    };

    explicit Subjects(Database &database);

    /// One of its rows came, went or changed; an empty subject is none.
    void touch(const QString &subject);
    void forget() { m_touched.clear(); }
    /// Of those that were touched: which have several visible rows, or one that is marked as overtaken. Asking starts
    /// anew. One statement, for most subjects of a batch have nothing to settle.
    QStringList takeContested();

    /// The visible ones, newest first.
    QList<Standing> rowsOf(const QString &subject);
    /// The visible ones that @p id has overtaken, newest first.
    QList<NotificationId> earlierThan(const NotificationId &id);

private:
    Database &m_database;
    QSet<QString> m_touched;
};

} // namespace clinicbell::store
