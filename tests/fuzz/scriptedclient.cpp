// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/scriptedclient.h"

#include "core/pusher/frame.h"
#include "core/pusher/presencechannel.h"

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

void demand(bool holds, const char *rule)
{
    if (!holds)
        qFatal("broken: %s", rule);
}

} // namespace

QFuture<ScriptedAuthorizer::Answer> ScriptedAuthorizer::authorize(const QString &socketId, const QString &channelName)
{
    demand(!socketId.isEmpty() && !channelName.isEmpty(), "an authorization is for a socket and a channel");
    m_open.emplace_back().start();
    return m_open.back().future();
}

void ScriptedAuthorizer::answer(const Answer &answer)
{
    if (m_open.empty())
        return;
    m_open.front().addResult(answer);
    m_open.front().finish();
    m_open.pop_front();
}

ScriptedClient::ScriptedClient()
    : m_client(std::make_unique<Client>(anywhere(), m_authorizer, m_server.transports(), m_clock, [] { return 0.5; }))
{
    connect(m_client.get(), &Client::stateChanged, this, &ScriptedClient::onStateChanged);
    connect(m_client.get(), &Client::connected, this, &ScriptedClient::onSignal);
    connect(m_client.get(), &Client::connectingIn, this, &ScriptedClient::onSignal);
    connect(m_client.get(), &Client::errorOccurred, this, &ScriptedClient::onSignal);
    connect(m_client.get(), &Client::refused, this, &ScriptedClient::onSignal);
    connect(m_client.get(), &Client::badFrame, this, &ScriptedClient::onSignal);
    connect(m_client.get(), &Client::gapEnded, this, &ScriptedClient::onSignal);
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

void ScriptedClient::perform(QStringView line)
{
    if (line.isEmpty())
        return;
    const auto deed = line.front().unicode();
    const auto words = line.mid(line.startsWith(QString(line.front()) + u' ') ? 2 : 1).toString();
    if (deed == u'!')
        m_inSignals.append(words);
    else if (!performForApplication(deed, words) && !performForServer(deed, words))
        performForOthers(deed, words);
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
    case u's': subscribe(words); return true;
    case u'u': m_client->unsubscribe(words); return true;
    case u'e': trigger(words); return true;
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
        say(uR"({"event":"pusher:connection_established","data":"{\"socket_id\":\"7.1\",\"activity_timeout\":30}"})"_s);
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

void ScriptedClient::performForOthers(char16_t deed, const QString &words)
{
    const auto channelData = words.isEmpty() ? std::nullopt : std::optional(words);
    switch (deed) {
    case u't': m_clock.advance(duration(words)); break;
    case u'j': m_clock.jump(words.startsWith(u'-') ? -duration(words.mid(1)) : duration(words)); break;
    case u'a':
        m_authorizer.answer(Authorization{.auth = u"key:signature"_s,
                                          .channelData = channelData,
                                          .sharedSecret = u"i3erQz8ybY+zUFvw3ti7AB+TiYkpfDk6qwFG4qRUNgc="_s});
        break;
    case u'n':
        m_authorizer.answer(clinicbell::failure(static_cast<clinicbell::ErrorCode>(
            std::clamp(words.toInt(), 0, static_cast<int>(clinicbell::ErrorCode::Cancelled)))));
        break;
    default: break;
    }
}

void ScriptedClient::subscribe(const QString &name)
{
    auto *channel = m_client->subscribe(name);
    if (!channel)
        return;
    connect(channel, &Channel::subscribed, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    connect(channel, &Channel::subscriptionFailed, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    connect(channel, &Channel::eventReceived, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    auto *presence = qobject_cast<PresenceChannel *>(channel);
    if (!presence)
        return;
    connect(presence, &PresenceChannel::membersReset, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    connect(presence, &PresenceChannel::memberJoined, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    connect(presence, &PresenceChannel::memberUpdated, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
    connect(presence, &PresenceChannel::memberLeft, this, &ScriptedClient::onSignal, Qt::UniqueConnection);
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
    demand(!m_onWire.contains(channel.toString()), "nothing is subscribed twice on one connection");
    m_onWire.insert(channel.toString());
}

} // namespace pusher::test
