// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/accountlifecycle.h"
#include "core/store/notificationstore.h"
#include "core/store/storefile.h"
#include "core/store/storeworker.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

// What is kept of an account: under another key, or not any more.

void AccountLifecycle::erase(const QString &accountKey)
{
    m_store.erase(m_storeDirectory, accountKey);
    m_session.forgetAccount(accountKey);
    m_settings.remove("presence/"_L1 + accountKey);
    emit forgotten(accountKey);
}

/// However it ended: by hand, everywhere, or because somebody else has come.
void AccountLifecycle::onSessionEnded(const QString &accountKey)
{
    if (m_isWipedAtSignOut)
        erase(accountKey);
}

/// The stolen computer is found out: what is on it goes, and with it what waited to be sent.
void AccountLifecycle::onDeviceRevoked()
{
    if (!m_account.isValid())
        return;
    erase(accountKey(m_account.server, m_account.userId));
    signOut();
    emit signInNeeded(Error{.code = ErrorCode::SessionExpired});
}

QFuture<Result<void>> AccountLifecycle::forgetComputer()
{
    const QStringList accounts = store::storedAccounts(m_storeDirectory);
    for (const QString &account : accounts)
        erase(account);
    emit computerForgotten();
    signOut();
    m_settings.clear();
    m_settings.sync();
    store::StoreThread &thread = m_store.thread(); // Closed by then: calls are done in order.
    return thread.ask(static_cast<store::OpenCache &>(thread.worker()), &store::OpenCache::eraseAll, m_storeDirectory);
}

QFuture<Result<void>> AccountLifecycle::changeKey()
{
    const Promised<void> promised;
    if (m_storeKind != StoreKind::Sealed) {
        promised.settle(failure(m_account.isValid() ? ErrorCode::KeychainMissing : ErrorCode::NotSignedIn));
        return promised.future();
    }
    m_session.beginKeyChange().then(this, [this, promised, account = m_account](const Result<QByteArray> &key) {
        if (!key)
            promised.settle(tl::unexpected(key.error()));
        else if (!isSignedIn(account)) // Another store may be open by now, and this is not its key.
            promised.settle(failure(ErrorCode::NotSignedIn));
        else
            reseal(*key, promised);
    });
    return promised.future();
}

/// Of the account that is open; somebody else may be signed in before the keychain has answered.
void AccountLifecycle::reseal(const QByteArray &key, const Promised<void> &promised)
{
    const QString account = accountKey(m_account.server, m_account.userId);
    m_store.reseal(key).then(this, [this, account, key, promised](const Result<void> &sealed) {
        if (!sealed) {
            promised.settle(sealed);
            return;
        }
        m_session.endKeyChange(account, key).then(this, [this, promised](const Result<void> &ended) {
            if (ended)
                emit keyChanged();
            promised.settle(ended);
        });
    });
}

/// Wherever it was cut off.
void AccountLifecycle::finishKeyChange(const session::StoreKey &key, const store::OpenReport &report)
{
    if (key.next.isEmpty() || report.kind != StoreKind::Sealed)
        return;
    if (report.isUnderNextKey || key.next == key.key)
        m_session.endKeyChange(accountKey(m_account.server, m_account.userId), key.next);
    else
        reseal(key.next, {});
}

} // namespace clinicbell
