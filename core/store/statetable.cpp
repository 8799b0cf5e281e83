// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/statetable.h"

#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace clinicbell::store {

StateTable::StateTable(Database &database)
    : m_database(database)
{ }

QVariant StateTable::value(const QString &name)
{
    return m_database.value(u"SELECT value FROM state WHERE name = ?"_s, {name});
}

void StateTable::set(const QString &name, const QVariant &value)
{
    m_database.run(u"INSERT INTO state (name, value) VALUES (?, ?)"
                   " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                   {name, value});
}

} // namespace clinicbell::store
