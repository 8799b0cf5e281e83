// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/tlsfront.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace clinicbell::app::test {

namespace {

void carry(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

bool TlsFront::open(const QSslConfiguration &tls, quint16 port)
{
    m_server.disconnect();
    m_server.close();
    m_server.setSslConfiguration(tls);
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] { carryNext(); });
    return m_server.listen(QHostAddress(QStringLiteral("127.0.0.2")), port);
}

void TlsFront::carryNext()
{
    QTcpSocket *outside = m_server.nextPendingConnection();
    auto *inside = new QTcpSocket(outside);
    QObject::connect(outside, &QTcpSocket::disconnected, outside, &QObject::deleteLater);
    carry(outside, inside);
    carry(inside, outside);
    // What came before the inner line stood waits in the outer socket.
    QObject::connect(inside, &QTcpSocket::connected, inside, [=] { inside->write(outside->readAll()); });
    inside->setProxy(QNetworkProxy::NoProxy);
    inside->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.serverPort());
}

} // namespace clinicbell::app::test
