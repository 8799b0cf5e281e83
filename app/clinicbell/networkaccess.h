// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/networkbook.h"
#include "core/base/clock.h"
#include "core/base/secretstore.h"

#include <QHash>
#include <QUrl>

#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::network {
class Route;
}

namespace clinicbell {

/// Puts the way to the server in use together, from the settings and the keychain, and hands it to the API (which the
/// live connection asks).
class NetworkAccess : public QObject
{
    Q_OBJECT
public:
    NetworkAccess(QSettings &settings, SecretStore &secrets, clinic::ClinicApi &api, const Clock &clock,
                  Policy policy = {});

    /// The password of the proxy of @p server's entry, from now on; empty: there is none any more. Without a keychain
    /// it is known for this run.
    void setProxyPassword(const QUrl &server, const QString &password);
    /// Removes the passwords of all proxies; that in use serves until the program ends.
    void forgetPasswords();
    /// Reads the passwords that will be needed, then ready(): at once where there are none.
    void start();
    /// The next calls go to @p server. Plain http beyond this computer is a closed way, unless the policy allows it.
    void choose(const QUrl &server);

signals:
    void ready();

private:
    void readPassword(const QString &entry);
    void onPasswordRead(const QString &entry, const Result<QByteArray> &password);
    void apply();
    network::Route way() const;

    const Policy m_policy;
    NetworkBook m_book;
    SecretStore &m_secrets;
    clinic::ClinicApi &m_api;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_faultTimer; ///< Until a file that was missing is looked for again.
    QUrl m_server;
    QHash<QString, QString> m_passwords; ///< By entry.
    QStringList m_reading; ///< Entries.
    bool m_started = false;
};

} // namespace clinicbell
