// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/broadcastingapi.h"

#include "app/demo-server/conversations.h"
#include "app/demo-server/frames.h"
#include "app/demo-server/validation.h"
#include "app/demo-server/visits.h"

#include <QRegularExpression>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

/// The number behind @p prefix, where @p channel is exactly that.
std::optional<qint64> idBehind(QLatin1StringView prefix, const QString &channel)
{
    bool ok = channel.startsWith(prefix);
    const qint64 id = ok ? QStringView(channel).mid(prefix.size()).toLongLong(&ok) : 0;
    return ok ? std::optional(id) : std::nullopt;
}

constexpr int mostInBatch = 100;

QString socketIdOf(Validation &fields)
{
    static const QRegularExpression form(u"\\A\\d+\\.\\d+\\z"_s);
    const QString socketId = fields.text(u"socket_id"_s);
    if (!socketId.isEmpty() && !form.match(socketId).hasMatch())
        fields.refuse(u"socket_id"_s, u"The socket id field format is invalid."_s);
    return socketId;
}

} // namespace

BroadcastingApi::BroadcastingApi(const Options &options, PusherApp app, Conversations &conversations, Visits &visits,
                                 std::function<quint16()> port)
    : m_options(options)
    , m_names(options.names)
    , m_app(std::move(app))
    , m_conversations(conversations)
    , m_visits(visits)
    , m_port(std::move(port))
{ }

void BroadcastingApi::addRoutes(Router &router)
{
    router.add(Access::SignedIn, "GET", u"/broadcasting/config"_s, [this](const Request &r) { return config(r); });
    router.add(Access::SignedIn, "POST", u"/broadcasting/auth"_s, [this](const Request &r) { return authorize(r); });
    if (!m_options.features.testFlag(Feature::BatchChannelAuth))
        return;
    router.add(Access::SignedIn, "POST", u"/broadcasting/auth/batch"_s,
               [this](const Request &r) { return authorizeBatch(r); });
}

Answer BroadcastingApi::config(const Request &request) const
{
    QJsonObject data{{u"driver"_s, driverKey(m_options.driver)},
                     {u"key"_s, QJsonValue::Null},
                     {u"cluster"_s, u"mt1"_s},
                     {u"user_id"_s, request.userId()},
                     {u"auth_endpoint"_s, u"/api/v1/broadcasting/auth"_s}};
    const bool pusher = m_options.driver == Driver::Pusher;
    if (!pusher && m_options.driver != Driver::Local)
        return success(data);
    const QUrl &url = m_options.pusherPublicUrl;
    const QString scheme = pusher ? url.scheme() : u"http"_s;
    data.insert(u"key"_s, m_app.key);
    data.insert(u"host"_s, pusher ? url.host() : request.host);
    data.insert(u"port"_s, pusher ? url.port(scheme == "https"_L1 ? 443 : 80) : int(m_port()));
    data.insert(u"scheme"_s, scheme);
    data.insert(u"forceTLS"_s, scheme == "https"_L1);
    return success(data);
}

Answer BroadcastingApi::authorize(const Request &request)
{
    Validation fields(request);
    const QString socketId = socketIdOf(fields);
    const QString channel = fields.text(u"channel_name"_s);
    if (fields.failed())
        return fields.answer();
    if (isSilent())
        return {};
    if (!mayJoin(*request.user, channel))
        return refusal(403, u"You may not listen to this channel."_s);
    return bare(signature(*request.user, socketId, channel));
}

Answer BroadcastingApi::authorizeBatch(const Request &request)
{
    Validation fields(request);
    const QString socketId = socketIdOf(fields);
    const QStringList names = fields.texts(u"channel_names"_s, mostInBatch);
    if (fields.failed())
        return fields.answer();
    if (isSilent())
        return {};
    QJsonObject channels;
    for (const QString &name : names)
        channels.insert(name,
                        mayJoin(*request.user, name) ? signature(*request.user, socketId, name)
                                                     : QJsonObject{{u"status"_s, 403}});
    return bare({{u"channels"_s, channels}});
}

bool BroadcastingApi::isSilent() const
{
    return m_options.driver == Driver::Log || m_options.driver == Driver::Null;
}

QJsonObject BroadcastingApi::signature(const Person &person, const QString &socketId, const QString &channel) const
{
    if (!channel.startsWith("presence-"_L1))
        return {{u"auth"_s, channelAuth(m_app, socketId, channel)}};
    const QJsonObject info = m_names.memberInfo(presenceInfo(person, PresenceStatus::Available));
    const QString channelData = compact({{u"user_id"_s, QString::number(person.id)}, {u"user_info"_s, info}});
    return {{u"auth"_s, channelAuth(m_app, socketId, channel, channelData)}, {u"channel_data"_s, channelData}};
}

bool BroadcastingApi::mayJoin(const Person &person, const QString &wireName)
{
    const QString channel = m_names.contractChannel(wireName);
    if (const auto id = idBehind("private-notifications."_L1, channel))
        return *id == person.id;
    if (const auto id = idBehind("private-appointments.doctor."_L1, channel))
        return *id == person.id && person.role == Role::Doctor;
    if (const auto id = idBehind("private-appointments."_L1, channel))
        return *id == person.id;
    if (const auto id = idBehind("presence-clinic."_L1, channel))
        return *id == clinicId;
    if (const auto id = idBehind("private-consultations."_L1, channel))
        return m_visits.mayHear(person, *id);
    if (const auto id = idBehind("private-conversation."_L1, channel))
        return m_conversations.takesPart(*id, person.id);
    return false;
}

} // namespace clinicbell::demo
