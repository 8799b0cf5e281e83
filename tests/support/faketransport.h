// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/transport.h"

#include <QPointer>
#include <QStringList>

#include <vector>

namespace pusher::test {

/// A socket whose other end is the test.
class FakeTransport final : public Transport
{
    Q_OBJECT
public:
    /// How the client has let go of it.
    enum class Release { Held, Closed, Aborted };

    void open(const QUrl &url, const QByteArray &origin) override;
    void sendText(const QString &text) override { m_heard.append(text); }
    void close() override { m_release = Release::Closed; }
    void abort() override { m_release = Release::Aborted; }

    QUrl url() const { return m_url; }
    QByteArray origin() const { return m_origin; }
    Release release() const { return m_release; }
    QStringList takeHeard() { return std::exchange(m_heard, {}); }

private:
    QUrl m_url;
    QByteArray m_origin;
    QStringList m_heard;
    Release m_release = Release::Held;
};

/// Speaks for a server: each attempt of a client under test gets a FakeTransport of it.
class FakeServer
{
public:
    /// The server must outlive what is made from this.
    TransportFactory transports();

    int attempts() const { return static_cast<int>(m_transports.size()); }
    /// Of the @p nth attempt, counted from 1; without it, the latest. Null where the client has deleted it.
    FakeTransport *transport(int nth) const { return m_transports.at(static_cast<size_t>(nth) - 1); }
    FakeTransport *transport() const { return m_transports.back(); }

    /// On the latest socket.
    void says(const QString &text);
    /// The handshake as Reverb says it.
    void establishes(const QString &socketId = QStringLiteral("1.1"), int activityTimeout = 120);
    void closes(int code = 1000, const QString &reason = {});
    void fails(clinicbell::ErrorCode kind, const QString &message);
    /// What the client has said on the latest socket since the last call.
    QStringList heard();

private:
    std::vector<QPointer<FakeTransport>> m_transports;
};

} // namespace pusher::test
