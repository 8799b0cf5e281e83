// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/faultpipe.h"

#include <QTcpSocket>

namespace clinicbell::test {

/// One client's line through a FaultProxy. Deletes itself with the end of the line.
class FaultLine : public QObject
{
    Q_OBJECT
public:
    /// Takes @p client over. @p fault may change (onFaultChanged()), and outlives the line, as @p clock does.
    FaultLine(QTcpSocket *client, QList<quint16> servers, const Fault &fault, const Clock &clock, QObject *parent);

    void onFaultChanged();
    /// The client sees ECONNRESET, the server an end.
    void reset();
    /// Each end may speak, and is not heard.
    void forget();

private:
    void connectUp();
    void connectDown();
    void tryNextServer();
    void onClientReadyRead();
    void onServerFailed();
    void sendToServer(const QByteArray &bytes);
    void sendToClient(const QByteArray &bytes);
    void deleteIfOver();

    const Fault &m_fault;
    QList<quint16> m_servers; ///< Not tried yet.
    QTcpSocket *m_client;
    QTcpSocket m_server;
    FaultPipe m_up;
    FaultPipe m_down;
    std::optional<qsizetype> m_untilReset;
    bool m_answered = false;
};

} // namespace clinicbell::test
