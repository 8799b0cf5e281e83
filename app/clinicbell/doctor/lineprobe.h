// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"
#include "core/base/clock.h"
#include "core/network/route.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QHostInfo;
class QSslSocket;
class QSslError;

namespace clinicbell {

/// The line below HTTP: the server's name, TCP, the proxy, TLS and how long the certificate lasts.
class LineProbe : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds lookupDeadline{8'000};
    static constexpr std::chrono::milliseconds connectDeadline{10'000};

    /// @p clock outlives this.
    LineProbe(QUrl server, network::Route route, const Clock &clock, QObject *parent = nullptr);
    ~LineProbe() override;

    void start();
    /// What it is doing.
    Check stage() const { return m_stage; }

signals:
    void found(const clinicbell::CheckResult &result);
    /// @p good: HTTP may be tried.
    void finished(bool good);

private:
    void lookUp();
    void onLookedUp(const QHostInfo &info);
    void connectSocket();
    void onConnected();
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onFailed();
    void onTimedOut();
    void fail(const Error &error);
    void end(bool good);
    bool isTls() const { return m_server.scheme() == QLatin1StringView("https"); }
    bool isProxied() const;

    const QUrl m_server;
    const network::Route m_route;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<QSslSocket> m_socket;
    std::optional<Error> m_tlsError;
    Check m_stage = Check::Dns;
    int m_lookup = -1;
    bool m_ended = false;
};

} // namespace clinicbell
