// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/network/route.h"
#include "tests/support/certificates.h"
#include "tests/support/childserver.h"

#include <QSslServer>
#include <QTest>
#include <QWebSocketServer>

namespace clinicbell::test {

/// A clinic as far as the way to it goes: an API that declines whoever has no token, and a live service that takes
/// everybody, both over TLS on 127.0.0.1.
class TlsClinic
{
public:
    /// Both show this certificate, or ask for one as it says.
    explicit TlsClinic(const QSslConfiguration &tls);

    QUrl rest(const QString &host) const;
    QUrl socket(const QString &host) const;
    /// Of the latest socket.
    QByteArray origin() const { return m_origin; }

private:
    void answerNext();
    void keepNext();

    QSslServer m_rest;
    QWebSocketServer m_socket;
    QByteArray m_origin;
};

/// What became of a call to @p url and of a socket to it: "reached", or the key of the error.
QString restOutcome(const network::Route &route, const QUrl &url);
QString socketOutcome(const network::Route &route, const QUrl &url, const QByteArray &origin = {});

} // namespace clinicbell::test
