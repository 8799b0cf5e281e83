// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scriptedline.h"

#include "tests/support/websocketbytes.h"

#include <poll.h>
#include <sys/socket.h>

using namespace clinicbell::test;

namespace pusher::test {

namespace {

const QByteArray sign = "sign";
constexpr char tlsHandshake = 0x16;

} // namespace

ScriptedLine::ScriptedLine(qintptr descriptor, const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QSslSocket::readyRead, this, &ScriptedLine::onReadyRead);
    connect(&m_socket, &QSslSocket::disconnected, this, &ScriptedLine::onDisconnected);
    m_socket.setSslConfiguration(tls);
    m_socket.setSocketDescriptor(descriptor);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool ScriptedLine::isOverInTheKernel() const
{
    pollfd end{.fd = static_cast<int>(m_socket.socketDescriptor()), .events = POLLRDHUP, .revents = 0};
    return m_over || ::poll(&end, 1, 0) == 1;
}

void ScriptedLine::upgrade()
{
    m_upgraded = true;
    write(upgradeAnswer(m_request));
}

void ScriptedLine::write(const QByteArray &bytes)
{
    if (m_over)
        return;
    m_socket.write(bytes);
    m_socket.flush();
}

void ScriptedLine::askForSign()
{
    ++m_signsMissing;
    write(frameBytes(Opcode::Ping, sign));
}

void ScriptedLine::finish()
{
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

void ScriptedLine::reset()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_socket.abort();
}

void ScriptedLine::onReadyRead()
{
    if (m_deaf || beginsWithTls())
        return;
    m_bytes += m_socket.readAll();
    if (!m_upgraded)
        readRequest();
    if (m_upgraded)
        readFrames();
    emit changed();
}

void ScriptedLine::onDisconnected()
{
    m_over = true;
    emit changed();
}

bool ScriptedLine::beginsWithTls()
{
    if (m_tls || !m_request.isEmpty() || !m_bytes.isEmpty())
        return false;
    char first = 0;
    m_tls = m_socket.peek(&first, 1) == 1 && first == tlsHandshake;
    if (m_tls)
        m_socket.startServerEncryption();
    return m_tls;
}

void ScriptedLine::readRequest()
{
    const QByteArray end = "\r\n\r\n";
    const qsizetype length = m_bytes.indexOf(end);
    if (length < 0 || !m_request.isEmpty())
        return;
    m_request = m_bytes.first(length + end.size());
    m_bytes.remove(0, m_request.size());
}

void ScriptedLine::readFrames()
{
    while (const auto frame = takeClientFrame(m_bytes)) {
        if (frame->opcode == Opcode::Text)
            m_heard.append(QString::fromUtf8(frame->payload));
        else if (frame->opcode == Opcode::Close)
            m_goodbye = true;
        else if (frame->opcode == Opcode::Pong && frame->payload == sign)
            --m_signsMissing;
    }
}

} // namespace pusher::test
