// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>

namespace clinicbell {

/// The desktop's keychain as a seam. Every call ends within a deadline of its own; none blocks.
/// Errors: KeychainMissing (no service, no bus, no answer), SecretMissing (no such entry, or a locked keyring that
/// says so: platform.md).
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;
    virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    virtual QFuture<Result<void>> write(const QString &name, const QByteArray &secret) = 0;
    virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace clinicbell
