// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/storevalues.h"

namespace clinicbell::store {

class Database;
class Sealer;

/// The team as it was last seen, for the list while offline. All but their ids is sealed.
class MemberTable
{
public:
    MemberTable(Database &database, const Sealer &sealer);
    /// Replaces everybody.
    void save(const QList<Member> &members);
    /// Rows that do not open are left out.
    QList<Member> load();

private:
    Database &m_database;
    const Sealer &m_sealer;
};

} // namespace clinicbell::store
