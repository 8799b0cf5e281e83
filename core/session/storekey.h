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
};

inline constexpr qsizetype storeKeySize = 32;

/// Reads the key @p name, or makes one where there is none: written, read back and compared before anything is sealed
/// with it. Where something @p isSealed with the key already, it is made anew only once the keyring has proven to be
/// open by keeping another entry (platform.md): then the key is lost. Every failure gives a key for Memory and its
/// reason; an entry that is there is never replaced. @p secrets lives longer than the future.
QFuture<Result<StoreKey>> obtainStoreKey(SecretStore &secrets, const QString &name, bool isSealed);

} // namespace clinicbell::session
