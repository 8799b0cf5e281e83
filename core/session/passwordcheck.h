// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>

class QNetworkAccessManager;

namespace clinicbell {
class Clock;
}

namespace clinicbell::clinic {
class ClinicApi;
}

namespace clinicbell::session {

/// Whether a password is that of somebody who is signed in: by signing in once more, beside their session, which goes
/// on; the token that comes of it is revoked at once. Nothing of a password is kept, so it needs the server.
class PasswordCheck : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this. @p present knows the way to the server.
    PasswordCheck(const clinic::ClinicApi &present, QNetworkAccessManager &network, const Clock &clock,
                  QObject *parent = nullptr);
    ~PasswordCheck() override;

    /// Errors: those of ClinicApi::signIn; CredentialsWrong, too, where it is another person's.
    QFuture<Result<void>> check(const Account &account, const QString &password);

private:
    const clinic::ClinicApi &m_present;
    QNetworkAccessManager &m_network;
    const Clock &m_clock;
};

} // namespace clinicbell::session
