// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QSslCertificate>
#include <QSslKey>

class QDateTime;

namespace clinicbell::network {

/// What this computer shows to a server that asks who it is.
struct ClientIdentity
{
    QList<QSslCertificate> chain; ///< Its own certificate first.
    QSslKey key;
};

/// The authorities that @p path vouches for. Errors: CaFileMissing, CaFileUnreadable, CaExpired (all of them).
Result<QList<QSslCertificate>> readAuthorities(const QString &path, const QDateTime &now);

/// Both empty: no identity, which is none. Errors: ClientCertificateIncomplete, ClientCertificateMissing,
/// ClientCertificateUnreadable, ClientCertificateExpired, ClientKeyMissing, ClientKeyUnreadable, ClientKeyForeign.
Result<ClientIdentity> readIdentity(const QString &certificatePath, const QString &keyPath, const QDateTime &now);

} // namespace clinicbell::network
