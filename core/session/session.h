// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/promised.h"
#include "core/clinic/answers.h"
#include "core/session/revocations.h"
#include "core/session/storekey.h"
#include "core/session/tokenrefresher.h"

#include <QObject>

#include <functional>

namespace clinicbell::clinic {
class ClinicApi;
}

/// Who uses this computer's ClinicBell, and what the keychain holds for them.
namespace clinicbell::session {

enum class State { SignedOut, SigningIn, SignedIn, Expired };

struct Credentials
{
    QUrl server; ///< From clinic::checkAddress.
    QString email;
    QString password;
    bool remember = false; ///< Keep the session in the keychain over restarts.
};

/// One person's session: signed out, signing in, signed in, expired. The token and what tells the person (name, e-mail,
/// server) are kept in one keychain entry; nothing of it is kept elsewhere (architecture.md, section 5).
class Session : public QObject
{
    Q_OBJECT
public:
    /// Is there a store file of this account (accountKey of core/base/account.h)?
    using StoreExists = std::function<bool(const QString &accountKey)>;

    Session(clinic::ClinicApi &api, SecretStore &secrets, const Clock &clock, StoreExists storeExists,
            QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Under which the clinic is looked for at the next sign-in; those of the documented profile at first.
    void setApiPrefixes(const QStringList &prefixes) { m_apiPrefixes = prefixes; }
    /// Valid while SignedIn or Expired.
    const Account &account() const { return m_account; }

    /// Finds the clinic, signs in, and remembers it if asked to. A keychain that fails does not: rememberingFailed.
    /// Errors: those of ClinicApi::probe and signIn. Cancelled at once while another sign-in runs or somebody is signed
    /// in, and when signOut() overtakes it. It overtakes a restore(): a keychain may take its time.
    QFuture<Result<Account>> signIn(const Credentials &credentials);
    /// Takes up the remembered session of @p accountKey, without asking the server: works offline.
    /// Errors: KeychainMissing, SecretMissing (nothing remembered, or a locked keyring); the state is then SignedOut.
    /// Cancelled when signIn() or signOut() overtakes it.
    QFuture<Result<Account>> restore(const QString &accountKey);
    /// Whose session is remembered under @p accountKey; nothing is taken up. Errors: those of restore().
    QFuture<Result<Account>> remembered(const QString &accountKey);
    /// Signed out here at once, and remembered as before: restore() takes it up again. For whoever is not remembered it
    /// is signOut().
    void leave();
    /// Signed out here at once, online or not; the server is told as soon as it can be, the keychain entry removed. The
    /// store's key stays, or its outbox would be lost.
    void signOut();
    /// Ends the sessions on all computers, where the server offers it, and then this one. Errors: NotFound where it
    /// does not, those of the way to it; nothing has changed then.
    QFuture<Result<void>> signOutEverywhere();
    /// The computer has slept: a token may be due for renewal.
    void wakeUp() { m_refresher.check(); }
    /// What the server has not been told yet.
    Revocations &revocations() { return m_revocations; }

    /// The key of the present account's store. A new one is made only where no store file of that account exists: a
    /// locked keyring answers like an empty one (platform.md, "Keychain, the dangerous one"). Never an error: without
    /// a usable keychain the key is for Memory. NotSignedIn where there is no account.
    QFuture<Result<StoreKey>> storeKey();
    /// See storekey.h; NotSignedIn where there is no account.
    QFuture<Result<QByteArray>> beginKeyChange();
    /// @p accountKey: whose store is sealed with @p key now; somebody else may be signed in meanwhile.
    QFuture<Result<void>> endKeyChange(const QString &accountKey, const QByteArray &key);
    /// The store of @p accountKey is gone: so is what the keychain holds of its session and its key.
    void forgetAccount(const QString &accountKey);

signals:
    /// The server has locked this computer out; expired() follows.
    void deviceRevoked();
    void stateChanged(clinicbell::session::State state);
    void signedIn(const clinicbell::Account &account);
    void signedOut();
    /// Nothing of the session of @p accountKey is left here: it was signed out, or it had expired and somebody else has
    /// signed in. Comes before what follows from it.
    void ended(const QString &accountKey);
    /// The server refuses the token for good. Account, store and outbox stay.
    void expired(const clinicbell::Error &error);
    /// The session works and will be forgotten when the program ends: KeychainMissing.
    void rememberingFailed(const clinicbell::Error &error);

private:
    void askForToken(const clinic::ClinicAddress &address, const Credentials &credentials,
                     const Promised<Account> &promised);
    void onSignedIn(const clinic::SignInAnswer &answer, bool remember);
    void onSignInFailed();
    void end();
    void forget();
    static Result<Account> accountOf(const QJsonObject &entry, const QString &expectedKey);
    Result<Account> takeUp(const QByteArray &entry, const QString &expectedKey);
    void enter(const Account &account);
    void remember();
    void onNotRemembered(const Error &error);
    void onTokenRefreshed(const QByteArray &token, std::optional<std::chrono::seconds> expiresIn);
    void onExpired(const Error &error);
    void setState(State state);

    clinic::ClinicApi &m_api;
    SecretStore &m_secrets;
    const Clock &m_clock;
    StoreExists m_storeExists;
    QStringList m_apiPrefixes;
    TokenRefresher m_refresher;
    Revocations m_revocations;
    State m_state = State::SignedOut;
    bool m_restoring = false; ///< While SigningIn: by the keychain alone.
    int m_attempt = 0; ///< Answers to an attempt that was overtaken are dropped.
    clinic::ClinicAddress m_address;
    Account m_account;
    QByteArray m_token;
    QDateTime m_expiresAt; ///< Invalid: the server does not say.
    bool m_remembered = false;
};

} // namespace clinicbell::session
