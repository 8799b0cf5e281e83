// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/controlclient.h"

#include <QJsonDocument>

using namespace std::chrono_literals;

namespace clinicbell {

ControlClient::ControlClient(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(60s);
    connect(&m_deadline, &QTimer::timeout, &m_socket, &QLocalSocket::abort);
    connect(&m_socket, &QLocalSocket::readyRead, this, &ControlClient::onReadyRead);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &ControlClient::onErrorOccurred);
    connect(&m_socket, &QLocalSocket::disconnected, this, &ControlClient::onErrorOccurred);
}

void ControlClient::ask(const QString &path, const ControlRequest &request)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this, request] {
        m_connected = true;
        m_socket.write(encodeRequest(request));
    });
    m_deadline.start();
    m_socket.connectToServer(path);
}

void ControlClient::onErrorOccurred()
{
    if (m_done)
        return;
    onReadyRead(); // The answer and the end of the connection may come together.
    if (m_done)
        return;
    m_done = true;
    m_deadline.stop();
    if (m_connected)
        emit lost();
    else
        emit notRunning();
}

void ControlClient::onReadyRead()
{
    if (m_done || !m_socket.canReadLine())
        return;
    m_done = true;
    m_deadline.stop();
    emit answered(QJsonDocument::fromJson(m_socket.readLine()).object());
}

} // namespace clinicbell
