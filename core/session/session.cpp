// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/session.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/profile.h"
#include "core/clinic/readers.h"
#include "core/session/devicename.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace clinicbell::session {

Q_LOGGING_CATEGORY(sessionLog, "clinicbell.session", QtInfoMsg)

namespace {

QString sessionEntry(const QString &accountKey)
{
    return "session/"_L1 + accountKey;
}

QString storeKeyName(const QString &accountKey)
{
    return "store-key/"_L1 + accountKey;
}

QString keyOfAccount(const Account &account)
{
    return accountKey(account.server, account.userId);
}

} // namespace

Session::Session(clinic::ClinicApi &api, SecretStore &secrets, const Clock &clock, StoreExists storeExists,
                 QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_storeExists(std::move(storeExists))
    , m_apiPrefixes(clinic::documentedProfile().apiPrefixes)
    , m_refresher(api, clock)
    , m_revocations(api, secrets, clock)
{
    connect(&m_api, &clinic::ClinicApi::tokenRefreshed, this, &Session::onTokenRefreshed);
    connect(&m_api, &clinic::ClinicApi::sessionExpired, this, &Session::onExpired);
    connect(&m_api, &clinic::ClinicApi::deviceRevoked, this, &Session::deviceRevoked);
}

QFuture<Result<Account>> Session::signIn(const Credentials &credentials)
{
    const Promised<Account> promised;
    if ((m_state == State::SigningIn && !m_restoring) || m_state == State::SignedIn) {
        promised.settle(failure(ErrorCode::Cancelled, u"a session is there or being made"_s));
        return promised.future();
    }
    m_restoring = false;
    setState(State::SigningIn);
    const int attempt = ++m_attempt;
    m_api.probe(credentials.server, m_apiPrefixes).then(this, [=, this](const Result<clinic::ClinicAddress> &found) {
        if (attempt != m_attempt) {
            promised.settle(failure(ErrorCode::Cancelled));
        } else if (!found) {
            onSignInFailed();
            promised.settle(tl::unexpected(found.error()));
        } else {
            askForToken(*found, credentials, promised);
        }
    });
    return promised.future();
}

void Session::askForToken(const clinic::ClinicAddress &address, const Credentials &credentials,
                          const Promised<Account> &promised)
{
    m_api.setAddress(address);
    auto answered = m_api.signIn(credentials.email, credentials.password, deviceName());
    answered.then(this, [=, this, attempt = m_attempt](const Result<clinic::SignInAnswer> &answer) {
        if (attempt != m_attempt) {
            promised.settle(failure(ErrorCode::Cancelled));
        } else if (!answer) {
            onSignInFailed();
            promised.settle(tl::unexpected(answer.error()));
        } else {
            m_address = address;
            onSignedIn(*answer, credentials.remember);
            promised.settle(answer->account);
        }
    });
}

void Session::onSignedIn(const clinic::SignInAnswer &answer, bool remember)
{
    if (m_account.isValid() && keyOfAccount(m_account) != keyOfAccount(answer.account))
        end(); // Of who does not come back.
    m_token = answer.token;
    m_expiresAt = answer.expiresIn ? m_clock.now().addSecs(answer.expiresIn->count()) : QDateTime();
    m_refresher.schedule(answer.expiresIn);
    m_remembered = remember;
    enter(answer.account);
    if (remember)
        this->remember();
    else
        m_secrets.remove(sessionEntry(keyOfAccount(m_account))); // An older remembered session of the same person.
}

void Session::onSignInFailed()
{
    // Back to where the attempt began: an expired session keeps its account, store and outbox.
    m_api.setAddress(m_address);
    setState(m_account.isValid() ? State::Expired : State::SignedOut);
}

QFuture<Result<Account>> Session::restore(const QString &accountKey)
{
    const Promised<Account> promised;
    if (m_state != State::SignedOut) {
        promised.settle(failure(ErrorCode::Cancelled, u"a session is there or being made"_s));
        return promised.future();
    }
    m_restoring = true;
    setState(State::SigningIn);
    m_secrets.read(sessionEntry(accountKey))
        .then(this, [=, this, attempt = ++m_attempt](const Result<QByteArray> &entry) {
            if (attempt != m_attempt) {
                promised.settle(failure(ErrorCode::Cancelled));
                return;
            }
            const Result<Account> account = entry.and_then([&](const QByteArray &e) { return takeUp(e, accountKey); });
            account ? enter(*account) : setState(State::SignedOut);
            promised.settle(account);
        });
    return promised.future();
}

Result<Account> Session::accountOf(const QJsonObject &entry, const QString &expectedKey)
{
    const QUrl server(entry.value("server"_L1).toString());
    const auto account = clinic::readAccount(entry.value("user"_L1).toObject(), server);
    if (!account || keyOfAccount(*account) != expectedKey)
        return failure(ErrorCode::SecretMissing, u"the remembered session is damaged"_s);
    return *account;
}

QFuture<Result<Account>> Session::remembered(const QString &accountKey)
{
    const Promised<Account> promised;
    m_secrets.read(sessionEntry(accountKey)).then(this, [accountKey, promised](const Result<QByteArray> &entry) {
        promised.settle(entry.and_then(
            [&](const QByteArray &kept) { return accountOf(QJsonDocument::fromJson(kept).object(), accountKey); }));
    });
    return promised.future();
}

Result<Account> Session::takeUp(const QByteArray &entry, const QString &expectedKey)
{
    const QJsonObject json = QJsonDocument::fromJson(entry).object();
    const QUrl server(json.value("server"_L1).toString());
    const QByteArray token = json.value("token"_L1).toString().toLatin1();
    const Result<Account> account = accountOf(json, expectedKey);
    if (!account || token.isEmpty())
        return failure(ErrorCode::SecretMissing, u"the remembered session is damaged"_s);
    m_address = {server, json.value("prefix"_L1).toString()};
    m_token = token;
    m_expiresAt = clinic::readTime(json.value("expires_at"_L1));
    m_remembered = true;
    m_api.setAddress(m_address);
    m_api.setToken(m_token);
    if (m_expiresAt.isValid())
        m_refresher.schedule(std::chrono::seconds(m_clock.now().secsTo(m_expiresAt)));
    return *account;
}

void Session::enter(const Account &account)
{
    m_account = account;
    setState(State::SignedIn);
    emit signedIn(account);
}

void Session::remember()
{
    const QJsonObject entry{{u"server"_s, m_address.server.toString(QUrl::FullyEncoded)},
                            {u"prefix"_s, m_address.prefix},
                            {u"token"_s, QString::fromLatin1(m_token)},
                            {u"expires_at"_s, clinic::timeToJson(m_expiresAt)},
                            {u"user"_s, clinic::toJson(m_account)}};
    auto written =
        m_secrets.write(sessionEntry(keyOfAccount(m_account)), QJsonDocument(entry).toJson(QJsonDocument::Compact));
    written.then(this, [this](const Result<void> &result) {
        if (!result)
            onNotRemembered(result.error());
    });
}

void Session::onNotRemembered(const Error &error)
{
    qCWarning(sessionLog) << "the session is not remembered:" << errorKey(error.code) << error.detail;
    m_remembered = false;
    emit rememberingFailed(error);
}

void Session::signOut()
{
    if (m_state == State::SignedOut)
        return;
    ++m_attempt;
    m_refresher.stop();
    if (m_account.isValid()) {
        m_revocations.revoke(m_address, m_token);
        end();
    }
    forget();
}

void Session::end()
{
    const QString key = keyOfAccount(m_account);
    m_secrets.remove(sessionEntry(key));
    emit ended(key);
}

void Session::leave()
{
    if (!m_remembered) {
        signOut();
        return;
    }
    ++m_attempt;
    m_refresher.stop();
    forget();
}

void Session::forget()
{
    m_api.setToken({});
    m_account = {};
    m_address = {};
    m_token.clear();
    m_expiresAt = {};
    m_remembered = false;
    setState(State::SignedOut);
    emit signedOut();
}

QFuture<Result<void>> Session::signOutEverywhere()
{
    const Promised<void> promised;
    if (m_state != State::SignedIn) {
        promised.settle(failure(ErrorCode::NotSignedIn));
        return promised.future();
    }
    m_api.signOutEverywhere().then(this, [this, promised, attempt = m_attempt](const Result<void> &ended) {
        if (ended && attempt == m_attempt)
            signOut();
        promised.settle(ended);
    });
    return promised.future();
}

QFuture<Result<StoreKey>> Session::storeKey()
{
    if (!m_account.isValid()) {
        const Promised<StoreKey> promised;
        promised.settle(failure(ErrorCode::NotSignedIn));
        return promised.future();
    }
    const QString key = keyOfAccount(m_account);
    return obtainStoreKeys(m_secrets, storeKeyName(key), m_storeExists(key));
}

QFuture<Result<QByteArray>> Session::beginKeyChange()
{
    const Promised<QByteArray> promised;
    if (m_account.isValid())
        return session::beginKeyChange(m_secrets, storeKeyName(keyOfAccount(m_account)));
    promised.settle(failure(ErrorCode::NotSignedIn));
    return promised.future();
}

QFuture<Result<void>> Session::endKeyChange(const QString &accountKey, const QByteArray &key)
{
    return session::endKeyChange(m_secrets, storeKeyName(accountKey), key);
}

void Session::forgetAccount(const QString &accountKey)
{
    m_secrets.remove(sessionEntry(accountKey));
    forgetStoreKeys(m_secrets, storeKeyName(accountKey));
}

void Session::onTokenRefreshed(const QByteArray &token, std::optional<std::chrono::seconds> expiresIn)
{
    m_token = token;
    m_expiresAt = expiresIn ? m_clock.now().addSecs(expiresIn->count()) : QDateTime();
    m_refresher.schedule(expiresIn);
    if (m_remembered)
        remember();
}

void Session::onExpired(const Error &error)
{
    if (m_state != State::SignedIn)
        return;
    m_refresher.stop();
    setState(State::Expired);
    emit expired(error);
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace clinicbell::session
