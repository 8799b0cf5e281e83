// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/signingauthorizer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

SigningAuthorizer::SigningAuthorizer(demo::PusherApp app, QString userId)
    : m_app(std::move(app))
    , m_userId(std::move(userId))
{ }

QFuture<Result<pusher::Authorization>> SigningAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    pusher::Authorization granted;
    if (channelName.startsWith("presence-"_L1)) {
        const QJsonObject member{{u"user_id"_s, m_userId},
                                 {u"user_info"_s, QJsonObject{{u"name"_s, u"Zoë "_s + m_userId}}}};
        granted.channelData = QString::fromUtf8(QJsonDocument(member).toJson(QJsonDocument::Compact));
    }
    granted.auth = demo::channelAuth(m_app, socketId, channelName, granted.channelData.value_or(QString()));
    return QtFuture::makeReadyFuture(Result<pusher::Authorization>(granted));
}

} // namespace clinicbell::test
