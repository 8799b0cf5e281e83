// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslConfiguration>
#include <QSslSocket>
#include <QStringList>

namespace pusher::test {

/// The server's end of one connection: TCP, TLS where the client begins with it, the upgrade and frames by hand, so
/// that every byte is the test's own.
class ScriptedLine : public QObject
{
    Q_OBJECT
public:
    ScriptedLine(qintptr descriptor, const QSslConfiguration &tls, QObject *parent);

    /// The head of the upgrade request; empty until it is complete.
    QByteArray request() const { return m_request; }
    bool isUpgraded() const { return m_upgraded; }
    /// It began with TLS; the handshake need not be done.
    bool isTls() const { return m_tls; }
    /// The client has ended its side.
    bool isOver() const { return m_over; }
    /// The client's close frame came.
    bool hasGoodbye() const { return m_goodbye; }
    /// Looks at the socket itself: an end that no event has told yet.
    bool isOverInTheKernel() const;

    void upgrade();
    void write(const QByteArray &bytes);
    /// Asks for a sign that everything written before has been taken in, and everything said before has come.
    void askForSign();
    bool hasSign() const { return m_signsMissing == 0; }
    /// Lets TLS hang: whatever comes is never answered.
    void turnDeaf() { m_deaf = true; }
    bool isDeaf() const { return m_deaf; }
    /// TCP's end without any word of WebSocket.
    void finish();
    /// The end that a crashed computer or a firewall makes: RST.
    void reset();
    QStringList takeHeard() { return std::exchange(m_heard, {}); }

signals:
    void changed();

private:
    void onReadyRead();
    void onDisconnected();
    bool beginsWithTls();
    void readRequest();
    void readFrames();

    QSslSocket m_socket;
    QByteArray m_bytes;
    QByteArray m_request;
    QStringList m_heard;
    int m_signsMissing = 0;
    bool m_deaf = false;
    bool m_goodbye = false;
    bool m_over = false;
    bool m_tls = false;
    bool m_upgraded = false;
};

} // namespace pusher::test
