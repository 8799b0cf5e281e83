// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/session/pinhash.h"

#include "core/base/pin.h"
#include "core/base/promised.h"

#include <array>

#include <sodium.h>

namespace clinicbell::session {

namespace {

constexpr unsigned long long passes = 4;
constexpr size_t memory = 64 * 1024 * 1024;

/// Wipes its copy when it goes; what Qt's text fields keep is not ours to wipe.
class Digits
{
public:
    explicit Digits(const QString &pin)
        : m_bytes(plainDigits(pin).toUtf8())
    { }
    ~Digits() { sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(Digits)

    const char *data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

Result<QByteArray> hashOf(const Digits &digits)
{
    std::array<char, crypto_pwhash_STRBYTES> written{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(written.data(), digits.data(), digits.size(), passes, memory,
                                 crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        return failure(ErrorCode::StoreFailed, QStringLiteral("no memory to hash the PIN"));
    return QByteArray(written.data());
}

} // namespace

PinHasher::PinHasher()
{
    m_thread.setMaxThreadCount(1);
}

QFuture<Result<QByteArray>> PinHasher::hash(const QString &pin)
{
    const Promised<QByteArray> promised;
    m_thread.start([promised, digits = std::make_shared<Digits>(pin)] { promised.settle(hashOf(*digits)); });
    return promised.future();
}

QFuture<Result<bool>> PinHasher::matches(const QByteArray &hash, const QString &pin)
{
    const Promised<bool> promised;
    m_thread.start([promised, hash, digits = std::make_shared<Digits>(pin)] {
        promised.settle(sodium_init() >= 0
                        && crypto_pwhash_str_verify(hash.constData(), digits->data(), digits->size()) == 0);
    });
    return promised.future();
}

} // namespace clinicbell::session
