// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/signature.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

QByteArray hmacHex(const QByteArray &text, const QString &secret)
{
    return QMessageAuthenticationCode::hash(text, secret.toUtf8(), QCryptographicHash::Sha256).toHex();
}

QString channelAuth(const PusherApp &app, const QString &socketId, const QString &channel, const QString &channelData)
{
    QString text = socketId + u':' + channel;
    if (!channelData.isEmpty())
        text += u':' + channelData;
    return app.key + u':' + QString::fromLatin1(hmacHex(text.toUtf8(), app.secret));
}

QString userAuth(const PusherApp &app, const QString &socketId, const QString &userData)
{
    const QString text = socketId + "::user::"_L1 + userData;
    return app.key + u':' + QString::fromLatin1(hmacHex(text.toUtf8(), app.secret));
}

QByteArray signedQuery(const PusherApp &app, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                       qint64 timestamp)
{
    const QByteArray bodyHash = QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex();
    const QByteArray query = "auth_key=" + app.key.toUtf8() + "&auth_timestamp=" + QByteArray::number(timestamp)
        + "&auth_version=1.0&body_md5=" + bodyHash;
    return query + "&auth_signature=" + hmacHex(method + '\n' + path + '\n' + query, app.secret);
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

QByteArray randomHex(int bytes)
{
    QByteArray text(bytes, Qt::Uninitialized);
    for (char &byte : text)
        byte = char(QRandomGenerator::system()->bounded(256));
    return text.toHex();
}

} // namespace clinicbell::demo
