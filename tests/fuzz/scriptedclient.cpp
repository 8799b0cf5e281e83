// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/scriptedclient.h"

#include "core/pusher/channelname.h"
#include "core/pusher/encryptedchannel.h"
#include "core/pusher/frame.h"
#include "core/pusher/presencechannel.h"
#include "core/pusher/user.h"
#include "tests/fuzz/demand.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pusher::test {

namespace {

constexpr qint64 longestStep = 3 * 60 * 1'000;

Options anywhere()
{
    Options options;
    options.key = u"key"_s;
    options.host = u"server.example"_s;
    options.tls = false;
    return options;
}

std::chrono::milliseconds duration(QStringView words)
{
    return std::chrono::milliseconds(std::clamp<qint64>(words.toLongLong(), 0, longestStep));
}

bool isLegal(ConnectionState from, ConnectionState to)
{
    using enum ConnectionState;
    switch (from) {
    case Initialized: return to == Connecting || to == Failed || to == Disconnected;
    case Connecting: return to == Connected || to == Unavailable || to == Disconnected;
    case Connected: return to == Connecting || to == Disconnected;
    case Unavailable: return to == Connected || to == Connecting || to == Disconnected;
    case Disconnected: return to == Connecting || to == Failed;
    case Failed: return to == Connecting || to == Disconnected;
    }
    return false;
}

clinicbell::ErrorCode errorNumber(const QString &words)
{
    return static_cast<clinicbell::ErrorCode>(
        std::clamp(words.toInt(), 0, static_cast<int>(clinicbell::ErrorCode::SetByOrganisation)));
}

std::optional<QString> given(const QString &words)
{
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

bool hasOnly(const QJsonValue &object, const QStringList &names)
{
    const auto keys = object.toObject().keys();
    return std::ranges::all_of(keys, [&names](const QString &key) { return names.contains(key); });
}

} // namespace

ScriptedClient::ScriptedClient()
    : m_client(std::make_unique<Client>(anywhere(), m_authorizer, m_server.transports(), m_clock, [] { return 0.5; }))
{
    connect(m_client.get(), &Client::stateChanged, this, &ScriptedClient::onStateChanged);
    follow(m_client.get(), &Client::connected, "connected"_L1);
    follow(m_client.get(), &Client::connectingIn, "connectingIn"_L1);
    follow(m_client.get(), &Client::errorOccurred, "errorOccurred"_L1);
    follow(m_client.get(), &Client::refused, "refused"_L1);
    follow(m_client.get(), &Client::badFrame, "badFrame"_L1);
    follow(m_client.get(), &Client::gapEnded, "gapEnded"_L1);
    followUser();
}

ScriptedClient::~ScriptedClient()
{
    m_client.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    demand(m_clock.untilNextTimer().count() < 0, "no timer outlives the client");
}

void ScriptedClient::run(QStringView line)
{
    perform(line);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    checkState();
    checkSockets();
    checkCounts();
    checkHeard();
}

template <typename Sender, typename... Arguments>
void ScriptedClient::follow(Sender *sender, void (Sender::*signal)(Arguments...), QLatin1StringView name)
{
    connect(sender, signal, this, [this, name] {
        m_reached.insert(name);
        onSignal();
    });
}

void ScriptedClient::followUser()
{
    auto *user = m_client->user();
    follow(user, &User::signedIn, "signedIn"_L1);
    follow(user, &User::signInFailed, "signInFailed"_L1);
    follow(user, &User::signedOut, "signedOut"_L1);
    follow(user, &User::eventReceived, "userEventReceived"_L1);
    follow(user, &User::watchedWentOnline, "watchedWentOnline"_L1);
    follow(user, &User::watchedWentOffline, "watchedWentOffline"_L1);
}

void ScriptedClient::followChannel(Channel *channel)
{
    constexpr auto followed = "followed";
    if (channel->property(followed).toBool())
        return;
    channel->setProperty(followed, true);
    const bool isSealed = qobject_cast<EncryptedChannel *>(channel);
    follow(channel, &Channel::subscribed, "subscribed"_L1);
    follow(channel, &Channel::subscriptionFailed, "subscriptionFailed"_L1);
    follow(channel, &Channel::eventReceived, isSealed ? "decrypted"_L1 : "eventReceived"_L1);
    follow(channel, &Channel::cacheMissed, "cacheMissed"_L1);
    follow(channel, &Channel::subscriptionCountChanged, "subscriptionCountChanged"_L1);
    follow(channel, &Channel::decryptionFailed, "decryptionFailed"_L1);
    auto *presence = qobject_cast<PresenceChannel *>(channel);
    if (!presence)
        return;
    follow(presence, &PresenceChannel::membersReset, "membersReset"_L1);
    follow(presence, &PresenceChannel::memberJoined, "memberJoined"_L1);
    follow(presence, &PresenceChannel::memberUpdated, "memberUpdated"_L1);
    follow(presence, &PresenceChannel::memberLeft, "memberLeft"_L1);
}

void ScriptedClient::perform(QStringView line)
{
    if (line.isEmpty())
        return;
    const auto deed = line.front().unicode();
    const auto words = line.mid(line.startsWith(QString(line.front()) + u' ') ? 2 : 1).toString();
    if (deed == u'!')
        m_inSignals.append(words);
    else if (!performForApplication(deed, words) && !performForServer(deed, words)
             && !performForAuthorizer(deed, words))
        performForClock(deed, words);
}

bool ScriptedClient::performForApplication(char16_t deed, const QString &words)
{
    switch (deed) {
    case u'c':
        m_shallBeStill = false;
        m_client->connectToServer();
        return true;
    case u'd':
        m_shallBeStill = true;
        m_client->disconnectFromServer();
        return true;
    case u'r': m_client->retryNow(); return true;
    case u'p': m_client->probe(duration(words)); return true;
    case u'v': m_client->setSpread(duration(words)); return true;
    case u's': subscribe(words); return true;
    case u'u': m_client->unsubscribe(words); return true;
    case u'e': trigger(words); return true;
    case u'i':
        m_wantsUser = true;
        m_client->signIn();
        return true;
    default: return false;
    }
}

bool ScriptedClient::performForServer(char16_t deed, const QString &words)
{
    const bool isThere = m_server.attempts() > 0 && m_server.transport();
    switch (deed) {
    case u'o':
        if (isThere)
            emit m_server.transport()->opened();
        return true;
    case u'h':
        say(uR"({"event":"pusher:connection_established","data":"{\"socket_id\":\"7.%1\",\"activity_timeout\":30}"})"_s
                .arg(m_server.attempts()));
        return true;
    case u'<': say(words); return true;
    case u'x':
        if (isThere)
            hangUp(words.section(u' ', 0, 0).toInt(), words.section(u' ', 1));
        return true;
    case u'f':
        if (isThere)
            m_server.fails(clinicbell::ErrorCode::ConnectionRefused, words);
        return true;
    default: return false;
    }
}

bool ScriptedClient::performForAuthorizer(char16_t deed, const QString &words)
{
    switch (deed) {
    case u'a': m_authorizer.grant(given(words)); return true;
    case u'n': m_authorizer.deny(errorNumber(words)); return true;
    case u'b': m_authorizer.setOffersBatches(words != "-"_L1); return true;
    case u'm': m_authorizer.answerBatch(words); return true;
    case u'w': m_authorizer.denyBatch(errorNumber(words)); return true;
    case u'g': m_authorizer.grantUser(words); return true;
    case u'k': m_authorizer.denyUser(errorNumber(words)); return true;
    case u'y': m_authorizer.setKey(words.toInt()); return true;
    default: return false;
    }
}

void ScriptedClient::performForClock(char16_t deed, const QString &words)
{
    if (deed == u't')
        m_clock.advance(duration(words));
    else if (deed == u'j')
        m_clock.jump(words.startsWith(u'-') ? -duration(words.mid(1)) : duration(words));
}

void ScriptedClient::subscribe(const QString &name)
{
    if (auto *channel = m_client->subscribe(name))
        followChannel(channel);
}

void ScriptedClient::trigger(const QString &words)
{
    if (auto *channel = m_client->channel(words.section(u' ', 0, 0)))
        static_cast<void>(channel->trigger(words.section(u' ', 1), {{u"a"_s, 1}}));
}

void ScriptedClient::say(const QString &text)
{
    if (m_server.attempts() == 0 || !m_server.transport())
        return;
    checkHeard(); // what was asked for before the text
    if (m_server.transport()->release() == FakeTransport::Release::Held) {
        ++m_said;
        const auto frame = decodeFrame(text);
        m_saidBroken += frame ? 0 : 1;
        // After an error the server does not hold what was asked for, and it may be asked again.
        if (frame && (frame->event == "pusher:error"_L1 || frame->event == "pusher:subscription_error"_L1))
            m_onWire.clear();
    }
    m_server.says(text);
}

void ScriptedClient::hangUp(int code, const QString &reason)
{
    // Qt's own way to say that a text could not be read or was too long.
    if ((code == 1007 || code == 1009) && m_server.transport()->release() == FakeTransport::Release::Held) {
        ++m_said;
        ++m_saidBroken;
    }
    m_server.closes(code, reason);
}

void ScriptedClient::onSignal()
{
    if (!m_inSignals.isEmpty())
        perform(m_inSignals.takeFirst());
}

void ScriptedClient::onStateChanged(ConnectionState previous, ConnectionState current)
{
    demand(previous == m_state, "each change of state goes on from the one before");
    demand(isLegal(previous, current), "a state follows only where it can");
    demand(m_client->state() == current, "a signal of a state comes while it holds");
    m_state = current;
    onSignal();
}

void ScriptedClient::checkState() const
{
    const auto state = m_client->state();
    demand(state == m_state, "each change of state is told");
    demand((state == ConnectionState::Connected) == !m_client->socketId().isEmpty(),
           "connected is to have a socket id");
    demand(state == ConnectionState::Connected || !m_client->user()->isSignedIn(),
           "a user is signed in on a connection");
    const auto channels = m_client->channels();
    for (const auto &channel : channels)
        demand(state == ConnectionState::Connected || channel.state == SubscriptionState::Idle,
               "without a connection no channel is on its way");
    if (!m_shallBeStill)
        return;
    demand(state == ConnectionState::Disconnected, "disconnected stays so");
    demand(m_clock.untilNextTimer().count() < 0, "no timer runs after disconnecting");
}

void ScriptedClient::checkSockets() const
{
    int alive = 0;
    for (int nth = 1; nth <= m_server.attempts(); ++nth) {
        const auto *transport = m_server.transport(nth);
        alive += transport && transport->release() == FakeTransport::Release::Held ? 1 : 0;
    }
    demand(alive <= (m_shallBeStill ? 0 : 1), "one socket at a time, none when disconnected");
}

void ScriptedClient::checkCounts() const
{
    demand(m_client->framesReceived() == m_said, "every text is counted");
    demand(m_client->badFrames() == m_saidBroken, "every broken text is counted");
}

void ScriptedClient::checkHeard()
{
    if (m_server.attempts() == 0)
        return;
    if (m_attempts != m_server.attempts())
        m_onWire.clear();
    m_attempts = m_server.attempts();
    for (const auto &text : m_server.heard()) {
        const auto frame = decodeFrame(text);
        demand(frame.has_value() && !frame->payload.isText(), "what the client says is a frame with an object");
        if (frame->event.startsWith("client-"_L1))
            demand(!frame->channel.isEmpty(), "a client event names its channel");
        else if (frame->event == "pusher:signin"_L1)
            checkSigningIn(*frame);
        else if (frame->event.endsWith("subscribe"_L1))
            checkSubscribing(*frame);
    }
}

/// A frame of these without a channel's name ends the whole server at one vendor, a second subscribe is an error or
/// silence at others.
void ScriptedClient::checkSubscribing(const Frame &frame)
{
    const auto channel = frame.data()["channel"_L1];
    demand(channel.isString() && !channel.toString().isEmpty(), "a subscription names its channel");
    if (frame.event == "pusher:unsubscribe"_L1) {
        m_onWire.remove(channel.toString());
        return;
    }
    // A key is for us alone, and a signature for one socket.
    demand(hasOnly(frame.data(), {u"channel"_s, u"auth"_s, u"channel_data"_s}), "a subscription says nothing else");
    const auto kind = channelKind(channel.toString());
    if (kind == ChannelKind::Public || kind == ChannelKind::Reserved)
        demand(frame.data()["auth"_L1].isUndefined(), "what needs no signature has none");
    else
        demand(isSignedForThisSocket(frame.data()["auth"_L1]), "a subscription is signed for its own connection");
    const auto channelData = frame.data()["channel_data"_L1];
    demand(channelData.isUndefined() || m_authorizer.hasGranted(channelData.toString()),
           "what was signed is passed on letter by letter");
    demand(!m_onWire.contains(channel.toString()), "nothing is subscribed twice on one connection");
    m_onWire.insert(channel.toString());
}

void ScriptedClient::checkSigningIn(const Frame &frame) const
{
    demand(m_wantsUser, "nobody is signed in unasked");
    demand(hasOnly(frame.data(), {u"auth"_s, u"user_data"_s}), "a sign-in says nothing else");
    demand(isSignedForThisSocket(frame.data()["auth"_L1]), "a sign-in is signed for its own connection");
    demand(m_authorizer.hasGranted(frame.data()["user_data"_L1].toString()),
           "what was signed is passed on letter by letter");
}

/// What was said on a connection that is gone meanwhile cannot be told apart any more.
bool ScriptedClient::isSignedForThisSocket(const QJsonValue &signature) const
{
    const auto socketId = m_client->socketId();
    return socketId.isEmpty() || signature.toString() == ScriptedAuthorizer::signatureFor(socketId);
}

} // namespace pusher::test
