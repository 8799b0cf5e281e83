// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/session/pinhash.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QSettings;

namespace clinicbell {
class SecretStore;
}

namespace clinicbell::session {

enum class PinAnswer {
    Right,
    Wrong,
    Exhausted, ///< Too many wrong ones: only the password helps.
    Absent, ///< There is none, or its hash cannot be read.
};

/// The PINs with which people unlock this computer's ClinicBell, each under its account (accountKey of
/// core/base/account.h). Hashes are in the keychain beside the sessions; without a keychain they last for this run.
/// Wrong tries are counted on disk before they are looked at, so that ending the program in between gives none back.
class PinBook : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    PinBook(SecretStore &secrets, QSettings &settings, QObject *parent = nullptr);

    /// Reads the hash of @p account, then changed(). A keyring that was late is asked again by the next look.
    void look(const QString &account);
    /// Known to this run; before look() has been answered, not.
    bool has(const QString &account) const { return m_hashes.contains(account); }
    /// It goes with the program: there is no keychain.
    bool isForThisRun(const QString &account) const { return m_forThisRun.contains(account); }
    int wrongTries(const QString &account) const;
    /// Whose PIN is kept on this computer; perhaps some that the keychain has lost.
    QStringList accounts() const;

    /// @p pin without a flaw (core/base/pin.h), in the place of an earlier one. Errors: UsageWrong, and those of
    /// PinHasher. A keychain that fails is no error: see isForThisRun().
    QFuture<Result<void>> set(const QString &account, const QString &pin);
    QFuture<Result<void>> remove(const QString &account);
    /// Everybody's: this computer is to know nobody.
    void removeAll();
    QFuture<Result<PinAnswer>> attempt(const QString &account, const QString &pin);
    /// The password was right: the tries begin anew.
    void forgive(const QString &account);

signals:
    void changed(const QString &account);

private:
    void keep(const QString &account, const QByteArray &hash);
    void note(const QString &account, bool isKept);
    void count(const QString &account, int wrongTries);
    PinAnswer judge(const QString &account, bool isRight);

    SecretStore &m_secrets;
    QSettings &m_settings;
    PinHasher m_hasher;
    QHash<QString, QByteArray> m_hashes; ///< By account.
    QSet<QString> m_forThisRun;
};

} // namespace clinicbell::session
