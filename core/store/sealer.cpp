// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/sealer.h"

#include <sodium.h>

#include <algorithm>

namespace clinicbell::store {

namespace {

// The first byte of a value says how the rest is made; it is bound into the associated data too.
constexpr char framedFormat = 0;
constexpr char sealedFormat = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Sealer::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char *bytes(char *data)
{
    return reinterpret_cast<unsigned char *>(data);
}
const unsigned char *bytes(const char *data)
{
    return reinterpret_cast<const unsigned char *>(data);
}
unsigned long long length(qsizetype size)
{
    return static_cast<unsigned long long>(size);
}

} // namespace

Sealer::Sealer(const QByteArray &key, const QString &account)
    : m_account(account.toUtf8())
{
    [[maybe_unused]] const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    setKey(key);
}

void Sealer::setKey(const QByteArray &key)
{
    Q_ASSERT(key.isEmpty() || key.size() == keySize);
    m_hasKey = !key.isEmpty();
    if (m_hasKey)
        std::copy_n(bytes(key.constData()), keySize, m_key.begin());
}

Sealer::~Sealer()
{
    sodium_memzero(m_key.data(), m_key.size());
}

QByteArray Sealer::associatedData(const SealedPlace &place) const
{
    // The parts are parted by a zero byte, which occurs in none of them.
    QByteArray data;
    data += sealedFormat;
    data += place.table;
    data += '\0';
    data += m_account;
    data += '\0';
    data += place.row.toUtf8();
    return data;
}

QByteArray Sealer::seal(const SealedPlace &place, const QByteArray &plain) const
{
    if (!m_hasKey)
        return framedFormat + plain;
    QByteArray sealed(1 + nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    sealed[0] = sealedFormat;
    unsigned char *nonce = bytes(sealed.data()) + 1;
    randombytes_buf(nonce, static_cast<size_t>(nonceSize));
    const QByteArray bound = associatedData(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, bytes(plain.constData()),
                                               length(plain.size()), bytes(bound.constData()), length(bound.size()),
                                               nullptr, nonce, m_key.data());
    return sealed;
}

std::optional<QByteArray> Sealer::unseal(const SealedPlace &place, const QByteArray &sealed) const
{
    if (!m_hasKey)
        return sealed.startsWith(framedFormat) ? std::optional(sealed.mid(1)) : std::nullopt;
    if (!sealed.startsWith(sealedFormat) || sealed.size() < 1 + nonceSize + tagSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - 1 - nonceSize - tagSize, Qt::Uninitialized);
    const unsigned char *nonce = bytes(sealed.constData()) + 1;
    const QByteArray bound = associatedData(place);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(plain.data()), nullptr, nullptr, nonce + nonceSize, length(sealed.size() - 1 - nonceSize),
        bytes(bound.constData()), length(bound.size()), nonce, m_key.data());
    return opened == 0 ? std::optional(plain) : std::nullopt;
}

} // namespace clinicbell::store
