// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultline.h"

#include <sys/socket.h>

#include <algorithm>

namespace clinicbell::test {

FaultLine::FaultLine(QTcpSocket *client, QList<quint16> servers, const Fault &fault, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_fault(fault)
    , m_servers(std::move(servers))
    , m_client(client)
    , m_up(fault, clock)
    , m_down(fault, clock)
    , m_untilReset(fault.resetAfter)
{
    m_client->setParent(this);
    connectUp();
    connectDown();
    m_down.setDripping(true);
    m_down.open();
    if (m_fault.answer.isEmpty())
        tryNextServer();
}

void FaultLine::connectUp()
{
    connect(m_client, &QTcpSocket::readyRead, this, &FaultLine::onClientReadyRead);
    connect(m_client, &QTcpSocket::disconnected, &m_up, &FaultPipe::pushEnd);
    connect(m_client, &QTcpSocket::disconnected, this, &FaultLine::deleteIfOver);
    connect(&m_up, &FaultPipe::carried, this, &FaultLine::sendToServer);
    connect(&m_up, &FaultPipe::ended, this, [this] { m_server.disconnectFromHost(); });
}

void FaultLine::connectDown()
{
    connect(&m_server, &QTcpSocket::connected, &m_up, &FaultPipe::open);
    connect(&m_server, &QTcpSocket::readyRead, this, [this] { m_down.push(m_server.readAll()); });
    connect(&m_server, &QTcpSocket::disconnected, &m_down, &FaultPipe::pushEnd);
    connect(&m_server, &QTcpSocket::disconnected, this, &FaultLine::deleteIfOver);
    connect(&m_server, &QTcpSocket::errorOccurred, this, &FaultLine::onServerFailed, Qt::QueuedConnection);
    connect(&m_down, &FaultPipe::carried, this, &FaultLine::sendToClient);
    connect(&m_down, &FaultPipe::ended, this, [this] { m_client->disconnectFromHost(); });
}

void FaultLine::onFaultChanged()
{
    m_untilReset = m_fault.resetAfter;
    m_up.onFaultChanged();
    m_down.onFaultChanged();
}

void FaultLine::reset()
{
    // Closed without lingering, a socket sends RST instead of FIN.
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
    m_client->abort();
    m_server.abort();
    deleteLater();
}

void FaultLine::forget()
{
    m_up.disconnect(this);
    m_down.disconnect(this);
}

void FaultLine::tryNextServer()
{
    if (m_servers.isEmpty())
        return reset();
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), m_servers.takeFirst());
}

void FaultLine::onServerFailed()
{
    if (m_server.error() == QAbstractSocket::ConnectionRefusedError && m_server.state() == QTcpSocket::UnconnectedState)
        tryNextServer();
}

void FaultLine::onClientReadyRead()
{
    const QByteArray bytes = m_client->readAll();
    if (m_fault.answer.isEmpty())
        m_up.push(bytes);
    else if (!std::exchange(m_answered, true))
        m_down.push(m_fault.answer);
}

void FaultLine::sendToServer(const QByteArray &bytes)
{
    if (m_server.state() == QTcpSocket::ConnectedState)
        m_server.write(bytes);
}

void FaultLine::sendToClient(const QByteArray &bytes)
{
    if (m_client->state() != QTcpSocket::ConnectedState)
        return;
    if (!m_untilReset) {
        m_client->write(bytes);
        return;
    }
    m_client->write(bytes.left(*m_untilReset));
    m_client->flush();
    *m_untilReset -= std::min(*m_untilReset, bytes.size());
    if (*m_untilReset == 0)
        reset();
}

void FaultLine::deleteIfOver()
{
    const bool clientGone = m_client->state() == QTcpSocket::UnconnectedState;
    if (clientGone && m_server.state() == QTcpSocket::UnconnectedState)
        deleteLater();
}

} // namespace clinicbell::test
