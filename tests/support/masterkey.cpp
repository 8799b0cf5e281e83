// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/masterkey.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    ::randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

} // namespace

MasterKey::MasterKey()
    : m_key(randomBytes(crypto_secretbox_KEYBYTES))
{ }

QString MasterKey::sharedSecret(const QString &channel) const
{
    return QString::fromLatin1(derive(channel).toBase64());
}

QJsonObject MasterKey::seal(const QString &channel, const QJsonObject &payload) const
{
    const QByteArray text = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    const QByteArray key = derive(channel);
    QByteArray sealed(crypto_secretbox_MACBYTES + text.size(), '\0');
    ::crypto_secretbox_easy(bytesOf(sealed), bytesOf(text), size_t(text.size()), bytesOf(nonce), bytesOf(key));
    return {{u"nonce"_s, QString::fromLatin1(nonce.toBase64())},
            {u"ciphertext"_s, QString::fromLatin1(sealed.toBase64())}};
}

QByteArray MasterKey::derive(const QString &channel) const
{
    return QCryptographicHash::hash(channel.toUtf8() + m_key, QCryptographicHash::Sha256);
}

} // namespace clinicbell::test
