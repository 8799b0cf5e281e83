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

    /// @p step is 1 for a row that comes, −1 for one that goes.
    void count(const Notification &notification, int step);
    void count(Kind kind, Priority priority, bool unreadInInbox, int step);

private:
    Database &m_database;
    Counters m_values;
    Counters m_saved;
};

} // namespace clinicbell::store
