// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/storekey.h"

#include "core/base/promised.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell::session {

namespace {

QByteArray randomKey()
{
    std::array<quint32, storeKeySize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), storeKeySize};
}

StoreKey memoryKey(const Error &reason)
{
    return {.key = randomKey(), .kind = StoreKind::Memory, .reason = reason};
}

StoreKey sealedKey(const QByteArray &key)
{
    return {.key = key, .kind = StoreKind::Sealed, .reason = {}};
}

void readBack(SecretStore &secrets, const QString &name, const QByteArray &key, const Promised<StoreKey> &promised)
{
    secrets.read(name).then([key, promised](const Result<QByteArray> &kept) {
        const Error reason =
            kept ? Error{.code = ErrorCode::KeychainMissing, .detail = u"kept another key"_s} : kept.error();
        promised.settle(kept == key ? sealedKey(key) : memoryKey(reason));
    });
}

void create(SecretStore &secrets, const QString &name, const Promised<StoreKey> &promised)
{
    const QByteArray key = randomKey();
    secrets.write(name, key).then([&secrets, name, key, promised](const Result<void> &written) {
        written ? readBack(secrets, name, key, promised) : promised.settle(memoryKey(written.error()));
    });
}

} // namespace

QFuture<Result<StoreKey>> obtainStoreKey(SecretStore &secrets, const QString &name, bool mayCreate)
{
    const Promised<StoreKey> promised;
    secrets.read(name).then([&secrets, name, mayCreate, promised](const Result<QByteArray> &kept) {
        if (kept && kept->size() == storeKeySize)
            promised.settle(sealedKey(*kept));
        else if (kept)
            promised.settle(
                memoryKey({.code = ErrorCode::StoreKeyWrong, .detail = u"the kept key has another size"_s}));
        else if (kept.error().code == ErrorCode::SecretMissing && mayCreate)
            create(secrets, name, promised);
        else
            promised.settle(memoryKey(kept.error()));
    });
    return promised.future();
}

} // namespace clinicbell::session
