// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/secretstore.h"
#include "core/clinic/answers.h"

#include <QObject>

#include <memory>

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::session {

/// Tokens of people who have signed out here, until the server has said that they open nothing any more. Kept in the
/// keychain until then, in an entry of their own; where there is none, for this run. At most 10, for at most 30 days:
/// the newest count, and a token lives no longer.
class Revocations : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    Revocations(clinic::ClinicApi &api, SecretStore &secrets, const Clock &clock, QObject *parent = nullptr);

    /// Takes up those of earlier runs.
    void start();
    /// Tells the server now, or as soon as it can be reached.
    void revoke(const clinic::ClinicAddress &address, const QByteArray &token);
    /// There may be a line now.
    void tryNow();
    /// Those that wait.
    int waiting() const { return static_cast<int>(m_waiting.size()); }

signals:
    /// Nobody is signed in, and @p server is to be told of one: the way to it is wanted.
    void serverWanted(const QUrl &server);
    /// None waits any more.
    void settled();

private:
    struct Waiting
    {
        clinic::ClinicAddress address;
        QByteArray token;
        QDateTime since;
    };

    void takeUp(const Result<QByteArray> &kept);
    bool mayAsk(const Waiting &waiting) const;
    void askNext();
    void onAnswered(const QByteArray &token, const Result<void> &answer);
    void putLast(const QByteArray &token);
    void bound();
    void keep();

    clinic::ClinicApi &m_api;
    SecretStore &m_secrets;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer; ///< Until they are tried again.
    QList<Waiting> m_waiting;
    int m_failures = 0;
    bool m_isAsking = false;
};

} // namespace clinicbell::session
