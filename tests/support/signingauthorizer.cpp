// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/signingauthorizer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

QJsonObject infoOf(const QString &userId)
{
    return {{u"name"_s, u"Zoë "_s + userId}};
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

SigningAuthorizer::SigningAuthorizer(demo::PusherApp app, QString userId)
    : m_app(std::move(app))
    , m_userId(std::move(userId))
{ }

QFuture<Result<pusher::Authorization>> SigningAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    ++m_asked;
    pusher::Authorization granted;
    if (channelName.startsWith("presence-"_L1))
        granted.channelData = textOf({{u"user_id"_s, m_userId}, {u"user_info"_s, infoOf(m_userId)}});
    if (channelName.startsWith("private-encrypted-"_L1))
        granted.sharedSecret = m_key.sharedSecret(channelName);
    granted.auth = demo::channelAuth(m_app, socketId, channelName, granted.channelData.value_or(QString()));
    return QtFuture::makeReadyFuture(Result<pusher::Authorization>(granted));
}

QFuture<Result<pusher::UserAuthorization>> SigningAuthorizer::authorizeUser(const QString &socketId)
{
    const QString data = textOf({{u"id"_s, m_userId}, {u"user_info"_s, infoOf(m_userId)}});
    return QtFuture::makeReadyFuture(
        Result<pusher::UserAuthorization>({.auth = demo::userAuth(m_app, socketId, data), .userData = data}));
}

} // namespace clinicbell::test
