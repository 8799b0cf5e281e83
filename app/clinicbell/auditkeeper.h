// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/audit.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace clinicbell {

class SecretStore;

namespace store {
class AuditTrail;
}

namespace session {
struct StoreKey;
}

/// What the keychain holds for the record of this computer: the key that closes its lines, and its end, so that a
/// record that was rewritten or cut shows. Without a keychain there is neither, and the record says so.
class AuditKeeper : public QObject
{
    Q_OBJECT
public:
    /// All outlive this. @p folder is the record's.
    AuditKeeper(store::AuditTrail &trail, SecretStore &secrets, const Clock &clock, QString folder);

    /// Opens the record where one is that has a key. Where none is yet, there is no reason to ask for the keyring
    /// before somebody signs in.
    void start();
    /// Somebody signs in: opens the record, with the key, or without where there is none to be had; with it later.
    void retry();

private:
    void onKey(const Result<session::StoreKey> &key);
    void open(const QByteArray &key, const Result<QByteArray> &kept);
    void onAdvanced(const AuditHead &head);
    void keepHead();

    store::AuditTrail &m_trail;
    SecretStore &m_secrets;
    const QString m_folder;
    std::unique_ptr<Timer> m_timer; ///< Until the end is kept: a burst of entries is kept once.
    std::optional<AuditHead> m_head; ///< To be kept.
    bool m_isAsking = false;
    bool m_isKeyed = false;
};

/// The keychain's entries.
QString auditKeyName();
QString auditHeadName();
QByteArray auditHeadToSecret(const AuditHead &head);
/// Nothing where @p secret is none.
std::optional<AuditHead> auditHeadFromSecret(const QByteArray &secret);

} // namespace clinicbell
