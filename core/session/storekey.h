// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/secretstore.h"
#include "core/base/states.h"

#include <optional>

namespace clinicbell::session {

/// The key of an account's store, and where the store may live with it.
struct StoreKey
{
    QByteArray key; ///< 32 random bytes. For Memory they are known to nobody else and die with the program.
    StoreKind kind = StoreKind::Memory; ///< Sealed or Memory.
    std::optional<Error> reason; ///< Why it is Memory: KeychainMissing or SecretMissing (a locked keyring).
    QByteArray next = {}; ///< Of a change of the key that was begun and not ended; empty: none was.
};

inline constexpr qsizetype storeKeySize = 32;

/// Reads the key @p name, or makes one where there is none: written, read back and compared before anything is sealed
/// with it. Where something @p isSealed with the key already, it is made anew only once the keyring has proven to be
/// open by keeping another entry (platform.md): then the key is lost. Every failure gives a key for Memory and its
/// reason; an entry that is there is never replaced. @p secrets lives longer than the future.
QFuture<Result<StoreKey>> obtainStoreKey(SecretStore &secrets, const QString &name, bool isSealed);

/// As obtainStoreKey(), with what a change of the key has left behind.
QFuture<Result<StoreKey>> obtainStoreKeys(SecretStore &secrets, const QString &name, bool isSealed);

// A change of the key can be cut off anywhere: the next key is kept before anything is sealed with it, and the earlier
// one goes when everything is.
/// Makes the next key of @p name, or takes up the one that an earlier change had begun with. KeychainMissing.
QFuture<Result<QByteArray>> beginKeyChange(SecretStore &secrets, const QString &name);
/// Everything is sealed with @p key: it is the key now. KeychainMissing: it stays the next one until another time.
QFuture<Result<void>> endKeyChange(SecretStore &secrets, const QString &name, const QByteArray &key);
/// Of an account whose store is gone.
void forgetStoreKeys(SecretStore &secrets, const QString &name);

} // namespace clinicbell::session
