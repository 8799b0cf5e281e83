// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"

namespace clinicbell::store {

class Database;

/// The counters of the visible rows, kept beside them in the file: counted on and off with each change, saved in its
/// transaction.
class KeptCounters
{
public:
    explicit KeptCounters(Database &database);

    /// As they were saved last; also what is to be done after a transaction that failed.
    void load();
    void save();
    const Counters &values() const { return m_values; }
    /// False where an earlier version wrote the file, which did not count them: to be counted once, and told.
    bool knowUrgent() const { return m_urgentKnown; }
    void setUrgent(int count);

    /// @p step is 1 for a row that comes, −1 for one that goes.
    void count(const Notification &notification, int step);
    /// Of a row that does not open; whether it was urgent is not known then.
    void count(Kind kind, Priority priority, bool unreadInInbox, int step);

private:
    Database &m_database;
    Counters m_values;
    Counters m_saved;
    bool m_urgentKnown = true;
};

} // namespace clinicbell::store
