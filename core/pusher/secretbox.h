// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <array>
#include <optional>

namespace pusher {

/// The payload of an encrypted event, in bytes.
struct SealedData
{
    QByteArray nonce;
    QByteArray ciphertext; ///< The tag of 16 bytes, then the body.
};

/// Reads `{nonce, ciphertext}`, both base64. Nothing where that is malformed: no key could ever open it.
std::optional<SealedData> readSealedData(const QJsonValue &data);

/// The key of one encrypted channel, and what it opens: NaCl's secretbox, XSalsa20-Poly1305 (protocol.md, section 5).
/// The key is wiped from memory when it is replaced and when the box goes.
class Secretbox
{
public:
    Secretbox() = default;
    Secretbox(const Secretbox &) = delete;
    Secretbox &operator=(const Secretbox &) = delete;
    ~Secretbox();

    bool hasKey() const { return m_hasKey; }
    /// @p sharedSecret is the base64 of 32 bytes. False where it is not; the key so far then stays.
    [[nodiscard]] bool setKey(const QString &sharedSecret);
    void wipe();
    /// Nothing without a key, with another one than @p sealed was made with, and where @p sealed was changed.
    std::optional<QByteArray> open(const SealedData &sealed) const;

private:
    static constexpr size_t keySize = 32;

    std::array<unsigned char, keySize> m_key{};
    bool m_hasKey = false;
};

} // namespace pusher
