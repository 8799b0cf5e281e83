// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/network/pemfiles.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace clinicbell::network {

namespace {

constexpr qint64 longestFile = 4 * 1024 * 1024; ///< All authorities of a system take a tenth of that.

Result<QByteArray> readFile(const QString &path, ErrorCode missing)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(missing, file.errorString());
    return file.read(longestFile);
}

Result<QList<QSslCertificate>> readCertificates(const QString &path, ErrorCode missing, ErrorCode unreadable)
{
    return readFile(path, missing).and_then([=](const QByteArray &pem) -> Result<QList<QSslCertificate>> {
        const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
        if (certificates.isEmpty())
            return failure(unreadable, QStringLiteral("no certificate in PEM"));
        return certificates;
    });
}

bool isOver(const QSslCertificate &certificate, const QDateTime &now)
{
    return certificate.expiryDate() < now;
}

Result<QSslKey> readKey(const QString &path)
{
    return readFile(path, ErrorCode::ClientKeyMissing).and_then([](const QByteArray &pem) -> Result<QSslKey> {
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
            QSslKey key(pem, algorithm);
            if (!key.isNull())
                return key;
        }
        return failure(ErrorCode::ClientKeyUnreadable, QStringLiteral("no RSA or EC key, or one under a password"));
    });
}

/// Private keys hold their public half: the numbers that end a public key in DER (RFC 5280, section 4.1) stand in the
/// private one as they are (RFC 8017, appendix A.1.2; RFC 5915, section 3).
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    constexpr qsizetype telling = 48;
    return key.toDer().contains(certificate.publicKey().toDer().right(telling));
}

} // namespace

Result<QList<QSslCertificate>> readAuthorities(const QString &path, const QDateTime &now)
{
    auto authorities = readCertificates(path, ErrorCode::CaFileMissing, ErrorCode::CaFileUnreadable);
    if (authorities && std::all_of(authorities->begin(), authorities->end(), [&](const QSslCertificate &certificate) {
            return isOver(certificate, now);
        }))
        return failure(ErrorCode::CaExpired);
    return authorities;
}

Result<ClientIdentity> readIdentity(const QString &certificatePath, const QString &keyPath, const QDateTime &now)
{
    if (certificatePath.isEmpty() && keyPath.isEmpty())
        return ClientIdentity{};
    if (certificatePath.isEmpty() || keyPath.isEmpty())
        return failure(ErrorCode::ClientCertificateIncomplete);
    const auto chain =
        readCertificates(certificatePath, ErrorCode::ClientCertificateMissing, ErrorCode::ClientCertificateUnreadable);
    if (!chain)
        return tl::unexpected(chain.error());
    if (isOver(chain->first(), now))
        return failure(ErrorCode::ClientCertificateExpired);
    const auto key = readKey(keyPath);
    if (!key)
        return tl::unexpected(key.error());
    if (!belongTogether(chain->first(), *key))
        return failure(ErrorCode::ClientKeyForeign);
    return ClientIdentity{.chain = *chain, .key = *key};
}

} // namespace clinicbell::network
