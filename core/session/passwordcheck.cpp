// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/passwordcheck.h"

#include "core/base/promised.h"
#include "core/clinic/clinicapi.h"
#include "core/network/route.h"
#include "core/session/devicename.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace clinicbell::session {

namespace {

/// Another name than the session's: servers that keep one token for each device would end it.
Result<void> outcome(const Result<clinic::SignInAnswer> &answer, const Account &account)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->account.userId != account.userId)
        return failure(ErrorCode::CredentialsWrong, u"of another person"_s);
    return {};
}

} // namespace

PasswordCheck::PasswordCheck(const clinic::ClinicApi &present, QNetworkAccessManager &network, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_present(present)
    , m_network(network)
    , m_clock(clock)
{ }

/// Whoever is asked goes before whoever asked: an answer must not come to somebody who is gone.
PasswordCheck::~PasswordCheck()
{
    const QList<clinic::ClinicApi *> calls = findChildren<clinic::ClinicApi *>();
    qDeleteAll(calls);
}

QFuture<Result<void>> PasswordCheck::check(const Account &account, const QString &password)
{
    const Promised<void> promised;
    auto *api = new clinic::ClinicApi(m_network, m_clock, this);
    api->setRoute(m_present.route());
    api->setAddress(m_present.address());
    api->signIn(account.email, password, deviceName())
        .then(this, [this, api, account, promised](const Result<clinic::SignInAnswer> &answer) {
            if (answer)
                api->revoke(api->address(), answer->token).then(this, [api](const Result<void> &) {
                    api->deleteLater();
                });
            else
                api->deleteLater();
            promised.settle(outcome(answer, account));
        });
    return promised.future();
}

} // namespace clinicbell::session
