// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/memorysecretstore.h"

#include "core/base/promised.h"

namespace clinicbell {

namespace {

template <typename T>
QFuture<Result<T>> finishedWith(Result<T> result)
{
    const Promised<T> promised;
    promised.settle(std::move(result));
    return promised.future();
}

} // namespace

QFuture<Result<QByteArray>> MemorySecretStore::read(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd())
        return finishedWith<QByteArray>(failure(ErrorCode::SecretMissing));
    return finishedWith<QByteArray>(*found);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &name, const QByteArray &secret)
{
    m_secrets.insert(name, secret);
    return finishedWith<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &name)
{
    m_secrets.remove(name);
    return finishedWith<void>({});
}

} // namespace clinicbell
