// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/secretbox.h"

#include <QJsonObject>
#include <QString>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype tagSize = crypto_secretbox_MACBYTES;

/// Nothing where it is no base64 to the letter.
std::optional<QByteArray> fromBase64(const QJsonValue &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

} // namespace

std::optional<SealedData> readSealedData(const QJsonValue &data)
{
    const auto nonce = fromBase64(data["nonce"_L1]);
    const auto ciphertext = fromBase64(data["ciphertext"_L1]);
    if (!nonce || nonce->size() != nonceSize || !ciphertext || ciphertext->size() < tagSize)
        return std::nullopt;
    return SealedData{.nonce = *nonce, .ciphertext = *ciphertext};
}

Secretbox::~Secretbox()
{
    wipe();
}

bool Secretbox::setKey(const QString &sharedSecret)
{
    static_assert(keySize == crypto_secretbox_KEYBYTES);
    [[maybe_unused]] const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    // Decoded by libsodium into a place of our own: what QByteArray frees it does not wipe.
    auto text = sharedSecret.toLatin1();
    std::array<unsigned char, keySize> key{};
    size_t length = 0;
    const bool decoded = sodium_base642bin(key.data(), key.size(), text.constData(), static_cast<size_t>(text.size()),
                                           nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL)
        == 0;
    const bool good = decoded && length == key.size();
    if (good)
        m_key = key;
    m_hasKey |= good;
    sodium_memzero(key.data(), key.size());
    sodium_memzero(text.data(), static_cast<size_t>(text.size()));
    return good;
}

void Secretbox::wipe()
{
    sodium_memzero(m_key.data(), m_key.size());
    m_hasKey = false;
}

std::optional<QByteArray> Secretbox::open(const SealedData &sealed) const
{
    if (!m_hasKey || sealed.nonce.size() != nonceSize || sealed.ciphertext.size() < tagSize)
        return std::nullopt;
    QByteArray plain(sealed.ciphertext.size() - tagSize, Qt::Uninitialized);
    const int opened = crypto_secretbox_open_easy(
        reinterpret_cast<unsigned char *>(plain.data()), bytes(sealed.ciphertext),
        static_cast<unsigned long long>(sealed.ciphertext.size()), bytes(sealed.nonce), m_key.data());
    return opened == 0 ? std::optional(plain) : std::nullopt;
}

} // namespace pusher
