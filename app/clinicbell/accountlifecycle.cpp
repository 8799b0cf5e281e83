// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountlifecycle.h"

#include "app/clinicbell/serverchoice.h"
#include "core/base/backoff.h"
#include "core/base/setting.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"

using namespace std::chrono_literals;

namespace clinicbell {

namespace {
Setting<QString> lastAccount()
{
    return {"account/last", {}};
}
QString keyOf(const Account &account)
{
    return accountKey(account.server, account.userId);
}
constexpr BackoffRule keyringPatience{
    .first = 5s,
    .longest = 60s,
    .jitter = 0}; ///< A keyring may be unlocked minutes after the desktop came up (platform.md).
} // namespace

AccountLifecycle::AccountLifecycle(session::Session &session, store::NotificationStore &store, sync::SyncEngine &engine,
                                   QSettings &settings, const Clock &clock, QString storeDirectory)
    : m_session(session)
    , m_store(store)
    , m_engine(engine)
    , m_settings(settings)
    , m_clock(clock)
    , m_storeDirectory(std::move(storeDirectory))
    , m_restoreTimer(clock.makeTimer())
{
    connect(&session, &session::Session::signedIn, this, &AccountLifecycle::onSignedIn);
    connect(&session, &session::Session::signedOut, this, &AccountLifecycle::onSignedOut);
    connect(&session, &session::Session::ended, this, &AccountLifecycle::onSessionEnded);
    connect(&session, &session::Session::expired, this, &AccountLifecycle::onExpired);
    connect(&session, &session::Session::deviceRevoked, this, &AccountLifecycle::onDeviceRevoked);
    connect(&session, &session::Session::rememberingFailed, this, &AccountLifecycle::troubleFound);
    connect(&store, &store::NotificationStore::rebuilt, this, &AccountLifecycle::onRebuilt);
    connect(m_restoreTimer.get(), &Timer::timedOut, this, &AccountLifecycle::restore);
}

void AccountLifecycle::restore()
{
    const QString key = lastAccount().read(m_settings);
    if (key.isEmpty()) {
        emit signInNeeded({});
        return;
    }
    m_restoring = true;
    m_remember = true;
    m_session.restore(key).then(this, [this](const Result<Account> &restored) { onRestored(restored); });
}

void AccountLifecycle::onRestored(const Result<Account> &restored)
{
    m_restoring = false;
    if (restored || m_session.state() == session::State::SignedIn)
        return;
    const bool isFirst = m_restoreFailures == 0;
    m_restoreTimer->start(backoffDelay(m_restoreFailures++, keyringPatience, 0));
    if (isFirst) // Later ones must not disturb somebody who is typing a password.
        emit signInNeeded(restored.error());
}

QFuture<Result<Account>> AccountLifecycle::signIn(const QString &server, const QString &email, const QString &password,
                                                  bool remember)
{
    const Promised<Account> promised;
    const Result<QUrl> address = checkServer(m_policy, server);
    if (!address) {
        promised.settle(tl::unexpected(address.error()));
        return promised.future();
    }
    if (m_session.state() == session::State::SignedIn) {
        promised.settle(failure(ErrorCode::AlreadySignedIn));
        return promised.future();
    }
    if (m_signIn) {
        promised.settle(failure(ErrorCode::Cancelled, QStringLiteral("another sign-in is under way")));
        return promised.future();
    }
    m_restoreTimer->stop();
    m_signIn = promised;
    m_remember = remember;
    emit serverChosen(*address);
    m_session.signIn({.server = *address, .email = email, .password = password, .remember = remember})
        .then(this, [this](const Result<Account> &answer) {
            if (!answer)
                settleSignIn(answer); // Else the inbox opens first.
        });
    return promised.future();
}

void AccountLifecycle::reconnect()
{
    if (!m_account.isValid() || !isSignedIn(m_account))
        return; // The next sign-in goes that way.
    m_lastSync = m_engine.status().lastSync;
    m_syncState = m_engine.syncState();
    m_engine.stop();
    emit serverChosen(m_account.server);
    m_engine.start(m_account, m_lastSync, m_syncState);
}

void AccountLifecycle::signOut()
{
    m_restoreTimer->stop();
    lastAccount().write(m_settings, {});
    m_session.signOut();
}

void AccountLifecycle::switchTo(const QString &accountKey)
{
    m_restoreTimer->stop();
    m_restoreFailures = 0;
    lastAccount().write(m_settings, accountKey);
    m_session.leave();
    restore();
}

void AccountLifecycle::onSignedIn(const Account &account)
{
    m_restoreTimer->stop();
    if (!m_signIn) {
        emit serverChosen(account.server);
        if (const auto server = checkServer(m_policy, account.server.toString()); !server) {
            signOut(); // Remembered from before the organisation decided.
            emit signInNeeded(server.error());
            return;
        }
    }
    if (m_account.isValid() && keyOf(account) == keyOf(m_account)) {
        resume(account);
        return;
    }
    if (m_account.isValid())
        emit closed(); // Their session had ended, and they have not come back: what was theirs goes.
    m_storeError.reset();
    m_lostActs = {};
    m_session.storeKey().then(this,
                              [this, account](const Result<session::StoreKey> &key) { onStoreKey(account, key); });
}

void AccountLifecycle::onStoreKey(const Account &account, const Result<session::StoreKey> &key)
{
    if (!key) {
        settleSignIn(tl::unexpected(key.error())); // Signed out again meanwhile.
        return;
    }
    if (!isSignedIn(account))
        return; // Somebody who has left: their inbox must not open, least of all over that of the next one.
    if (key->reason)
        onTrouble(*key->reason);
    m_store
        .open({.directory = m_storeDirectory,
               .account = account,
               .key = key->key,
               .kind = key->kind,
               .nextKey = key->next})
        .then(this,
              [this, account, key = *key](const Result<store::OpenReport> &report) { onOpened(account, key, report); });
}

void AccountLifecycle::onOpened(const Account &account, const session::StoreKey &key,
                                const Result<store::OpenReport> &report)
{
    if (!isSignedIn(account))
        return; // Signed out meanwhile: the store is closed again, and the sign-in has had its answer.
    if (!report) {
        settleSignIn(tl::unexpected(report.error()));
        return;
    }
    m_account = account;
    lastAccount().write(m_settings, m_remember ? keyOf(account) : QString());
    takeReport(*report);
    finishKeyChange(key, *report);
    m_engine.start(account, report->lastSync, report->sync);
    emit opened(account);
    settleSignIn(account);
}

bool AccountLifecycle::isSignedIn(const Account &account) const
{
    return m_session.state() == session::State::SignedIn && m_session.account() == account;
}

void AccountLifecycle::resume(const Account &account)
{
    m_account = account;
    m_engine.start(account, m_lastSync, m_syncState);
    emit opened(account);
    settleSignIn(account);
}

void AccountLifecycle::onRebuilt(const store::OpenReport &report)
{
    // The file that could not be used is in use, or another one with its own trouble.
    if (const auto ended = std::exchange(m_storeError, {}))
        emit troubleEnded(ended->code);
    takeReport(report);
}

void AccountLifecycle::takeReport(const store::OpenReport &report)
{
    m_storeKind = report.kind;
    if (!report.trouble)
        return;
    Error trouble = *report.trouble;
    if (!report.setAside.isEmpty()) {
        const QString lost = report.lost.count ? QString::number(*report.lost.count) : QStringLiteral("unknown");
        trouble.detail += QStringLiteral("; set aside; acts saved: %1, lost: %2").arg(report.outboxSaved).arg(lost);
    }
    onTrouble(trouble);
    if (report.lost.isNone())
        return;
    m_lostActs = report.lost;
    emit actsLost(m_lostActs);
}

void AccountLifecycle::onTrouble(const Error &error)
{
    m_storeError = error;
    emit troubleFound(error);
}

void AccountLifecycle::onExpired(const Error &error)
{
    m_lastSync = m_engine.status().lastSync;
    m_syncState = m_engine.syncState();
    m_engine.stop();
    settleSignIn(tl::unexpected(error));
    emit signInNeeded(error);
}

void AccountLifecycle::onSignedOut()
{
    m_engine.stop();
    m_store.close();
    m_account = {};
    m_storeKind = StoreKind::Memory;
    m_storeError.reset();
    m_lostActs = {};
    settleSignIn(failure(ErrorCode::Cancelled));
    emit closed();
    emit signInNeeded({});
}

void AccountLifecycle::settleSignIn(const Result<Account> &answer)
{
    if (const auto promised = std::exchange(m_signIn, {}))
        promised->settle(answer);
}

} // namespace clinicbell
