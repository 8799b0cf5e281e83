// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/secretstore.h"

#include <QObject>

namespace clinicbell {
class Clock;
}

namespace clinicbell::platform {

/// The desktop's keychain through QtKeychain, under the service name that it is given. Every call ends within 5 s: a
/// prompt that nobody answers, or a wallet without a display, would keep its job for ever (platform.md, Keychain).
/// GUI thread. Futures of a destroyed store are cancelled.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    KeychainSecretStore(QString service, const Clock &clock, QObject *parent = nullptr);

    QFuture<Result<QByteArray>> read(const QString &name) override;
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    /// Removing what is not there succeeds.
    QFuture<Result<void>> remove(const QString &name) override;

private:
    class Errand;

    const QString m_service;
    const Clock &m_clock;
};

} // namespace clinicbell::platform
