// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/hub.h"

#include "app/demo-server/frames.h"
#include "app/demo-server/hubsocket.h"
#include "app/demo-server/logging.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto activityTimeout = 30s;
constexpr auto sweepInterval = 5s;
constexpr size_t socketLimit = 4000;
constexpr qsizetype channelsPerSocket = 200;
constexpr qsizetype channelNameLimit = 164;
constexpr qsizetype eventNameLimit = 200;
constexpr qsizetype clientEventLimit = 10 * 1024;

/// A frame's `data`: an object, or the text of one.
QJsonObject objectIn(const QJsonValue &data)
{
    return data.isString() ? QJsonDocument::fromJson(data.toString().toUtf8()).object() : data.toObject();
}

bool isPresence(const QString &channel)
{
    return channel.startsWith("presence-"_L1);
}

bool isGuarded(const QString &channel)
{
    return isPresence(channel) || channel.startsWith("private-"_L1);
}

bool isChannelName(const QString &channel)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_\\-=@,.;]+\\z"_s);
    return channel.size() <= channelNameLimit && allowed.match(channel).hasMatch();
}

/// The user id in channel_data, as text; empty where there is none.
QString memberId(const QJsonObject &channelData)
{
    return channelData.value(u"user_id"_s).toVariant().toString();
}

QString newSocketId()
{
    auto *random = QRandomGenerator::system();
    return u"%1.%2"_s.arg(random->bounded(1, 1'000'000'000)).arg(random->bounded(1, 1'000'000'000));
}

} // namespace

Hub::Hub(PusherApp app, const Clock &clock, WireNames names, QObject *parent)
    : QObject(parent)
    , m_app(std::move(app))
    , m_clock(clock)
    , m_announcedTimeout(activityTimeout)
    , m_names(names)
    , m_sweepTimer(clock.makeTimer())
{
    connect(m_sweepTimer.get(), &Timer::timedOut, this, &Hub::sweep);
    m_sweepTimer->start(sweepInterval);
}

Hub::~Hub()
{
    for (const auto &[id, socket] : m_sockets)
        socket->disconnect(this);
}

void Hub::admit(std::unique_ptr<QWebSocket> webSocket)
{
    const QString id = newSocketId();
    auto &socket = m_sockets[id];
    socket = std::make_unique<HubSocket>(std::move(webSocket), id, m_clock.monotonic());
    connect(socket.get(), &HubSocket::received, this,
            [this, s = socket.get()](const QString &text) { onReceived(*s, text); });
    connect(socket.get(), &HubSocket::closed, this, [this, s = socket.get()] { onClosed(*s); });
    // Not before Qt HttpServer has let go of the line: it reads on once more after handing it over.
    QMetaObject::invokeMethod(
        socket.get(), [this, s = socket.get()] { greet(*s); }, Qt::QueuedConnection);
}

void Hub::greet(HubSocket &socket)
{
    if (m_app.key.isEmpty() || socket.path() != "/app/"_L1 + m_app.key)
        return refuse(socket, 4001, u"App key does not exist"_s);
    if (m_sockets.size() > socketLimit)
        return refuse(socket, 4100, u"The hub is full"_s);
    socket.send(establishedFrame(socket.id(), int(m_announcedTimeout.count())));
}

void Hub::refuse(HubSocket &socket, int code, const QString &message)
{
    socket.send(errorFrame(code, message));
    socket.close(code, message);
}

void Hub::onReceived(HubSocket &socket, const QString &text)
{
    socket.noteActivity(m_clock.monotonic());
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString event = frame.value(u"event"_s).toString();
    const QJsonValue data = frame.value(u"data"_s);
    if (event == "pusher:ping"_L1)
        socket.send(pongFrame());
    else if (event == "pusher:subscribe"_L1)
        subscribe(socket, objectIn(data));
    else if (event == "pusher:unsubscribe"_L1)
        unsubscribe(socket, objectIn(data).value(u"channel"_s).toString());
    else if (event.startsWith("client-"_L1))
        whisper(socket, event, frame.value(u"channel"_s).toString(), data);
    else if (event != "pusher:pong"_L1)
        socket.send(errorFrame(4200, u"Invalid message format"_s));
}

void Hub::onClosed(HubSocket &socket)
{
    const auto channels = socket.channels();
    for (auto channel = channels.begin(); channel != channels.end(); ++channel)
        unsubscribe(socket, channel.key());
    // It is one of its own signals that brought us here.
    auto node = m_sockets.extract(socket.id());
    if (!node.empty())
        node.mapped().release()->deleteLater();
}

void Hub::subscribe(HubSocket &socket, const QJsonObject &data)
{
    const QString channel = data.value(u"channel"_s).toString();
    if (!isChannelName(channel))
        return socket.send(subscriptionErrorFrame(channel.left(channelNameLimit), u"InvalidChannel"_s,
                                                  u"The channel name is not allowed"_s, 4009));
    if (socket.channels().size() >= channelsPerSocket)
        return socket.send(subscriptionErrorFrame(channel, u"LimitReached"_s, u"Too many channels"_s, 4100));
    if (isGuarded(channel) && !isSigned(socket, channel, data))
        return socket.send(subscriptionErrorFrame(channel, u"AuthError"_s, u"The connection is unauthorized."_s, 401));
    welcome(socket, channel, data);
}

bool Hub::isSigned(HubSocket &socket, const QString &channel, const QJsonObject &data) const
{
    const QString channelData = data.value(u"channel_data"_s).toString();
    if (isPresence(channel) && memberId(QJsonDocument::fromJson(channelData.toUtf8()).object()).isEmpty())
        return false;
    const QString expected = channelAuth(m_app, socket.id(), channel, isPresence(channel) ? channelData : QString());
    return equalInConstantTime(expected.toUtf8(), data.value(u"auth"_s).toString().toUtf8());
}

void Hub::welcome(HubSocket &socket, const QString &channel, const QJsonObject &data)
{
    const bool isNew = !socket.isIn(channel);
    QString answer = u"{}"_s;
    QString userId;
    if (isPresence(channel)) {
        const QJsonObject member = QJsonDocument::fromJson(data.value(u"channel_data"_s).toString().toUtf8()).object();
        userId = memberId(member);
        if (isNew)
            seat(channel, userId, member.value(u"user_info"_s).toObject());
        answer = compact(m_rooms.value(channel).snapshot());
    }
    socket.join(channel, userId);
    m_subscribers[channel].insert(&socket);
    socket.send(eventFrame(u"pusher_internal:subscription_succeeded"_s, channel, answer));
}

void Hub::unsubscribe(HubSocket &socket, const QString &channel)
{
    if (!socket.isIn(channel))
        return;
    const QString userId = socket.channels().value(channel);
    socket.leave(channel);
    m_subscribers[channel].remove(&socket);
    if (m_subscribers.value(channel).isEmpty())
        m_subscribers.remove(channel);
    if (isPresence(channel))
        unseat(channel, userId);
}

void Hub::whisper(HubSocket &socket, const QString &event, const QString &channel, const QJsonValue &data)
{
    if (!isGuarded(channel) || channel.startsWith("private-encrypted-"_L1))
        return socket.send(errorFrame(4301, u"Client events are for private and presence channels"_s));
    if (!socket.isIn(channel))
        return socket.send(errorFrame(4009, u"The client is not a member of the channel"_s));
    const QString userId = socket.channels().value(channel);
    const QString frame = clientEventFrame(event, channel, data, userId);
    if (event.size() > eventNameLimit || frame.size() > clientEventLimit)
        return socket.send(errorFrame(4301, u"The client event is too large"_s));
    if (!socket.mayWhisper(m_clock.monotonic()))
        return socket.send(errorFrame(4301, u"The rate limit for client events was exceeded"_s));
    if (event == "client-status"_L1 && isPresence(channel))
        m_rooms[channel].remember(userId, objectIn(data));
    sendTo(channel, frame, socket.id());
}

bool Hub::isHeard(const QString &channel) const
{
    const QStringList names = m_names.channels(channel);
    return std::any_of(names.begin(), names.end(),
                       [this](const QString &name) { return m_subscribers.contains(name); });
}

void Hub::publish(const Event &said)
{
    const Event event = m_names.event(said);
    if (m_subscribers.contains(event.channel))
        sendTo(event.channel, eventFrame(event.name, event.channel, event.data), event.exceptSocket);
}

void Hub::enter(const QString &channel, const QString &userId, const QJsonObject &info)
{
    seat(m_names.channel(channel), userId, m_names.memberInfo(info));
}

void Hub::leave(const QString &channel, const QString &userId)
{
    unseat(m_names.channel(channel), userId);
}

void Hub::seat(const QString &channel, const QString &userId, const QJsonObject &info)
{
    if (m_rooms[channel].enter(userId, info))
        sendTo(channel,
               eventFrame(u"pusher_internal:member_added"_s, channel,
                          compact({{u"user_id"_s, userId}, {u"user_info"_s, info}})));
}

void Hub::unseat(const QString &channel, const QString &userId)
{
    if (m_rooms[channel].leave(userId))
        sendTo(channel, eventFrame(u"pusher_internal:member_removed"_s, channel, compact({{u"user_id"_s, userId}})));
    if (m_rooms[channel].isEmpty())
        m_rooms.remove(channel);
}

void Hub::whisperStatus(const QString &contractChannel, const QString &userId, const QJsonObject &status)
{
    const QString channel = m_names.channel(contractChannel);
    m_rooms[channel].remember(userId, status);
    sendTo(channel, clientEventFrame(u"client-status"_s, channel, status, userId));
}

void Hub::sendTo(const QString &channel, const QString &frame, const QString &exceptSocket)
{
    const auto listeners = m_subscribers.value(channel);
    for (HubSocket *socket : listeners) {
        if (socket->id() != exceptSocket)
            socket->send(frame);
    }
}

void Hub::sendRaw(const QString &channel, const QString &text)
{
    sendTo(m_names.channel(channel), text);
}

int Hub::dropSockets(const QString &contractChannel, int code)
{
    const QString channel = contractChannel.isEmpty() ? QString() : m_names.channel(contractChannel);
    QList<HubSocket *> chosen;
    for (const auto &[id, socket] : m_sockets) {
        if (channel.isEmpty() || socket->isIn(channel))
            chosen.append(socket.get());
    }
    for (HubSocket *socket : std::as_const(chosen)) {
        if (code > 0)
            socket->close(code, u"Dropped"_s);
        else
            socket->abort();
    }
    return int(chosen.size());
}

void Hub::sweep()
{
    const auto now = m_clock.monotonic();
    QList<HubSocket *> silent;
    for (const auto &[id, socket] : m_sockets) {
        if (now - socket->lastHeard() >= activityTimeout)
            silent.append(socket.get());
    }
    for (HubSocket *socket : std::as_const(silent)) {
        if (now - socket->lastHeard() >= 2 * activityTimeout) {
            refuse(*socket, 4201, u"Pong reply not received in time"_s);
            socket->abort();
        } else if (!socket->isPinged()) {
            socket->setPinged();
            socket->send(pingFrame());
        }
    }
    m_sweepTimer->start(sweepInterval);
}

} // namespace clinicbell::demo
