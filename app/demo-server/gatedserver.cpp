// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/gatedserver.h"

namespace clinicbell::demo {

namespace {

/// Qt HttpServer 6.4 reads a request of any size: beyond this many bytes without an answer the line is cut.
constexpr qint64 requestLimit = 8 * 1024 * 1024;

} // namespace

GatedSocket::GatedSocket(const Clock &clock, const Gate &gate, QObject *parent)
    : QTcpSocket(parent)
    , m_clock(clock)
    , m_gate(gate)
{
    connect(this, &QTcpSocket::readyRead, this, &GatedSocket::onReadyRead);
}

void GatedSocket::closeWhenSent()
{
    m_closing = true;
    if (m_held.empty())
        QMetaObject::invokeMethod(this, &QTcpSocket::disconnectFromHost, Qt::QueuedConnection);
}

void GatedSocket::close()
{
    QTcpSocket::close();
    // Qt HttpServer 6.4 has Qt WebSockets look at each handshake twice, the second time without asking whether the
    // first, answering somebody who has gone, closed the socket. It is to find nothing, and not to complain.
    setOpenMode(ReadOnly);
}

qint64 GatedSocket::writeData(const char *data, qint64 size)
{
    m_unanswered = 0;
    const QByteArray bytes = QByteArray::fromRawData(data, size);
    m_upgraded = m_upgraded || bytes.startsWith("HTTP/1.1 101");
    const auto due = dueTime();
    if (m_held.empty() && due <= m_clock.monotonic())
        return QTcpSocket::writeData(data, size);
    hold(due, QByteArray(data, size));
    return size;
}

std::chrono::milliseconds GatedSocket::dueTime() const
{
    if (m_exempt)
        return m_clock.monotonic();
    const auto delayed = m_clock.monotonic() + (m_upgraded ? std::chrono::milliseconds(0) : m_gate.delay);
    return std::max(delayed, m_gate.stalledUntil);
}

void GatedSocket::hold(std::chrono::milliseconds due, QByteArray bytes)
{
    if (!m_held.empty())
        due = std::max(due, m_held.back().due);
    m_held.push_back({due, std::move(bytes)});
    if (!m_timer) {
        m_timer = m_clock.makeTimer();
        connect(m_timer.get(), &Timer::timedOut, this, &GatedSocket::release);
    }
    if (!m_timer->isActive())
        m_timer->start(std::max(due - m_clock.monotonic(), std::chrono::milliseconds(0)));
}

void GatedSocket::release()
{
    while (!m_held.empty() && m_held.front().due <= m_clock.monotonic()) {
        const QByteArray bytes = std::move(m_held.front().bytes);
        m_held.pop_front();
        QTcpSocket::writeData(bytes.constData(), bytes.size());
    }
    if (!m_held.empty())
        m_timer->start(m_held.front().due - m_clock.monotonic());
    else if (m_closing)
        disconnectFromHost();
}

void GatedSocket::onReadyRead()
{
    m_unanswered += bytesAvailable();
    if (!m_upgraded && m_unanswered > requestLimit)
        QMetaObject::invokeMethod(this, &QTcpSocket::abort, Qt::QueuedConnection);
}

GatedServer::GatedServer(const Clock &clock, const Gate &gate, QObject *parent)
    : QTcpServer(parent)
    , m_clock(clock)
    , m_gate(gate)
{
    setListenBacklogSize(1024);
}

void GatedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new GatedSocket(m_clock, m_gate, this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    addPendingConnection(socket);
}

} // namespace clinicbell::demo
