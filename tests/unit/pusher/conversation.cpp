// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/pusher/conversation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pusher::test {

namespace {

QString errorText(const ConnectionError &error)
{
    return (error.code ? QString::number(*error.code) : u"-"_s) + u' ' + error.message;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString memberText(const PresenceMember &member)
{
    return member.id + compact(member.info);
}

QString memberTexts(const QList<PresenceMember> &members)
{
    QStringList texts;
    for (const auto &member : members)
        texts.append(memberText(member));
    texts.sort();
    return u'[' + texts.join(u' ') + u']';
}

Options reaching(const ScriptedServer &server, Options options)
{
    if (!options.port && !options.host.isEmpty())
        options.port = server.serverPort();
    return options;
}

QString valueText(const QJsonValue &value)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return value.isUndefined() ? u"nothing"_s : list.sliced(1, list.size() - 2);
}

} // namespace

QFuture<clinicbell::Result<Authorization>> FakeAuthorizer::authorize(const QString &socketId,
                                                                     const QString &channelName)
{
    m_asked.append(socketId + u' ' + channelName);
    Request request{channelName, {}};
    request.promise.start();
    auto future = request.promise.future();
    m_open.push_back(std::move(request));
    return future;
}

QFuture<clinicbell::Result<UserAuthorization>> FakeAuthorizer::authorizeUser(const QString &socketId)
{
    m_asked.append(socketId + " user"_L1);
    m_openSignIns.emplace_back().start();
    return m_openSignIns.back().future();
}

void FakeAuthorizer::answers(const QString &channelName, const clinicbell::Result<Authorization> &answer)
{
    auto request = take(channelName);
    request.promise.addResult(answer);
    request.promise.finish();
    QCoreApplication::sendPostedEvents();
}

void FakeAuthorizer::answersUser(const clinicbell::Result<UserAuthorization> &answer)
{
    Q_ASSERT_X(!m_openSignIns.empty(), "answersUser", "nobody asked for a sign-in");
    m_openSignIns.front().addResult(answer);
    m_openSignIns.front().finish();
    m_openSignIns.erase(m_openSignIns.begin());
    QCoreApplication::sendPostedEvents();
}

void FakeAuthorizer::drops(const QString &channelName)
{
    take(channelName);
    QCoreApplication::sendPostedEvents();
}

FakeAuthorizer::Request FakeAuthorizer::take(const QString &channelName)
{
    const auto found = std::ranges::find(m_open, channelName, &Request::channelName);
    Q_ASSERT_X(found != m_open.end(), "take", "nobody asked for that channel");
    auto request = std::move(*found);
    m_open.erase(found);
    return request;
}

Conversation::Conversation(Options options)
    : client(reaching(server, std::move(options)), authorizer, server.transports(), clock, [this] { return random; })
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    connect(&client, &Client::stateChanged, this, [this](ConnectionState from, ConnectionState to) {
        report(u"state "_s + stateName(from) + " > "_L1 + stateName(to));
    });
    connect(&client, &Client::connected, this, [this](const QString &id) { report(u"connected "_s + id); });
    connect(&client, &Client::connectingIn, this,
            [this](std::chrono::milliseconds delay) { report(u"connecting in %1 ms"_s.arg(delay.count())); });
    connect(&client, &Client::errorOccurred, this,
            [this](const ConnectionError &error) { report(u"error "_s + errorText(error)); });
    connect(&client, &Client::refused, this,
            [this](const ConnectionError &error) { report(u"refused "_s + errorText(error)); });
    connect(&client, &Client::gapEnded, this,
            [this](const QDateTime &from, const QDateTime &to) { report(u"gap of %1 ms"_s.arg(from.msecsTo(to))); });
}

Options Conversation::usualOptions()
{
    Options options;
    options.key = u"qt-app-key"_s;
    options.host = u"127.0.0.1"_s;
    options.tls = false;
    return options;
}

void Conversation::begin(const QString &socketId)
{
    client.connectToServer();
    server.establishes(socketId);
    m_reported.clear();
}

void Conversation::follow(Channel *channel)
{
    const auto name = channel->name() + u' ';
    connect(channel, &Channel::subscribed, this, [this, name] { report(name + "subscribed"_L1); });
    connect(channel, &Channel::subscriptionFailed, this, [this, name](const SubscriptionError &error) {
        report(name + "failed "_L1 + error.type + u' ' + (error.status ? QString::number(*error.status) : u"-"_s) + u' '
               + error.message + (error.willRetry ? ", retries"_L1 : ""_L1));
    });
    connect(channel, &Channel::eventReceived, this,
            [this, name](const QString &event, const QJsonValue &data, const QString &sender) {
                report(name + event + u' ' + valueText(data) + (sender.isEmpty() ? QString() : " from "_L1 + sender));
            });
    connect(channel, &Channel::cacheMissed, this, [this, name] { report(name + "cache missed"_L1); });
    connect(channel, &Channel::subscriptionCountChanged, this,
            [this, name](int count) { report(name + "count "_L1 + QString::number(count)); });
    connect(channel, &Channel::decryptionFailed, this,
            [this, name](const QString &event) { report(name + "cannot read "_L1 + event); });
}

void Conversation::follow(PresenceChannel *channel)
{
    connect(channel, &PresenceChannel::membersReset, this,
            [this](const QList<PresenceMember> &members, const PresenceChange &change) {
                report("members "_L1 + memberTexts(members) + " joined "_L1 + memberTexts(change.joined)
                       + " updated "_L1 + memberTexts(change.updated) + " left "_L1 + memberTexts(change.left));
            });
    connect(channel, &PresenceChannel::memberJoined, this,
            [this](const PresenceMember &member) { report("joined "_L1 + memberText(member)); });
    connect(channel, &PresenceChannel::memberUpdated, this,
            [this](const PresenceMember &member) { report("updated "_L1 + memberText(member)); });
    connect(channel, &PresenceChannel::memberLeft, this,
            [this](const PresenceMember &member) { report("left "_L1 + memberText(member)); });
    follow(static_cast<Channel *>(channel));
}

QStringList Conversation::takeReported()
{
    return std::exchange(m_reported, {});
}

Authorization granted(const QString &auth)
{
    return {.auth = auth, .channelData = {}, .sharedSecret = {}};
}

QString subscribeFrame(const QString &channel, const QString &auth, const QString &channelData)
{
    QJsonObject data{{"channel"_L1, channel}};
    if (!auth.isEmpty())
        data.insert("auth"_L1, auth);
    if (!channelData.isEmpty())
        data.insert("channel_data"_L1, channelData);
    return compact({{"event"_L1, u"pusher:subscribe"_s}, {"data"_L1, data}});
}

QString unsubscribeFrame(const QString &channel)
{
    return uR"({"data":{"channel":"%1"},"event":"pusher:unsubscribe"})"_s.arg(channel);
}

QString succeededFrame(const QString &channel, const QString &data)
{
    return compact(
        {{"event"_L1, u"pusher_internal:subscription_succeeded"_s}, {"channel"_L1, channel}, {"data"_L1, data}});
}

QString stateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Initialized: return u"initialized"_s;
    case ConnectionState::Connecting: return u"connecting"_s;
    case ConnectionState::Connected: return u"connected"_s;
    case ConnectionState::Unavailable: return u"unavailable"_s;
    case ConnectionState::Disconnected: return u"disconnected"_s;
    case ConnectionState::Failed: return u"failed"_s;
    }
    return {};
}

} // namespace pusher::test
