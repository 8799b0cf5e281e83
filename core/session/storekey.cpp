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

/// After the keyring has proven to be open. It may have been opened since it was asked for the key.
void createUnlessThere(SecretStore &secrets, const QString &name, const Promised<StoreKey> &promised)
{
    secrets.read(name).then([&secrets, name, promised](const Result<QByteArray> &kept) {
        if (kept && kept->size() == storeKeySize)
            promised.settle(sealedKey(*kept));
        else if (!kept && kept.error().code == ErrorCode::SecretMissing)
            create(secrets, name, promised);
        else
            promised.settle(memoryKey(kept ? Error{.code = ErrorCode::StoreKeyWrong} : kept.error()));
    });
}

/// "No such entry" is what a locked keyring says, too. One that keeps another entry at this moment has lost this one.
void replaceIfLost(SecretStore &secrets, const QString &name, const Error &missing, const Promised<StoreKey> &promised)
{
    const QString proofName = name + u"/proof"_s;
    const QByteArray proof = randomKey();
    secrets.write(proofName, proof).then([=, &secrets](const Result<void> &written) {
        if (!written) {
            promised.settle(memoryKey(missing));
            return;
        }
        secrets.read(proofName).then([=, &secrets](const Result<QByteArray> &kept) {
            secrets.remove(proofName);
            kept == proof ? createUnlessThere(secrets, name, promised) : promised.settle(memoryKey(missing));
        });
    });
}

QString nextName(const QString &name)
{
    return name + u"/next"_s;
}

/// Written, read back and compared.
void keep(SecretStore &secrets, const QString &name, const QByteArray &key, const Promised<QByteArray> &promised)
{
    secrets.write(name, key).then([&secrets, name, key, promised](const Result<void> &written) {
        if (!written) {
            promised.settle(tl::unexpected(written.error()));
            return;
        }
        secrets.read(name).then([key, promised](const Result<QByteArray> &kept) {
            promised.settle(kept == key ? Result<QByteArray>(key)
                                        : failure(ErrorCode::KeychainMissing, u"kept another key"_s));
        });
    });
}

} // namespace

QFuture<Result<StoreKey>> obtainStoreKey(SecretStore &secrets, const QString &name, bool isSealed)
{
    const Promised<StoreKey> promised;
    secrets.read(name).then([&secrets, name, isSealed, promised](const Result<QByteArray> &kept) {
        if (kept && kept->size() == storeKeySize)
            promised.settle(sealedKey(*kept));
        else if (kept)
            promised.settle(
                memoryKey({.code = ErrorCode::StoreKeyWrong, .detail = u"the kept key has another size"_s}));
        else if (kept.error().code == ErrorCode::SecretMissing)
            isSealed ? replaceIfLost(secrets, name, kept.error(), promised) : create(secrets, name, promised);
        else
            promised.settle(memoryKey(kept.error()));
    });
    return promised.future();
}

QFuture<Result<StoreKey>> obtainStoreKeys(SecretStore &secrets, const QString &name, bool isSealed)
{
    const Promised<StoreKey> promised;
    obtainStoreKey(secrets, name, isSealed).then([&secrets, name, promised](const Result<StoreKey> &key) {
        if (!key || key->kind != StoreKind::Sealed) {
            promised.settle(key);
            return;
        }
        secrets.read(nextName(name)).then([key = *key, promised](const Result<QByteArray> &next) {
            StoreKey both = key;
            if (next && next->size() == storeKeySize)
                both.next = *next;
            promised.settle(both);
        });
    });
    return promised.future();
}

QFuture<Result<QByteArray>> beginKeyChange(SecretStore &secrets, const QString &name)
{
    const Promised<QByteArray> promised;
    secrets.read(nextName(name)).then([&secrets, name, promised](const Result<QByteArray> &begun) {
        if (begun && begun->size() == storeKeySize)
            promised.settle(*begun);
        else
            keep(secrets, nextName(name), randomKey(), promised);
    });
    return promised.future();
}

QFuture<Result<void>> endKeyChange(SecretStore &secrets, const QString &name, const QByteArray &key)
{
    const Promised<QByteArray> kept;
    const Promised<void> promised;
    kept.future().then([&secrets, name, promised](const Result<QByteArray> &result) {
        if (result)
            secrets.remove(nextName(name));
        promised.settle(result.map([](const QByteArray &) {}));
    });
    keep(secrets, name, key, kept);
    return promised.future();
}

void forgetStoreKeys(SecretStore &secrets, const QString &name)
{
    secrets.remove(name);
    secrets.remove(nextName(name));
}

} // namespace clinicbell::session
