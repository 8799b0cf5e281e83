// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/account.h"

#include <QCryptographicHash>

namespace clinicbell {

QString accountKey(const QUrl &server, const UserId &userId)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(server.toEncoded(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(userId.value().toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace clinicbell
