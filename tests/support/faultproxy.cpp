// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/faultproxy.h"

#include "tests/support/faultline.h"

namespace clinicbell::test {

FaultProxy::FaultProxy(QList<quint16> servers, QObject *parent)
    : QObject(parent)
    , m_servers(std::move(servers))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::onNewConnection);
}

bool FaultProxy::listen()
{
    const bool listening = m_listener.listen(QHostAddress::LocalHost, m_port);
    m_port = m_listener.serverPort();
    return listening;
}

void FaultProxy::close()
{
    m_listener.close();
}

void FaultProxy::setFault(const Fault &fault)
{
    m_fault = fault;
    emit faultChanged();
}

void FaultProxy::reset()
{
    emit resetRequested();
}

void FaultProxy::forget()
{
    emit forgetRequested();
}

void FaultProxy::onNewConnection()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        ++m_accepted;
        auto *line = new FaultLine(client, m_servers, m_fault, m_clock, this);
        connect(this, &FaultProxy::faultChanged, line, &FaultLine::onFaultChanged);
        connect(this, &FaultProxy::resetRequested, line, &FaultLine::reset);
        connect(this, &FaultProxy::forgetRequested, line, &FaultLine::forget);
    }
}

} // namespace clinicbell::test
