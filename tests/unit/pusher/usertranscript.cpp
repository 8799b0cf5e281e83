// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/usertranscript.h"

#include "core/pusher/user.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pusher::test {

UserAuthorization grantedUser()
{
    return {.auth = u"key:user"_s, .userData = uR"({"id":"1","name":"Zo\u00eb"})"_s};
}

QString signInFrame()
{
    return uR"({"data":{"auth":"key:user","user_data":"{\"id\":\"1\",\"name\":\"Zo\\u00eb\"}"},"event":"pusher:signin"})"_s;
}

QString successFrame(const QString &userData)
{
    const QJsonObject data{{"auth"_L1, u"key:user"_s}, {"user_data"_L1, userData}};
    const QJsonObject frame{{"event"_L1, u"pusher:signin_success"_s}, {"data"_L1, data}};
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

void followUser(Conversation &c)
{
    const auto *user = c.client.user();
    QObject::connect(user, &User::signedIn, &c, [&c] { c.report(u"signed in "_s + c.client.user()->id()); });
    QObject::connect(user, &User::signedOut, &c, [&c] { c.report(u"signed out"_s); });
    QObject::connect(user, &User::signInFailed, &c, [&c](const SubscriptionError &error) {
        c.report(u"sign-in failed %1 %2%3"_s.arg(error.type, error.status ? QString::number(*error.status) : u"-"_s,
                                                 error.willRetry ? u", retries"_s : QString()));
    });
    QObject::connect(user, &User::eventReceived, &c, [&c](const QString &event) { c.report(u"user "_s + event); });
    QObject::connect(user, &User::watchedWentOnline, &c,
                     [&c](const QStringList &ids) { c.report(u"online "_s + ids.join(u',')); });
    QObject::connect(user, &User::watchedWentOffline, &c,
                     [&c](const QStringList &ids) { c.report(u"offline "_s + ids.join(u',')); });
}

void askToSignIn(Conversation &c)
{
    c.begin();
    followUser(c);
    c.client.signIn();
    c.authorizer.answersUser(grantedUser());
    c.heard();
    c.authorizer.takeAsked();
}

void signIn(Conversation &c)
{
    askToSignIn(c);
    c.server.says(successFrame());
    c.heard();
    c.takeReported();
}

} // namespace pusher::test
