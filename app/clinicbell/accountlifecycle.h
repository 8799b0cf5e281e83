// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/policy.h"
#include "core/base/promised.h"
#include "core/session/session.h"
#include "core/store/storevalues.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace clinicbell::store {
class NotificationStore;
}

namespace clinicbell::sync {
class SyncEngine;
}

namespace clinicbell {

/// From "nobody" to "this person's inbox, kept up to date" and back: session, then the key, then the store, then the
/// sync, each only when the one before it stands (architecture.md, section 4, Sign-in).
class AccountLifecycle : public QObject
{
    Q_OBJECT
public:
    /// @p settings keeps the hash of the last account and nothing else; @p storeDirectory holds the stores.
    AccountLifecycle(session::Session &session, store::NotificationStore &store, sync::SyncEngine &engine,
                     QSettings &settings, const Clock &clock, QString storeDirectory);

    /// Before the first sign-in: which server it has to be, and whether plain http will do.
    void setPolicy(const Policy &policy) { m_policy = policy; }
    /// Signs in from the keychain where somebody was remembered; a late keyring is waited for.
    void restore();
    /// @p server as typed. Answers when the inbox is open. SetByOrganisation: the policy has fixed another server.
    QFuture<Result<Account>> signIn(const QString &server, const QString &email, const QString &password,
                                    bool remember);
    void signOut();
    /// On all computers; see Session.
    QFuture<Result<void>> signOutEverywhere() { return m_session.signOutEverywhere(); }
    /// At each sign-out what this computer keeps of the person goes, the acts that wait, too; as policy or they wish.
    void setWipedAtSignOut(bool wiped) { m_isWipedAtSignOut = wiped; }
    bool isWipedAtSignOut() const { return m_isWipedAtSignOut; }
    /// Signs out, and removes what this computer keeps of everybody: stores, keys, remembered sessions, settings. Not
    /// the record of who did what, which names nobody, nor sign-outs that a server is still to be told of. Errors:
    /// StoreReadOnly where a file stays.
    QFuture<Result<void>> forgetComputer();
    /// Seals what is kept with another key. Cut off anywhere, it goes on at the next start. Errors: NotSignedIn,
    /// KeychainMissing, those of the store.
    QFuture<Result<void>> changeKey();
    /// Closes what is open, whose session stays remembered, and opens the remembered one of @p accountKey; where there
    /// is none, signInNeeded() says why. Empty: nobody's.
    void switchTo(const QString &accountKey);
    /// By the way to the server that is set now; what is open stays open.
    void reconnect();

    /// Valid while an inbox is open, also when the session has expired meanwhile.
    const Account &account() const { return m_account; }
    /// Beside the server's own: whose pages may be opened.
    QStringList linkHosts() const { return m_policy.said(PolicySetting::AllowedHosts).toStringList(); }
    StoreKind storeKind() const { return m_storeKind; }
    /// Why the store is not the one that was there, or keeps nothing; unset: it is as it should be.
    const std::optional<Error> &storeError() const { return m_storeError; }
    /// What waited in a store that could not be used, and will not be sent.
    const LostActs &lostActs() const { return m_lostActs; }
    /// Somebody has told their password, and does not have their answer yet.
    bool isSigningIn() const { return m_signIn.has_value(); }
    bool isRestoring() const { return m_restoring; }

signals:
    /// The next calls go there: none has gone yet.
    void serverChosen(const QUrl &server);
    /// The inbox is open and the sync has begun.
    void opened(const clinicbell::Account &account);
    void closed();
    /// Nobody is signed in, or no more; with the reason where there is one worth saying.
    void signInNeeded(const std::optional<clinicbell::Error> &reason);
    /// Something the person should know, that stops nothing: no keychain, a store that was set aside.
    void troubleFound(const clinicbell::Error &error);
    /// What was said of the store is past: its file is in use again.
    void troubleEnded(clinicbell::ErrorCode code);
    /// What is kept is under another key now.
    void keyChanged();
    /// What this computer kept of @p accountKey was removed.
    void forgotten(const QString &accountKey);
    /// So is all else, of whomever: who keeps secrets lets them go now, while the settings still say which.
    void computerForgotten();
    /// See lostActs().
    void actsLost(const clinicbell::LostActs &lost);

private:
    void onSignedIn(const Account &account);
    void onStoreKey(const Account &account, const Result<session::StoreKey> &key);
    void onOpened(const Account &account, const session::StoreKey &key, const Result<store::OpenReport> &report);
    void onExpired(const Error &error);
    void onDeviceRevoked();
    void onSessionEnded(const QString &accountKey);
    void erase(const QString &accountKey);
    void finishKeyChange(const session::StoreKey &key, const store::OpenReport &report);
    void reseal(const QByteArray &key, const Promised<void> &promised);
    void onSignedOut();
    void onRestored(const Result<Account> &restored);
    /// After an expired session the inbox is open still: opening it anew would lose what only memory holds.
    bool isSignedIn(const Account &account) const;
    void resume(const Account &account);
    void onRebuilt(const store::OpenReport &report);
    void takeReport(const store::OpenReport &report);
    void onTrouble(const Error &error);
    void settleSignIn(const Result<Account> &answer);

    session::Session &m_session;
    store::NotificationStore &m_store;
    sync::SyncEngine &m_engine;
    QSettings &m_settings;
    const Clock &m_clock;
    QString m_storeDirectory;
    Policy m_policy;
    std::unique_ptr<Timer> m_restoreTimer;
    Account m_account;
    StoreKind m_storeKind = StoreKind::Memory;
    std::optional<Error> m_storeError;
    LostActs m_lostActs;
    QDateTime m_lastSync; ///< Of the session that expired.
    store::SyncState m_syncState; ///< Likewise.
    std::optional<Promised<Account>> m_signIn; ///< Waits for the inbox.
    bool m_restoring = false;
    bool m_isWipedAtSignOut = false;
    int m_restoreFailures = 0;
    bool m_remember = true; ///< The present sign-in is to be found again at the next start.
};

} // namespace clinicbell
