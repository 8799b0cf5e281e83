// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslServer>

namespace clinicbell::app::test {

/// TLS before a server that speaks none, as a reverse proxy would: on 127.0.0.2, at the port that the server has on
/// 127.0.0.1, since that is the one that it tells its clients.
class TlsFront
{
public:
    bool open(const QSslConfiguration &tls, quint16 port);
    void close() { m_server.close(); }

private:
    void carryNext();

    QSslServer m_server;
};

} // namespace clinicbell::app::test
