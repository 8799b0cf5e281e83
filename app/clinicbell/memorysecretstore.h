// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/secretstore.h"

#include <QHash>

namespace clinicbell {

/// Keeps secrets for this run only. For the demo, which must not leave anything in the person's keychain.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &name) override;
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace clinicbell
