// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QSslError>

class QDateTime;
class QNetworkProxy;

namespace clinicbell::network {

/// What speaks against a server's certificate. Of several reasons the one that weighs most: nothing that an unknown
/// issuer wrote means anything, and the certificate of another server may be as old as it likes. What is wrong about
/// its time only is ClockWrong where @p clockOffset (the true time minus @p now) puts it right.
Error certificateError(const QList<QSslError> &errors, const QDateTime &now,
                       const std::optional<std::chrono::seconds> &clockOffset);

/// Why a socket through @p proxy failed; @p words are Qt's.
Error socketError(QAbstractSocket::SocketError error, const QString &words, const QNetworkProxy &proxy);

/// The same of an HTTP exchange that got no answer. Qt tells less here than of a socket, so @p words decide more.
Error replyError(QNetworkReply::NetworkError error, const QString &words, const QNetworkProxy &proxy);

} // namespace clinicbell::network
