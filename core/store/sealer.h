// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace clinicbell::store {

/// Where a sealed value stands; a value does not open anywhere else.
struct SealedPlace
{
    QByteArrayView table;
    QString row;
};

/// Seals what is personal in a row: XChaCha20-Poly1305 with a fresh nonce each time, bound to table, row, account and
/// format (quality.md, section 3). Without a key (memory, or plain storage that policy allows) values are only framed.
/// A keyed sealer opens nothing that is not sealed.
class Sealer
{
public:
    static constexpr qsizetype keySize = 32;

    /// @p key has keySize bytes, or none for no sealing.
    Sealer(const QByteArray &key, const QString &account);
    Sealer(const Sealer &) = delete;
    Sealer &operator=(const Sealer &) = delete;
    ~Sealer();

    /// From now on.
    void setKey(const QByteArray &key);
    QString account() const { return QString::fromUtf8(m_account); }
    QByteArray seal(const SealedPlace &place, const QByteArray &plain) const;
    /// Nothing where the value was changed, moved, made with another key, or is no sealed value at all.
    std::optional<QByteArray> unseal(const SealedPlace &place, const QByteArray &sealed) const;

private:
    QByteArray associatedData(const SealedPlace &place) const;

    std::array<unsigned char, keySize> m_key{};
    bool m_hasKey = false;
    QByteArray m_account;
};

} // namespace clinicbell::store
