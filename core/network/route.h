// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/networksettings.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

class QUrl;

namespace clinicbell::network {

/// Network settings made usable: what HTTP and sockets to one server go through, and whom they trust. TLS 1.2 or later,
/// certificates and host names always checked. A value.
class Route
{
public:
    /// By the system's proxy, trusting whom the system trusts. Costs nothing: TLS is loaded by who asks for tls().
    Route() = default;

    /// Reads the files that @p settings names; where one cannot be used, the route leads nowhere and fault() says why.
    static Route through(const NetworkSettings &settings, const QDateTime &now);
    /// One that leads nowhere.
    static Route closed(const Error &fault);

    /// Set: nothing may be sent. One of the errors of readAuthorities() and readIdentity().
    const std::optional<Error> &fault() const { return m_fault; }
    /// What a connection to @p url (http, https, ws or wss) goes through. Never a proxy for this very computer: what is
    /// sent there in clear must not leave it.
    QNetworkProxy proxyFor(const QUrl &url) const;
    QSslConfiguration tls() const;
    const QByteArray &origin() const { return m_origin; }

    /// The true time minus this computer's, if it is known: judges certificates that seem to be of another time.
    const std::optional<std::chrono::seconds> &clockOffset() const { return m_clockOffset; }
    void setClockOffset(const std::optional<std::chrono::seconds> &offset) { m_clockOffset = offset; }

private:
    Result<void> readFiles(const NetworkSettings &settings, const QDateTime &now);

    bool m_asksSystem = true;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy}; ///< Where the system is not asked.
    std::optional<QSslConfiguration> m_tls; ///< Where a file has a say in it.
    QByteArray m_origin;
    std::optional<Error> m_fault;
    std::optional<std::chrono::seconds> m_clockOffset;
};

} // namespace clinicbell::network
