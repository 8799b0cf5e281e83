// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace clinicbell::clinic {

/// What a backend calls the fields that the contract names otherwise: the contract's name to the backend's, in the
/// order in which they are believed.
class FieldNames
{
public:
    FieldNames() = default;
    explicit FieldNames(const QHash<QString, QStringList> &names)
        : m_names(names)
    { }

    /// @p json with the contract's names added where it lacks them, or holds nothing there.
    QJsonObject translated(const QJsonObject &json) const;

    friend bool operator==(const FieldNames &, const FieldNames &) = default;

private:
    QHash<QString, QStringList> m_names;
};

} // namespace clinicbell::clinic
