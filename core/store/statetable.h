// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QVariant>

namespace clinicbell::store {

class Database;

/// The few single values of a store, by name.
class StateTable
{
public:
    explicit StateTable(Database &database);
    /// Invalid where it was never set.
    QVariant value(const QString &name);
    void set(const QString &name, const QVariant &value);

private:
    Database &m_database;
};

} // namespace clinicbell::store
