// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace clinicbell::test {

/// The key from which a clinic's backend derives those of its encrypted channels (protocol.md, section 5).
class MasterKey
{
public:
    MasterKey();

    /// What the authorizer gives to the clients of @p channel.
    QString sharedSecret(const QString &channel) const;
    /// What is published on @p channel instead of @p payload.
    QJsonObject seal(const QString &channel, const QJsonObject &payload) const;

private:
    QByteArray derive(const QString &channel) const;

    QByteArray m_key; ///< Random.
};

} // namespace clinicbell::test
